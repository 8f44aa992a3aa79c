import { compileName, type Field, nameKey, possibleNames, readKnownName } from '../names/index.ts';
import type { Profile } from './profile.ts';

/** A name is taken for one of a list from this prior on. */
const believable = 0.3;
/** How likely a stretch of text that is somebody's whole name on the other list is a name, whatever it looks like. */
const belief = 0.4;

/** The whole names that the people of a list have, as keys to look stretches of text up by. */
export function namesOf(profiles: Profile[]): Set<string> {
  const names = new Set<string>();
  for (const { readings } of profiles)
    for (const { reading } of readings) if (reading.prior >= believable) names.add(nameKey(reading));
  names.delete('');
  return names;
}

/**
 * The other list is the best dictionary: a text that holds somebody's whole name holds a name, though the word lists take Vivo
 * or Deloitte for companies. Readings that are there already stay as they are.
 */
export function withListInView(
  profile: Profile,
  texts: readonly (readonly [text: string, field: Field])[],
  names: ReadonlySet<string>,
): Profile {
  const read = new Set(
    profile.readings.map(({ reading }) => (reading.prior >= belief / 4 ? nameKey(reading) : '')),
  );
  const added = texts.flatMap(([text, field]) =>
    possibleNames(text)
      .filter(({ key }) => names.has(key) && !read.has(key) && read.add(key))
      .flatMap((possible) => readKnownName(possible, field, belief)),
  );
  return added.length === 0
    ? profile
    : { ...profile, readings: [...profile.readings, ...added.map(compileName)] };
}
