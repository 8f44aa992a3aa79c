import { letters, maySpellGiven, type PartComparison, simplify, syllableShare } from '../../names/index.ts';
import { remembered } from '../../remembered.ts';
import type { NamePartKind } from '../clues/name-weights.ts';
import table from '../data/popular-given-names.json' with { type: 'json' };
import surnames from '../data/popular-surnames.json' with { type: 'json' };
import { isHan } from '../profile/phrases.ts';
import { pinyinOf } from '../profile/pinyin.ts';

/** The rarest a value is believed to be: a table knows no rarer one, and a typo could make any value unique. */
const rarest = { family: 1 / 5000, given: 1 / 50_000, english: 1 / 2000 };
/**
 * How far a share is believed against what is counted, as so many people seen with the value (the shape of a Gamma prior): that
 * of one value, and that of all values which the tables have equally often.
 */
const belief = { family: 6, given: 2, english: 2 };
const beliefInTables = 10;

/** 建国 and 婷婷 are many times as common as 建, 国 and 婷 would make them. */
const popular = new Map<string, number>();
for (const [name, share] of sharesIn(table.names)) {
  popular.set(name, share);
  const latin = pinyinOf(name);
  popular.set(latin, (popular.get(latin) ?? 0) + share);
}
/** The names of a table by how many have them: 1/600. */
function sharesIn(tiers: Record<string, string>): (readonly [name: string, share: number])[] {
  return Object.entries(tiers).flatMap(([share, names]) =>
    names.split(' ').map((name) => [name, 1 / Number(share.slice(2))] as const),
  );
}
/** Names in letters that no table of Chinese ones has. */
function sharesOf(tiers: Record<string, string>): (value: string) => number {
  const shares = new Map(sharesIn(tiers));
  return remembered((value: string): number => shares.get(letters(value)) ?? 0);
}
/** Smith and Müller, Rajesh and Maria. */
const [surnameShareOf, calledShareOf] = [sharesOf(surnames.names), sharesOf(table.abroad)];

/** Share of people with a given name that many share, in Han or pinyin; 0 for any other. */
const popularShare = remembered((value: string): number => popular.get(fold(simplify(value))) ?? 0);

/** The tables' share of a value that two have: what the connection has in letters, the contact may have in characters. */
export const tableShareOf = (
  part: NamePartKind,
  { left, frequency }: Pick<PartComparison, 'left' | 'frequency'>,
): number => (part === 'given' ? Math.max(frequency, popularShare(left)) : frequency);

interface Counted {
  count: number;
  /** As the tables have it. */
  expected: number;
  group: string;
}

/**
 * Whom a value is counted among: those who write it in Han, and in letters; of given names those in letters apart that may be Chinese. Whoever
 * is called Li is Chinese already, so that Na is as common as among those, however many Americans a list has.
 */
type Class = 'han' | 'chinese' | 'latin';

/** What was counted, as plain data. */
export interface KeptValues {
  among: Record<Class, number>;
  values: [key: string, count: number, expected: number, group: string][];
}

/**
 * How often the values of one part of a name occur in a list. The tables say which values are common and which are rare; how
 * common, the list itself says: of values that the tables have equally often, it shows how often two people share one.
 */
export class ValueCounts {
  readonly #part: NamePartKind;
  readonly #values = new Map<string, Counted>();
  readonly #among: KeptValues['among'];
  #inGroups: Map<string, number> | null = null;

  constructor(
    part: NamePartKind,
    { among, values }: KeptValues = { among: { han: 0, chinese: 0, latin: 0 }, values: [] },
  ) {
    this.#part = part;
    this.#among = { ...among };
    for (const [key, count, expected, group] of values) this.#values.set(key, { count, expected, group });
  }

  kept(): KeptValues {
    const values = [...this.#values].map(
      ([key, { count, expected, group }]): KeptValues['values'][number] => [key, count, expected, group],
    );
    return { among: this.#among, values };
  }

  /** Counts a value once a person, however many readings of theirs hold it: `seen` holds what was counted of the person. */
  add(value: string, tableShare: number, seen: Set<string>): void {
    const key = fold(value);
    const once = `${this.#part} ${key}`;
    if (!key || seen.has(once)) return;
    seen.add(once);
    const known = this.#values.get(key);
    if (known) known.count += 1;
    else {
      const expected = expectedShare(this.#part, value, tableShare);
      this.#values.set(key, { count: 1, expected, group: groupOf(this.#part, value, expected) });
    }
    const theirs = classOf(this.#part, value);
    const anyOf = `${this.#part} ${theirs}`;
    if (seen.has(anyOf)) return;
    seen.add(anyOf);
    this.#among[theirs] += 1;
  }

  /** The share (0 to 1) of strangers, among those of its class, whose value is this one too. */
  share(value: string, tableShare: number): number {
    const expected = expectedShare(this.#part, value, tableShare);
    const among = this.#among[classOf(this.#part, value)];
    const others = Math.max((this.#values.get(fold(value))?.count ?? 1) - 1, 0);
    const usual =
      this.#groups().get(groupOf(this.#part, value, expected)) ?? usualShare(this.#part, value, tableShare);
    // What is seen often is common, however rare the tables have it.
    const least = (others - Math.sqrt(others) - 1) / Math.max(among, 1);
    return Math.max((others + belief[this.#part]) / (among + belief[this.#part] / usual), least);
  }

  /** Who have a value of this part at all. */
  get people(): number {
    const { han, chinese, latin } = this.#among;
    return han + chinese + latin;
  }

  /** By group, how often two people of it share a value: the tables' share as prior, the list's coincidences as evidence. */
  #groups(): Map<string, number> {
    if (this.#inGroups) return this.#inGroups;
    const sums = new Map<string, { people: number; others: number; expected: number; among: number }>();
    for (const [value, { count, expected, group }] of this.#values) {
      const sum = sums.get(group) ?? {
        people: 0,
        others: 0,
        expected: 0,
        among: this.#among[classOf(this.#part, value)],
      };
      sum.people += count;
      sum.others += count * (count - 1);
      sum.expected += count * expected * ofLength(value, this.#part);
      sums.set(group, sum);
    }
    this.#inGroups = new Map(
      [...sums].map(([group, { people, others, expected, among }]) => [
        group,
        (others + beliefInTables) / (people * among + beliefInTables / (expected / people)),
      ]),
    );
    return this.#inGroups;
  }
}

/**
 * The share (0 to 1) of people who have a value, as the tables have it: what is believed of a list that says nothing else. Of names of other
 * peoples that among their own, as a namesake has the surname too: Rajesh Kumar.
 */
export const usualShare = (part: NamePartKind, value: string, tableShare: number): number =>
  Math.max(
    expectedShare(part, value, tableShare) * ofLength(value, part),
    part === 'english' ? calledShareOf(value) : 0,
  );

/** The same among names of its length. */
function expectedShare(part: NamePartKind, value: string, tableShare: number): number {
  const listed = part === 'given' ? popularShare(value) : part === 'family' ? surnameShareOf(value) : 0;
  return Math.max(tableShare, listed, rarest[part]);
}

/** Values that the tables have about equally often, within a factor of the square root of two. */
function groupOf(part: NamePartKind, value: string, expected: number): string {
  return `${classOf(part, value)} ${isOneSyllable(value) ? 1 : 2} ${Math.round(-Math.log2(expected))}`;
}

/** One in five Chinese given names has one character; the tables' share is that among names of its length. */
function ofLength(value: string, part: NamePartKind): number {
  if (part !== 'given') return 1;
  return isOneSyllable(value) ? 0.2 : 0.8;
}

function isOneSyllable(value: string): boolean {
  return isHan(value) ? [...value].length === 1 : syllableShare(fold(value)) > 0;
}

const chineseGiven = remembered((value: string): Class => (maySpellGiven(value) ? 'chinese' : 'latin'));

function classOf(part: NamePartKind, value: string): Class {
  if (isHan(value)) return 'han';
  return part === 'given' ? chineseGiven(value) : 'latin';
}

function fold(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}]/gu, '');
}
