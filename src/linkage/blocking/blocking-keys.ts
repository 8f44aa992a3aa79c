import { type CompiledName, isEnglish, joinedLatin, nameRoots } from '../../names/index.ts';
import { clues } from '../clues/index.ts';
import type { Profile } from '../profile/profile.ts';
import {
  type GivenNumbers,
  givenNumbers,
  numberOf,
  type SurnameNumbers,
  surnameNumbers,
} from './name-numbers.ts';

/** What two records may have in common; from `sound` on weak, and from `initials` on with room for a mark beside each. */
const kinds = {
  name: 1,
  english: 2,
  latin: 3,
  address: 4,
  englishAndBeginning: 5,
  englishBesideClue: 8,
  clue: 16,
  sound: 32,
  givenAndSound: 34,
  initials: 36,
  surname: 38,
  given: 40,
  englishAlone: 42,
};
const firstWeak = kinds.sound;

/** True for a key that says little by itself. */
export function isWeak(key: number): boolean {
  return (key & 1) === 1;
}

/** Connections are listed by their keys, contacts looked up. */
export type Side = 'listed' | 'lookedUp';

/**
 * A surname, a given or an English name alone and initials say something only where one of the two has no more than that. Such keys are
 * marked by what the one who is listed has, so that two who both have more never meet by them.
 */
const marks: Record<Side, { more: readonly number[]; less: readonly number[] }> = {
  listed: { more: [0], less: [1] },
  lookedUp: { more: [1], less: [0, 1] },
};

/**
 * What two records must have in common to be compared: the surname with the given name as either may be spelled, with how that
 * sounds, with the English name or with what a clue is looked up by; the given name with how the surname begins, the English one with how a
 * surname of no Chinese begins; the whole name as
 * letters; an address; where one has no more than that, the English name with what somebody does, the surname with initials, the
 * surname, the given or the English name alone. As signed numbers of 32 bits, `isWeak` or not: two keys that fall on one number cost a
 * needless comparison and nothing else. A key may come twice.
 */
export function blockingKeys(profile: Profile, side: Side): number[] {
  const keys: number[] = [];
  for (const reading of profile.readings) {
    const surnames = surnameNumbers(reading);
    const given = givenNumbers(reading);
    const english = englishOf(reading).map(numberOf);
    addNameKeys(keys, reading, surnames, given, english, marks[side]);
    const called = calledBy(reading).map(numberOf);
    addEnglishKeys(keys, profile, surnames, called, marks[side]);
    for (const beginning of beginningsOf(reading, side).map(numberOf))
      for (const name of called) keys.push(mix(kinds.englishAndBeginning, name, beginning));
    addClueKeys(keys, profile, [
      ...surnames.keys,
      ...english,
      ...namesBesideClues(reading, surnames, given, side),
    ]);
  }
  for (const addresses of [profile.profiles, profile.emails, profile.handles]) {
    for (const address of addresses) keys.push(mix(kinds.address, numberOf(address)));
  }
  return keys;
}

function addNameKeys(
  keys: number[],
  reading: CompiledName,
  surnames: SurnameNumbers,
  { spelled, telling, sounds, initials, isShort }: GivenNumbers,
  english: number[],
  marked: (typeof marks)[Side],
): void {
  const byInitials = isShort ? marked.less : marked.more;
  const bySurname = reading.given ? marked.more : marked.less;
  const byGiven = surnames.isShort ? marked.less : marked.more;
  for (const surname of surnames.keys) {
    for (const given of spelled) keys.push(mix(kinds.name, surname, given));
    for (const sound of sounds) keys.push(mix(kinds.sound, surname, sound));
    for (const mark of byInitials)
      for (const classes of initials) keys.push(mix(kinds.initials + mark, surname, classes));
    for (const name of english) keys.push(mix(kinds.english, surname, name));
    for (const mark of bySurname) keys.push(mix(kinds.surname + mark, surname));
  }
  for (const given of telling) {
    for (const mark of byGiven) keys.push(mix(kinds.given + mark, given));
  }
  // Kai Z., 思齐 C: beside how the surname begins a short one says something too.
  for (const given of spelled)
    for (const sound of surnames.sounds) keys.push(mix(kinds.givenAndSound, given, sound));
  const latin = joinedLatin(reading);
  if (latin.length > 3) keys.push(mix(kinds.latin, numberOf(latin)));
}

/** Beside a surname. Ken of Ken Kwok is read as a given name, and stands beside one in Chi Kin Ken Kwok. */
const englishOf = ({ given, english, englishToo }: CompiledName): string[] =>
  given?.han ? englishToo : english.length > 0 ? english : englishToo.filter(isEnglish);

/** What somebody may be called by, and what that may be short for: Natasha and Natalya are both Natalia. */
function calledBy({ given, english, englishToo }: CompiledName): string[] {
  const names = given?.han || english.length === 0 ? englishToo : english;
  return [...new Set(names.flatMap((name) => [name, ...nameRoots(name)]))];
}

/** Marta Kow. and Marta Kowalczyk: three letters of a surname, or fewer where there are no more. None of a Chinese one that is listed. */
function beginningsOf({ family }: CompiledName, side: Side): string[] {
  if (!family || family.han || (side === 'listed' && family.meanings.size > 0)) return [];
  const beginnings = [3, 2, 1].map((size) => family.letters.slice(0, size));
  return side === 'listed' ? beginnings : beginnings.slice(0, 1);
}

/** Who has a surname is met by an English name alone only from the other side: by who has none. */
function addEnglishKeys(
  keys: number[],
  { firstNameOnly, facts }: Profile,
  surnames: SurnameNumbers,
  english: number[],
  marked: (typeof marks)[Side],
): void {
  const hasMore = surnames.isShort ? marked.less : marked.more;
  for (let at = 0; at < clues.length; at++) {
    const fact = facts[at];
    if (fact === null) continue;
    for (const key of clues[at]!.keysBesideEnglish?.(fact) ?? [])
      for (const mark of hasMore)
        for (const name of english) keys.push(mix(kinds.englishBesideClue + mark, numberOf(key), name));
  }
  if (surnames.isShort && !firstNameOnly) return;
  for (const mark of hasMore) for (const name of english) keys.push(mix(kinds.englishAlone + mark, name));
}

function addClueKeys(keys: number[], { facts }: Profile, names: number[]): void {
  for (let at = 0; at < clues.length; at++) {
    const fact = facts[at];
    if (fact === null) continue;
    for (const key of clues[at]!.keys?.(fact) ?? []) {
      const number = numberOf(key);
      for (const name of names) keys.push(mix(kinds.clue + at, number, name));
    }
  }
}

/**
 * 思齐（贝恩）, LYF 腾讯: a given name too short to say something by itself, or the first letters of all, does so beside a fact;
 * whoever tells the surname too is met by that.
 */
function namesBesideClues(
  reading: CompiledName,
  { sounds, isShort }: SurnameNumbers,
  { spelled, initials }: GivenNumbers,
  side: Side,
): number[] {
  if (!reading.given || (side === 'lookedUp' && !isShort)) return [];
  return [
    ...spelled,
    ...sounds.flatMap((first) => initials.map((given) => mix(kinds.initials, first, given))),
  ];
}

/** One number of three, by the last step of MurmurHash3; the last bit says whether it is weak. */
function mix(kind: number, first: number, second = 0): number {
  let value = Math.imul(first ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  value ^= value >>> 16;
  return kind < firstWeak ? value & ~1 : value | 1;
}
