import { remembered } from '../../../remembered.ts';
import { clean, simplify } from '../../normalise.ts';
import { isSurname } from '../../spell/forms.ts';
import type { Tie } from '../../types.ts';
import { isForeigner } from '../foreigner.ts';
import { hanWord, honorificOf, latinWord } from '../lexicon.ts';
import { gossip, handedOn, notMeant, takesOver } from './not-meant.ts';
import { setApart } from './set-apart.ts';
import {
  couldBeNamed,
  endsNamed,
  isAside,
  isCalled,
  isNobodys,
  isSaidInFront,
  isSomebody,
  isWrittenAsName,
  looksNamed,
  surnameShared,
} from './somebody.ts';
import { abroadBehind, abroadFirst, mayTellAbroad, offices } from './tie-abroad.ts';
import {
  fromWhere,
  isAnything,
  isBusiness,
  isGroup,
  isOneWord,
  isPeer,
  mayTell,
  namesBehind,
  patterns,
  schooldays,
  sureWords,
  theirs,
  wordsFirst,
} from './tie-patterns.ts';

/** A text without what it says of somebody else. */
export interface Untied {
  /** What may hold the contact's own name; '' where the whole text is about somebody else. */
  own: string;
  tie: Tie | null;
  /** What was taken off, '' for nothing. */
  relation: string;
}

export const allItsOwn = (text: string): Untied => ({ own: text, tie: null, relation: '' });
/**
 * Takes off a text what makes a name in it somebody else's: of `赵小明妈妈 李丽` the own part is `李丽`. Where the words may as well
 * tell what the named person is or does (张三司机), the name stays and `tie.isSure` is false.
 */
export const untie = remembered((written: string): Untied => {
  const untied = untieTwice(written);
  return { ...untied, own: untied.own.replace(gossip, ' ') };
});

function untieTwice(written: string): Untied {
  const plain = simplify(written);
  if (!mayTell(plain) && !isToldAbroad(plain)) return allItsOwn(written);
  const apart = setApart(written);
  const untied = untieOnce(apart);
  if (untied.own === apart && untied.tie === null) return allItsOwn(written);
  if (untied.relation === '' || untied.own === '') return untied;
  // 海淀家长 侯一鸣爸爸
  const more = untieOnce(untied.own);
  return more.relation === '' ? untied : { ...more, tie: more.tie ?? untied.tie };
}

function untieOnce(written: string): Untied {
  const text = written.replace(fromWhere, (whole, where: string, own: string) =>
    (isSomebody(where) && couldBeNamed(where)) || !looksNamed(own) ? whole : `${where} ${own}`,
  );
  const plain = simplify(text);
  // The table joins some characters; then positions no longer fit and nothing is taken off.
  if (plain.length !== text.length) return allItsOwn(text);
  const handed = handedOn.exec(plain);
  if (handed) return { own: '', tie: null, relation: handed[0] };
  for (const pattern of notMeant) {
    const found = pattern.exec(plain);
    if (found && isSomebody(found[1]!) && couldBeNamed(found[1]!) && isWrittenAsName(found[1]!, plain))
      return { own: without(text, found), tie: null, relation: found[0].trim() };
  }
  for (const pattern of wordsFirst) {
    const ahead = pattern.exec(plain);
    if (ahead && isSomebody(ahead[2]!))
      return taken(text, ahead, { name: ahead[2]!, words: ahead[1]! }, true);
  }
  const isAbroad = isToldAbroad(plain);
  for (const pattern of isAbroad ? tiesFirst : [takesOver]) {
    const [whole, words = '', name = ''] = pattern.exec(plain) ?? [];
    // Whoever takes over from somebody in small letters takes over from somebody.
    if (
      whole &&
      (isNamedThere(name, plain) || (pattern === takesOver && name.includes(' ') && isSomebody(name)))
    )
      return taken(text, pattern.exec(plain)!, { name, words }, true);
  }
  for (const pattern of isAbroad ? offices : []) {
    const found = pattern.exec(plain);
    if (found && isNamedThere(found[2]!, plain))
      return {
        own: without(text, found, found[2]),
        tie: { name: found[2]!, words: found[1]!, isSure: false },
        relation: '',
      };
  }
  const joined = namesBehind.exec(plain);
  if (joined && isSomebody(joined[1]!)) {
    const [, name = '', words = '', own = ''] = joined;
    const shared = surnameShared(name, words, own);
    if (shared || looksNamed(own) || isCalled(words, own))
      return behindTie(text, joined, { name, words }, shared);
  }
  let unnamed: Untied | null = null;
  for (const { pattern, isSure: isSaid } of isAbroad ? allPatterns : patterns) {
    const found = pattern.exec(plain);
    const [, named = '', behind = ''] = found ?? [];
    const isInAside = found !== null && isAside(plain, found.index);
    const isSure = isSaid || isInAside;
    const isOthers = isInAside && isPeer.test(behind) && !isSaidInFront(named, plain, found.index);
    // 坐旁边的法国人: where somebody is from is nobody's.
    if (
      !found ||
      (!isOthers && isFormOfAddress(named, behind)) ||
      isForeigner(behind) ||
      isOneWord(named, behind)
    )
      continue;
    if (isGroup.test(behind) && !couldBeNamed(named)) continue;
    if (isAnything.test(behind) && (isNobodys(named) || isWhoIsThere(named, bare(behind)))) continue;
    if (isBusiness.test(behind) && (!couldBeNamed(named) || isNamedBehind(plain, found))) continue;
    if (isSomebody(named)) return taken(text, found, { name: named, words: behind }, isSure);
    // 房东太太, 孩子同学爸爸: nobody is named at all.
    if (isSure) unnamed ??= { own: without(text, found), tie: null, relation: found[0].trim() };
  }
  return unnamed ?? allItsOwn(text);
}

/** 红杉看AI的岑一诺; but 吴医生Kenneth的护士. */
const isWhoIsThere = (named: string, behind: string): boolean =>
  looksNamed(behind) ||
  (/\p{Script=Han}\p{Script=Latin}+$/u.test(named) && !hanWord(behind) && !honorificOf(behind));

const isToldAbroad = (text: string): boolean => /\p{Script=Latin}/u.test(text) && mayTellAbroad.test(text);

const tiesFirst = [takesOver, ...abroadFirst];
const allPatterns = [...patterns, ...abroadBehind.map((pattern) => ({ pattern, isSure: true }))];

/** Not `assistant to the CEO`, `driver for Uber`. */
const isNamedThere = (name: string, text: string): boolean =>
  isSomebody(name) &&
  couldBeNamed(name) &&
  isWrittenAsName(name, text) &&
  !/^(?:the|an?|our|my|his|her|their|your|de[mnr]|die|das|einem?|einer|la|le|les|el|los)$/iu.test(
    name.split(' ')[0]!,
  ) &&
  latinWord(name.split(' ')[0]!) === undefined;

function behindTie(
  text: string,
  found: RegExpExecArray,
  tie: Pick<Tie, 'name' | 'words'>,
  surname: string,
): Untied {
  const own = found[3]!;
  const at = found.index + found[0].length - own.length;
  const rest = `${text.slice(0, found.index)}|${surname}${text.slice(at)}`;
  return { own: rest, tie: { ...tie, isSure: true }, relation: tie.words };
}

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
const bare = (words: string): string =>
  words.replace(/^(?:\s|的|['’‘]s? |[\p{P}\p{S}])+|[\s\p{P}\p{S}]+$/gu, '');

function without(text: string, found: RegExpExecArray, kept = ''): string {
  const rest = `${text.slice(0, found.index)}${kept}|${text.slice(found.index + found[0].length)}`;
  return rest.replace(/^[\s|]+$/u, '');
}

/** 王朝酒业 段启明: the firm stands first, and who is there behind it. */
const isNamedBehind = (text: string, { index, 0: { length } }: RegExpExecArray): boolean =>
  text
    .slice(index + length)
    .split(/[\s\p{P}]+/u)
    .some(looksNamed);

/** 王小姐, 林妈妈, 欧阳姐, 美娟姐: a name and how such a person is called; and 张三小姐, 张三高中同学 are that person. */
function isFormOfAddress(name: string, behind: string): boolean {
  // 高通芝加哥: a place.
  if ([3, 4].some((size) => hanWord((name + behind).slice(-size)) === 'city')) return true;
  // Jie哥: himself.
  if (/^\p{Script=Latin}+$/u.test(name) && /^[哥姐总叔姨嫂]$/u.test(behind)) return true;
  const chars = [...(name + behind)];
  if (honorificOf((name.at(-1) ?? '') + behind) || schooldays.test(name)) return true;
  // 段启明师兄: a whole name of three; 段启明姐 may be his sister.
  if (/^(?:同学|[师学][兄姐弟妹长])$/u.test(behind) && name.length === 3 && looksNamed(name)) return true;
  // 美娟姐: a given name alone, and what she is called beside it.
  if (isTitleBehindFirm(name, behind) || (/^[哥姐]$/u.test(behind) && !couldBeNamed(name))) return true;
  return [1, 2].some((size) => {
    const title = chars.slice(size).join('');
    return (
      isSurname(chars.slice(0, size).join('')) &&
      (honorificOf(title) !== undefined || sureWords.has(title) || title === '')
    );
  });
}

/** 太平洋保险刘姐: where somebody is, and how she is called. */
const isTitleBehindFirm = (name: string, behind: string): boolean =>
  /^\p{Script=Han}{3,}$/u.test(name) &&
  isSurname(name.at(-1)!) &&
  honorificOf(behind) !== undefined &&
  !endsNamed(name);
