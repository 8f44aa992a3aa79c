import { isEnglish } from '../../frequency.ts';
import { clean, letters, simplify } from '../../normalise.ts';
import { familySpellings, isSurname } from '../../spell/forms.ts';
import type { ContactTexts, NamePart, NameReading, Origin, Perhaps } from '../../types.ts';
import { hanWord, honorificOf, isEnglishWord } from '../lexicon.ts';
import { type Token, tokenise } from '../tokens.ts';

/** One of a contact's two names, cleaned, and what it is read as. */
interface Called {
  field: 'remark' | 'nickname';
  text: string;
  readings: readonly NameReading[];
}

/** A surname that one text tells by itself, and how likely it is one. */
interface Told {
  family: NamePart;
  origin: Origin;
  english: string[];
  belief: number;
}

/** What one text may add to the surname of the other, and how likely that is their name. */
interface Added {
  given: NamePart | null;
  english: string[];
  share: number;
  /** Null where the first letter of the surname stands there too. */
  perhaps: Perhaps | null;
}

/** A surname that stands by itself in a text that reads as something else: 台积 许. */
const standing = 0.4;
/** Less than this one text does not tell a surname. */
const leastTold = 0.2;
/** How many have for a given name what their nickname is, of two characters, or begins with: 雅雯, 秋菊打螺丝; in a saying it is chance. */
const begun = { all: 0.3, begins: 0.12, saying: 0.05 };
/** How many go on behind their own surname with their given name: 冷笑话, who is 冷笑. */
const behindSurname = 0.15;
/** Two syllables, or one word of several, that would be a whole name by itself: 林医生, who calls himself Seng Huat. */
const allGiven = 0.4;

/**
 * Names that remark and nickname tell together, the surname in one and the given name in the other: 覃, who calls herself 秋菊打螺丝; 曲 and
 * Cordelia Q. As it may be chance each is worth comparing, and is enough beside an employer; of a saying of four
 * characters not even there. `readings`: of those texts.
 */
export function joinedNames(texts: ContactTexts, readings: readonly NameReading[]): NameReading[] {
  const called = (field: Called['field']): Called => ({
    field,
    text: clean(texts[field] ?? '').text,
    readings: readings.filter((reading) => reading.field === field),
  });
  const [remark, nickname] = [called('remark'), called('nickname')];
  return [...together(remark, nickname), ...together(nickname, remark)];
}

function together(telling: Called, adding: Called): NameReading[] {
  const told = surnameIn(telling);
  if (!told || isOtherwise(told, adding)) return [];
  return addedBy(adding, told).map(({ given, english, share, perhaps }) => ({
    field: telling.field,
    text: adding.text,
    prior: told.belief * share,
    origin: told.origin,
    order: 'none',
    family: told.family,
    given,
    english: [...new Set([...told.english, ...english])],
    honorific: null,
    gender: null,
    ...(perhaps && { perhaps }),
  }));
}

/** The surname that a text tells, and no given name with it. */
function surnameIn({ readings, text, field }: Called): Told | null {
  const alone = readings.find(
    ({ prior, family, given, perhaps }) => family && !given && !perhaps && prior >= leastTold,
  );
  if (alone && letters(alone.family!.latin).length !== 1)
    return { family: alone.family!, origin: alone.origin, english: alone.english, belief: alone.prior };
  const lone = loneSurname(tokenise(text), field);
  return lone ? { family: { han: lone, latin: '' }, origin: 'chinese', english: [], belief: standing } : null;
}

/** A surname that stands apart in a remark, or is all of a nickname. */
function loneSurname(tokens: readonly Token[], field: Called['field']): string | null {
  if (field === 'nickname' && tokens.length > 1) return null;
  const isApart = ({ text, gap }: Token, at: number) =>
    (at === 0 || gap !== '') &&
    tokens[at + 1]?.gap !== '' &&
    [...text].length === 1 &&
    isSurname(simplify(text));
  return tokens.find(isApart)?.text ?? null;
}

/** Whether the other text tells another surname, or all of the name itself. */
const isOtherwise = ({ family }: Told, { readings }: Called): boolean =>
  readings.some((other) => {
    if (!other.family?.han || !family.han) return false;
    return isSameHan(other.family, family) ? other.given && other.prior >= leastTold : other.prior >= 0.5;
  });

const isSameHan = (one: NamePart, other: NamePart): boolean => simplify(one.han) === simplify(other.han);

function addedBy({ field, text, readings }: Called, told: Told): Added[] {
  const added = readings.flatMap((reading): Added[] => {
    const called = besideInitial(reading, told);
    if (called) {
      // Who tells a surname and an English name has told all.
      const isNews = told.english.length === 0 || (called.given && !isEnglish(letters(called.given.latin)));
      return isNews ? [{ ...called, share: reading.prior }] : [];
    }
    const { family, given, english, prior, origin, order } = reading;
    if (field === 'remark' || origin !== 'chinese' || order !== 'family-first') return [];
    if (!family?.latin || !given?.latin || given.han) return [];
    if (isSpelled(family.latin, told) || isSpelled(given.latin, told)) return [];
    const words = { han: '', latin: `${family.latin} ${given.latin}` };
    // Ba Ba, Le Le: sounds rather than names.
    const isDoubled = letters(family.latin) === letters(given.latin);
    return [{ given: words, english, share: prior * allGiven, perhaps: isDoubled ? 'other' : 'word' }];
  });
  if (field === 'remark') return added;
  const unread = readings.every(({ prior }) => prior < leastTold) ? inLetters(text, told) : [];
  return [...added, ...unread, ...beginnings(text, told)];
}

/** Thu Hằng, and K.Z.Y beside 阚: letters that by themselves read as nothing. */
function inLetters(text: string, told: Told): Added[] {
  const [, first = '', others = ''] = /^(\p{Lu})\.?((?:\p{Lu}\.?){1,2})$/u.exec(text) ?? [];
  const isName = /^\p{Lu}[\p{Ll}\p{M}'’-]+(?: \p{Lu}[\p{Ll}\p{M}'’-]+)?$/u.test(text);
  const isWord = text.split(' ').every((word) => isEnglishWord(letters(word)));
  const latin = first ? (isSpelled(first, told) ? others : '') : isName && !isWord ? text : '';
  return latin ? [{ given: { han: '', latin }, english: [], share: begun.all, perhaps: 'other' }] : [];
}

/** What somebody is called by a reading that has no surname, or no more of it than its first letter; null for others. */
function besideInitial({ family, given, english }: NameReading, told: Told): Omit<Added, 'share'> | null {
  const isInitial = (part: NamePart | null) =>
    part !== null && letters(part.latin).length === 1 && isSpelled(part.latin, told);
  if (family && isInitial(given)) return { given: family, english, perhaps: null };
  if (family && !isInitial(family)) return null;
  return given || english.length > 0 ? { given, english, perhaps: family ? null : 'word' } : null;
}

/** Whether letters are the surname or begin it: D., beside 杨, who may be a Duong. */
function isSpelled(latin: string, { family }: Told): boolean {
  const spelled = family.han
    ? familySpellings(simplify(family.han)).map((each) => each.latin)
    : [family.latin];
  return spelled.some((each) => letters(each).startsWith(letters(latin)));
}

/** The given names that the first run of Han in a nickname may begin with, or hold behind the surname itself. */
function beginnings(text: string, { family, origin }: Told): Added[] {
  const chars = [...(tokenise(text).find(({ kind }) => kind === 'han')?.text ?? '')];
  const given = (from: number, size: number, share: number, perhaps: Perhaps = 'word'): Added[] => {
    const han = chars.slice(from, from + size).join('');
    const isName = chars.length >= from + size && !hanWord(simplify(han)) && !honorificOf(simplify(han));
    return isName ? [{ given: { han, latin: '' }, english: [], share, perhaps }] : [];
  };
  // 柳沢さん, who calls himself 健太郎.
  if (origin === 'japanese') return chars.length <= 3 ? given(0, chars.length, begun.all) : [];
  const own = chars.findIndex((char) => simplify(char) === simplify(family.han));
  if (own >= 0) return [...given(own + 1, 2, behindSurname), ...given(own + 1, 1, behindSurname)];
  if (chars.length === 2) return given(0, 2, begun.all);
  // 雨桐的爸爸, 浩然家的猫: whose he is.
  if (/^(?:的|家|他|她|妈|爸|娘|爹|爷|奶|外[公婆])/u.test(chars.slice(2).join(''))) return [];
  return chars.length === 4 ? given(0, 2, begun.saying, 'other') : given(0, 2, begun.begins);
}
