import { anyOf, isEnglish, isEnglishWord } from '../../names/index.ts';
import { remembered } from '../../remembered.ts';
import table from '../data/organisations.json' with { type: 'json' };
import { withoutPlaces } from './gazetteer.ts';
import { folded, isHan, phrasesAtStart, phrasesInside, rowsByPhrase } from './phrases.ts';
import { pinyinOf } from './pinyin.ts';
import { splitAtCapitals } from './spaced.ts';

/** An organisation as a text names it. */
export interface Organisation {
  /** What it is compared by. */
  key: string;
  text: string;
  /** How many organisations people call so: 中大 is one in Guangzhou and one in Hong Kong. */
  meanings: number;
  /** Where somebody learned: that they work elsewhere says little. */
  isSchool?: true;
  /** Where somebody worked. */
  isPast?: true;
  /** An employer of some connection that the table has not. */
  isListed?: true;
  /** Of whose group the one told may be: CITIC of CITIC Securities, Hella of Forvia Hella. */
  isGroup?: true;
}

const rows = table.organisations;
const phrases = rowsByPhrase(rows.map((names) => [...names, ...names.map(splitAtCapitals)]));
const find = phrasesInside(phrases);
const within = phrasesAtStart(phrases);
const ordinary = new Set(table.ordinary.map(folded));

/** Legal forms and other words that any name may do without. */
const legalForm =
  /\b(?:co|ltd|limited|inc|incorporated|corp|corporation|llc|llp|lp|plc|gmbh|kg|ag|sa|se|nv|bv|ab|oy|as|spa|srl|sarl|kk|pty|pte|sdn|bhd|group|holdings?|company|companies|the)\b/g;
const hanForm = /(?:有限责任|股份|有限|集团|控股|公司|分公司|总公司)+$/u;
const anyField =
  /\b(?:technology|technologies|tech|international|global|industry|industries|enterprises?|services?|solutions?|and|of|&)\b/g;
/** Its trade, as in Chery Automobile. */
const beside = new Set(table.beside.map(folded));
/** What owners write beside an employer: 前平安, 平安分公司, 现在字节, 跳槽去了字节. */
const hanBeside =
  /现在|目前|跳槽|[到去]了?|加入|入职|就职|任职|上班|工作|前|在|同事|分行|支行|分公司|总部|总行|中国/gu;
const anyHanField = /(?:科技|技术|网络|信息|实业|国际|企业管理|咨询|文化|传媒|贸易|商贸)+$/u;

/** In a field for an employer: that there is none, or that it is nobody's business. */
const noEmployer = new Set(table.none.map(folded));

/** Says what a firm does, not which: no name by itself. */
const generic = new Set(table.generic.map(folded));
const genericBehind = new RegExp(`(?:${anyOf([...generic].filter(isHan).join(' '))})+$`, 'u');

/**
 * The organisation a text names: of the shipped table where it is known, else the bare text itself, and its brand alone and
 * in letters, so that 深圳市小红书科技有限公司 is Xiaohongshu without a table.
 */
export const organisationsIn = remembered((text: string): readonly Organisation[] => {
  const known = knownOrganisations(text);
  if (known.length > 0) return known;
  const name = withoutForm(text);
  if (name === '' || noEmployer.has(name) || (brandOf(name) === '' && withoutPlaces(name) === ''))
    return known;
  const brand = brandOf(name);
  const keys = new Set([name, brand, inLetters(brand), inLetters(coreOf(brand))].filter(Boolean));
  return [...keys].map((key) => ({ key, text: text.trim(), meanings: 1 }));
});

/** The organisations of the shipped table that a text mentions. */
export const knownOrganisations = remembered((text: string): readonly Organisation[] => {
  const found = new Map<string, Organisation>();
  const name = folded(text);
  const mereWords = new Set<string>();
  for (const { ids, phrase } of find(name)) {
    // Each phrase once: 国美 stands a thousand times in 美国美国…
    if (mereWords.has(phrase)) continue;
    if (isOrdinary(phrase) && !isAll(phrase, name)) {
      mereWords.add(phrase);
      continue;
    }
    for (const known of ids.map((id) => listed(id, text, ids))) found.set(known.key, known);
  }
  return [...found.values()];
});

/** A row of the table as a text names it; `ids`: all that the name may mean. */
const listed = (id: number, text: string, ids: readonly number[] = [id]): Organisation => ({
  key: `#${id}`,
  text: text.trim(),
  meanings: ids.length,
  ...(ids.every(isSchool) && { isSchool: true }),
});

/** Lines of business that the firms of a group are called by: 中信证券, 招商蛇口 is none. */
const ofGroup =
  /^(?:证券|银行|保险|人寿|信托|期货|基金|资本|投资|租赁|金融|商用车|汽车|重工|物流|地产|置业|云|电子|电器|医药|医疗|能源|化工|国际)/u;

/**
 * The organisations of the table whose name stands in that of another: of a word as any, of a short one in front, of Han before a line of business. No
 * word that means something else, as Apple in Apple Tree.
 */
export const groupsOf = remembered((text: string): readonly Organisation[] => {
  const known = new Set(knownOrganisations(text).map(({ key }) => key));
  const words = withoutForm(text).split(' ').slice(0, mostWords);
  const found = words.flatMap((_, at) => {
    const behind = words.slice(at).join(' ');
    return within(behind).filter(({ phrase }) =>
      isHan(phrase)
        ? !isOrdinary(phrase) && ofGroup.test(behind.slice(phrase.length))
        : !ordinary.has(phrase) && (at === 0 || !isOrdinary(phrase)),
    );
  });
  return [...new Set(found.flatMap(({ ids }) => (ids.length === 1 ? ids : [])))]
    .map((id) => ({ ...listed(id, text), isGroup: true as const }))
    .filter(({ key }) => !known.has(key));
});
/** No firm has a longer name. */
const mostWords = 12;

/** Those that a text begins with: BMW of `BMW Brilliance`. */
export const organisationsAtStart = (text: string): readonly Organisation[] =>
  within(folded(text).split(' ').slice(0, mostWords).join(' '))
    .filter(({ phrase }) => !ordinary.has(phrase))
    .flatMap(({ ids }) => ids.map((id) => listed(id, text)));

const SCHOOL =
  /(?<!\p{L})(?:university|universität|université|college|school|polytechnic|institute of technology)(?!\p{L})|(?:大学|学院|中学|高中)$/iu;
const AT_SCHOOL = /press|hospital|publish|group|出版社|医院|集团/iu;
/** By the first name of the row, as those behind may be of what belongs to a school. */
const schools = new Set(
  [...rows.keys()].filter(
    (id) => SCHOOL.test(rows[id]![0]!) && !rows[id]!.some((name) => AT_SCHOOL.test(name)),
  ),
);
const isSchool = (id: number): boolean => schools.has(id);

/** What the organisation that a text mentions is usually called in English; null where none is known, or several are meant. */
export function englishNameIn(text: string): string | null {
  const [first] = knownOrganisations(text);
  const name = first?.meanings === 1 ? rows[Number(first.key.slice(1))]![0]! : null;
  return name && /^\p{Script=Latin}/u.test(name) ? name : null;
}

/** Words or surnames first, names of organisations second: 平安, Apple, Brown; 上大 and SF stand in many another word. */
function isOrdinary(phrase: string): boolean {
  return ordinary.has(phrase) || (phrase.length <= 3 && /^[a-z\d]+$|^.大$/u.test(phrase));
}

/** True when the text is the phrase with no more than a legal form, a place and its trade: Apple China, Chery Automobile, but not Apple Tree. */
function isAll(phrase: string, name: string): boolean {
  const rest = withoutForm(name.replace(phrase, ' '))
    .split(' ')
    .filter((word) => !beside.has(word))
    .join(' ');
  return withoutPlaces(rest).replace(anyField, ' ').replace(hanBeside, '').trim() === '';
}

/** What stands beside the known organisations of a text, folded. */
export const withoutKnown = remembered((text) => {
  const name = folded(text);
  return find(name).reduce((rest, { phrase }) => rest.replace(phrase, ' '), name);
});

/** The key of the one organisation that is called so; null where the table has none, or several. */
export const organisationCalled = remembered((text: string): string | null => {
  const [only, ...others] = knownOrganisations(text).filter(({ meanings }) => meanings === 1);
  return only && others.length === 0 && withoutKnown(text).trim() === '' ? only.key : null;
});

/** A company's name, folded, without legal forms and what stands in brackets. */
function withoutForm(text: string): string {
  return folded(text.replace(/[（(][^）)]*[）)]/g, ' '))
    .replace(legalForm, ' ')
    .split(' ')
    .map((word) => word.replace(hanForm, ''))
    .filter(Boolean)
    .join(' ');
}

/** What is left of a name without places and lines of business; '' when that is no name, or too much for one. */
function brandOf(name: string): string {
  const brand = withoutPlaces(name)
    .replace(anyField, ' ')
    .split(' ')
    .map((word) => word.replace(anyHanField, ''))
    .filter(Boolean)
    .join(' ');
  const isBrand = /^\p{Script=Han}+$/u.test(brand)
    ? brand.length >= 2 && brand.length <= 4
    : brand.length >= 4;
  return isBrand && !brand.split(' ').every((word) => generic.has(word)) ? brand : '';
}

/** 鸿迪五金, Hongdi Hardware: a brand without what the firm does; '' where what is left may be any word. */
function coreOf(brand: string): string {
  const [core = '', ...more] = brand
    .split(' ')
    .map((word) => word.replace(genericBehind, ''))
    .filter((word) => word !== '' && !generic.has(word));
  const isTelling = isHan(core)
    ? core.length > 1
    : core.length > 4 && !isEnglishWord(core) && !isEnglish(core);
  return more.length === 0 && isTelling ? core : '';
}

/** Latin letters without blanks; Han in pinyin. '' for what is mixed, or too short to mean one company. */
function inLetters(name: string): string {
  const joined = name.replaceAll(' ', '');
  const letters = /^\p{Script=Han}{2,6}$/u.test(joined) ? pinyinOf(joined) : joined;
  return /^[a-z]{4,}$/.test(letters) ? `~${letters}` : '';
}
