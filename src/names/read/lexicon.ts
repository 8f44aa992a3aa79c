import clueWords from '../data/clue-words.json' with { type: 'json' };
import ordinary from '../data/ordinary-words.json' with { type: 'json' };
import words from '../data/words.json' with { type: 'json' };
import type { Honorific, OtherKind } from '../types.ts';

/** Kinds of words; `everyday` words are no name and no part worth telling. */
export type WordKind =
  | Extract<OtherKind, 'company' | 'school' | 'city' | 'title' | 'relation' | 'credential'>
  | 'everyday';

const han = new Map<string, WordKind>();
const latin = new Map<string, WordKind>();
const schoolName = /(?:大学|学院|中学|高中)$/u;
for (const name of clueWords.organisations.split(' '))
  han.set(name, schoolName.test(name) ? 'school' : 'company');
/** Forms of address that say what somebody is, where no name stands before them: 东芝社长 is nobody's. */
const titles = ['boss', 'teacher', 'official', 'profession'] as const;
const ofAddress = titles
  .flatMap((kind) => words.honorific[kind].split(' '))
  .filter(({ length }) => length > 1);
// Later lists win: a word that is a company and an everyday word is a company.
for (const [kind, list] of [
  ['title', ofAddress.join(' ')],
  ['title', clueWords.occupations],
  ['everyday', words.everyday],
  ['relation', words.relation],
  ['title', words.title],
  ['city', words.city],
  ['school', words.school],
  ['company', words.company],
] as const)
  for (const word of list.split(' ')) (/[a-z]/iu.test(word) ? latin : han).set(word.toLowerCase(), kind);
for (const [kind, list] of [
  ['credential', words.credential],
  ['city', words.cityLatin],
  ['title', words.titleLatin],
  ['school', words.schoolLatin],
  ['company', words.companyLatin],
] as const)
  for (const word of list.split(' ')) latin.set(word, kind);
for (const word of clueWords.latin.split(' ')) if (!latin.has(word)) latin.set(word, 'company');

/** A pattern for each of the words of a table, the longest first. */
export const anyOf = (list: string): string =>
  list
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Forms of address of those who have a secretary, a pattern; the short ones that stand in other words left out. */
export const ranks = anyOf(
  `${words.honorific.boss} ${words.honorific.official}`
    .split(' ')
    .filter((word) => word.length > 1 || /[总董局]/u.test(word))
    .join(' '),
);

const ordinaryWords = new Set(ordinary.words.split(' '));
/** A word of the dictionary that begins with a surname, and is more usual than anybody's name: 展开, 路演. */
export const isOrdinaryWord = (text: string): boolean => ordinaryWords.has(text);

const seldomElse = new Set(ordinary.seldomElse);
/** A surname that hardly stands in any word: 栾, 薛. */
export const isSurnameAlone = (char: string): boolean => seldomElse.has(char);

const besideNames = new Set(clueWords.besideNames.split(' '));
/** An organisation that is a name or a word too: 万华, 平安. */
export const mayBeFirm = (text: string): boolean => besideNames.has(text);

const goods = new Set(words.goods);
/** A character that makes a trade or goods of what stands before it: 坊, 饰. */
export const makesGoods = (char: string): boolean => goods.has(char);

export const hanWords = (kind: WordKind): string[] =>
  [...han].flatMap(([word, of]) => (of === kind ? [word] : []));
/**
 * 董家渡, 何家营, 柳各庄: where a family settled. 王村, 黄埔: a place by its last character, which nobody has for a given name.
 */
const ofFamily = '嘴汇角渡门园庄营桥港湾宅浜弄村屯沟坡坝坑塘堰岭湖口店铺集寨坊巷街堡坪圩墩埠咀窝滩洞泾浦棚窑';
const byItself = '村街店庙屯甸市县区乡镇巷弄渡埠埔圩坝';
const villages = new RegExp(`^\\p{Script=Han}(?:家[${ofFamily}]|[各家辛]庄|[${byItself}])$`, 'u');
/** Asked of every stretch of a text: most end otherwise. */
const endsVillage = new Set(`${ofFamily}${byItself}`);
/** The kind of a whole word; a place by how it ends where no list has it. */
export const hanWord = (text: string): WordKind | undefined =>
  han.get(text) ??
  (text.length < 4 && endsVillage.has(text.at(-1)!) && villages.test(text) ? 'city' : undefined);
const englishWords = new Set(words.english.split(' '));
/** A word of the English language that people call themselves by: happy, sunshine. */
export const isEnglishWord = (folded: string): boolean => englishWords.has(folded);

const organisationWords = new Set(words.organisationLatin.split(' '));
/** A word of organisations' names, whichever they are: university, bank, group. */
export const isOrganisationWord = (folded: string): boolean => organisationWords.has(folded);

/** Words between others, no name and no part of one: of, the, at. */
export const isSmallWord = (text: string): boolean =>
  /^(?:at|from|of|the|and|in|by|for|new|old|no|my|to|with)$/u.test(text.toLowerCase());

const plain = new Set(words.plainLatin.split(' '));

/** Short titles and places are meant only in capitals or small letters throughout: HR, not Hr; SG, not Sg. */
export function latinWord(text: string): WordKind | undefined {
  const kind = latin.get(text.toLowerCase()) ?? (plain.has(text) ? 'everyday' : undefined);
  const odd = text.length <= 3 && text !== text.toUpperCase() && text !== text.toLowerCase();
  return odd && kind !== 'company' ? undefined : kind;
}

/** Words that mix scripts: B站, 芒果TV. */
export const mixedWords: readonly string[] = [...latin.keys()].filter((word) => /\p{Script=Han}/u.test(word));
export const mixedKind = (word: string): WordKind | undefined => latin.get(word.toLowerCase());
/** Longest word of the lists, in characters. */
export const longestWord = 8;

const endings = new Map<string, 'company' | 'school'>();
for (const ending of words.companyEnding.split(' ')) endings.set(ending, 'company');
for (const ending of words.schoolEnding.split(' ')) endings.set(ending, 'school');

/** The kind a Chinese organisation's name tells by its last two to five characters, with their number. */
export function organisationEnding(text: string): { kind: 'company' | 'school'; size: number } | null {
  for (let size = Math.min(6, text.length - 1); size >= 2; size--) {
    const kind = endings.get(text.slice(-size));
    if (kind) return { kind, size };
  }
  return null;
}

/** The kind of organisation that a word ends the names of, if any. */
export const endingKind = (word: string): 'company' | 'school' | undefined => endings.get(word);

const honorifics = new Map<string, Honorific>();
for (const [code, list] of Object.entries(words.honorific))
  for (const word of list.split(' ')) honorifics.set(word, code);
export const honorificOf = (text: string): Honorific | undefined => honorifics.get(text);
export const longestHonorific = Math.max(...[...honorifics.keys()].map(({ length }) => length));
export const familiar = new Set(words.familiar.split(' '));

const female = new Set(
  '姐 姐姐 阿姨 姨 嫂 嫂子 婶 大姐 妹 妹妹 妈 奶奶 女士 小姐 太太 夫人 美女 大妈'.split(' '),
);
const male = new Set(
  '生 哥 哥哥 叔 叔叔 伯 伯伯 大哥 弟 弟弟 爷 爷爷 爸 先生 帅哥 公子 大爷 大叔'.split(' '),
);
export const genderOf = (text: string): 'male' | 'female' | null =>
  female.has(text) ? 'female' : male.has(text) ? 'male' : null;
