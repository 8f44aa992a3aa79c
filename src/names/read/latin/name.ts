import { isEnglish, latinSurnameShare } from '../../frequency.ts';
import { surnamesSpelled } from '../../spell/forms.ts';
import type { Field, NameReading } from '../../types.ts';
import { share } from '../priors.ts';
import {
  englishBits,
  givenWordsBits,
  isWholeGiven,
  join,
  joined,
  surnameWords,
  twoSurnames,
  usualSurname,
  type Word,
  wordsOf,
} from './weights.ts';
import { calledByBoth, familyInFront, isParticle, surnameInFront, westernReading } from './western.ts';

interface Option {
  bits: number;
  family: Word[];
  given: Word[];
  english: Word[];
  order: NameReading['order'];
}

/** What is likely before reading: LinkedIn writes given first, WeChat either way. */
export interface LatinHints {
  field: Field;
  /** Bits for given-first over family-first. */
  givenFirst: number;
}

/** log2 of how many have a name that begins with a letter, and write no more of it. */
const initialAlone = -9;

/** Readings of a name written in Latin letters only, best first; priors add up to 1, nothing when no word is a name. */
export function readLatinName(text: string, hints: LatinHints): NameReading[] {
  const { readings, bits } = weighLatinName(text, hints);
  return share(readings, bits);
}

/** Every way to understand Latin words as a name, with how likely such a name is: log2 of its share of all names, about. */
export function weighLatinName(text: string, hints: LatinHints): { readings: NameReading[]; bits: number[] } {
  const words = withoutInitial(wordsOf(text));
  if (words.length === 0 || words.length > 6) return { readings: [], bits: [] };
  const n = words.length;
  const options: Option[] = [];
  // Cen RUOGU: what is a given name, and no surname, says nothing by its capitals.
  const someUpper =
    words.some((word) => word.upper && !isWholeGivenOnly(word)) && !words.every((word) => word.upper);
  const hasCapitals = words.some((word) => /^\p{Lu}/u.test(word.raw));
  const add = (family: Word[], given: Word[], english: Word[], order: Option['order']) => {
    const whole = surnamesSpelled(joined(family)).length > 0;
    let bits = family.some((word) => /\p{L}-\p{L}/u.test(word.raw)) ? -30 : -21;
    const two = family.length === 1 ? twoSurnames(family[0]!) : null;
    if (whole) bits = Math.log2(latinSurnameShare(joined(family))) + (family.length > 1 ? 6 : 0);
    else if (two) bits = Math.log2(latinSurnameShare(two[0])) + Math.log2(latinSurnameShare(two[1])) - 5;
    else if (family.length === 2)
      bits =
        Math.log2(latinSurnameShare(family[0]!.letters)) +
        Math.log2(latinSurnameShare(family[1]!.letters)) -
        7;
    // Kai Z.: of a surname the first letter is left.
    else if (joined(family).length === 1 && family[0] === words[n - 1]) bits = initialAlone;
    // FTI is nobody's surname.
    else if (!/[aeiouy]/u.test(joined(family))) bits -= 10;
    // Jürgen H. is no Mr Jürgen.
    else if (given.length > 0 && joined(given).length === 1) bits -= 8;
    if (given.length > 0) bits += givenWordsBits(given);
    else bits -= 6;
    for (const word of english) bits += englishBits(word);
    if (order === 'given-first') bits += hints.givenFirst;
    // Given syllables written apart are Hong Kong's and Singapore's way, where the surname leads; so are capitals throughout.
    if (order === 'family-first' && given.length > 1 && !given.some((word) => word.raw.includes('-')))
      bits += words.every((word) => word.upper) ? 3 : 1.5;
    // HK and Singapore set the surname in capitals: LO Wing kwan, Albert CHAN.
    if (someUpper) bits += family.every((word) => word.upper) && given.every((word) => !word.upper) ? 6 : -3;
    // Li Mu yang: a small letter goes on with the given name.
    if (/^\p{Ll}/u.test(family[0]!.raw) && words.some((word) => /^\p{Lu}/u.test(word.raw))) bits -= 5;
    // Vasconcelos de Lima: in small letters beside capitals it goes before a surname.
    if (hasCapitals) bits -= 10 * [...family, ...given, ...english].filter(isParticle).length;
    options.push({ bits, family, given, english, order });
  };
  for (let from = 0; from < n; from++)
    for (const size of [1, 2]) {
      const family = words.slice(from, from + size);
      if (from + size > n || !surnameWords(family, words)) continue;
      const before = words.slice(0, from);
      const after = words.slice(from + size);
      // The English name stands in front, behind, or between: Kevin Wang Wei, Wang Wei Kevin, Wang Kevin Wei.
      for (const [english, given, order] of arrangements(before, after)) add(family, given, english, order);
    }
  // Hsu Shao-Ping Lin: a married woman's two surnames around her given name.
  const [first, middle, last] = words;
  if (n === 3 && first && last && middle?.raw.includes('-') && usualSurname(first) && usualSurname(last))
    options.push({
      bits:
        Math.log2(latinSurnameShare(first.letters)) +
        Math.log2(latinSurnameShare(last.letters)) +
        givenWordsBits([middle]) -
        4,
      ...{ family: [first, last], given: [middle], english: [], order: 'family-first' as const },
    });
  options.sort((a, b) => b.bits - a.bits);
  const readings = options.slice(0, 12).map((option) => toReading(option, text, hints.field));
  const western = westernReading(words, text, hints.field);
  const weights = options.slice(0, 12).map((option) => option.bits);
  if (western) {
    readings.push(western.reading);
    weights.push(western.bits);
    const swapped = familyInFront(words, western.reading);
    if (swapped) {
      readings.push(swapped);
      weights.push(western.bits - surnameInFront);
    }
    const both = calledByBoth(words, western.reading);
    if (both) {
      readings.push(both);
      weights.push(western.bits);
    }
  }
  return { readings, bits: weights };
}

const isWholeGivenOnly = (word: Word): boolean =>
  isWholeGiven(word) && surnamesSpelled(word.letters).length === 0;

/** Ben Wenbo W. Wei: a middle initial beside a whole given name says nothing of it; C. H. do. Andrés F. Zuluaga Q. has two surnames. */
function withoutInitial(written: Word[]): Word[] {
  const isTwice =
    written.length === 4 && written.every((word, at) => (word.letters.length === 1) === (at % 2 === 1));
  const words = isTwice ? written.slice(0, -1) : written;
  const front = words.slice(0, -1);
  const initials = front.filter((word) => word.letters.length === 1);
  if (words.length < 3 || initials.length !== 1) return words;
  // Lena J. Hoffmann too; J. of Kevin J. Zhang begins his Chinese name.
  const last = words[words.length - 1]!.letters;
  const isForeign = last.length > 1 && surnamesSpelled(last).length === 0;
  const isNamed = ({ letters }: Word) => letters.length > 1 && isEnglish(letters);
  if (!front.some(isWholeGiven) && !(isForeign && isNamed(front[0]!))) return words;
  return words.filter((word) => word !== initials[0]);
}

/** Ways to tell English from Chinese given words around a surname. */
function* arrangements(before: Word[], after: Word[]): Generator<[Word[], Word[], Option['order']]> {
  const all = [...before, ...after];
  if (all.length === 0) return;
  if (after.length === 0) yield [[], before, 'given-first'];
  if (before.length === 0) yield [[], after, 'family-first'];
  if (after.length === 0 && before.length === 1) yield [before, [], 'given-first'];
  if (before.length === 0 && after.length === 1) yield [after, [], 'family-first'];
  if (before.length > 0 && after.length > 0) {
    yield [before, after, 'family-first']; // Albert CHAN Wai-yip
    if (after.length === 1) yield [after, before, 'given-first']; // Wei Wang Kevin
  }
  if (after.length === 0 && before.length > 1) {
    yield [before.slice(0, 1), before.slice(1), 'given-first']; // Kevin Wei Wang
    yield [before.slice(-1), before.slice(0, -1), 'given-first']; // Wei Kevin Wang
  }
  if (before.length === 0 && after.length > 1) {
    yield [after.slice(-1), after.slice(0, -1), 'family-first']; // LO Wing kwan Frankie
    yield [after.slice(0, 1), after.slice(1), 'family-first']; // CHAN Billy Shiu yeung
    if (after.length > 3) yield [after.slice(-2), after.slice(0, -2), 'family-first'];
  }
}

function toReading(option: Option, text: string, field: Field): NameReading {
  const { family, given, english, order } = option;
  return {
    field,
    text,
    prior: 0,
    origin: 'chinese',
    order: given.length === 0 && english.length === 0 ? 'none' : order,
    family: { han: '', latin: join(family) },
    given: given.length > 0 ? { han: '', latin: join(given) } : null,
    english: english.map((word) => word.raw),
    honorific: null,
    gender: null,
  };
}
