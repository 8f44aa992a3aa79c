import { letters } from '../../names/index.ts';
import type { Level, PartComparison } from '../../names/types.ts';

/**
 * Fellegi-Sunter weights in bits, log2(m / u): m is how often two records of one person agree so, u how often two
 * strangers do. For an agreement on a value, u is the share of people who have that value (term frequency), so that 欧阳
 * says more than 王. Starting values from a prototype measured on synthetic lists and public figures.
 */
type Weigher = number | ((comparison: PartComparison, share: number) => number);

const agree = (m: number) => (c: PartComparison, share: number) => Math.log2(m / share) - c.cost;

/** The weight of an agreement less some bits, but never less than a floor. */
const lesser = (m: number, bits: number, floor: number) => (c: PartComparison, share: number) =>
  Math.max(floor, agree(m)(c, share) - bits);

/** How many first letters are all that one side tells of a given name: two of T.C., one of Xue H. */
function knownInitials(left: string, right: string): number {
  const least = Math.min(left.length || right.length, right.length || left.length);
  return least <= 3 ? least : 1;
}

const family: Record<Level, Weigher> = {
  equal: agree(0.95),
  variant: agree(0.95),
  // Two spellings in letters that could be one surname (Liu and Lee): hardly anyone writes both.
  spelled: (c, share) => (c.system ? agree(0.95)(c, share) : Math.min(0.5, agree(0.95)(c, share))),
  nickname: 0,
  similar: lesser(0.95, 4, -6),
  typo: lesser(0.95, 5, -3),
  homophone: lesser(0.95, 4, -2),
  initials: 2,
  partial: 0.5,
  missing: 0,
  contradiction: -7,
};

const given: Record<Level, Weigher> = {
  equal: agree(0.9),
  variant: agree(0.9),
  spelled: agree(0.9),
  nickname: agree(0.9),
  similar: lesser(0.9, 4, -6),
  typo: lesser(0.9, 4, -2),
  homophone: lesser(0.9, 2.5, -1),
  initials: ({ left, right }) => 2.5 * knownInitials(letters(left), letters(right)),
  partial: -1,
  missing: -0.5,
  contradiction: -7,
};

const english: Record<Level, Weigher> = {
  equal: agree(0.6),
  variant: agree(0.8),
  spelled: agree(0.8),
  nickname: lesser(0.8, 1, 1),
  similar: lesser(0.8, 4, 0),
  typo: lesser(0.8, 3, 0),
  homophone: lesser(0.8, 4, 0),
  initials: 1,
  partial: 0,
  missing: 0,
  contradiction: -2.5,
};

const parts = { family, given, english };
export type NamePartKind = keyof typeof parts;

/** How common an agreeing value is among strangers, 0 to 1. */
export type ShareOf = (kind: NamePartKind, comparison: PartComparison) => number;

/** The weight of one part's comparison. */
export function weightOf(kind: NamePartKind, comparison: PartComparison, shareOf: ShareOf): number {
  const weigher = parts[kind][comparison.level];
  return typeof weigher === 'number' ? weigher : weigher(comparison, shareOf(kind, comparison));
}

/** True for levels at which both sides name the part and it is the same. */
export function agrees({ level, system }: PartComparison): boolean {
  return (
    level === 'equal' ||
    level === 'variant' ||
    level === 'nickname' ||
    (level === 'spelled' && system !== null)
  );
}

/** True for levels at which the one says no other than the other: it is the same, or no more than its first letter, or not said. */
export const isNoOther = (part: PartComparison): boolean =>
  agrees(part) || part.level === 'initials' || part.level === 'missing';
