import { isEnglish, isRendered, renderings, syllableShare } from '../../frequency.ts';
import { letters, simplify } from '../../normalise.ts';
import { isUsualInHan, surnamesSpelled } from '../../spell/forms.ts';
import { isJapaneseSurname } from '../../spell/japanese.ts';
import type { Field, NameReading } from '../../types.ts';
import { hanWord, honorificOf, latinWord } from '../lexicon.ts';
import { isJapaneseGiven, japaneseHanSurname } from '../origin.ts';
import type { Token } from '../tokens.ts';
import { readJapaneseSurname } from './japanese-surname.ts';
import { chineseNameBits } from './name.ts';

/** How likely two pieces, one of them a Western given name, are such a name with its surname in Han. */
const likely = 0.5;
/** Rarer than this as a Chinese name, log2: 史密斯 and 安德森, but not 王晓明. */
const odd = -22;

/** Names that are not Chinese though a part of them, or all, is written in Han: what the first that finds anything makes of it. */
export function readForeign(all: Token[], field: Field): NameReading[] {
  for (const read of [readRenderedInFront, readForeignInHan, readJapaneseSurname]) {
    const found = read(all, field);
    if (found.length > 0) return found;
  }
  return [];
}

/** 安娜 伊万诺娃, 约翰逊 Boris, 安娜 Kovalenko, Yuki 田中: a foreign name of which a part, or all, is written in Han. */
function readForeignInHan(tokens: Token[], field: Field): NameReading[] {
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

const isJapanese = (given: Token, family: Token): boolean =>
  given.kind === 'latin' && isJapaneseGiven(letters(given.text)) && japaneseSurname(family) !== null;

/** 查理王 Charlie, 大卫李: an English name as newspapers write it, before a Chinese surname. */
function readRenderedInFront(tokens: Token[], field: Field): NameReading[] {
  for (const { kind, text } of tokens) {
    const chars = [...text];
    const english = chars.slice(0, -1).join('');
    const rendered = renderings.get(simplify(english));
    if (kind !== 'han' || !rendered || !isUsualInHan(simplify(chars.at(-1)!))) continue;
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
