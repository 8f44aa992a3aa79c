import { type CompiledName, givenKeys, initialsKeys, joinedLatin, likelySurnames } from '../names/index.ts';
import type { Profile } from './profile.ts';

/**
 * What two records must have in common to be compared: the surname with the given name as either may be spelled, with its
 * first sounds, with the English name or with the employer; the given name or the whole name alone; an address. As numbers:
 * two keys that fall on one number cost a needless comparison and nothing else.
 */
export function blockingKeys(profile: Profile): Set<number> {
  const keys = new Set<number>();
  const add = (kind: string, first: string, second = '') => keys.add(hash(`${kind} ${first} ${second}`));
  for (const reading of profile.readings) {
    const surnames = likelySurnames(reading);
    addNameKeys(reading, surnames, add);
    for (const organisation of profile.organisations.keys()) {
      for (const surname of surnames) add('employer', organisation, surname);
      for (const english of reading.english) add('employer', organisation, english);
    }
  }
  for (const slug of profile.profiles) add('profile', slug);
  for (const email of profile.emails) add('email', email);
  for (const handle of profile.handles) add('handle', handle);
  return keys;
}

/** Letters of a given name that say something without the surname. */
const longEnough = 5;

function addNameKeys(
  reading: CompiledName,
  surnames: string[],
  add: (kind: string, first: string, second?: string) => void,
): void {
  const given = givenKeys(reading);
  const initials = initialsKeys(reading);
  for (const surname of surnames) {
    for (const spelled of given) add('name', surname, spelled);
    for (const classes of initials) add('initials', surname, classes);
    for (const name of reading.english) add('english', surname, name);
    add('surname', surname);
  }
  for (const spelled of given) if (spelled.length >= longEnough || isHanName(spelled)) add('given', spelled);
  const latin = joinedLatin(reading);
  if (latin.length > 3) add('latin', latin);
}

function isHanName(text: string): boolean {
  return text.length > 1 && text > '\u2e80';
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
