import { anyOf } from '../lexicon.ts';
import { end, latinName, name, perhaps, start, sure, words } from './tie-parts.ts';

/** Amy Chow（老公Ben Yuen去了DLA）, 何畅（听说李雷走了）, 滕一鸣 老婆是医生: what is told of somebody else. */
export const gossip = new RegExp(
  `(?<=\\p{L}.*)[（(【[](?:(?:我?[听聽][说說讲講]|[据據][说說]|[说說话話讲講](?=\\p{L})|提到)|[他她佢]?[的嘅]?(?:${sure})[叫是係]?\\s?(?=\\p{Lu}\\p{Ll}|\\p{Script=Han}{2})|(?:his|her|their)\\s)[^()（）]*[)）】\\]]|(?<=\\p{L}\\s?[,，;；\\s])(?:[他她]的?)?(?:${sure})也?(?:是|做|在)\\p{Script=Han}{1,6}${end}`,
  'gu',
);

/** 接替余小婷的: whoever is named was there before. */
export const takesOver = new RegExp(
  `${start}((?:新?来|刚)?(?:${anyOf(words.takesOver)})了?)\\s?(${name}|${latinName})(?:的\\p{Script=Han}{0,4}|岗位?|班)?${end}`,
  'iu',
);

/** Whom the contact is not, by what the owner wrote: 不是张三, 长得像张三, 和张三同名, not Kevin Wu. */
export const notMeant = [
  // 花名苏荃: what somebody goes by in a firm, and nowhere else
  `${start}(?:${anyOf(words.aliases)})[:：是叫]{0,2}\\s?(${name})${end}`,
  `${start}(?:${anyOf(words.unlike)})(${name})(?:的\\p{Script=Han}{0,3}|本人)?${end}`,
  `${start}[和与跟]?(${name})的?(?:${anyOf(words.namesake)})(?:的人|者|的)?${end}`,
  `${start}(?:looks? like|${anyOf(words.unlikeLatin)})(?: to be)? (${latinName})${end}`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** 岑远走后 号是他爱人在用: whoever is named is no longer there. */
export const handedOn = new RegExp(
  `(?:号|微信)(?:现在|一直|早就)?(?:是|归|给|由)(?:了)?(?:[他她](?:${sure}|${perhaps})?|${sure}|${perhaps})(?:在)?用|这个?号(?:现在|目前|已经)?(?:给|由|归|是)?(?:前台|客服|公司|店里|同事|团队|部门|助理|秘书|新人)在用`,
  'u',
);
