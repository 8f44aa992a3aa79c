import { englishShare, isEnglish, syllableShare } from '../../frequency.ts';
import { foldLatin, letters } from '../../normalise.ts';
import { surnamesSpelled } from '../../spell/forms.ts';
import { isEnglishWord } from '../lexicon.ts';

/** One word of a Latin name. */
export interface Word {
  raw: string;
  letters: string;
  upper: boolean;
}

export const wordsOf = (text: string): Word[] =>
  text
    .split(/[\s,，、]+|(?<=\p{L}\.)(?=\p{L})/u)
    .map((raw) => raw.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, ''))
    .filter((raw) => /\p{L}/u.test(raw))
    .slice(0, 8)
    .map((raw) => ({ raw, letters: letters(raw), upper: isInCapitals(raw) }))
    .filter((word) => word.letters);

/** LO; the first letter of a name (W.) is a capital with anybody. */
const isInCapitals = (raw: string): boolean => raw === raw.toUpperCase() && letters(raw).length > 1;

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

export const join = (words: Word[]): string => words.map((word) => word.raw).join(' ');
export const joined = (words: Word[]): string => words.map((word) => word.letters).join('');

const twoSyllables = /^(?:[b-df-hj-np-tv-z]{0,2}(?:[aeiou]{1,3})(?:ng|n)?){2}$/u;

/** W, ST, YC: first letters only. */
const initials = (letters: string): boolean =>
  letters.length === 1 || /^[bcdfghjklmnpqrstvwxyz]{2,3}$/u.test(letters);

const givenWords = new Map<string, number>();

/** Bits for words being a given name: of one person, so hyphens and spaces are syllable hints. */
export function givenWordsBits(words: Word[]): number {
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

/** Wenbo, Wen-bo; not Wing, after which more may follow. */
export const isWholeGiven = ({ letters }: Word): boolean =>
  !isEnglish(letters) && syllableShare(letters) === 0 && givenBits(letters) > -30;

export const usualSurname = (word: Word): boolean => isUsualSurname(word.letters);
/** One word, one surname written in two (Au Yeung), or a married double surname (Lam Cheng). */
export const surnameWords = (words: Word[], all: Word[]): boolean =>
  words.length === 1 ||
  surnamesSpelled(joined(words)).length > 0 ||
  (all.length > 2 && words.every(usualSurname));

/** Bits for a word being an English name beside a Chinese surname; people call themselves Sunny, Apple and Leaf too. */
export function englishBits(word: Word): number {
  if (isEnglish(word.letters)) return Math.log2(englishShare(word.letters)) - 2;
  if (word.letters.length > 2 && isEnglishWord(word.letters)) return -13;
  return givenWordsBits([word]) > -30 ? -26 : -17;
}

/** Chang-Liao: a double surname with a hyphen; null for other words. */
export function twoSurnames({ raw }: Word): [string, string] | null {
  const [first, second, ...more] = raw.split('-').map(letters);
  const isTwo = first && second && more.length === 0 && [first, second].every(isUsualSurname);
  return isTwo ? [first, second] : null;
}

const isUsualSurname = (letters: string): boolean => (surnamesSpelled(letters)[0]?.cost ?? 9) < 1.5;

/** Bits of two syllables; three are a whole name. */
export const usualGiven = -21;
