import { clean, simplify, wordsIn } from '../normalise.ts';
import type { Field, NameReading, Perhaps } from '../types.ts';
import { readHanName } from './han/name.ts';
import { weighLatinName } from './latin/name.ts';
import { share } from './priors.ts';
import { untie } from './ties/ties.ts';
import { tokenise } from './tokens.ts';

/** A stretch of a text that would be a name if somebody were called so. */
export interface PossibleName {
  /** As `nameKey` gives it for a reading of that name. */
  key: string;
  text: string;
  /** What the words around it say that it may be. */
  perhaps?: Perhaps;
}

const longest = { words: 4, characters: 4 };
const mostWords = 12;

/** What of a text is not surely about somebody else (张三妈妈). */
export interface OwnText {
  text: string;
  perhaps?: Perhaps;
}

export function ownText(raw: string): OwnText {
  const { own, tie } = untie(clean(raw).text);
  return { text: own, ...(tie && !tie.isSure && { perhaps: 'other' }) };
}

/** Every stretch of two to four words or Han characters of a text, whatever the word lists think of it. */
export function possibleNames({ text, ...doubt }: OwnText): PossibleName[] {
  const found: PossibleName[] = [];
  let words: string[] = [];
  const close = () => {
    for (let from = 0; from < words.length - 1; from++)
      for (let to = from + 2; to <= Math.min(words.length, from + longest.words); to++) {
        const stretch = words.slice(from, to).join(' ');
        found.push({ key: keyOfLetters(stretch), text: stretch, ...doubt });
      }
    words = [];
  };
  for (const { kind, text: token, gap } of tokenise(text)) {
    if (kind !== 'latin' || /[^\s,，.'"()（）]/u.test(gap)) close();
    if (kind === 'latin' && words.length < mostWords) words.push(token);
    if (kind !== 'han') continue;
    const chars = [...token];
    for (let from = 0; from < chars.length - 1; from++)
      for (let to = from + 2; to <= Math.min(chars.length, from + longest.characters); to++) {
        const stretch = chars.slice(from, to).join('');
        found.push({ key: simplify(stretch), text: stretch, ...doubt });
      }
  }
  close();
  return found;
}

/** What a whole name is to be looked up by, '' for less than a whole name: its characters, or its letters in any order. */
export function nameKey({ family, given, english }: NameReading): string {
  if (!family || (!given && english.length === 0)) return '';
  if (family.han && given?.han) return simplify(family.han + given.han);
  if (!family.latin || (given && !given.latin)) return '';
  return keyOfLetters([family.latin, given?.latin, ...english].filter(Boolean).join(' '));
}

function keyOfLetters(text: string): string {
  const key = wordsIn(text).sort().join('');
  return key.length > 4 ? key : '';
}

/** The readings of a stretch that is known to be somebody's name; their priors add up to `belief`. */
export function readKnownName({ text, perhaps }: PossibleName, field: Field, belief: number): NameReading[] {
  const readings = /\p{Script=Han}/u.test(text) ? readHanName(text, field) : readLatin(text, field);
  return readings.map((reading) => ({
    ...reading,
    prior: reading.prior * belief,
    ...(perhaps && { perhaps }),
  }));
}

function readLatin(text: string, field: Field): NameReading[] {
  const { readings, bits } = weighLatinName(text, { field, givenFirst: 0.5 });
  return share(readings, bits);
}
