import { isEnglish } from '../../frequency.ts';
import { letters, simplify } from '../../normalise.ts';
import { isSurname, isUsualInHan } from '../../spell/forms.ts';
import { isJapaneseSurname, japaneseName } from '../../spell/japanese.ts';
import type { Field, NameReading } from '../../types.ts';
import { familiar, hanWord } from '../lexicon.ts';
import { isJapaneseGiven, mora } from '../origin.ts';
import { isJapaneseTitle, isTitleInJapan } from '../ties/tie-patterns.ts';
import type { Token } from '../tokens.ts';
import { chineseNameBits } from './name.ts';

/**
 * 佐藤 丰田, 田中部长, 高桥 Kenichi: the surname of a Japanese, by which they are called; also where it may be a Chinese name (高 + 桥). Not of
 * one character, which nobody but a Chinese is called by in Chinese, nor beside a Chinese name.
 */
export function readJapaneseSurname(tokens: Token[], field: Field): NameReading[] {
  if (tokens.some(({ kind }) => kind === 'kana' || kind === 'hangul')) return [];
  const sizes = tokens.map(({ kind, text }) => (kind === 'han' ? surnameSize(simplify(text)) : 0));
  const at = sizes.findIndex((size) => size > 0);
  if (at < 0) return [];
  const [{ text }, next] = [tokens[at]!, tokens[at + 1]];
  const plain = simplify(text);
  const size = sizes[at]!;
  const others = tokens.flatMap(({ kind, text }, i) => (kind === 'han' && i !== at ? [simplify(text)] : []));
  // 佐藤（佐藤健一）: his whole name stands there.
  if (others.some((other) => isChineseName(other) || isWholeNameOf(plain.slice(0, size), other))) return [];
  const title = plain.slice(size);
  // 山本 健太: the given name stands behind it.
  if (!title && next?.kind === 'han' && japaneseName(plain + simplify(next.text))?.strangers === 0) return [];
  const given = title
    ? undefined
    : [tokens[at - 1], next].find((token) => token?.kind === 'latin' && mayBeJapanese(letters(token.text)));
  const isToldToBe = given !== undefined || isTitleInJapan(title);
  return [
    {
      ...{ field, text, origin: 'japanese', order: given ? 'family-first' : 'none' },
      prior: isToldToBe ? surely : isOfChineseToo(plain.slice(0, size)) ? perhaps : likely,
      family: { han: text.slice(0, size), latin: '' },
      given: given ? { han: '', latin: given.text } : null,
      ...{ english: [], honorific: title ? 'title' : null, gender: null },
    },
  ];
}

const isWholeNameOf = (surname: string, text: string): boolean =>
  text.startsWith(surname) && surnameSize(text) === 0 && japaneseName(text)?.strangers === 0;

/** Yuki and Kenichi, which is longer than Chinese given names are. */
const mayBeJapanese = (folded: string): boolean =>
  isJapaneseGiven(folded) ||
  (mora.test(folded) && !isEnglish(folded) && /(?:[^aiueo]*[aiueo]){3}/u.test(folded));

/** How many characters of a text are a Japanese surname, of which a title is the rest; 0 where it is none, or a firm or a place. */
function surnameSize(plain: string): number {
  const word = hanWord(plain);
  if (word && word !== 'everyday') return 0;
  const size =
    [4, 3, 2].find((length) => plain.length >= length && isJapaneseSurname(plain.slice(0, length))) ?? 0;
  const title = plain.slice(size);
  return title === '' || isJapaneseTitle(title) ? size : 0;
}

/** How likely such a text is one: where it is told, by itself, and where it may be what Chinese are called, or where they live. */
const [surely, likely, perhaps] = [0.8, 0.5, 0.15];
/** 田中, 小林 and 福田. */
const isOfChineseToo = (surname: string): boolean =>
  isUsualInHan(surname[0]!) || familiar.has(surname[0]!) || hanWord(surname) !== undefined;
/** A whole name as Chinese have them, log2. */
const usual = -20;
const isChineseName = (plain: string): boolean =>
  isSurname(plain[0]!) && hanWord(plain) === undefined && chineseNameBits(plain) > usual;
