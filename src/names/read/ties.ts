import words from '../data/ties.json' with { type: 'json' };
import { clean, simplify } from '../normalise.ts';
import { isSurname } from '../spell/forms.ts';
import type { Tie } from '../types.ts';
import { chineseNameBits } from './han/name.ts';
import { familiar, hanWord, honorificOf, isSmallWord, latinWord } from './lexicon.ts';

/** A text without what it says of somebody else. */
export interface Untied {
  /** What may hold the contact's own name; '' where the whole text is about somebody else. */
  own: string;
  tie: Tie | null;
  /** What was taken off, '' for nothing. */
  relation: string;
}

const anyOf = (list: string): string =>
  list
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

const sure = anyOf(words.sure);
const perhaps = `${anyOf(words.perhaps)}|(?:${anyOf(words.lessons)})(?:老师|教练)`;
const favours = anyOf(words.favours);
const bareEnglish = anyOf(words.englishAlone);
const theirs = new RegExp(`(?<=^\\p{Script=Han}{2,4})(?:${anyOf(words.theirs)})$`, 'u');
const sureWords = new Set(words.sure.split(' '));
const nobody = words.nobody.split(' ');
const introduced = anyOf(words.introduced);
const english = anyOf(words.english);
const amongLatin = anyOf(words.amongLatin);
const among = anyOf(words.among);
/** A name in Han, alone in its run, or behind where they work. */
const name = '\\p{Script=Han}{2,10}?';
const latinName = '\\p{Script=Latin}[\\p{Script=Latin}.-]*(?: \\p{Script=Latin}[\\p{Script=Latin}.-]*){0,3}';
const end = '(?=$|[\\s\\p{P}|+~])';
const alone = '^[\\s\\p{P}\\d]*';
const start = '(?<=^|[\\s\\p{P}\\d|+~])';

const somebody = `${name}|${latinName}`;

const staff = anyOf(words.staff);
const business = `(?:${anyOf(words.shops)})(?:${staff})?|${staff}|\\s?(?:${anyOf(words.counters)})(?:${staff})?`;

/** Of the words behind a name: the name may be a firm's. */
export const isBusiness = new RegExp(`^(?:${business})$`, 'iu');

/** How a text says whose the contact is, the surest first; the name is the first group, the words behind it the second. */
const patterns: { pattern: RegExp; isSure: boolean }[] = [
  // 通过张三认识, 张三介绍的, 张三 推荐, 张三介绍的律师
  [`(?:通过|经由|经|由)\\s?(${somebody})\\s?((?:认识|${introduced})(?:的|了)?)`, true],
  [`${start}(${somebody})[\\s\\p{P}]*((?:${introduced})\\p{Script=Han}{0,6})${end}`, true],
  // 帮张三买房的, 问张三要的
  [`${start}[替帮给问](${name})((?:${favours})\\p{Script=Han}{0,6})${end}`, true],
  // 给张三打工的
  [`${start}(?:${anyOf(words.serves)})(\\p{Script=Han}{2,3})(\\p{Script=Han}{2,6}的)${end}`, true],
  // Amy Kwan sent me
  [`${start}(${latinName})( (?:sent|told|gave|asked|invited) me)${end}`, true],
  // 张三婚礼上认识的, 张三群里加的, 张三那边的人
  [`${start}(${name})((?:${among})[上里中时]?(?:认识|加|遇到|碰到|见过|聊过)(?:的|了|过)?)${end}`, true],
  [`${start}(${name})((?:${among})的\\p{Script=Han}{0,3})${end}`, true],
  // 张三家的保姆, 张三家二小子
  [
    `${start}(${name})(家的?(?:${sure}|${perhaps}|保洁|钟点工|师傅|工人|厨师|装修|装修队|施工队|孩子|小孩|老人|老大|老二|小子|二小子|丫头))${end}`,
    true,
  ],
  // 张三的妈妈, 王伟的设计师, Kevin的朋友
  [`${start}(${somebody}|\\p{Script=Han})(\\s?的(?:${sure}|${perhaps}|\\p{Script=Han}{2,4}))${end}`, true],
  // 张三（前妻）, 张三 (mom): his, or herself and what she is to the owner
  [`${start}(${somebody})(\\s?[（(【\\[](?:${sure}|${bareEnglish})[)）】\\]])`, false],
  // 涂冬-太太
  [`${start}(${somebody})(\\s?[-–—/~]\\s?(?:${sure}))${end}`, true],
  // 张三他姐, 张三 她同事
  [`${start}(${somebody})(\\s?[他她](?:${sure}|${perhaps}))${end}`, true],
  // 子涵妈妈, 张三 家长, Tina妈妈
  [`${start}(${somebody})(\\s?(?:${sure}))${end}`, true],
  // Emma's mom, Kevin Wu's friend, Kevin mom, 子涵 mom
  [`${start}(${somebody})(['’‘]s? (?:${english}|${amongLatin}))${end}`, true],
  [`${start}(${somebody})( ?(?:${bareEnglish}))${end}`, true],
  // Kevin Wu driver
  [`${start}(${latinName})( (?:${anyOf(words.serving)}))${end}`, false],
  // 张三司机, 张三姐: or Zhang San, a driver, and an elder sister by courtesy
  [`${start}(${name})(${perhaps})${end}`, false],
  // 张三婚礼, 张三那边: or Zhang San, and where from
  [`${alone}(${name})(?:教授|老师|医生|律师|主任|博士)?((?:${among})\\p{Script=Han}{0,4})$`, false],
  [`${alone}(${latinName})( (?:${amongLatin}))$`, false],
  // 张三辅导班, 张三麻辣烫, 张三刀具客服: or a firm that is called so
  [`${alone}(${somebody})(${business})${end}`, false],
].map(([pattern, isSure]) => ({ pattern: new RegExp(pattern as string, 'iu'), isSure: isSure as boolean }));
/** mom of Kevin, via Kevin, ref by Kevin Wu, 师从张三, 介绍人：张三: the words come first. */
const wordsFirst = [
  `${start}((?:(?:${english}) of|works? for|via|through|ask|c\\/o|(?:ref|referred|recommended|introduced|intro)(?:\\.| |erral)*(?:by|from)))\\s+(${latinName}|${name})${end}`,
  `${start}(${anyOf(words.learns)})(${name})${end}`,
  `${start}((?:${anyOf(words.middlemen)})[:：]?)\\s*(${name})${end}`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** Whom the contact is not, by what the owner wrote: 不是张三, 长得像张三, 和张三同名, not Kevin Wu. */
const notMeant = [
  `${start}(?:${anyOf(words.unlike)})(${name})(?:的\\p{Script=Han}{0,3})?${end}`,
  `${start}[和与跟]?(${name})的?(?:${anyOf(words.namesake)})(?:的人|者|的)?${end}`,
  `${start}(?:looks? like|${anyOf(words.unlikeLatin)})(?: to be)? (${latinName})${end}`,
].map((pattern) => new RegExp(pattern, 'iu'));

export const allItsOwn = (text: string): Untied => ({ own: text, tie: null, relation: '' });
/**
 * Takes off a text what makes a name in it somebody else's: of `赵小明妈妈 李丽` the own part is `李丽`. Where the words may as well
 * tell what the named person is or does (张三司机), the name stays and `tie.isSure` is false.
 */
export function untie(written: string): Untied {
  const text = written.replace(fromWhere, (whole, where: string, own: string) =>
    (isSomebody(where) && couldBeNamed(where)) || !looksNamed(own) ? whole : `${where} ${own}`,
  );
  const plain = simplify(text);
  // The table joins some characters; then positions no longer fit and nothing is taken off.
  if (plain.length !== text.length) return allItsOwn(text);
  for (const pattern of notMeant) {
    const found = pattern.exec(plain);
    if (found && isSomebody(found[1]!) && couldBeNamed(found[1]!))
      return { own: without(text, found), tie: null, relation: found[0].trim() };
  }
  for (const pattern of wordsFirst) {
    const ahead = pattern.exec(plain);
    if (ahead && isSomebody(ahead[2]!))
      return taken(text, ahead, { name: ahead[2]!, words: ahead[1]! }, true);
  }
  const joined = namesBehind.exec(plain);
  if (joined && isSomebody(joined[1]!) && looksNamed(joined[3]!))
    return behindTie(text, joined, { name: joined[1]!, words: joined[2]! });
  let unnamed: Untied | null = null;
  for (const { pattern, isSure: isSaid } of patterns) {
    const found = pattern.exec(plain);
    const [, named = '', behind = ''] = found ?? [];
    const isSure = isSaid || (found !== null && isAside(plain, found.index));
    if (!found || isFormOfAddress(named, behind)) continue;
    if (isBusiness.test(behind) && (!couldBeNamed(named) || isNamedBehind(plain, found))) continue;
    if (isSomebody(named)) return taken(text, found, { name: named, words: behind }, isSure);
    // 房东太太, 孩子同学爸爸: nobody is named at all.
    if (isSure) unnamed ??= { own: without(text, found), tie: null, relation: found[0].trim() };
  }
  return unnamed ?? allItsOwn(text);
}

/** 华为的李雷, 在华为的小李: where somebody works is nobody. */
const fromWhere = new RegExp(`${start}在?(${name})的(\\p{Script=Han}{2,3})${end}`, 'gu');

/** 陈佳佳（李总助理）: in brackets behind a name stands whose she is. */
const isAside = (text: string, at: number): boolean =>
  /[（(【[]$/u.test(text.slice(0, at)) && /\p{L}/u.test(text.slice(0, at));

/** 王伟夫人李娜, 段启明的李雷: the contact's own name comes last. */
const namesBehind = new RegExp(
  `${start}(${name})(${sure}|助理|秘书|司机|的)((?:[小老]?\\p{Script=Han}|\\p{Script=Han}{2,3}))${end}`,
  'u',
);

function behindTie(text: string, found: RegExpExecArray, tie: Pick<Tie, 'name' | 'words'>): Untied {
  const own = found[3]!;
  const at = found.index + found[0].length - own.length;
  const rest = `${text.slice(0, found.index)}|${text.slice(at)}`;
  return { own: rest, tie: { ...tie, isSure: true }, relation: tie.words };
}

/** A whole name in Han, or 小李. */
function looksNamed(text: string): boolean {
  const [first = '', ...others] = text;
  if (hanWord(text) || honorificOf(text) || isTie.test(text)) return false;
  if (familiar.has(first) && others.length === 1) return isSurname(others[0]!);
  return isSurname(first) && chineseNameBits(text) > leastUsual * text.length;
}
const isTie = new RegExp(`^(?:${sure}|${perhaps})$`, 'u');
/** log2 of the rarest name that is believed to be one behind a tie, for each character. */
const leastUsual = -9.5;

/** Whose name stands in a text instead of the contact's own. */
export const tieIn = (raw: string): Tie | null => untie(clean(raw).text).tie;

function taken(
  text: string,
  found: RegExpExecArray,
  tie: Pick<Tie, 'name' | 'words'>,
  isSure: boolean,
): Untied {
  // 郑文 Kevin's mom: Kevin may be how 郑文 is called.
  const isSameName =
    /^\p{Script=Latin}/u.test(tie.name) && /\p{Script=Han}/u.test(text.slice(0, found.index));
  const named = {
    name: withoutTheirs(withoutCompany(tie.name.trim())),
    words: bare(tie.words),
    isSure: isSure && !isSameName,
  };
  return {
    own: without(text, found, isSure ? '' : found[1]),
    tie: named,
    relation: isSure ? named.words : '',
  };
}

/** 腾讯段启明司机 is known through 段启明. */
function withoutCompany(name: string): string {
  const sizes = Array.from({ length: Math.max(name.length - 3, 0) }, (_, at) => at + 2);
  const size = sizes.findLast((each) => hanWord(name.slice(0, each)) === 'company') ?? 0;
  return name.slice(size);
}

/** 李婷家的保姆 is known through 李婷, 王浩现在的老板 through 王浩, met at Grace Lin's party through Grace Lin. */
const withoutTheirs = (name: string): string =>
  name.replace(theirs, '').replace(/^(?:met )?(?:at|from|in|with|the) /iu, '');

/** Without what joins it to the name: 's mom, 的妈妈, （老婆）. */
const bare = (words: string): string => words.replace(/^(?:\s|的|['’‘]s? |\p{P})+|[\s\p{P}]+$/gu, '');

function without(text: string, found: RegExpExecArray, kept = ''): string {
  const rest = `${text.slice(0, found.index)}${kept}|${text.slice(found.index + found[0].length)}`;
  return rest.replace(/^[\s|]+$/u, '');
}

/** Not 我 or 房东. */
function isSomebody(name: string): boolean {
  const kind = hanWord(name);
  if ((kind && kind !== 'everyday') || honorificOf(name)) return false;
  if (!/^\p{Script=Han}/u.test(name)) return !isSmallWord(name) && latinWord(name) !== 'relation';
  return !nobody.some((word) => name.startsWith(word)) && ([...name].length > 1 || isSurname(name));
}

/** Not 素网络 of 像素网络, nor 美年 of 美年口腔. */
const couldBeNamed = (name: string): boolean => !/^\p{Script=Han}/u.test(name) || isSurname([...name][0]!);

/** 王朝酒业 段启明: the firm stands first, and who is there behind it. */
const isNamedBehind = (text: string, { index, 0: { length } }: RegExpExecArray): boolean =>
  text
    .slice(index + length)
    .split(/[\s\p{P}]+/u)
    .some(looksNamed);

/** 王小姐, 林妈妈, 欧阳姐: a surname and how such a person is called; and 张三小姐, 张三高中同学 are that person. */
function isFormOfAddress(name: string, behind: string): boolean {
  const chars = [...(name + behind)];
  if (honorificOf((name.at(-1) ?? '') + behind) || schooldays.test(name)) return true;
  return [1, 2].some((size) => {
    const title = chars.slice(size).join('');
    return (
      isSurname(chars.slice(0, size).join('')) &&
      (honorificOf(title) !== undefined || sureWords.has(title) || title === '')
    );
  });
}

/** With 同学 behind it, the owner's own. */
const schooldays = /(?:高中|初中|中学|小学|大学|本科|研究生|博士|硕士|老)$/u;
