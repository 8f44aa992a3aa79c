import type { NameComparison, System } from '../../names/index.ts';

export type SystemShares = Readonly<Record<System, number>>;

/**
 * Of people who write a Chinese name in letters, the share who write by each system, before anything is seen of this owner's
 * lists: emigrants and mainlanders as a prototype's lists had them.
 */
export const usualSystems: SystemShares = {
  pinyin: 0.745,
  'hong-kong': 0.1,
  'wade-giles': 0.05,
  taiwan: 0.04,
  macau: 0.01,
  'southeast-asia': 0.045,
  korean: 0.005,
  vietnamese: 0.005,
  japanese: 0.005,
  'by-sound': 0.01,
};
/** So many people that belief weighs (a Dirichlet prior). */
const beliefInSystems = 25;

/** The system a comparison of Han with letters rests on; of two the rarer one, null where none does. */
export function rarerSystem({ family, given }: NameComparison, shares: SystemShares): System | null {
  const [first = null, second] = [family.system, given.system].filter(isHabit);
  if (!first || !second) return first;
  return shares[first] < shares[second] ? first : second;
}

/** Names that Han writes by their sound have one way to be written in letters. */
function isHabit(system: System | null): system is System {
  return system !== null && system !== 'by-sound';
}

/** The shares with what was seen: how many people (`seen`, fractions allowed) write by each system. */
export function withSeen(seen: ReadonlyMap<System, number>): SystemShares {
  const all = [...seen.values()].reduce((sum, count) => sum + count, beliefInSystems);
  const shares = Object.entries(usualSystems).map(([system, usual]) => [
    system,
    ((seen.get(system as System) ?? 0) + usual * beliefInSystems) / all,
  ]);
  return Object.fromEntries(shares) as SystemShares;
}

/** What it costs, in bits, that a name is spelled by a system: hundredths, so that what is shown is what is added up. */
export function systemBits(system: System, { systemShare }: { systemShare: SystemShares }): number {
  return Math.round(100 * Math.log2(systemShare[system])) / 100;
}
