import { type CompiledName, givenKeys, initialsKeys, joinedLatin, surnameKeys } from '../../names/index.ts';
import { clues } from '../clues/index.ts';
import type { Profile } from '../profile/profile.ts';

/** What two records may have in common. */
const kinds = { name: 1, initials: 2, english: 3, surname: 4, given: 5, latin: 6, address: 8, clue: 9 };

/**
 * What two records must have in common to be compared: the surname with the given name as either may be spelled, with its
 * first sounds, with the English name or with what a clue is looked up by; the given name or the whole name alone; an address. As signed
 * numbers of 32 bits: two keys that fall on one number cost a needless comparison and nothing else. A key may come twice.
 */
export function blockingKeys(profile: Profile): number[] {
  const keys: number[] = [];
  for (const reading of profile.readings) {
    const surnames = surnameNumbers(reading);
    const english = reading.english.map(numberOf);
    addNameKeys(keys, reading, surnames, english);
    addClueKeys(keys, profile, [...surnames, ...english]);
  }
  for (const addresses of [profile.profiles, profile.emails, profile.handles]) {
    for (const address of addresses) keys.push(mix(kinds.address, numberOf(address)));
  }
  return keys;
}

function addNameKeys(keys: number[], reading: CompiledName, surnames: number[], english: number[]): void {
  const { spelled, telling, initials } = givenNumbers(reading);
  for (const surname of surnames) {
    for (const given of spelled) keys.push(mix(kinds.name, surname, given));
    for (const classes of initials) keys.push(mix(kinds.initials, surname, classes));
    for (const name of english) keys.push(mix(kinds.english, surname, name));
    keys.push(mix(kinds.surname, surname));
  }
  for (const given of telling) keys.push(mix(kinds.given, given));
  const latin = joinedLatin(reading);
  if (latin.length > 3) keys.push(mix(kinds.latin, numberOf(latin)));
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

interface GivenNumbers {
  spelled: number[];
  /** Those of `spelled` that say something without a surname. */
  telling: number[];
  initials: number[];
}

const noSurname: number[] = [];
const knownSurnames = new WeakMap<object, number[]>();

/** Compiled parts are shared by all who have them, so that their keys are worked out once. */
function surnameNumbers(reading: CompiledName): number[] {
  if (!reading.family) return noSurname;
  let numbers = knownSurnames.get(reading.family);
  if (!numbers) {
    numbers = surnameKeys(reading).map(numberOf);
    knownSurnames.set(reading.family, numbers);
  }
  return numbers;
}

const noGiven: GivenNumbers = { spelled: [], telling: [], initials: [] };
const known = new WeakMap<object, GivenNumbers>();

function givenNumbers(reading: CompiledName): GivenNumbers {
  if (!reading.given && reading.english.length === 0) return noGiven;
  // What a given name may be read as depends on the surname only where that is Japanese.
  const owner = reading.family?.isJapanese ? reading : (reading.given ?? reading);
  let numbers = known.get(owner);
  if (!numbers) {
    const spelled = givenKeys(reading);
    numbers = {
      spelled: spelled.map(numberOf),
      telling: spelled.filter(tellsAlone).map(numberOf),
      initials: initialsKeys(reading).map(numberOf),
    };
    known.set(owner, numbers);
  }
  return numbers;
}

/** Two characters, or five letters. */
function tellsAlone(given: string): boolean {
  return given.length > 4 || (given.length > 1 && given > '\u2e80');
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo). */
function numberOf(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}

/** One number of three, by the last step of MurmurHash3. */
function mix(kind: number, first: number, second = 0): number {
  let value = Math.imul(first ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
