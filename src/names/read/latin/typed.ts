import { isEnglish, latinSurnameShare } from '../../frequency.ts';
import { surnamesSpelled } from '../../spell/forms.ts';
import { pinyinSyllables } from '../../spell/mandarin.ts';
import type { Field, NameReading } from '../../types.ts';
import { readHandle } from './handle.ts';
import { givenBits } from './weights.ts';

/**
 * zhengyifan of zhengyifan kevin, luhaotian of 四大-luhaotian-税: a whole name in one small word, as one types an account; null for any other
 * word. Tanaka, Gunawan and wuhan are none.
 */
export function wholeTyped(typed: string, field: Field): NameReading | null {
  const word = typed.toLowerCase();
  if (!/^[A-Z]?[a-z]+$/u.test(typed) || isEnglish(word)) return null;
  const best = readHandle(word, field).find(
    ({ order, english }) => order === 'family-first' && english.length === 0,
  );
  const [surname, given] = [best?.family?.latin ?? '', best?.given?.latin ?? ''];
  const isPinyin = surnamesSpelled(surname).some(({ system, cost }) => system === 'pinyin' && cost === 0);
  return best && isPinyin && isTwoSyllables(given) && givenBits(given) >= (word === typed ? oneMeets : usual)
    ? best
    : null;
}

/** Bits of such a name beside those of a word that is none, of which each letter may be any. */
export const bitsOfTyped = ({ family, given }: NameReading): number => {
  const [surname, rest] = [family!.latin, given!.latin];
  const asWord = eachLetter * (surname.length + rest.length);
  return Math.log2(latinSurnameShare(surname)) + givenBits(rest) - asWord;
};
const eachLetter = -3.6;

/** A given name that one meets, log2; with a capital it may be another people's: Gunawan. */
const [oneMeets, usual] = [-17, -15];
/** Of more than one, as places (wuhan) and what people do (daigou) have two syllables in all; qiang is one, no qi and ang. */
const isTwoSyllables = (given: string): boolean =>
  !syllables.has(given) &&
  [...given].some((_, at) => syllables.has(given.slice(0, at)) && syllables.has(given.slice(at)));
/** 嗯 is one too. */
const syllables = new Set(pinyinSyllables.filter((syllable) => /[aeiou]/u.test(syllable)));
