import type { PartComparison } from '../names/index.ts';
import type { Profile } from './profile.ts';
import type { NamePartKind } from './weights.ts';

/**
 * How common an agreeing value is among strangers, 0 to 1: the larger of this list's share (the candidate itself not
 * counted) and the shipped table's.
 */
export interface Frequencies {
  share(part: NamePartKind, comparison: PartComparison): number;
  organisation(key: string): number;
}

/** The rarest a value is believed to be: a table knows no rarer one, and a typo could make any value unique. */
const rarest = { family: 1 / 3000, given: 1 / 4000, english: 1 / 400 };
/** Of employers: any two colleagues share one more often than chance says. */
const rarestOrganisation = 1 / 150;

/** Counts values among the connections, by how they are written there. */
export function countFrequencies(connections: Profile[]): Frequencies {
  const counts = { family: new Map(), given: new Map(), english: new Map() };
  const organisations = new Map<string, number>();
  for (const profile of connections) {
    const seen = new Set<string>();
    for (const { reading } of profile.readings) {
      count(counts.family, seen, 'f', reading.family?.latin || reading.family?.han);
      count(counts.given, seen, 'g', reading.given?.latin || reading.given?.han);
      for (const name of reading.english) count(counts.english, seen, 'e', name);
    }
    for (const key of profile.organisations.keys()) organisations.set(key, (organisations.get(key) ?? 0) + 1);
  }
  const total = Math.max(connections.length, 1);
  return {
    share: (part, { right, frequency }) =>
      Math.max(frequency, others(counts[part].get(fold(right))) / total, rarest[part]),
    organisation: (key) => Math.max(others(organisations.get(key)) / total, rarestOrganisation),
  };
}

function others(count = 1): number {
  return count - 1;
}

function count(
  counts: Map<string, number>,
  seen: Set<string>,
  prefix: string,
  value: string | undefined,
): void {
  if (!value || seen.has(prefix + value)) return;
  seen.add(prefix + value);
  counts.set(fold(value), (counts.get(fold(value)) ?? 0) + 1);
}

function fold(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}]/gu, '');
}
