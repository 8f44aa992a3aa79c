import { isEnglish, isRendered, renderings, syllableShare } from '../../frequency.ts';
import { letters, simplify } from '../../normalise.ts';
import { isSurname, surnameShare, surnamesSpelled } from '../../spell/forms.ts';
import { isJapaneseSurname, japaneseName } from '../../spell/japanese.ts';
import type { Field, NameReading } from '../../types.ts';
import { familiar, hanWord, honorificOf, latinWord } from '../lexicon.ts';
import { isJapaneseGiven, japaneseHanSurname, mora } from '../origin.ts';
import { isJapaneseTitle, isTitleInJapan } from '../ties/tie-patterns.ts';
import type { Token } from '../tokens.ts';
import { chineseNameBits } from './name.ts';

/** How likely two pieces, one of them a Western given name, are such a name with its surname in Han. */
const likely = 0.5;
/** Rarer than this as a Chinese name, log2: 史密斯 and 安德森, but not 王晓明. */
const odd = -22;

/** 安娜 伊万诺娃, 约翰逊 Boris, 安娜 Kovalenko, Yuki 田中: a foreign name of which a part, or all, is written in Han. */
export function readForeignInHan(tokens: Token[], field: Field): NameReading[] {
  const [first, second, ...more] = tokens;
  // 布伦南 大卫 爱尔兰客户: what is said behind it; one more word in letters may be the name's.
  if (!first || !second || more.some(({ kind }) => kind !== 'han') || !/^[\s·・•]*$/u.test(second.gap))
    return [];
  return [
    [first, second],
    [second, first],
  ].flatMap(([given, family]): NameReading[] => {
    const base = {
      field,
      text: `${first.text} ${second.text}`,
      order: given === first ? ('given-first' as const) : ('family-first' as const),
      family:
        family!.kind === 'han'
          ? { han: japaneseSurname(family!) ?? family!.text, latin: '' }
          : { han: '', latin: family!.text },
      ...{ honorific: null, gender: null },
    };
    if (isJapanese(given!, family!))
      return [
        { ...base, prior: 0.8, origin: 'japanese', given: { han: '', latin: given!.text }, english: [] },
      ];
    if (!isGiven(given!) || !(isFamily(family!) || isFamilyInLetters(family!, given!))) return [];
    return [{ ...base, prior: likely, origin: 'western', given: null, english: [given!.text] }];
  });
}

/**
 * 佐藤 丰田, 田中部长, 高桥 Kenichi: the surname of a Japanese, by which they are called; also where it may be a Chinese name (高 + 桥). Not of
 * one character, which nobody but a Chinese is called by in Chinese, nor beside a Chinese name.
 */
export function readJapaneseSurname(tokens: Token[], field: Field): NameReading[] {
  if (tokens.some(({ kind }) => kind === 'kana' || kind === 'hangul')) return [];
  const at = tokens.findIndex(({ kind, text }) => kind === 'han' && surnameSize(simplify(text)) > 0);
  const isNamed = tokens.some(
    ({ kind, text }, i) => i !== at && kind === 'han' && isChineseName(simplify(text)),
  );
  if (at < 0 || isNamed) return [];
  const [{ text }, next] = [tokens[at]!, tokens[at + 1]];
  const plain = simplify(text);
  const size = surnameSize(plain);
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

/** How likely such a text is one: where it is told, and where it may be what Chinese are called, or where they live. */
const [surely, perhaps] = [0.8, 0.15];
/** 田中, 小林 and 福田. */
const isOfChineseToo = (surname: string): boolean =>
  surnameShare(surname[0]!) >= oneInAThousand || familiar.has(surname[0]!) || hanWord(surname) !== undefined;
/** A whole name as Chinese have them, log2. */
const usual = -20;
const isChineseName = (plain: string): boolean =>
  isSurname(plain[0]!) && hanWord(plain) === undefined && chineseNameBits(plain) > usual;

const isJapanese = (given: Token, family: Token): boolean =>
  given.kind === 'latin' && isJapaneseGiven(letters(given.text)) && japaneseSurname(family) !== null;

/** 查理王 Charlie, 大卫李: an English name as newspapers write it, before a Chinese surname. */
export function readRenderedInFront(tokens: Token[], field: Field): NameReading[] {
  for (const { kind, text } of tokens) {
    const chars = [...text];
    const english = chars.slice(0, -1).join('');
    const rendered = renderings.get(simplify(english));
    if (kind !== 'han' || !rendered || surnameShare(simplify(chars.at(-1)!)) < oneInAThousand) continue;
    const isTwice = tokens.some((token) => token.kind === 'latin' && letters(token.text) === rendered);
    const prior = isTwice ? 0.9 : chineseNameBits(simplify(text)) < odd ? likely : 0.1;
    return [
      {
        ...{ field, text, prior, origin: 'chinese', order: 'given-first' },
        ...{ family: { han: chars.at(-1)!, latin: '' }, given: null, english: [english] },
        ...{ honorific: null, gender: null },
      },
    ];
  }
  return [];
}

/** As many have a surname that is usual at all. */
const oneInAThousand = 0.001;

/** 田中, and that of 西村匠, of which the rest is the given name once more. */
function japaneseSurname({ kind, text }: Token): string | null {
  const plain = simplify(text);
  if (kind !== 'han' || [...plain].length < 2) return null;
  return isJapaneseSurname(plain) ? text : japaneseHanSurname(plain);
}

const isGiven = ({ kind, text }: Token): boolean =>
  kind === 'han' ? renderings.has(simplify(text)) : kind === 'latin' && isEnglish(letters(text));

/** Beside a given name in Han, which no Chinese writes so. */
const isFamilyInLetters = ({ kind, text }: Token, given: Token): boolean =>
  kind === 'latin' &&
  given.kind === 'han' &&
  /^\p{Lu}\p{Ll}{3,}$/u.test(text) &&
  !isEnglish(letters(text)) &&
  latinWord(text) === undefined &&
  syllableShare(letters(text)) === 0 &&
  surnamesSpelled(letters(text)).length === 0;

function isFamily({ kind, text }: Token): boolean {
  const plain = simplify(text);
  if (kind !== 'han' || honorificOf(plain) || [...plain].length > 7) return false;
  const word = hanWord(plain);
  if (word && word !== 'everyday') return false;
  return (
    renderings.has(plain) || (isRendered(plain) && [...plain].length > 1 && chineseNameBits(plain) < odd)
  );
}
