import type { Connection, Contact } from '../../model.ts';
import { givenKeys, soundKeys, surnameKeys } from '../../names/index.ts';
import { indexBlocks } from '../blocking/block-index.ts';
import { blockingKeys, type Side } from '../blocking/blocking-keys.ts';
import { tellingBlock } from '../blocking/candidates.ts';
import { clues } from '../clues/index.ts';
import { countFrequencies, type Frequencies } from '../lists/frequency.ts';
import type { Profile } from '../profile/profile.ts';

/**
 * What we understand of one person, as columns that another linker can compare: sets, of which two records of one person share a
 * member. Neither phone nor e-mail, and no text as it stood.
 */
export interface Features {
  id: string;
  /** Surnames that the texts may mean: in simplified characters, or `=smith` for letters that spell no Chinese surname. */
  surnames: string[];
  /** The given names as they may be written: in characters, and joined in the letters of every usual system. */
  givens: string[];
  /** How the given names sound, by first sounds and nasal endings: `CMn`. */
  sounds: string[];
  /** English names, lower case; the letters of a given name too, as one side may not know that its name is English. */
  english: string[];
  /** Companies and schools, each by one key whatever its language. */
  employers: string[];
  /** Shares (0 to 1) of strangers on LinkedIn with this surname and given name; null for contacts, and where there is none. */
  surname_share: number | null;
  given_share: number | null;
  /** What to block on: two records worth comparing share one. Those that too many share are left out. */
  keys: number[];
}

/** A reading less likely than this says nothing here. */
const least = 0.05;
const employer = clues.findIndex(({ feature }) => feature === 'company');

/** Of both lists; `profiles` in their order. */
export function featuresOf(
  { contacts, connections }: { contacts: Contact[]; connections: Connection[] },
  profiles: { left: Profile[]; right: Profile[] },
): { contacts: Features[]; connections: Features[] } {
  const frequencies = countFrequencies(profiles.right);
  const keysOf = (people: Profile[], side: Side) =>
    people.map((profile) => Int32Array.from(new Set(blockingKeys(profile, side))));
  const keys = {
    contacts: keysOf(profiles.left, 'lookedUp'),
    connections: keysOf(profiles.right, 'listed'),
  };
  const isUseful = sharedKeys(keys.contacts, keys.connections);
  const useful = (all: Int32Array) => Array.from(all.filter(isUseful));
  return {
    contacts: profiles.left.map((profile, at) => ({
      ...namesOf(profile),
      id: contacts[at]!.id,
      surname_share: null,
      given_share: null,
      keys: useful(keys.contacts[at]!),
    })),
    connections: profiles.right.map((profile, at) => ({
      ...namesOf(profile),
      ...sharesOf(profile, frequencies),
      id: connections[at]!.id,
      keys: useful(keys.connections[at]!),
    })),
  };
}

/** Keys that both lists have, and of the connections not too many. */
function sharedKeys(contacts: Int32Array[], connections: Int32Array[]): (key: number) => boolean {
  const index = indexBlocks(connections.length, (at) => connections[at]!);
  const isAsked = new Uint8Array(index.keys.length);
  for (const keys of contacts)
    for (const key of keys) {
      const block = tellingBlock(index, key);
      if (block >= 0) isAsked[block] = 1;
    }
  return (key) => isAsked[tellingBlock(index, key)] === 1;
}

function namesOf({
  readings,
  facts,
}: Profile): Pick<Features, 'surnames' | 'givens' | 'sounds' | 'english' | 'employers'> {
  const likely = readings.filter(({ reading }) => reading.prior >= least);
  const all = (of: (reading: Profile['readings'][number]) => string[]) => [...new Set(likely.flatMap(of))];
  return {
    surnames: all(surnameKeys),
    givens: all(givenKeys),
    sounds: all(soundKeys),
    english: all(({ englishToo }) => englishToo),
    employers: [...new Set(clues[employer]!.keys?.(facts[employer] ?? []) ?? [])],
  };
}

/** By the likeliest reading. */
function sharesOf(
  { readings: [best] }: Profile,
  { share }: Frequencies,
): Pick<Features, 'surname_share' | 'given_share'> {
  const { family, given } = best ?? { family: null, given: null };
  const written = (part: { latin: string; han: string }) => part.latin || part.han;
  const of = (part: 'family' | 'given', right: string, frequency: number) =>
    share(part, { level: 'equal', cost: 0, system: null, left: '', right, frequency });
  return {
    surname_share: family ? of('family', written(family.shown), family.share) : null,
    given_share: given
      ? of('given', written(given.shown), given.shown.latin ? given.lettersShare : given.hanShare)
      : null,
  };
}
