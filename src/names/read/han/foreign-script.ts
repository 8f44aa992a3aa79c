import { simplify } from '../../normalise.ts';
import { isKoreanSurname, isSurname } from '../../spell/forms.ts';
import { isJapaneseSurname } from '../../spell/japanese.ts';
import type { Field, NameReading } from '../../types.ts';
import { japaneseHanSurname } from '../origin.ts';
import { isBusiness, koreanTitles } from '../ties/tie-patterns.ts';
import type { Token } from '../tokens.ts';

/** 山本さん, 강태호 형: how a Japanese or a Korean is addressed. */
const addresses = new Set(['さん', 'さま', 'ちゃん', 'くん', 'せんせい', 'サン', '씨', '님', '형', '쌤']);
/** 박부장, 김민수부장님: the title behind the name; one syllable may be the end of a name. */
const koreanTitle = new RegExp(
  `(?<=^\\p{Script=Hangul}{1,4})(?:${[...koreanTitles].filter((title) => title.length > 1).join('|')})$`,
  'u',
);
const isAddress = ({ text }: Token): boolean => addresses.has(text);

/** The tokens of a text in kana or Hangul that may be the name, and the others. */
export function foreignName(tokens: Token[]): { named: Token[]; others: Token[] } {
  const address = tokens.findIndex(isAddress);
  const from = Math.max(address - 1, 0);
  const named = tokens
    .slice(from)
    .filter(({ kind, text }) => kind !== 'latin' && !(kind === 'hangul' && isBusiness.test(text)))
    .slice(0, 2);
  return { named, others: tokens.filter((token) => !named.includes(token)) };
}

/** Kana or Hangul beside or instead of Han: a Japanese or Korean name, left as it stands. */
export function readForeignScript(named: Token[], text: string, field: Field): NameReading[] {
  const korean = named.some((token) => token.kind === 'hangul');
  const isAddressed = named[1] !== undefined && isAddress(named[1]);
  const [front, behind] = isAddressed ? named.slice(0, 1) : named;
  // 지현 김: the given name first.
  const isSwapped = behind?.kind === 'hangul' && behind.text.length === 1 && front!.text.length > 1;
  const isTwice = front?.kind === 'han' && behind?.kind === 'hangul' && behind.text.length > 2;
  const [inFront, next] = isSwapped || isTwice ? [behind, front] : [front, behind];
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

/** A name that stands in both scripts is a name more surely than one by itself. */
const twice = { inHangul: 0.8, inHan: 0.55 };
