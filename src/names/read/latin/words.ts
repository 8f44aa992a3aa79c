import { familyFit, fitsOfChar, fitsOfFamily, givenFit } from '../../compare/sounds-like.ts';
import { isEnglish, syllableShare } from '../../frequency.ts';
import { letters, simplify } from '../../normalise.ts';
import { givenSpellings, surnamesSpelled } from '../../spell/forms.ts';
import type { Field, NameReading } from '../../types.ts';
import { isEnglishWord } from '../lexicon.ts';
import { isVietnameseMarked } from '../origin.ts';
import { readHandle } from './handle.ts';
import { readLatinName } from './name.ts';
import { calledOnly, givenOnly, isRatherSurname, mayBeName, surnameOnly, unlistedName } from './unlisted.ts';
import { givenBits } from './weights.ts';

/** How a character is spelled when nobody spells it oddly. */
function usualLetters(char: string): string[] {
  return givenSpellings(char)
    .filter(({ cost }) => cost < 2)
    .map(({ latin }) => latin);
}

/** Sorts Latin words beside a Han name: its own spelling, an English name, anything else. */
export function latinBeside(
  words: string[],
  family: string,
  given: string,
): { family: string; given: string; english: string[]; other: string[] } {
  const out = { family: '', given: '', english: [] as string[], other: [] as string[] };
  const familyHan = simplify(family);
  const chars = [...simplify(given)];
  const spellsGiven = (word: string) => {
    const pieces = word
      .toLowerCase()
      .split(/[-'’ ]/u)
      .map(letters);
    const joined = letters(word);
    if (pieces.length === chars.length)
      return pieces.every(
        (piece, i) => Math.min(...givenFit(fitsOfChar(chars[i]!), chars[i]!, piece).cost) < 4,
      );
    const [first, second] = chars;
    return (
      first !== undefined &&
      second !== undefined &&
      chars.length === 2 &&
      usualLetters(first).some(
        (head) => joined.startsWith(head) && usualLetters(second).includes(joined.slice(head.length)),
      )
    );
  };
  // Lei Li 李磊: Lei is what some in Hong Kong write for 李, but Li is what all others do.
  const costs = words.map((word) =>
    Math.min(...familyFit(fitsOfFamily(familyHan), familyHan, letters(word)).cost),
  );
  const least = Math.min(...costs);
  const surname = least < 3 ? costs.indexOf(least) : -1;
  out.family = words[surname] ?? '';
  for (const [at, word] of words.entries()) {
    if (at === surname) continue;
    const folded = letters(word);
    if (!out.given && chars.length > 0 && spellsGiven(word)) {
      out.given = word;
      // 邱琳Lynn: spells 琳 in a way, and is what she is called in English.
      if (isEnglish(folded) && syllableShare(folded) === 0) out.english.push(word);
    } else if (isEnglish(folded)) out.english.push(word);
    else if (/^\p{Lu}\p{Ll}{2,}$/u.test(word) && (givenBits(folded) < -39 || words.length === 1))
      out.english.push(word);
    else out.other.push(word);
  }
  return out;
}

/** Tan 先生, Wong律师: who is addressed by a surname; null for others. */
export function readAddressed([word = '', ...more]: string[], field: Field): NameReading[] | null {
  const folded = letters(word);
  const isSurname = more.length === 0 && surnamesSpelled(folded).length > 0 && isRatherSurname(folded);
  return isSurname ? [surnameOnly(word, field, 0.85)] : null;
}

/** KL Tan, CK Ng. */
export const isInitialsBefore = ([first = '', last = '', ...more]: readonly string[]): boolean =>
  more.length === 0 &&
  /^\p{Lu}{2}$/u.test(first) &&
  /^\p{Lu}\p{Ll}+$/u.test(last) &&
  surnamesSpelled(letters(last)).length > 0;

/** A word that no table has as what somebody is called by; null where it is none. */
function asOneName(word: string, field: Field): NameReading | null {
  // Anna-Lena; and Paul-Simon, who may be a Simon.
  if (isDouble(word)) return calledOnly(word, field, 0.5);
  return isVietnameseMarked(word) ? givenOnly(word, field) : unlistedName(word, field);
}

/** Anna-Lena, Jean-Pierre: two names that one is called by. */
const isDouble = (word: string): boolean =>
  /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(word) && word.split('-').every((part) => isEnglish(letters(part)));

/** A text whose only name is in Latin letters. */
export function readLatinWords(written: string[], field: Field): NameReading[] {
  if (written.length === 0) return [];
  // E.Yun
  const words = written.length === 1 ? written[0]!.split(/(?<=^\p{L}\.)(?=\p{L}{2})/u) : written;
  const [only = ''] = words;
  if (words.length === 1) {
    if (isEnglishWord(letters(only)) && field !== 'remark') return [];
    if (isEnglish(letters(only)) && letters(only).length > 1)
      // momo, mimi: sounds rather than names.
      return [
        calledOnly(only, field, field !== 'nickname' ? 0.85 : /^(..)\1$/u.test(letters(only)) ? 0.3 : 0.5),
      ];
    const unlisted = asOneName(only, field);
    const joined = readHandle(only, field);
    if (!unlisted) return joined;
    const others = joined.map((each) => ({ ...each, prior: each.prior * (1 - unlisted.prior) }));
    return [...others, unlisted].sort((a, b) => b.prior - a.prior);
  }
  const readings = readLatinName(words.join(' '), { field, givenFirst: 0.5 });
  const [best] = readings;
  if (!best) return [];
  if (field === 'nickname' && words.some((word) => isEnglishWord(letters(word)))) return [];
  // Words of no name at all: "blue sky", "let it go".
  const known =
    isInitialsBefore(words) ||
    best.english.some((word) => isEnglish(letters(word))) ||
    (best.given !== null && givenBits(letters(best.given.latin)) > -30);
  const isStrange = !known && field === 'nickname';
  if (isStrange ? !words.every(mayBeName) : !known && words.some((word) => /^\p{Ll}/u.test(word))) return [];
  const scale = isStrange ? 0.45 : field === 'nickname' ? 0.7 : 0.95;
  return readings.map((reading) => ({ ...reading, prior: reading.prior * scale }));
}
