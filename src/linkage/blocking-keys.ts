import { type CompiledName, givenKeys, initialsKeys, joinedLatin, surnameClasses } from '../names/index.ts';
import type { Profile } from './profile.ts';

/**
 * What two records must have in common to be compared: the surname with the first sounds of the given name, with the
 * English name or with the employer; the whole name in one script; an address. Each is rare enough that the lists of those
 * who share it stay short as the lists grow.
 */
export function blockingKeys(profile: Profile): Set<string> {
  const keys = new Set<string>();
  for (const reading of profile.readings) {
    for (const key of keysOfReading(reading)) keys.add(key);
    for (const organisation of profile.organisations.keys()) {
      for (const surname of surnameClasses(reading)) keys.add(`employer ${organisation} ${surname}`);
      for (const english of reading.english) keys.add(`employer ${organisation} ${english}`);
    }
  }
  for (const slug of profile.profiles) keys.add(`profile ${slug}`);
  for (const email of profile.emails) keys.add(`email ${email}`);
  for (const handle of profile.handles) keys.add(`handle ${handle}`);
  return keys;
}

function* keysOfReading(reading: CompiledName): Generator<string> {
  const { english } = reading;
  const surnames = surnameClasses(reading);
  const initials = initialsKeys(reading);
  for (const surname of surnames) {
    for (const classes of initials) yield `initials ${surname} ${classes}`;
    for (const name of english) yield `english ${surname} ${name}`;
    yield `surname ${surname}`;
  }
  for (const spelled of givenKeys(reading)) yield `given ${spelled}`;
  const latin = joinedLatin(reading);
  if (latin.length > 3) yield `latin ${latin}`;
}
