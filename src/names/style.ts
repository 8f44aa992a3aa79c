import type { CompiledName } from './compare/compile.ts';
import { isKnownCut } from './compare/cuts.ts';
import { pinyinSyllables } from './spell/mandarin.ts';

/** Whose habit a name in letters follows: parts of one name keep to one. */
export type Style = 'pinyin' | 'other Chinese' | 'foreign';

const pinyin: ReadonlySet<string> = new Set(pinyinSyllables);

/** The habit of a name in letters, null where it is in Han or nothing but an English name beside a Chinese surname. */
export function styleOf({ reading, family, given }: CompiledName): Style | null {
  if (!family || family.han || given?.han) return null;
  if (reading.origin !== 'chinese') return 'foreign';
  if (!given) return null;
  const known = given.cuts.flatMap((cuts) => cuts.filter(isKnownCut));
  return known.some((cut) => cut.every((each) => pinyin.has(each))) && isPinyin(family.letters)
    ? 'pinyin'
    : 'other Chinese';
}

const isPinyin = (letters: string): boolean => pinyin.has(letters) || letters.length > 6;
