import { englishShare, isNicknameOf } from '../frequency.ts';
import type { Level, PartComparison } from '../types.ts';
import { against, heardAs, oneLetterOff } from './agreement.ts';
import type { CompiledName } from './compile.ts';

const part = (
  level: Level,
  cost: number,
  left: string,
  right: string,
  frequency: number,
): PartComparison => ({
  level,
  cost,
  system: null,
  left,
  right,
  frequency,
});
const missing = part('missing', 0, '', '', 1);

/** The best agreement between English names; letters of a given name count as one. */
export function compareEnglish(a: CompiledName, b: CompiledName): PartComparison {
  if (a.english.length === 0 && b.english.length === 0) return missing;
  let best: PartComparison | null = null;
  for (const left of a.englishToo)
    for (const right of b.englishToo) {
      // Two given names agree or not as given names.
      if (left === a.given?.letters && right === b.given?.letters && !a.english.includes(left)) continue;
      const found = compareOne(left, right);
      if (found && (!best || saysMore(found, best))) best = found;
    }
  if (best) return haveOthers(a.english, b.english) ? { ...best, level: 'partial' } : best;
  const byEar = heardInOther(a, b) ?? mirrored(heardInOther(b, a));
  if (byEar) return byEar;
  if (a.english.length === 0 || b.english.length === 0) return missing;
  return part('contradiction', against, a.english[0]!, b.english[0]!, 1);
}

/** João Paulo and João Pedro: each has a second name, and they are two. */
const haveOthers = (some: readonly string[], others: readonly string[]): boolean =>
  some.length > 1 && others.length > 1 && !some.every(isIn(others)) && !others.every(isIn(some));
const isIn = (others: readonly string[]) => (name: string) =>
  name.length === 1 || others.some((other) => compareOne(name, other) !== null);

/** Of two names that both have, the rarer one counts, from whichever side they are compared. */
function saysMore(one: PartComparison, other: PartComparison): boolean {
  const by = one.cost - other.cost || one.frequency - other.frequency;
  return by < 0 || (by === 0 && inOrder(one) < inOrder(other));
}
const inOrder = ({ left, right }: PartComparison): string => [left, right].sort().join(' ');

/** Beside a Chinese surname, Sarula is read as an English name; in Han it is 萨如拉. */
function heardInOther({ given }: CompiledName, other: CompiledName): PartComparison | null {
  if (!given?.byEar || other.given) return null;
  for (const name of other.english) {
    const found = heardAs(given.byEar, name, given.byEar.share, given.shown.han, name);
    if (found) {
      const { level, cost, system, left, right, frequency } = found;
      return { level, cost, system, left, right, frequency };
    }
  }
  return null;
}

const mirrored = (found: PartComparison | null): PartComparison | null =>
  found && { ...found, left: found.right, right: found.left };

function compareOne(left: string, right: string): PartComparison | null {
  const share = () => Math.max(englishShare(left), englishShare(right));
  if (left === right) return part('equal', 0, left, right, share());
  if (isNicknameOf(left, right)) return part('nickname', 2, left, right, share());
  if (oneLetterOff(left, right)) return part('typo', 5, left, right, share());
  return null;
}
