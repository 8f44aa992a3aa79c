import { simplify } from '../names/index.ts';
import table from './data/popular-given-names.json' with { type: 'json' };
import type { Learned } from './learn.ts';
import { remembered as onceEach } from './phrases.ts';
import { pinyinOf } from './pinyin.ts';
import { placesAround } from './places.ts';
import type { Profile } from './profile.ts';
import { type SystemShares, usualSystems } from './systems.ts';
import type { NamePartKind, ShareOf } from './weights.ts';

/** How common an agreeing value is among strangers, 0 to 1: this list's share, with the shipped tables' as prior. */
export interface Frequencies {
  share: ShareOf;
  organisation(key: string): number;
  /** Among those who tell an occupation; and a place. */
  occupation(id: number): number;
  place(id: number): number;
  /** Of this owner's people, the share who write by each system. */
  systemShare: SystemShares;
  /** How often two records of one person name the same employer. */
  employerKept: number;
}

/** The rarest a value is believed to be: a table knows no rarer one, and a typo could make any value unique. */
const rarest = { family: 1 / 5000, given: 1 / 30000, english: 1 / 400 };
/**
 * How far the tables are believed, as so many people seen with the value (a Gamma prior on its count): surnames are known well,
 * of given names the tables know characters rather than names.
 */
const belief = { family: 6, given: 2, english: 2 };
/** One in five given names has one character; the shipped share is that among names of its length. */
const oneCharacter = 0.2;
/** And the popular ones are few: 李娜, 陈静 and 张伟 are names of hundreds of thousands. */
const rarestOneCharacter = 1 / 1500;
/** 建国 and 婷婷 are many times as common as 建, 国 and 婷 would make them. */
const popular = new Map<string, number>();
for (const [share, names] of Object.entries(table.names)) {
  for (const name of names.split(' ')) {
    popular.set(name, 1 / Number(share.slice(2)));
    const latin = pinyinOf(name);
    popular.set(latin, (popular.get(latin) ?? 0) + 1 / Number(share.slice(2)));
  }
}
const popularShare = (value: string): number => popular.get(fold(simplify(value))) ?? 0;

/** Of employers: any two colleagues share one more often than chance says. */
const rarestOrganisation = 1 / 150;

/** Counts values among the connections, by how they are written there. */
export function countFrequencies(
  connections: Profile[],
  { employerKept }: Pick<Learned, 'employerKept'>,
): Frequencies {
  const counts = { family: new Map(), given: new Map(), english: new Map() };
  const organisations = new Map<string, number>();
  /** How many connections write a name in Han, and in letters. */
  const written = new Map<string, number>();
  for (const profile of connections) {
    const seen = new Set<string>();
    const scripts = new Set<string>();
    for (const { reading } of profile.readings) {
      count(counts.family, seen, 'f', reading.family?.latin || reading.family?.han);
      count(counts.given, seen, 'g', reading.given?.latin || reading.given?.han);
      for (const name of reading.english) count(counts.english, seen, 'e', name);
      if (reading.family) scripts.add(scriptOf(reading.family.latin || reading.family.han));
    }
    for (const script of scripts) written.set(script, (written.get(script) ?? 0) + 1);
    for (const key of profile.organisations.keys()) organisations.set(key, (organisations.get(key) ?? 0) + 1);
  }
  const occupations = countMentions(connections.map((profile) => profile.occupations.ids));
  const places = countMentions(
    connections.map((profile) => [...new Set(profile.places.ids.flatMap(placesAround))]),
  );
  const total = Math.max(connections.length, 1);
  const popularLeft = onceEach(popularShare);
  const shares = { family: new Map(), given: new Map(), english: new Map() };
  /** The share of those who write in the same script, the candidate not counted, with the tables' share as prior. */
  function listed(part: NamePartKind, value: string, expected: number): number {
    const among = written.get(scriptOf(value)) ?? 0;
    const seen = others(counts[part].get(fold(value)));
    // What is seen often is common, however rare the tables have it.
    const least = (seen - Math.sqrt(seen) - 1) / Math.max(among, 1);
    return Math.max((seen + belief[part]) / (among + belief[part] / expected), least);
  }
  return {
    share: (part, comparison) => {
      const key = `${comparison.left}|${comparison.right}|${comparison.frequency}`;
      let share: number | undefined = shares[part].get(key);
      if (share === undefined) {
        let expected = Math.max(comparison.frequency, rarest[part]);
        if (part === 'given' && isOneCharacter(comparison))
          expected = Math.max(comparison.frequency * oneCharacter, rarestOneCharacter);
        // What the connection has in letters, the contact may have in characters.
        if (part === 'given')
          expected = Math.max(expected, popularShare(comparison.right), popularLeft(comparison.left));
        share = listed(part, comparison.right, expected);
        shares[part].set(key, share);
      }
      return share;
    },
    employerKept,
    systemShare: usualSystems,
    occupation: occupations,
    place: places,
    organisation: (key) => Math.max(others(organisations.get(key)) / total, rarestOrganisation),
  };
}

/** A few strangers more than seen, so that what one person tells is not told by nobody else. */
const unseen = 20;
const unseenAlike = 1;

function countMentions(told: (readonly number[])[]): (id: number) => number {
  const counts = new Map<number, number>();
  let all = unseen;
  for (const ids of told) {
    if (ids.length > 0) all += 1;
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return (id) => (others(counts.get(id)) + unseenAlike) / all;
}

function scriptOf(value: string): 'han' | 'latin' {
  return /\p{Script=Han}/u.test(value) ? 'han' : 'latin';
}

function isOneCharacter({ left, right }: { left: string; right: string }): boolean {
  return isHan(left) || isHan(right);
}

function isHan(text: string): boolean {
  return text.length === 1 && text >= '\u3400' && text <= '\u9fff';
}

function others(count = 1): number {
  return count - 1;
}

/** Counts a value once a person, however many readings of theirs hold it. */
function count(
  counts: Map<string, number>,
  seen: Set<string>,
  prefix: string,
  value: string | undefined,
): void {
  const key = fold(value ?? '');
  if (!key || seen.has(prefix + key)) return;
  seen.add(prefix + key);
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function fold(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}]/gu, '');
}
