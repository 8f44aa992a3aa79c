import { englishShare, isEnglish, latinSurnameShare, syllableShare } from '../frequency.ts';
import { foldLatin, letters } from '../normalise.ts';
import { surnamesSpelled } from '../spell/forms.ts';
import type { Field, NameReading, Origin } from '../types.ts';
import { isEnglishWord } from './lexicon.ts';
import { foreignOrigin, koreanGiven, particles } from './origin.ts';

/** One word of a Latin name. */
interface Word {
  raw: string;
  letters: string;
  upper: boolean;
}

const wordsOf = (text: string): Word[] =>
  text
    .split(/[\s,，、]+|(?<=\p{L}\.)(?=\p{L})/u)
    .map((raw) => raw.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, ''))
    .filter((raw) => /\p{L}/u.test(raw))
    .slice(0, 8)
    .map((raw) => ({ raw, letters: letters(raw), upper: raw.length > 1 && raw === raw.toUpperCase() }))
    .filter((word) => word.letters);

const cuttings = new Map<string, number>();

/** log2 of how usual some letters are as one Chinese given name; -40 when they cannot be cut into known syllables. */
export function givenBits(joined: string): number {
  const known = cuttings.get(joined);
  if (known !== undefined) return known;
  const lengthPrior = [-40, -2.5, -0.4, -7];
  // best[n][i]: best bits of cutting the first i letters into n syllables.
  let best = [0];
  let result = -40;
  for (let n = 1; n <= 3; n++) {
    const next: number[] = [];
    for (let end = 1; end <= Math.min(joined.length, 18); end++)
      for (let start = Math.max(0, end - 7); start < end; start++) {
        const before = best[start];
        if (before === undefined) continue;
        const share = syllableShare(joined.slice(start, end));
        if (share > 0) next[end] = Math.max(next[end] ?? -99, before + Math.log2(share));
      }
    const whole = next[joined.length];
    if (whole !== undefined) result = Math.max(result, whole + lengthPrior[n]!);
    best = next;
  }
  cuttings.set(joined, result);
  return result;
}

const join = (words: Word[]): string => words.map((word) => word.raw).join(' ');
const joined = (words: Word[]): string => words.map((word) => word.letters).join('');

const twoSyllables = /^(?:[b-df-hj-np-tv-z]{0,2}(?:[aeiou]{1,3})(?:ng|n)?){2}$/u;

/** W, ST, YC: first letters only. */
const initials = (letters: string): boolean =>
  letters.length === 1 || /^[bcdfghjklmnpqrstvwxyz]{2,3}$/u.test(letters);

const givenWords = new Map<string, number>();

/** Bits for words being a given name: of one person, so hyphens and spaces are syllable hints. */
function givenWordsBits(words: Word[]): number {
  if (words.length === 0) return -3;
  const text = join(words);
  let bits = givenWords.get(text);
  if (bits === undefined) {
    bits = bitsOfGiven(words);
    givenWords.set(text, bits);
  }
  return bits;
}

function bitsOfGiven(words: Word[]): number {
  if (words.every((word) => initials(word.letters))) return -9;
  const chunks = words.flatMap((word) => foldLatin(word.raw).split('-')).filter(Boolean);
  const whole = givenBits(joined(words));
  // Two syllables of no table, but cut as Chinese ones are: Yonchien.
  if (chunks.length === 1) return whole < -30 && twoSyllables.test(joined(words)) ? -27 : whole;
  let sum = chunks.length === 2 ? -0.4 : -8;
  for (const chunk of chunks) {
    const share = syllableShare(chunk);
    const unlisted = /^[b-df-hj-np-tv-z]{0,3}[aeiouwy]{1,3}(?:ng|[nmktphr])?$/u.test(chunk) ? -16 : -23;
    sum += share > 0 ? Math.log2(share) : Math.max(unlisted, chunk.length > 4 ? givenBits(chunk) - 4 : -99);
  }
  return Math.max(sum, whole - 6, -45);
}

const usualSurname = (word: Word): boolean => isUsualSurname(word.letters);
/** One word, one surname written in two (Au Yeung), or a married double surname (Lam Cheng). */
const surnameWords = (words: Word[], all: Word[]): boolean =>
  words.length === 1 ||
  surnamesSpelled(joined(words)).length > 0 ||
  (all.length > 2 && words.every(usualSurname));

/** Bits for a word being an English name beside a Chinese surname; people call themselves Sunny, Apple and Leaf too. */
function englishBits(word: Word): number {
  if (isEnglish(word.letters)) return Math.log2(englishShare(word.letters)) - 2;
  if (word.letters.length > 2 && isEnglishWord(word.letters)) return -13;
  return givenWordsBits([word]) > -30 ? -26 : -17;
}

/** Chang-Liao: a double surname with a hyphen; null for other words. */
function twoSurnames({ raw }: Word): [string, string] | null {
  const [first, second, ...more] = raw.split('-').map(letters);
  const isTwo = first && second && more.length === 0 && [first, second].every(isUsualSurname);
  return isTwo ? [first, second] : null;
}

const isUsualSurname = (letters: string): boolean => (surnamesSpelled(letters)[0]?.cost ?? 9) < 1.5;

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

/** Readings of a name written in Latin letters only, best first; priors add up to 1, nothing when no word is a name. */
export function readLatinName(text: string, hints: LatinHints): NameReading[] {
  const { readings, bits } = weighLatinName(text, hints);
  return share(readings, bits);
}

/** Every way to understand Latin words as a name, with how likely such a name is: log2 of its share of all names, about. */
export function weighLatinName(text: string, hints: LatinHints): { readings: NameReading[]; bits: number[] } {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 6) return { readings: [], bits: [] };
  const options: Option[] = [];
  const someUpper = words.some((word) => word.upper) && !words.every((word) => word.upper);
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
    options.push({ bits, family, given, english, order });
  };
  const n = words.length;
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
  }
  return { readings, bits: weights };
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

/** Of names that are not Chinese, one in so many (log2) has the surname in front, where nothing tells. */
const surnameInFront = 4;

/** Novak Tomas, Harris Graham: the same words with the first as surname. */
function familyInFront(words: Word[], usual: NameReading): NameReading | null {
  const [first, ...rest] = words;
  if (!first || rest.length === 0 || usual.order !== 'given-first') return null;
  const english = rest.filter((word) => isEnglish(word.letters));
  return {
    ...usual,
    order: 'family-first',
    family: { han: '', latin: first.raw },
    given: english.length === rest.length ? null : { han: '', latin: join(rest) },
    english: english.map((word) => word.raw),
  };
}

/** Any other people's name: first word given, last word family, particles with the family. */
function westernReading(
  words: Word[],
  text: string,
  field: Field,
): { reading: NameReading; bits: number } | null {
  const origin: Origin = foreignOrigin(
    words.map((word) => word.letters),
    text,
  );
  const korean = origin === 'korean' && koreanGiven(words.map((word) => word.raw));
  let bits = origin === 'western' || origin === 'unknown' ? -3 : korean ? 9 : -1;
  for (const [i, word] of words.entries()) {
    const chinese =
      surnamesSpelled(word.letters).some((meaning) => meaning.cost < 3) || givenWordsBits([word]) > -25;
    if (isEnglish(word.letters)) bits += i === 0 ? Math.log2(englishShare(word.letters)) + 1 : -13;
    else if (origin === 'western' || origin === 'unknown') bits += chinese ? -19 : -13;
    else if (foreignOrigin([word.letters], '') === origin) bits -= 3;
    else bits -= korean ? 7 : latinSurnameShare(word.letters) > 0.003 ? 18 : 9;
  }
  let cut = 1;
  if (words.length > 1) {
    cut = words.length - 1;
    const particle = words.findIndex((word, i) => i > 0 && particles.has(word.letters));
    if (particle > 0) cut = particle;
  }
  const familyFirst =
    (origin === 'vietnamese' || origin === 'korean' || origin === 'japanese') &&
    words.length > 1 &&
    foreignFamilyFirst(words, origin);
  const family = familyFirst ? words.slice(0, 1) : words.slice(cut);
  const given = familyFirst ? words.slice(1) : words.slice(0, cut);
  const names = given.filter((word) => isEnglish(word.letters));
  const chinese = origin === 'western' || origin === 'unknown';
  return {
    bits,
    reading: {
      field,
      text,
      prior: 0,
      origin: chinese && names.length > 0 ? 'western' : origin,
      order: words.length === 1 ? 'none' : familyFirst ? 'family-first' : 'given-first',
      family: family.length > 0 ? { han: '', latin: join(family) } : null,
      given: names.length > 0 && names.length === given.length ? null : { han: '', latin: join(given) },
      english: names.map((word) => word.raw),
      honorific: null,
      gender: null,
    },
  };
}

const foreignFamilyFirst = (words: Word[], origin: Origin): boolean =>
  foreignOrigin([words[0]!.letters], '') === origin &&
  foreignOrigin([words[words.length - 1]!.letters], '') !== origin;

/** Turns bits into priors that add up to 1; drops what is left below 2 %, keeps four. */
export function share(readings: NameReading[], bits: number[]): NameReading[] {
  const top = Math.max(...bits);
  const weights = bits.map((value) => 2 ** (value - top));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return readings
    .map((reading, i) => ({ ...reading, prior: weights[i]! / sum }))
    .filter((reading) => reading.prior >= 0.02)
    .sort((a, b) => b.prior - a.prior)
    .slice(0, 4);
}
