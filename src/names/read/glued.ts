import { isEnglish, syllableShare } from '../frequency.ts';
import { letters, simplify } from '../normalise.ts';
import { isSurname, surnameShare, surnamesSpelled } from '../spell/forms.ts';
import { chineseNameBits } from './han/name.ts';
import { wholeTyped } from './latin/typed.ts';
import { hanWord, honorificOf, isSurnameAlone, latinWord, mayBeFirm } from './lexicon.ts';
import { isTie } from './ties/tie-patterns.ts';
import type { Token } from './tokens.ts';

/** Tokens taken apart where somebody typed no blank between a name and where they work: 腾讯王Kevin, Kevin王腾讯, KevinUNSW, UNSWKevin. */
export const unglued = (tokens: Token[]): Token[] =>
  tokens.flatMap((token, at) =>
    token.kind === 'han'
      ? ungluedHan(token, tokens[at - 1], tokens[at + 1])
      : token.kind === 'latin'
        ? ungluedLatin(token)
        : [token],
  );

/** The surname of a first name in letters, before or behind what is known: 腾讯王, 王腾讯. */
function ungluedHan(token: Token, before: Token | undefined, after: Token | undefined): Token[] {
  const chars = [...token.text];
  const simple = [...simplify(token.text)];
  const whole = simple.join('');
  if (simple.length < 3 || simple.length !== chars.length || hanWord(whole)) return [token];
  const bits = chineseNameBits(whole);
  if (bits > borne.company) return [token];
  for (const size of [2, 1]) {
    if (isBesideName(after?.gap, after) && isKnown(simple.slice(0, -size)) && isUsual(simple.slice(-size)))
      return split(token, chars.length - size);
    const isFollowed =
      isKnown(simple.slice(size)) &&
      !isOfPerson(simple.slice(size)) &&
      (bits <= borne.other || hanWord(simple.slice(size).join('')) === 'company');
    if (isBesideName(token.gap, before) && isFollowed && isUsual(simple.slice(0, size)))
      return split(token, size);
  }
  return [token];
}

/** Bits of a Chinese name from which on somebody may bear it: 彭博文, 张海信; of what may be a firm or a place besides, 何冠宇, 范长江. */
const borne = { company: -21, other: -25 };

const isBesideName = (gap: string | undefined, other: Token | undefined): boolean =>
  other?.kind === 'latin' &&
  gap?.trim() === '' &&
  latinWord(other.text) === undefined &&
  isCalled(other.text);

function isKnown(chars: string[]): boolean {
  const word = chars.join('');
  const kind = hanWord(word);
  return word.length > 1 && (kind ? kind !== 'everyday' : mayBeFirm(word));
}

/** Helen万下属 is somebody else, Amy林医生 herself. */
const isOfPerson = (chars: string[]): boolean =>
  isTie.test(chars.join('')) || honorificOf(chars.join('')) !== undefined;

/** Not 于 and 和, nor surnames of few people that are words: 原腾讯. */
function isUsual(chars: string[]): boolean {
  const surname = chars.join('');
  if (!isSurname(surname) || /^[于和曾任常]$/u.test(surname)) return false;
  return chars.length > 1 || isSurnameAlone(surname) || surnameShare(surname) > seldomWord;
}
/** A surname that so many bear is meant for one there. */
const seldomWord = 1e-3;

function split(token: Token, at: number): Token[] {
  const chars = [...token.text];
  return [
    { ...token, text: chars.slice(0, at).join('') },
    { kind: token.kind, text: chars.slice(at).join(''), gap: ' ' },
  ];
}

/** KevinUNSW, UNSWKevin: capitals behind or before a name; but OpenAI, KPMGer. Kevin-IBM, Sarah-ma, luhaotian-ali. */
function ungluedLatin(token: Token): Token[] {
  if (latinWord(token.text) !== undefined) return [token];
  if (isHyphenated(token.text)) return atHyphens(token);
  const [first = '', second = '', ...more] = token.text.split('-');
  const apart = (text: string): Token[] => [
    { ...token, text: first },
    { ...token, text, gap: ' ' },
  ];
  if (second && more.length === 0) {
    // With a capital, for ma is a degree too.
    if (isEnglishAndSurname(letters(first), letters(second)))
      return apart(second[0]!.toUpperCase() + second.slice(1));
    if ([first, second].some((word) => wholeTyped(word, 'remark'))) return apart(second);
  }
  const behind = /^(\p{Lu}\p{Ll}{2,})\p{Lu}{2,}$/u.exec(token.text)?.[1];
  if (behind && isCalled(behind)) return split(token, [...behind].length);
  const before = /^\p{Lu}{2,}(\p{Lu}\p{Ll}{2,})$/u.exec(token.text)?.[1];
  return before && isCalled(before) ? split(token, [...token.text].length - [...before].length) : [token];
}

/** Amy-Pinterest, HR-Lily; but Jean-Pierre, ex-Grab, and Zhangting-AIA, which is read as a handle. */
function isHyphenated(text: string): boolean {
  const words = text.split('-');
  const names = words.filter((word) => word.length < 2 || !tellsWork(word));
  if (words.length < 2 || names.length === words.length || /^(?:ex|co|vice)-/iu.test(text)) return false;
  return names.length !== 1 || isCalled(names[0]!) || wholeTyped(names[0]!, 'remark') !== null;
}
/** GE and KA, but Yan-Ge and Wing-ka. */
const tellsWork = (word: string): boolean =>
  /^(?:company|school|title)$/u.test(latinWord(word) ?? '') &&
  (word.length > 2 || word === word.toUpperCase());
/** What is between is a name still, hyphen and all: Amy-Wang-HSBC, Wing-Ka-UBS. */
function atHyphens({ kind, text, gap }: Token): Token[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const word of text.split('-')) {
    const isWork = tellsWork(word);
    if (isOpen && !isWork) pieces.push(`${pieces.pop()}-${word}`);
    else pieces.push(word);
    isOpen = !isWork;
  }
  return pieces.flatMap((piece, at) => ungluedLatin({ kind, text: piece, gap: at === 0 ? gap : ' ' }));
}

/** Sarah-ma: what one is called and a surname that is nothing else. */
const isEnglishAndSurname = (english: string, surname: string): boolean =>
  isEnglish(english) &&
  syllableShare(english) === 0 &&
  !isEnglish(surname) &&
  surnamesSpelled(surname).some(({ system, cost }) => system === 'pinyin' && cost === 0);

const isCalled = (name: string): boolean => isEnglish(letters(name)) || syllableShare(letters(name)) > 0;
