import { isEnglish } from '../../frequency.ts';
import { letters } from '../../normalise.ts';
import { pinyinSyllables } from '../../spell/mandarin.ts';
import { anyOf, honorificOf, ranks } from '../lexicon.ts';
import { both, end, english, introduced, latinName, name, perhaps, start, sure, words } from './tie-parts.ts';

const favours = anyOf(words.favours);
const bareEnglish = anyOf(words.englishAlone);
export const theirs = new RegExp(`(?<=^\\p{Script=Han}{2,4})(?:${anyOf(words.theirs)})$`, 'u');
export const sureWords = new Set(words.sure.split(' '));
export const nobody = words.nobody.split(' ');
const amongLatin = anyOf(words.amongLatin);
const among = anyOf(words.among);
const alone = '^[\\s\\p{P}\\d]*';

/** 박서연, 山本さん. */
const korean = '\\p{Script=Hangul}{2,4}?';
const inJapan = anyOf(`${words.japaneseTitles} ${words.japaneseAlone}`);
const neighbour = `\\p{Script=Hangul}{2,4}|[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]{2,8}?(?:${inJapan})?(?=\\s?(?:ママ|パパ|お母さん|お父さん|の|さん|様|氏))`;
const inKorea = `(?:\\s?(?:${anyOf(words.koreanTitles)}))`;
const [koreanServing, koreanPerhaps] = [anyOf(words.koreanServing), anyOf(words.koreanPerhaps)];
const somebody = `${both}|${name}|${latinName}|${neighbour}`;
/** 闵安琪(Angel)妈妈: how else they are called stands between. */
const called = '(?:\\s?[（(][^()（）]{1,12}[)）])?';

/** 张三的微信, 张三的新号: his own. */
const ofPhone = `(?:新|旧|老|小|大|工作|私人|个人|公司)?(?:微信号?|号|账号|手机号?|电话|名片)${end}`;
const servesInHan = anyOf(words.servingInHan);
const boss = `\\p{Script=Han}{1,10}?(?:${ranks})`;
const staff = anyOf(words.staff);
const business = `(?:${anyOf(words.shops)})(?:[城店行铺馆部坊]|中心)?(?:${staff})?|${staff}|\\s?(?:${anyOf(words.counters)})(?:${staff})?`;

const latinShop = `\\p{Script=Latin}*(?:${anyOf(words.latinShops)})`;
/** 段启明 喜饼 门市, 한가람 미용실 예약: what one does at a shop, behind whatever it sells. */
const ordered = `[\\s\\p{P}](?:.*[\\s\\p{P}])?\\p{Script=Han}{0,4}(?:${anyOf(words.orders)})`;

/** Of the words behind a name: the name may be a firm's. */
export const isBusiness = new RegExp(
  `^(?:${business}|\\s?${latinShop}|(?:.*[\\s\\p{P}])?\\p{Script=Han}{0,4}(?:${anyOf(words.orders)}))$`,
  'iu',
);
/** 段启明lab的: people are called by whoever leads them, if that is a name. */
const group = `\\s?(?:${anyOf(words.groups)})(?:新来|刚来|以前|原来|之前|现在|那个)?的`;
export const isGroup = new RegExp(`^${group}`, 'iu');
/** What may stand right behind the name of a house, in either text: 沈大成南京东路店. */
export const isHouseName = new RegExp(
  `^(?:\\p{Script=Han}{0,6}(?:店|铺|门市|门市部)|네?(?:${business}))(?!\\p{Script=Han}|\\p{Script=Hangul})`,
  'iu',
);

/** How a text says whose the contact is, the surest first; the name is the first group, the words behind it the second. */
export const patterns: { pattern: RegExp; isSure: boolean }[] = [
  // 通过张三认识, 张三介绍的, 张三 推荐, 张三介绍的律师
  [`(?:通过|经由|经|由)\\s?(${somebody})\\s?((?:认识|${introduced})(?:的|了)?)`, true],
  [`${start}(${somebody})[\\s\\p{P}]*((?:${introduced})\\p{Script=Han}{0,6})${end}`, true],
  // 追過Helen Mok嗰個男仔, 面试过王伟的那个人
  [
    `${start}(?:追|暗恋|喜欢|面试|采访|投资|骗|打|带|教|跟|采|写|识)过?(${latinName}|${name})(\\s?的?[那嗰][个個位]\\p{Script=Han}{0,3})${end}`,
    true,
  ],
  // 帮张三买房的, 问张三要的
  [`${start}[替帮给问](${name})((?:${favours})\\p{Script=Han}{0,6})${end}`, true],
  // 给张三打工的
  [`${start}(?:${anyOf(words.serves)})(\\p{Script=Han}{2,3})(\\p{Script=Han}{2,6}的)${end}`, true],
  // 帮Tomasz Wieczorek订柜子的小马
  [`${start}(?:${anyOf(words.serves)})(${latinName})(\\p{Script=Han}{2,6}的)(?=\\p{L}|$)`, true],
  // Amy Kwan sent me
  [`${start}(${latinName})( (?:sent|told|gave|asked|invited) me)${end}`, true],
  // 饭局坐张三旁边那个, 张三身边的
  ...['[坐站]在?(?!标|月子|[我你他她])', start].map((before): [string, boolean] => [
    `${before}(${latinName}|${name})(\\s?(?:旁边|身边|边上|对面|前面|后面|左边|右边)[的那]\\p{Script=Han}{0,4})${end}`,
    true,
  ]),
  // 张三婚礼上认识的, 张三群里加的, 张三那边的人
  [`${start}(${name})((?:${among})[上里中时]?(?:认识|加|遇到|碰到|见过|聊过)(?:的|了|过)?)${end}`, true],
  [`${start}(${name})((?:${among})的\\p{Script=Han}{0,3})${end}`, true],
  // 张三家的保姆, 张三家二小子
  [
    `${start}(${name})(家的?(?:${sure}|${perhaps}|保洁|钟点工|师傅|工人|厨师|装修|装修队|施工队|孩子|小孩|老人|老大|老二|小子|二小子|丫头))${end}`,
    true,
  ],
  // 段启明lab的, 段启明组的销售
  [`${start}(${name})(${group}\\p{Script=Han}{0,4})${end}`, true],
  // 강태호 사모님, 서준영 대표 비서; 강태호 비서: or himself
  [
    `${start}(${korean})(${inKorea}*의?\\s?(?:${anyOf(words.koreanSure)})\\p{Script=Hangul}{0,4})${end}`,
    true,
  ],
  [`${start}(${korean})((?:${inKorea}+|의)\\s?(?:${koreanServing})님?)${end}`, true],
  [`${start}(${korean})(의\\s?(?:${koreanPerhaps}))${end}`, true],
  [`${start}(${korean})(${inKorea}*\\s?(?:${koreanServing}|${koreanPerhaps})님?)${end}`, false],
  // 张三的妈妈, 王伟的设计师, Kevin的朋友, 陈志明嘅老婆
  [
    `${start}(${somebody}|\\p{Script=Han})(\\s?[的嘅](?:${sure}|${perhaps}|(?:${english})|(?!${ofPhone})\\p{Script=Han}{2,4}))${end}`,
    true,
  ],
  // 吴医生Kenneth的护士
  [
    `${start}(\\p{Script=Han}{1,6}\\p{Script=Latin}{2,})([的嘅](?:${sure}|${perhaps}|\\p{Script=Han}{2,4}))${end}`,
    true,
  ],
  // 叶生Bosco爸爸: whose father Mr Yip is; 现在是Becker太太 herself
  [`(?<=(?:^|[\\s\\p{P}])\\p{Script=Han}{2,3})(\\p{Script=Latin}{2,})((?!太太|夫人)(?:${sure}))${end}`, true],
  // 陈志明个女, Kelvin Tse 個秘書: as in Cantonese
  [`${start}(${somebody})(\\s?个(?:${sure}|${perhaps}|[仔女]))${end}`, true],
  // 张三推, 张三家的; 许家明汤总推 is 许家明.
  [`${start}(?!\\p{Script=Han}{5,}推)(${name})(推|家里?的)${end}`, true],
  // 盛太太（盛国平家）
  [`[（(【\\[](${name})(家的?|家里的?|屋里的?)[)）】\\]]`, true],
  // 张三（前妻）, 张三 (mom): his, or herself and what she is to the owner
  [`${start}(${somebody})(\\s?[（(【\\[](?:${sure}|${bareEnglish})[)）】\\]])`, false],
  // 涂冬-太太
  [`${start}(${somebody})(\\s?[-–—/~@&+|｜]\\s?(?:${sure}))${end}`, true],
  // 张三他姐, 张三 她同事
  [`${start}(${somebody})(\\s?[他她](?:${sure}|${perhaps}|${anyOf(words.theirOwn)}))${end}`, true],
  // 子涵妈妈, 张三 家长, Tina妈妈, Irwan Kusnadi 第二任太太
  [`${start}(${somebody})${called}(\\s?(?:第[一二三四]任|[前现]任)?(?:${sure}))${end}`, true],
  // Emma's mom, Kevin Wu's friend, Kevin mom, 子涵 mom
  [`${start}(${somebody})(['’‘]s? (?:${english}|${amongLatin}))${end}`, true],
  [`${start}(${somebody})( ?(?:${bareEnglish}))${end}`, true],
  // Kevin Wu driver, Kevin Wu 司机
  [`${start}(${latinName})( (?:${anyOf(words.serving)}|${servesInHan}))${end}`, false],
  // 张三双胞胎弟弟
  [`${start}(${name})(的?(?:双胞胎|孪生)(?:兄弟|姐妹|姊妹|${anyOf(words.siblings)})?)${end}`, true],
  // 段启明总助理小鹿, 段总助理Fiona
  [`${start}(${boss})(${servesInHan})(?=[小老阿]\\p{Script=Han}{1,2}${end}|\\s?\\p{Script=Latin}{2})`, true],
  // 段总助理, 陈经理司机; 陈经理助理 may be his title
  [`${start}(${boss})((?<![^总董])助理|(?!助理)(?:${servesInHan}))${end}`, true],
  // 张三司机, 张三姐: or Zhang San, a driver, and an elder sister by courtesy
  [`${start}(${name})(${perhaps})${end}`, false],
  // 盛总(盛怀远)助理
  [`\\p{Script=Han}{1,3}[（(](\\p{Script=Han}{2,4})[)）]\\s?(${servesInHan}|${sure})${end}`, true],
  // 林柏宏太太Emily
  [`${start}(${name})((?<!妈|爸|太)(?:${sure}))(?=\\s?\\p{Script=Latin}{2})`, true],
  // 张三前同事Grace: or Zhang San, a former colleague, called Grace
  [`${start}(${name})(前?(?:${perhaps}))(?=\\p{Script=Latin}{2})`, false],
  // Hugo Tse 細妹
  [`${start}(\\p{Script=Latin}{2,} \\p{Script=Latin}{2,})(\\s(?:${anyOf(words.siblings)}))${end}`, false],
  // Kevin Wu前室友: or Kevin Wu, a former room-mate
  [`${start}(${latinName})(前?(?:${perhaps}))${end}`, false],
  // 张三婚礼, 张三那边: or Zhang San, and where from
  [`${alone}(${name})(?:教授|老师|医生|律师|主任|博士)?((?:${among})\\p{Script=Han}{0,4})$`, false],
  [`${alone}(${latinName})( (?:${amongLatin}))$`, false],
  // 张三辅导班, 张三麻辣烫, 张三刀具客服: or a firm that is called so
  [`${alone}(${somebody})(${business}|\\s${latinShop})${end}`, false],
  // 段启明 喜饼 新竹门市, Yeo Hiap Seng drinks - order hotline
  [`${alone}(${somebody})(${ordered})[\\s\\p{P}]*$`, false],
].map(([pattern, isSure]) => ({ pattern: new RegExp(pattern as string, 'iu'), isSure: isSure as boolean }));
/** mom of Kevin, via Kevin, ref by Kevin Wu, 师从张三, 介绍人：张三: the words come first. */
export const wordsFirst = [
  `${start}((?:(?:${english}) of|works? (?:for|with|under)|via|through|ask|c\\/o|(?:ref|ref['’]?d|referred|recommended|introduced|intro)(?:\\.| |erral)*(?:by|from)))\\s+(${latinName}|${name})${end}`,
  `${start}(${anyOf(words.learns)})(${name})${end}`,
  // 介绍给张三
  `${start}((?:${introduced})给)(${name}|${latinName})${end}`,
  `${start}((?:${anyOf(words.middlemen)})[:：]?)\\s*(${name})${end}`,
  // 老公是张三, 老公叫张三
  `${start}((?:[他她]的?)?(?:${sure})(?:是|叫|：|:))\\s*(${name}|${latinName})${end}`,
  // 前老板是微软的Steven Cao, 认识快手的葛佳怡
  `${start}((?:${perhaps})(?:是|叫)(?:\\p{Script=Han}{2,6}的)?)\\s*(${name}|${latinName})${end}`,
  `(认识\\p{Script=Han}{2,6}的)\\s*(${name}|${latinName})${end}`,
  // 小雨妈妈（女儿 张雨桐）
  `[（(]((?:[他她]的?)?(?:${sure}))\\s?(${name})(?=[)）])`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** 华为的李雷, 在华为的小李: where somebody works is nobody; 认识华为的李雷 is not he. */
export const fromWhere = new RegExp(
  `${start}(?!\\p{Script=Han}{0,4}认识)在?(${name})的(\\p{Script=Han}{2,4})${end}`,
  'gu',
);

/** 王伟夫人李娜, 马超他姐马丽, 段启明的李雷, Ethan滕 爸爸滕海, Lucas妈妈王薇, 周婷闺蜜何静: the contact's own name comes last. */
export const namesBehind = new RegExp(
  `${start}((?:${both}|${latinName})(?=\\s?(?:${sure}))|${name})(\\s?[他她]?(?:${sure})|\\s?[他她](?:${perhaps}|${anyOf(words.theirOwn)})|的?(?:双胞胎|孪生|亲)?(?![姐哥弟妹](?![姐哥弟妹]))(?:${perhaps})|助理|秘书|司机|的|(?:${introduced})的(?:律师|医生|中介|师傅|老师|朋友|同事|客户|设计师|会计)?)((?:[小老]?\\p{Script=Han}|\\p{Script=Han}{2,3}))${end}`,
  'u',
);

/** 윤관장님, 김 대리: how people are addressed at work in Korea; 박상무 may be a name. */
export const koreanTitles = new Set(words.koreanTitles.split(' ').filter((title) => title !== '상무'));

/** 佐藤部长, 山本桑: as people are addressed in Japan; 先生 and 教授 are said of everybody. */
const inJapanAlone = new Set(`${words.japaneseAlone} ${words.japaneseInChinese}`.split(' '));
export const isTitleInJapan = (text: string): boolean => inJapanAlone.has(text);
/** How a Japanese is addressed, in Chinese too. */
export const isJapaneseTitle = (text: string): boolean =>
  isTitleInJapan(text) || honorificOf(text) !== undefined;

/** By first letter the words that a tie may be told by, in Han or English. */
const telling = new Map<string, string[]>();
for (const word of [
  ...Object.values(words).flatMap((list) => list.toLowerCase().split(' ')),
  ...['认识', '的', '嘅', '他', '她', '家', '用', '嗰', '那个', '那位', '推', "'s", '’s', '‘s', 'c/o', ' me'],
  ...['via ', 'through ', 'ask ', 'by ', 'work ', 'works ', 'look ', 'looks '],
])
  telling.set(word[0]!, [...(telling.get(word[0]!) ?? []), word]);
/** Most texts tell no tie at all, and all the patterns take long to try. */
export function mayTell(text: string): boolean {
  const plain = text.toLowerCase();
  for (let at = 0; at < plain.length; at++)
    if (telling.get(plain[at]!)?.some((word) => plain.startsWith(word, at))) return true;
  return false;
}

export const isPeer = new RegExp(`^前?(?:${anyOf(words.peers)})$`, 'u');
/** 秘书, 司机: whose somebody is, where a name stands before it. */
export const isServing = new RegExp(`^(?:${servesInHan})$`, 'u');
/** 妈妈, mom, 老板; not 小店. */
export const isTie = new RegExp(
  `^(?:${sure}|${perhaps}|${anyOf(words.theirOwn)}|${english}|${bareEnglish})$`,
  'iu',
);
/** 湘江边的石头: what is said to be somebody's and is no tie. */
export const isAnything = new RegExp(`^\\s?[的嘅](?!(?:${sure}|${perhaps})$)`, 'u');
export const endsInTie = new RegExp(`(?:${sure}|${perhaps})$`, 'u');

/** Alhaddad, Trinidad: Sophiedad, weiweimama and LilyMum alone are somebody's. */
export function isOneWord(name: string, behind: string): boolean {
  const [head = ''] = /\p{Script=Latin}+$/u.exec(name) ?? [];
  const isCalled = isEnglish(letters(head)) || inPinyin.test(head);
  return head !== '' && /^\p{Script=Latin}/u.test(behind) && !/^\p{Lu}\p{Ll}/u.test(behind) && !isCalled;
}
const inPinyin = new RegExp(`^(?:${pinyinSyllables.join('|')})+$`, 'iu');

/** With 同学 behind it, the owner's own. */
export const schooldays = /(?:高中|初中|中学|小学|大学|本科|研究生|博士|硕士|老)$/u;
