import { simplify } from '../../normalise.ts';
import { isKoreanSurname, isSurname } from '../../spell/forms.ts';
import { isJapaneseSurname } from '../../spell/japanese.ts';
import type { Field, NameReading } from '../../types.ts';
import { hanWord } from '../lexicon.ts';
import { japaneseHanSurname } from '../origin.ts';
import { joinSpaced } from '../spaced.ts';
import { isBusiness, koreanTitles } from '../ties/tie-patterns.ts';
import type { Token } from '../tokens.ts';
import { cutRun } from './run.ts';

/** 山本さん, 강태호 형: how a Japanese or a Korean is addressed. */
const addresses = new Set(['さん', 'さま', 'ちゃん', 'くん', 'せんせい', 'サン', '씨', '님', '형', '쌤']);
/** 박부장, 김민수부장님: the title behind the name; one syllable may be the end of a name. */
const koreanTitle = new RegExp(
  `(?<=^\\p{Script=Hangul}{1,4})(?:${[...koreanTitles].filter((title) => title.length > 1).join('|')})$`,
  'u',
);
const isAddress = ({ text }: Token): boolean => addresses.has(text);

export const isForeign = ({ kind }: Token): boolean => kind === 'kana' || kind === 'hangul';

/**
 * 崔秀妍 CJ（수연）, 渡边健太 丰田通商 ケンタ, 佐藤さん（佐藤健一）, 王伟の店: beside a whole name in Han other scripts say it once more, in part, or
 * something else. Only a whole name in Hangul stays, which it may be by itself: 朴智勋 박지훈.
 */
export function withoutOtherScripts(tokens: Token[]): Token[] {
  const whole = tokens.some(isForeign) && joinSpaced(tokens).find(isWholeInHan);
  if (!whole) return tokens;
  return tokens.filter((token) => !isForeign(token) || isSameInHangul(token, whole));
}

/** Somebody's surname and given name, and no Japanese surname: 高橋 of 高橋みなみ. */
function isWholeInHan({ kind, text }: Token): boolean {
  const plain = simplify(text);
  if (kind !== 'han' || isJapaneseSurname(plain) || hanWord(plain)) return false;
  const { named, plain: nameless } = cutRun(text, { nameBonus: asUsual, whole: false });
  const isWhole = named?.pieces.some((piece) => 'name' in piece && piece.name.given !== '');
  return isWhole === true && named!.bits - nameless.bits > sure;
}
/** Bits that a name gets for standing in a remark, and from which on it is believed. */
const [asUsual, sure] = [9, 3];

const isSameInHangul = ({ kind, text }: Token, whole: Token): boolean =>
  kind === 'hangul' &&
  text.length === [...whole.text].length &&
  text.length > 2 &&
  [1, 2].some((size) => isKoreanSurname(text.slice(0, size)));

/** The tokens of a text in kana or Hangul that may be the name, and the others. */
export function foreignName(tokens: Token[]): { named: Token[]; others: Token[] } {
  const mayBeNamed = tokens.filter((token, at) => token.kind !== 'latin' && !isKnown(token, at, tokens));
  const twice = mayBeNamed.find(isWholeInHan);
  const from = Math.max(mayBeNamed.findIndex(isAddress) - 1, mayBeNamed.findIndex(isBeforeGiven), 0);
  const named = twice
    ? mayBeNamed.filter((token) => isForeign(token) || token === twice)
    : mayBeNamed.slice(from);
  const two = named.slice(0, 2);
  return { named: two, others: tokens.filter((token) => !two.includes(token)) };
}

/** 三星, 朝鲜族, 은행, and の between words: where or what, and no name; but 中村さん is no village. */
const isKnown = ({ kind, text }: Token, at: number, all: Token[]): boolean =>
  kind === 'han'
    ? hanWord(simplify(text)) !== undefined &&
      !(isJapaneseSurname(simplify(text)) && all[at + 1] && isAddress(all[at + 1]!))
    : text === 'の' || (kind === 'hangul' && isBusiness.test(text));

/** 資生堂 高橋 みなみ: the surname stands right before the given name. */
const isBeforeGiven = ({ kind, text }: Token, at: number, all: Token[]): boolean =>
  kind === 'han' && all[at + 1]?.kind === 'kana' && isJapaneseSurname(simplify(text));

/** Kana or Hangul beside or instead of Han: a Japanese or Korean name, left as it stands. */
export function readForeignScript(named: Token[], text: string, field: Field): NameReading[] {
  const korean = named.some((token) => token.kind === 'hangul');
  const isAddressed = named[1] !== undefined && isAddress(named[1]);
  const [front, behind] = isAddressed ? named.slice(0, 1) : named;
  // 지현 김: the given name first.
  const isSwapped = behind?.kind === 'hangul' && behind.text.length === 1 && front!.text.length > 1;
  // 姜敏智 강민지, 중국 김민수: the whole name stands behind.
  const isBehind = front && behind?.kind === 'hangul' && behind.text.length > 2 && isBefore(front, behind);
  const [inFront, next] = isSwapped || isBehind ? [behind, front] : [front, behind];
  // 박부장: how a Korean is addressed.
  const first = inFront && { ...inFront, text: inFront.text.replace(koreanTitle, '') };
  // 강민지 姜敏智: the same name once more. 강민지 삼성: where she works.
  const isTitled = first?.text !== inFront?.text;
  const isWhole =
    first?.kind === 'hangul' && (isTitled || first.text.length > (next?.kind === 'han' ? 1 : 2));
  const second = isWhole ? undefined : next;
  if (!first || (!korean && first.kind === 'kana' && !second && !isAddressed)) return [];
  const chars = [...first.text];
  const plain = simplify(first.text);
  // 小野寺さん: by the surname, though 小野 is one too.
  const longest = isAddressed && isJapaneseSurname(plain) ? plain : japaneseHanSurname(plain);
  const surname = longest?.length ?? (isAddressed ? chars.length : 0);
  // 남궁민호: a surname of two syllables.
  const isDouble = korean && chars.length > 2 && isKoreanSurname(first.text.slice(0, 2));
  const size = second ? chars.length : isDouble ? 2 : korean ? 1 : surname;
  const given = second ? second.text : chars.slice(size).join('');
  if (size === 0 || given.length > 4 || chars.length > 4) return [];
  const isTitle = korean && koreanTitles.has(given);
  const prior = field === 'nickname' ? 0.4 : 0.7;
  const whole: NameReading = {
    field,
    text,
    prior,
    origin: korean ? 'korean' : 'japanese',
    order: isSwapped ? 'given-first' : 'family-first',
    family: { han: chars.slice(0, size).join(''), latin: '' },
    given: given && !isTitle ? { han: given, latin: '' } : null,
    english: [],
    honorific: null,
    gender: null,
  };
  const [hanja = '', ...rest] = isWhole && next?.kind === 'han' ? next.text : '';
  if (rest.length === chars.length - 1 && isSurname(simplify(hanja))) {
    // 조영희 趙英姬: which of those who are called so.
    const inHan = { family: { han: hanja, latin: '' }, given: { han: rest.join(''), latin: '' } };
    return [
      { ...whole, prior: prior * twice.inHangul },
      { ...whole, prior: prior * twice.inHan, ...inHan },
    ];
  }
  if (!korean || chars.length !== 2 || given.length !== 1 || isTitle) return [whole];
  // 수연: few Koreans have a given name of one syllable.
  return [
    { ...whole, prior: prior * 0.7, order: 'none', family: null, given: { han: first.text, latin: '' } },
    ...(isKoreanSurname(chars[0]!) ? [{ ...whole, prior: prior * 0.3 }] : []),
  ];
}

/** Han, or a word in Hangul that no name begins as, before one that a name does. */
const isBefore = (front: Token, behind: Token): boolean =>
  front.kind === 'han' || (!isKoreanSurname(front.text[0]!) && isKoreanSurname(behind.text[0]!));

/** A name that stands in both scripts is a name more surely than one by itself. */
const twice = { inHangul: 0.8, inHan: 0.55 };
