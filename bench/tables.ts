import { readFileSync } from 'node:fs';
import words from './data/words.json' with { type: 'json' };

/** The bench's own tables. They are kept apart from `src/` so that the matcher is not measured with its own answers. */

export interface Family {
  han: string;
  share: number;
  south: number;
  pinyin: string[];
  cantonese: string[];
  taiwan: string[];
  hokkien: string[];
}

export interface GivenCharacter {
  han: string;
  pinyin: string;
  sex: 'm' | 'f' | 'b';
  first: number;
  second: number;
  alone: number;
  cantonese: string;
  taiwan: string;
  hokkien: string;
}

/** Two characters as a whole, as many people have them. */
export interface GivenName {
  characters: GivenCharacter[];
  sex: string;
  share: number;
  south: number;
}

export interface EnglishName {
  name: string;
  sex: string;
  weight: number;
  hanzi: string;
  short: string;
}

export interface Organisation {
  kind: string;
  chinese: string[];
  linkedin: string[];
  weight: number;
  field: string;
}

export interface Occupation {
  chinese: string[];
  linkedin: string[];
  /** What stands after the surname: 律师, 总. */
  address: string[];
  weight: number;
  /** Of which employers it is found at, `*` at all; none of whoever works for themselves. */
  fields: string[];
}

export interface Place {
  chinese: string;
  /** As WeChat has the region. */
  province: string;
  city: string;
  country: string;
  linkedin: string;
  /** Whose home it may be; `?` for what people set as a joke. */
  region: string;
  weight: number;
}

export function rows(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`data/${name}.tsv`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const columns = lines[0]!.split('\t');
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

export const several = (cell = ''): string[] => cell.split('|').filter((part) => part !== '');

export function readFamilies(name: string): Family[] {
  return rows(name).map((row) => ({
    han: row.han!,
    share: Number(row.share),
    south: Number(row.south),
    pinyin: several(row.pinyin),
    cantonese: several(row.cantonese),
    taiwan: several(row.taiwan),
    hokkien: several(row.hokkien),
  }));
}

export const families: Family[] = readFamilies('surnames');

export const givenCharacters: GivenCharacter[] = rows('given-characters').map((row) => ({
  han: row.han!,
  pinyin: row.pinyin!,
  sex: row.sex as GivenCharacter['sex'],
  first: Number(row.first),
  second: Number(row.second),
  alone: Number(row.alone),
  cantonese: row.cantonese!,
  taiwan: row.taiwan!,
  hokkien: row.hokkien!,
}));

export const givenNames: GivenName[] = rows('given-names').map((row) => ({
  characters: [...row.han!].flatMap((han) => givenCharacters.find((each) => each.han === han) ?? []),
  sex: row.sex!,
  share: Number(row.share),
  south: Number(row.south),
}));

export const englishNames: EnglishName[] = rows('english-names').map((row) => ({
  name: row.name!,
  sex: row.sex!,
  weight: Number(row.weight),
  hanzi: row.hanzi!,
  short: row.short!,
}));

export const foreignNames = rows('foreign-names').map((row) => ({
  kind: row.kind!,
  name: row.name!,
  hanzi: row.hanzi!,
}));

export const organisations: Organisation[] = rows('organisations').map((row) => ({
  kind: row.kind!,
  chinese: several(row.chinese),
  linkedin: several(row.linkedin),
  weight: Number(row.weight),
  field: row.field!,
}));

export const occupations: Occupation[] = rows('occupations').map((row) => ({
  chinese: several(row.chinese),
  linkedin: several(row.linkedin),
  address: several(row.address),
  weight: Number(row.weight),
  fields: several(row.fields),
}));

export const places: Place[] = rows('places').map((row) => ({
  chinese: row.chinese!,
  province: row.province!,
  city: row.city!,
  country: row.country!,
  linkedin: row.linkedin!,
  region: row.region!,
  weight: Number(row.weight),
}));

export { words };
