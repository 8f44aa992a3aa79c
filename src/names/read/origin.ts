import table from '../data/foreign.json' with { type: 'json' };
import { isEnglish } from '../frequency.ts';
import { isJapaneseSurname } from '../spell/japanese.ts';
import type { Origin } from '../types.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const korean = set(table.koreanSurnames);
const vietnamese = set(table.vietnameseSurnames);
const japanese = set(table.japaneseSurnames);
const japaneseGiven = set(table.japaneseGiven);
/** In letters: yuki, kenji. */
export const isJapaneseGiven = (folded: string): boolean => japaneseGiven.has(folded);

/** Latin letters that only Vietnamese uses. */
const vietnameseMarks = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
export const isVietnameseMarked = (text: string): boolean => vietnameseMarks.test(text.normalize('NFC'));
/** A word of Japanese syllables in letters. */
export const mora = /^(?:(?:[kgsztdnhbpmrwjf]?y?|sh|ch|ts)[aiueo]|n(?![aiueoy]))+$/u;

/** Whose name some words could be, when they are no Chinese name. */
export function foreignOrigin(words: string[], text: string): Origin {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'japanese';
  if (/\p{Script=Hangul}/u.test(text)) return 'korean';
  if (vietnameseMarks.test(text)) return 'vietnamese';
  if (words.some((word) => japanese.has(word))) return 'japanese';
  const long = words.filter((word) => word.length >= 5 && mora.test(word) && !isEnglish(word));
  if (
    words.length === 2 &&
    (long.length === 2 || (long.length === 1 && words.some((word) => japaneseGiven.has(word))))
  )
    return 'japanese';
  if (words.some((word) => vietnamese.has(word))) return 'vietnamese';
  if (words.some((word) => korean.has(word))) return 'korean';
  return words.some((word) => isEnglish(word)) ? 'western' : 'unknown';
}

/** A Japanese surname of two to four characters in front of something: 田中, 佐藤, 长谷川. */
export const japaneseHanSurname = (text: string): string | null => {
  for (const size of [4, 3, 2])
    if (text.length > size && isJapaneseSurname(text.slice(0, size))) return text.slice(0, size);
  return null;
};
const koreanHan = set(table.koreanHanSurnames);
export const mostlyKorean = (family: string): boolean => koreanHan.has(family);

const koreanSyllables = set(table.koreanSyllables);
/** True when all but the surname are two syllables of Korean given names: Min-jun Kim, Park Ji Sung, Lee Jiyoung. */
export function koreanGiven(words: string[]): boolean {
  const rest = words.map((word) => word.toLowerCase()).filter((word) => !korean.has(word));
  const chunks = rest.flatMap((word) => word.split('-'));
  if (rest.length === words.length) return false;
  if (chunks.length === 2) return chunks.every((chunk) => koreanSyllables.has(chunk));
  const [only = ''] = chunks;
  for (let at = 2; chunks.length === 1 && at < only.length - 1; at++)
    if (koreanSyllables.has(only.slice(0, at)) && koreanSyllables.has(only.slice(at))) return true;
  return false;
}
