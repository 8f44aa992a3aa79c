import { isEnglish } from '../../frequency.ts';
import { letters } from '../../normalise.ts';
import { isSurname } from '../../spell/forms.ts';
import { japaneseName } from '../../spell/japanese.ts';
import { chineseNameBits, mayBeGiven } from '../han/name.ts';
import { familiar, hanWord, honorificOf, isSmallWord, latinWord } from '../lexicon.ts';
import { isTie, nobody } from './tie-patterns.ts';

/** UIUC室友; but AMY妈妈. */
const isAbbreviated = (name: string): boolean => /^\p{Lu}{3,5}$/u.test(name) && !isEnglish(letters(name));

/** Not 我 or 房东, or 原来的产品. */
export function isSomebody(name: string): boolean {
  const kind = hanWord(name);
  if ((kind && kind !== 'everyday') || honorificOf(name)) return false;
  if (!/^\p{Script=Han}/u.test(name))
    return !isSmallWord(name) && latinWord(name) !== 'relation' && !isAbbreviated(name);
  // 同学爸爸, 朋友的; but 朋友苏敬东.
  const isNobody =
    nobody.some((word) => name.startsWith(word) && !looksNamed(name.slice(word.length))) ||
    /^\p{Script=Han}{1,2}的/u.test(name);
  return !isNobody && ([...name].length > 1 || isSurname(name));
}

/** Not 素网络 of 像素网络, nor 美年 of 美年口腔. */
export const couldBeNamed = (name: string): boolean =>
  !/^\p{Script=Han}/u.test(name) || isSurname([...name][0]!);

/** do NOT pick up: words in small letters are nobody, unless all of the text is. */
export const isWrittenAsName = (name: string, text: string): boolean =>
  !/^\p{Ll}/u.test(name) || text === text.toLowerCase();

/** A whole name in Han, or 小李. */
export function looksNamed(text: string): boolean {
  const [first = '', ...others] = text;
  if (hanWord(text) || honorificOf(text) || isTie.test(text)) return false;
  if (familiar.has(first) && others.length === 1) return isSurname(others[0]!);
  if (isSurname(first) && chineseNameBits(text) > leastUsual * text.length) return true;
  return text.length > 3 && japaneseName(text)?.strangers === 0;
}
/** log2 of the rarest name that is believed to be one behind a tie, for each character. */
const leastUsual = -9.5;

/** Whether a run of Han ends in a whole name. */
export const endsNamed = (run: string): boolean => [run, run.slice(-3), run.slice(-2)].some(looksNamed);

/** 湘江边: too short to hold anybody, begins with no surname, and nobody is called or addressed so; 晓棠, 小王. */
export const isNobodys = (name: string): boolean =>
  /^\p{Script=Han}{2,3}$/u.test(name) &&
  !couldBeNamed(name) &&
  !endsNamed(name) &&
  !mayBeGiven(name) &&
  !familiar.has(name[0]!) &&
  [1, 2].every((size) => honorificOf(name.slice(-size)) === undefined);

/** 段启明助理小美; but 段启明的小店. */
export const isCalled = (tie: string, text: string): boolean =>
  tie.trim() !== '的' && /^[小阿]\p{Script=Han}$/u.test(text) && hanWord(text) === undefined;

/** The surname of whoever is behind 崔哲涵弟弟 in 崔哲涵弟弟哲宇; '' where they bear another, or it is not told. */
export function surnameShared(name: string, tie: string, behind: string): string {
  if (!/(?:^|的|胎|生|亲)(?:弟弟|妹妹|哥哥|姐姐)$/u.test(tie) || looksNamed(behind) || !mayBeGiven(behind))
    return '';
  const surname = [2, 1].map((size) => [...name].slice(0, size).join('')).find(isSurname) ?? '';
  return looksNamed(name) || mayBeGiven(name.slice(surname.length)) ? surname : '';
}

/** 陈佳佳（李总助理）: in brackets behind a name stands whose she is. */
export const isAside = (text: string, at: number): boolean =>
  /[（(【[]$/u.test(text.slice(0, at)) && /\p{L}/u.test(text.slice(0, at));

/** 欣怡（程欣怡师妹） is herself, 程欣怡（欧阳昱师兄） his fellow student. */
export const isSaidInFront = (name: string, text: string, at: number): boolean =>
  name.includes(text.slice(0, at).replace(/[\s\p{P}]+$/u, ''));
