import { givenCharShare } from '../frequency.ts';
import { simplify } from '../normalise.ts';
import { isSurname, surnameShare } from '../spell/forms.ts';
import type { Field, NameReading } from '../types.ts';
import { share } from './latin.ts';
import { japaneseHanSurname, mostlyKorean } from './origin.ts';

const part = (han: string) => ({ han, latin: '' });

/** Bits of one cut of a Han name into surname and given name. */
function hanNameBits(family: string, given: string): number {
  let bits = Math.log2(surnameShare(family));
  for (const char of given) bits += Math.log2(givenCharShare(char)) + 2;
  return bits + (given.length === 2 ? -0.3 : given.length === 1 ? -2.5 : -9);
}

/**
 * Readings of two to four Han characters taken as one whole name, best first: 欧阳峰 as 欧阳+峰 and 欧+阳峰, 林郑月娥 as a married
 * double surname, 田中太郎 as Japanese. Any other length gives none.
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
  const japanese = japaneseHanSurname(plain);
  if (japanese && chars.length <= 5) add(japanese.length, -8, 'japanese');
  if (chars.length < 2 || chars.length > 4) return share(readings, bits);
  const [first = '', second = ''] = [...plain];
  const given = (from: number) => [...plain].slice(from).join('');
  if (chars.length > 2 && isSurname(first + second)) add(2, hanNameBits(first + second, given(2)) + 3);
  if (chars.length === 4 && isSurname(first) && isSurname(second))
    add(2, hanNameBits(first, given(2)) + Math.log2(surnameShare(second)) + 2);
  // 张廖伟: a double surname of two, a given name of one.
  if (chars.length === 3 && isSurname(first) && isSurname(second) && !isSurname(first + second))
    add(2, hanNameBits(first, given(2)) + Math.log2(surnameShare(second)) + 2);
  // Tibetan and other names of two and two: 才让卓玛.
  if (chars.length === 4 && !isSurname(first + second)) add(2, -46, 'unknown');
  if (chars.length < 4 || readings.length < 2)
    add(1, hanNameBits(first, given(1)), mostlyKorean(first) ? 'korean' : 'chinese');
  return share(readings, bits);
}
