import words from '../data/unkind-words.json' with { type: 'json' };
import { type Family, families, readFamilies, rows, several } from '../tables.ts';

/** The tables of the unkind lists, beside those that both kinds of list draw from. */

export type People = 'han' | 'uyghur' | 'kazakh' | 'tibetan' | 'mongolian' | 'yi' | 'hui';

export interface MinorityName {
  /** A people, for given names, or a people with `-family`. */
  people: string;
  sex: string;
  han: string;
  pinyin: string;
  /** As people write it themselves. */
  own: string[];
}

/** The main table, and the families it leaves out. */
export const allFamilies: Family[] = [...families, ...readFamilies('rare-surnames')];

export const minorityNames: MinorityName[] = rows('minority-names').map((row) => ({
  people: row.people!,
  sex: row.sex!,
  han: row.han!,
  pinyin: row.pinyin!,
  own: several(row.own),
}));

export const wordNames = rows('word-names').map((row) => ({
  name: row.name!,
  sex: row.sex!,
  weight: Number(row.weight),
}));

/** By the first Chinese name of the organisation. */
export const longEmployers: ReadonlyMap<string, string> = new Map(
  rows('long-employers').map((row) => [row.chinese!, row.long!]),
);

export { words as unkindWords };
