import { type NameReading, simplify, spell } from '../../names/index.ts';

const noName: NameReading = {
  field: 'text',
  text: '',
  prior: 1,
  origin: 'chinese',
  order: 'none',
  family: null,
  given: null,
  english: [],
  honorific: null,
  gender: null,
};

/** The usual pinyin of each character, joined: xiaohongshu, ü as u; with a blank for a character of no known sound. */
export function pinyinOf(han: string): string {
  const { given } = spell({ ...noName, given: { han: simplify(han), latin: '' } });
  const syllables = given.map(
    (spellings) => spellings.find(({ system }) => system === 'pinyin')?.latin ?? ' ',
  );
  return syllables.join('').replaceAll('v', 'u');
}
