import { givenCharShare } from '../../frequency.ts';
import { simplify } from '../../normalise.ts';
import { isSurname, surnameShare } from '../../spell/forms.ts';
import { japaneseName } from '../../spell/japanese.ts';
import type { Field, NameReading } from '../../types.ts';
import { hanWord } from '../lexicon.ts';
import { mostlyKorean } from '../origin.ts';
import { share } from '../priors.ts';

const part = (han: string) => ({ han, latin: '' });

/** Bits of one cut of a Han name into surname and given name. */
function hanNameBits(family: string, given: string): number {
  let bits = Math.log2(surnameShare(family));
  for (const char of given) bits += Math.log2(givenCharShare(char)) + 2;
  return bits + (given.length === 2 ? -0.3 : given.length === 1 ? -2.5 : -9);
}

/** log2 of how usual a run of two to four characters is as a whole Chinese name; -99 for any other length. */
export function chineseNameBits(plain: string): number {
  const chars = [...plain];
  if (chars.length < 2 || chars.length > 4) return -99;
  const cut = (size: number) => hanNameBits(chars.slice(0, size).join(''), chars.slice(size).join(''));
  const [first = '', second = ''] = chars;
  const one = chars.length < 4 ? cut(1) : -99;
  if (chars.length === 2) return one;
  if (isSurname(first + second)) return Math.max(one, cut(2) + 3);
  if (chars.length < 4 || !isSurname(first) || !isSurname(second)) return one;
  return hanNameBits(first, chars.slice(2).join('')) + Math.log2(surnameShare(second)) + 2;
}

/** Whether two characters that are no word may well be a given name by themselves. */
export const mayBeGiven = (text: string): boolean =>
  /^\p{Script=Han}{2}$/u.test(text) &&
  hanWord(simplify(text)) === undefined &&
  [...simplify(text)].every((char) => givenCharShare(char) > 0.0005);

/** Given names stand alone less often than whole names of two characters, bits. */
const alone = -1;

/** Odds that two characters read as a surname and a given name of one are a given name of two; 0 for any other name. */
export function oddsOfGivenAlone({ family, given }: NameReading): number {
  const first = simplify(family?.han ?? '');
  if ([...first].length !== 1 || [...(given?.han ?? '')].length !== 1) return 0;
  return 2 ** (Math.log2(givenCharShare(first) / surnameShare(first)) + alone);
}

/**
 * Readings of Han characters taken as one whole name, best first: 欧阳峰 as 欧阳+峰 and 欧+阳峰, 林郑月娥 as a married double
 * surname, 田中太郎 as Japanese. More than four characters give none but with a Japanese or Manchu surname.
 */
export function readHanName(text: string, field: Field): NameReading[] {
  const chars = [...text];
  const plain = simplify(text);
  const readings: NameReading[] = [];
  const bits: number[] = [];
  const add = (size: number, value: number, origin: NameReading['origin'] = 'chinese') => {
    readings.push({
      field,
      text,
      prior: 0,
      origin,
      order: 'family-first',
      family: part(chars.slice(0, size).join('')),
      given: part(chars.slice(size).join('')),
      english: [],
      honorific: null,
      gender: null,
    });
    bits.push(value);
  };
  const japanese = japaneseName(plain);
  if (japanese) add(japanese.size, japanese.bits, 'japanese');
  // 叶赫那拉静怡, 爱新觉罗毓敏: nobody else's name begins so.
  for (const size of [5, 4, 3])
    if (chars.length - size > 0 && chars.length - size < 3 && isSurname([...plain].slice(0, size).join('')))
      add(size, -8);
  if (chars.length < 2 || chars.length > 4) return share(readings, bits);
  const [first = '', second = ''] = [...plain];
  const given = (from: number) => [...plain].slice(from).join('');
  if (chars.length > 2 && isSurname(first + second)) add(2, hanNameBits(first + second, given(2)) + 3);
  if (chars.length === 4 && isSurname(first) && isSurname(second))
    add(2, hanNameBits(first, given(2)) + Math.log2(surnameShare(second)) + 2);
  // 张廖伟: a double surname of two, a given name of one; far more often it is the given name that begins with the mother's surname.
  if (chars.length === 3 && isSurname(first) && isSurname(second) && !isSurname(first + second))
    add(2, hanNameBits(first, given(2)) + Math.log2(surnameShare(second)) - 6);
  // Tibetan and other names of two and two: 才让卓玛.
  if (chars.length === 4 && !isSurname(first + second)) add(2, -46, 'unknown');
  if (chars.length < 4 || readings.length < 2)
    add(1, hanNameBits(first, given(1)), mostlyKorean(first) ? 'korean' : 'chinese');
  return share(readings, bits);
}
