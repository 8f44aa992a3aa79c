import { letters, simplify } from '../../normalise.ts';
import { pinyinOf } from '../../spell/mandarin.ts';
import type { NameReading } from '../../types.ts';
import { hanWords } from '../lexicon.ts';

let places: Set<string> | undefined;

/**
 * jiangsu, or chenggong beside 成功学讲师: letters that spell a place, or the beginning of what the `other` text says in Han while
 * that is no name: then one has to ask whether they are one.
 */
export function spellsWord({ text, family, given }: NameReading, other: string): boolean {
  if (!family?.latin || !given?.latin || family.han || !/^\p{Ll}+$/u.test(text)) return false;
  places ??= new Set(hanWords('city').map(inPinyin));
  const spelled = letters(text);
  return places.has(spelled) || (spelled.length > 4 && inPinyin(other).startsWith(spelled));
}

/** The characters at the beginning of a text in pinyin, without gaps. */
const inPinyin = (text: string): string =>
  [.../^\p{Script=Han}*/u.exec(simplify(text))![0]].map((char) => pinyinOf(char)[0] ?? '').join('');
