import { isEnglish } from '../frequency.ts';
import { letters } from '../normalise.ts';
import { surnamesSpelled } from '../spell/forms.ts';
import type { Fields } from './credentials.ts';
import { givenBits } from './latin/weights.ts';
import { latinWord } from './lexicon.ts';

/** Fields as they should be where one holds `Last, First` and the other nothing, or a mere dot. */
export function inOneField(first: string, last: string): Fields {
  const written = [first, last].filter((field) => /\p{L}/u.test(field));
  if (written.length !== 1) return [first, last];
  const found = /^([\p{L}'’ -]+?)\s*[,，]\s*([\p{L}'’. -]+)$/u.exec(written[0]!);
  const [, family = '', given = ''] = found ?? [];
  if (!found || latinWord(given.replaceAll('.', '').toLowerCase()) !== undefined) return [written[0]!, ''];
  return [given, family];
}

/**
 * Fields of which one holds the whole name, and the other a part of it once more: Yiming Teng / Teng, Yiming / Yiming Teng, Yiming Teng /
 * Teng Yiming.
 */
export function namedOnce([first, last]: Fields): Fields {
  const [one, other] = [first, last].map((field) => field.split(' ').filter(Boolean)) as [string[], string[]];
  if (one.length < 2 && other.length < 2) return [first, last];
  if (areSame(one, other)) return [first, ''];
  const isFirst = one.length > other.length;
  const [whole, part] = isFirst ? [one, other] : [other, one];
  if (part.length === 0) return [first, last];
  const begins = areSame(whole.slice(0, part.length), part);
  const ends = areSame(whole.slice(-part.length), part);
  // Wei Wei / Wei: a given name of two syllables.
  if (begins === ends) return [first, last];
  const rest = begins ? whole.slice(part.length) : whole.slice(0, -part.length);
  const asGiven: Fields = [part.join(' '), rest.join(' ')];
  const asFamily: Fields = [rest.join(' '), part.join(' ')];
  // Orlova / Olga Orlova: in the wrong field.
  if (isEnglish(letters(rest[0]!)) && !isEnglish(letters(part[0]!))) return asFamily;
  if (isFirst) {
    // Wei Mingzhe / Wei, Xiao Yu / Yu: may be 余雨婷 in syllables, and 小雨 with her surname behind.
    if (isSurname(part) && (begins ? isGiven(rest) : isSurname(rest))) return [first, last];
    return begins && isGiven(part) ? asGiven : asFamily;
  }
  // Teng / Yiming Teng; of Ming / Chan Tai Ming only the whole tells.
  if (!isSurname(part) || !isGiven(rest)) return asGiven;
  return isSurname(rest.slice(0, 1)) ? [last, ''] : asFamily;
}

const joined = (words: string[]): string => letters(words.join(''));
const areSame = (some: string[], others: string[]): boolean =>
  some.length === others.length &&
  [...some].map(letters).sort().join(' ') === [...others].map(letters).sort().join(' ');

/** A Chinese one, of one word or two. */
const isSurname = (words: string[]): boolean => surnamesSpelled(joined(words)).length > 0;
const isGiven = (words: string[]): boolean =>
  words.some((word) => isEnglish(letters(word))) || givenBits(joined(words)) > notSyllables;
/** Bits of what cannot be cut into Chinese syllables. */
const notSyllables = -30;
