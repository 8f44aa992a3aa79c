import {
  compileName,
  type Field,
  isEnglish,
  isEnglishWord,
  nameKey,
  possibleNames,
  readKnownName,
} from '../../names/index.ts';
import { folded, isHan, phraseFinder } from './phrases.ts';
import type { Profile } from './profile.ts';

/** What a list of people teaches about the texts of the other list: the best dictionary there is. */
export interface View {
  /** The whole names that its people have, as keys to look stretches of text up by. */
  names: ReadonlySet<string>;
  /** The employers of its people that a text mentions: keys as in `Profile.organisations`, with the words that say so. */
  employersIn(text: string): { key: string; words: string; meanings: number }[];
}

export type Texts = readonly (readonly [text: string, field: Field])[];

/** A name is taken for one of a list from this prior on. */
const believable = 0.3;
/** How likely a stretch of text that is somebody's whole name on the other list is a name, whatever it looks like. */
const belief = 0.4;

export function viewOf(profiles: Profile[]): View {
  const names = new Set<string>();
  for (const { readings } of profiles)
    for (const { reading } of readings) if (reading.prior >= believable) names.add(nameKey(reading));
  names.delete('');
  return { names, employersIn: employersIn(profiles) };
}

/** The employers that no table has, by their whole name or the beginning that people shorten it to: Kestrel, Paper Crane. */
function employersIn(profiles: Profile[]): View['employersIn'] {
  const keys = [...new Set(profiles.flatMap(({ organisations }) => [...organisations.keys()]))].filter(
    (key) => !/^[#~]/u.test(key),
  );
  const find = phraseFinder(keys.map((key) => [key, ...beginnings(key)].filter(isParticular)));
  return (text) =>
    find(folded(text)).flatMap(({ ids, phrase }) =>
      ids.map((id) => ({ key: keys[id]!, words: phrase, meanings: ids.length })),
    );
}

function beginnings(key: string): string[] {
  const words = key.split(' ');
  return words.slice(1).map((_, at) => words.slice(0, at + 1).join(' '));
}

/** Neither a word nor a name by itself. */
function isParticular(phrase: string): boolean {
  if (isHan(phrase)) return phrase.length >= 2;
  return phrase.includes(' ') || (phrase.length >= 5 && !isEnglishWord(phrase) && !isEnglish(phrase));
}

/**
 * A text that holds somebody's whole name holds a name, though the word lists take Vivo or Deloitte for companies; and what
 * else it holds may be the employer of somebody there. Readings that are there already stay as they are.
 */
export function withListInView(profile: Profile, texts: Texts, view: View): Profile {
  const read = new Set(
    profile.readings.map(({ reading }) => (reading.prior >= belief / 4 ? nameKey(reading) : '')),
  );
  const added = texts.flatMap(([text, field]) =>
    possibleNames(text)
      .filter(({ key }) => view.names.has(key) && !read.has(key) && read.add(key))
      .flatMap((possible) => readKnownName(possible, field, belief)),
  );
  const mentioned = texts
    .flatMap(([text]) => view.employersIn(text))
    .filter(({ key }) => !profile.organisations.has(key));
  if (added.length === 0 && mentioned.length === 0) return profile;
  const readings = [...profile.readings, ...added.map(compileName)];
  // Somebody's own name may be that of a firm.
  const own = new Set(readings.map(({ reading }) => nameKey(reading)));
  const employers = mentioned
    .filter(({ words }) => !own.has(words))
    .map(({ key, words, meanings }) => [key, { text: words, meanings }] as const);
  return { ...profile, readings, organisations: new Map([...profile.organisations, ...employers]) };
}
