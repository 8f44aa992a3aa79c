import type { Level, PartComparison } from '../names/types.ts';

/**
 * Fellegi-Sunter weights in bits, log2(m / u): m is how often two records of one person agree so, u how often two
 * strangers do. For an agreement on a value, u is the share of people who have that value (term frequency), so that 欧阳
 * says more than 王. Starting values from a prototype measured on synthetic lists and public figures.
 */
type Weigher = (comparison: PartComparison, share: number) => number;

const agree = (m: number) => (c: PartComparison, share: number) => Math.log2(m / share) - c.cost;

/** The weight of an agreement less some bits, but never less than a floor. */
const lesser = (m: number, bits: number, floor: number) => (c: PartComparison, share: number) =>
  Math.max(floor, agree(m)(c, share) - bits);

const always = (bits: number) => () => bits;

const family: Record<Level, Weigher> = {
  equal: agree(0.95),
  variant: agree(0.95),
  spelled: agree(0.95),
  nickname: always(0),
  similar: lesser(0.95, 4, 0),
  typo: lesser(0.95, 5, 0),
  homophone: lesser(0.95, 4, 0),
  initials: always(2),
  partial: always(0.5),
  missing: always(0),
  contradiction: always(-7),
};

const given: Record<Level, Weigher> = {
  equal: agree(0.9),
  variant: agree(0.9),
  spelled: agree(0.9),
  nickname: agree(0.9),
  similar: lesser(0.9, 4, 1),
  typo: lesser(0.9, 4, 0),
  homophone: lesser(0.9, 2.5, 0),
  initials: always(2.5),
  partial: always(-1),
  missing: always(-0.7),
  contradiction: always(-7),
};

const english: Record<Level, Weigher> = {
  equal: agree(0.8),
  variant: agree(0.8),
  spelled: agree(0.8),
  nickname: lesser(0.8, 1, 1),
  similar: lesser(0.8, 4, 0),
  typo: lesser(0.8, 3, 0),
  homophone: lesser(0.8, 4, 0),
  initials: always(1),
  partial: always(0),
  missing: always(0),
  contradiction: always(-2.5),
};

const parts = { family, given, english };
export type NamePartKind = keyof typeof parts;

/** The weight of one part's comparison; `share` is how common the agreeing value is, 0 to 1. */
export function weightOf(kind: NamePartKind, comparison: PartComparison, share: number): number {
  return parts[kind][comparison.level](comparison, share);
}

/** True for levels at which both sides name the part and it is the same. */
export function agrees({ level }: PartComparison): boolean {
  return level === 'equal' || level === 'variant' || level === 'spelled' || level === 'nickname';
}
