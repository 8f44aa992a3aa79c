import { isEnglish, isRendered, renderings, syllableShare } from '../../frequency.ts';
import { letters, simplify } from '../../normalise.ts';
import { isSurname, surnameShare, surnamesSpelled } from '../../spell/forms.ts';
import { isJapaneseSurname, japaneseName } from '../../spell/japanese.ts';
import type { Field, NameReading } from '../../types.ts';
import { familiar, hanWord, honorificOf, latinWord } from '../lexicon.ts';
import { isJapaneseGiven, japaneseHanSurname, mora } from '../origin.ts';
import { isJapaneseTitle } from '../ties/tie-patterns.ts';
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
 * one character, which nobody but a Chinese is called by in Chinese.
 */
export function readJapaneseSurname(tokens: Token[], field: Field): NameReading[] {
  if (tokens.some(({ kind }) => kind === 'kana' || kind === 'hangul')) return [];
  for (const [at, { kind, text }] of tokens.entries()) {
    const plain = simplify(text);
    const size = [4, 3, 2].find((length) => isJapaneseSurname(plain.slice(0, length)));
    if (kind !== 'han' || size === undefined || hanWord(plain) === 'company') continue;
    const title = plain.slice(size);
    if (title && !isJapaneseTitle(title)) continue;
    const next = tokens[at + 1];
    // 山本 健太: the given name stands behind it.
    if (!title && next?.kind === 'han' && japaneseName(plain + simplify(next.text))?.strangers === 0)
      return [];
    const beside = [tokens[at - 1], next].filter((token) => token?.kind === 'latin');
    const called = title
      ? undefined
      : beside.find((token) => isGiven(token!) || mora.test(letters(token!.text)))?.text;
    const isGivenInJapan = called !== undefined && mora.test(letters(called));
    return [
      {
        ...{ field, text, origin: 'japanese', order: called ? 'family-first' : 'none' },
        prior: title || called ? surely : mayBeHere(plain) ? perhaps : likely,
        ...{
          family: { han: text.slice(0, size), latin: '' },
          given: isGivenInJapan ? { han: '', latin: called } : null,
        },
        ...{
          english: called && !isGivenInJapan ? [called] : [],
          honorific: title ? 'title' : null,
          gender: null,
        },
      },
    ];
  }
  return [];
}

/** How likely such a text is one: beside a title or a given name, and where it may be what Chinese are called. */
const [surely, perhaps] = [0.8, 0.15];
/** 田中 and 小林, of which Chinese are called too. */
const mayBeHere = ([first = '']: string): boolean => isSurname(first) || familiar.has(first);

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
