import words from '../data/gender-words.json' with { type: 'json' };
import { simplify } from '../normalise.ts';
import type { NameReading } from '../types.ts';
import { anyOf } from './lexicon.ts';

/** she/her, (女), 女老师, 意大利美女, Vermieterin. */
const saying = ({ mark, inHan, before, words: called }: typeof words.woman, pronouns: string): RegExp =>
  new RegExp(
    [
      `(?<!\\p{L})(?:${pronouns})\\s?\\/`,
      `(?<=^|[\\s（([,，、/|-])(?:${anyOf(mark)})(?=$|[\\s)）\\],，、/|-])`,
      `(?:${anyOf(inHan)})(?=$|[\\s\\p{P}\\d])`,
      `${before}(?:${anyOf(words.roles)})(?!\\p{Script=Han})`,
      `(?<![\\p{L}\\p{M}])(?:${anyOf(called)})(?![\\p{L}\\p{M}'’])`,
    ].join('|'),
    'iu',
  );
const woman = saying(words.woman, 'she|her');
const man = saying(words.man, 'he|him');

/** 杨帆(女), 殷俊 瑜伽女老师, Fan Yang (He/Him): what a text says beside the name; null where that is nothing, or both. */
export function genderSaid(text: string): NameReading['gender'] {
  const plain = simplify(text);
  const [isWoman, isMan] = [woman.test(plain), man.test(plain)];
  return isWoman === isMan ? null : isWoman ? 'female' : 'male';
}

export const withGender = (readings: NameReading[], gender: NameReading['gender']): NameReading[] =>
  gender ? readings.map((reading) => ({ ...reading, gender: reading.gender ?? gender })) : readings;
