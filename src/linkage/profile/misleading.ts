import { anyOf, clean, simplify } from '../../names/index.ts';
import words from '../data/personal.json' with { type: 'json' };
import { knownOrganisations } from './organisations.ts';
import { namesSomebody } from './personal.ts';

const NAMESAKE =
  /(?:高|初)[一二三]\s?[(（]\d{1,2}[)）]|[在正][上读念](?:高中|初中|小学|幼儿园|高[一二三]|初[一二三])|≠|(?<!不是)重名|同名(?=不|非)|不是.{1,8}那[个位]|不是[^\s\p{P}]{1,8}的(?=$|[\s\p{P}])|另一个(?=\p{Script=Han}{2,3}(?:\s|$))(?!\S{0,2}号)|(?:小学|初中|高中)?[一二三四五六七八九]年级(?!\p{Script=Han})|不是同一(?:个)?人|^[\p{Script=Han}\d]{3,}(?:交流|业主|家长|同学|校友|福利|分享|学习|讨论|互助|工作|微信|\d)群(?=$|[\d\s\p{P}])|(?:不是|非).{0,6}本人|[别勿](?:搞|弄|认)[混错]|自称|小朋友\s*\d{1,2}岁|\d{1,2}岁\s*小朋友|的(?:电话|儿童)手表$/iu;
/** 许静怡?, Linda 方 ？, 好像叫李明, 翁晓（共用号）, 徐国良（已故）: the owner is not sure who it is, or it is somebody else by now. */
export function isUnsure(remark: string): boolean {
  return UNSURE.test(simplify(clean(remark).text)) || areTwo(remark);
}
/** 李雷&韩梅梅, 曾志强/李晴, Michael & Jenny Tsang: two people of one account. */
export function areTwo(called: string): boolean {
  const text = simplify(clean(called).text);
  if (COUPLE.test(text)) return knownOrganisations(text).length === 0;
  const both = /^(\p{Script=Han}{2,3})\s?[&＆+＋/、]\s?(\p{Script=Han}{2,3})$/u.exec(text)?.slice(1) ?? [];
  const [one = '', other = ''] = both;
  // 王芳/王方 is one person, of whom the owner does not know how she is written.
  if (one[0] === other[0]) return false;
  return both.every((name) => knownOrganisations(name).length === 0 && namesSomebody({ remark: name }));
}
const COUPLE =
  /^\p{Lu}\p{Ll}+(?: ?[&＆+＋] ?| (?:and|und|et) )\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Script=Latin}'’-]+)?$/u;
const UNSURE =
  /^[^?？]*\p{L}[^?？\p{L}]*[?？]+[)）]?$|^\p{Script=Han}{2,4}[?？]|不知道?是不是|(?:是|叫)不?是?真名|是(?:化名|假名)|不是那[个位](?=$|[\s\p{P}])|不是(?:那个)?(?:明星|演员|歌手|导演|主持人|名人|网红)|好像[是叫姓]|可能[是叫姓]|(?:大概|应该|貌似|似乎|估计|或许|也许|疑似)(?:[是叫姓]|\s*\p{Script=Han})|忘了[是叫]?|不确定|记不清|已换人|换人了|被盗|已故|去世|过世|离世|病故|往生|(?<!\p{L})r\.?i\.?p(?!\p{L})|(?:老公|老婆|爱人|家人|孩子|[他她](?:老?[弟哥姐妹爸妈爹娘]|儿子|女儿|太太|先生)|助理|秘书|同事)现?在?用(?![户友品途])|共用号|共用微信|两人共用|夫妻共用|一家共用|(?<!\p{L})(?:not sure|maybe|shared account)(?!\p{L})/iu;
/** 假甄强; but 假日酒店. */
const FEIGNED = /(?<!\p{L})假(\p{Script=Han}{2,4})(?!\p{L})/u;
/** Not 不是骗子, nor whoever fights them: 反诈骗. */
const IMPOSTOR = mentioning(words.impostor);
/** As a word of its own: 目前夫妻店 and 特别加班 are none; 这人是骗子 ends in one. */
const UNWANTED = mentioning(words.unwanted, '(?<!\\p{L})', '|骗子$');

function mentioning(some: string, before = '', more = ''): RegExp {
  const any = anyOf(some)
    .replaceAll('_', ' ')
    .replace(/(?<=^|\|)([a-zü][a-zü -]*)(?=\||$)/gu, '(?<!\\p{L})$1(?!\\p{L})');
  return new RegExp(`(?<!不是|不像|反|防|not? |no |打击)(?:${before}(?:${any})${more})`, 'iu');
}

/** 骗子 别回, 前女友: the words by which the owner says to leave them alone; null where there are none. */
export function unwantedIn(remark: string): string | null {
  const text = simplify(clean(remark).text);
  return UNWANTED.test(text) ? remark : null;
}

/**
 * 朱琳(还在上高中), 吴昊(≠Uber的Hao Wu), 不是腾讯那个, 假甄强 骗子: the owner says that the name leads astray, wherever it stands.
 */
export function isMisleading(remark: string): boolean {
  const text = simplify(clean(remark).text);
  const feigned = FEIGNED.exec(text)?.[1];
  return (
    NAMESAKE.test(text) ||
    IMPOSTOR.test(text) ||
    (feigned !== undefined && namesSomebody({ remark: feigned }))
  );
}
