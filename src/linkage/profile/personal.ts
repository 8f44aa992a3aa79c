import type { Contact } from '../../model.ts';
import { anyOf, clean, readContactName, simplify, type Tie } from '../../names/index.ts';
import { remembered } from '../../remembered.ts';
import words from '../data/personal.json' with { type: 'json' };
import { knownThrough } from '../known-through.ts';
import { knownOrganisations } from './organisations.ts';
import { folded } from './phrases.ts';
import { lineIn, tradeIn } from './trades.ts';

/** Whom nobody means to take along to LinkedIn, and the words that say so. */
export interface Personal {
  kind: 'family' | 'service';
  words: string;
}

type Texts = Pick<Contact, 'remark' | 'nickname' | 'description' | 'labels' | 'company'>;

/**
 * Family, or one who serves, by what the owner calls them, and by the nickname where the owner calls them nothing. Null where
 * the texts name a full person: 李明 健身教练 may be a friend, and 子涵妈妈 is somebody else's mother.
 */
export function personalIn(contact: Texts): Personal | null {
  const name = clean(contact.remark || contact.nickname).text;
  if (contact.remark !== '' && isKinship(name)) return { kind: 'family', words: name };
  const plain = folded(name);
  if (COUNTER.test(plain) || HOUSE.test(plain)) return { kind: 'service', words: name };
  const trade = tradeIn(name);
  const seller = sellerIn(contact);
  const word = trade ?? lineIn(name) ?? TEACHER.exec(plain)?.[0] ?? seller;
  const label = contact.labels.find((each) => familyLabels.has(folded(each)));
  if (!word && !label) return null;
  if (namesSomebody({ remark: trade ? besides(trade, plain, name) : name }))
    return (seller && contact.remark) || (trade && servesByTheirWord(contact))
      ? { kind: 'service', words: word! }
      : null;
  if (trade) return { kind: 'service', words: trade };
  if (knownThrough(contact) || namesSomebody({ nickname: contact.nickname }) || namesEmployer(contact))
    return null;
  if (label) return { kind: 'family', words: label };
  return LEADS.test(name) ? null : { kind: 'service', words: word! };
}

/** 花店 is no 店 of a family 花, nor 楼下干洗店 one; 张保安 may well be 保安 of the family 张. */
function besides(trade: string, plain: string, name: string): string {
  return plain === trade || trade.length > 2 ? plain.replace(trade, ' ') : name;
}

/** 周总 旅行社: who leads a business is one to do business with. */
const LEADS = /\p{Script=Han}[总總董](?!\p{Script=Han})|老总|总监|经理/u;

const list = (text: string): string[] => text.split(' ');
const familyLabels = new Set(list(words.familyLabels));

const KINSHIP = new RegExp(
  `^(?:${anyOf(words.kinBefore)})?[\\s]*(?:${anyOf(words.kin)})(?:\\s*(?:${anyOf(words.kinBehind)}))*$`,
  'u',
);
/** 表妹 周婷, 表弟刘浩, 表妹甜甜, 二叔林国强, 周婷 表妹; 周婷表妹 may be the cousin of 周婷. */
const RELATIVE = new RegExp(
  `^(?:${anyOf(`${words.cousin} ${words.relatives}`)})\\s*(\\p{Script=Han}{2,4})$|^(\\p{Script=Han}{2,4})\\s+(?:${anyOf(words.cousin)})$`,
  'u',
);
const KINSHIP_FIRST = new RegExp(`^(?:${anyOf(words.kin)})$`, 'u');

/** 钢琴林老师: what is taught stands for the name. */
const TEACHER = new RegExp(
  `(?:${anyOf(words.subject)})[\\s\\p{P}]*(?:\\p{Script=Han}|\\p{Script=Latin}+)?老师`,
  'u',
);
/** 链家小王: no more of a name than a surname. */
const COUNTER = new RegExp(
  `^(?:${anyOf(words.counter)})\\s*[小老]?\\p{Script=Han}(?:经理|师傅|哥|姐)?$`,
  'u',
);

const AT_COUNTER = new RegExp(`^(?:${anyOf(words.counter)})`, 'u');
/** Steven鍾-永慶房屋: the house one sells for, behind one's own name. */
const FOR_COUNTER = new RegExp(`(?:^| )(?:${anyOf(words.counter)})`, 'u');
/** 赵鹏 开餐馆的; 跑步认识的 and 教过我的 say where from. */
const TRADE_TOLD =
  /(?:^|[\s\p{P}])[开卖修送教跑洗拉](?!\p{Script=Han}{0,3}(?:认识|遇到|加|我|过|群|会|步|团))\p{Script=Han}{1,4}的(?=$|[\s\p{P}])/u;
/** 滴滴师傅, 丰田4S店 销售: who drives for a firm, or sells what it makes, is not on its payroll. */
const OF_BRAND =
  /滴滴(?:司机|师傅)|专车(?:司机|师傅)|网约车|出租车|代驾|4s(?!\p{L}{0,1}[a-z])|专卖店|经销商|加盟店/u;
/** Ms Kim-豆豆幼儿园: whom one knows by one's child; not 幼儿园同学. */
const NURSERY =
  /(?:幼儿园|幼稚园|托儿所|托班|早教|(?<!\p{L})(?:kindy|kindergarten|daycare)(?!\p{L}))(?!同学|发小|认识)/u;
/** 链家 张伟: known by a trade, or by a firm whose people serve one, which a namesake may not be told from. */
export const isKnownByService = (text: string): boolean =>
  serviceIn(text) !== null || TRADE_TOLD.test(clean(text).text);
const serviceIn = (text: string): string | null =>
  tradeIn(text) ?? firstIn(folded(text), [AT_COUNTER, NURSERY, OF_BRAND]);

function firstIn(text: string, patterns: RegExp[]): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found[0].trim();
  }
  return null;
}

/** Whether somebody who is known by a trade says so too. */
export const servesBy = (nickname: string): boolean =>
  isKnownByService(nickname) || FOR_COUNTER.test(folded(nickname));

/** The words by which the owner knows somebody, where that is no employer: 水电 王军, 保险 陈美, 钢琴 曾琪老师, 孩子奥数班 林老师; null for others. */
export const workKnownBy = remembered((remark): string | null => {
  const plain = folded(remark);
  if (HOW_MET.test(plain)) return null;
  const told = serviceIn(remark) ?? firstIn(plain, [CLASS]) ?? firstIn(clean(remark).text, [TRADE_TOLD]);
  if (told !== null) return told;
  const line = lineIn(remark);
  return line !== null && knownOrganisations(remark).length === 0 ? line : null;
});
/** 饭店认识的: where, and not by whom. */
const HOW_MET = /认识|遇到|碰到|加的(?!\p{L})/u;
export const isKnownByWork = (remark: string): boolean => workKnownBy(remark) !== null;
const CLASS = new RegExp(
  `(?:${anyOf(words.subject)})(?:[班课]|[\\s\\p{P}]*\\p{Script=Han}{0,4}老师)|(?:孩子|宝宝|儿子|女儿|娃|[大中小][一二三四]?班).*老师|老师.*[大中小][一二三四]?班|外教`,
  'u',
);

const elders = new Set(list(words.elders));
const RELATIVE_FIRST = new RegExp(
  `(?:^|[\\s\\p{P}])(?:${anyOf(words.kinBefore)})?(?:${anyOf(`${words.cousin} ${words.relatives} ${words.elders}`)})(?=$|[\\s\\p{P}]|\\p{Script=Han}{2,3}(?!\\p{L}))`,
  'u',
);
/** 大舅 尚德明, 堂弟温博文, 文安 老家二叔. */
export const isRelative = (remark: string): boolean => RELATIVE_FIRST.test(simplify(clean(remark).text));

/**
 * 大舅 尚德明, 妞妞奶奶 钱桂兰, 老公妹妹方敏, 朱可儿 儿子同学: by what the owner says of them, somebody on LinkedIn who is called so is likely a
 * namesake. `through`: whose they are.
 */
export function isHardlyThere(remark: string, through: Tie | null): boolean {
  const { text } = clean(remark);
  return (
    elders.has(through?.words ?? '') ||
    OF_KIN.test(folded(text)) ||
    OF_CHILD.test(folded(text)) ||
    (isRelative(text) && knownOrganisations(text).length === 0)
  );
}

/** 老公妹妹方敏, 爸爸战友 王建国: whom one knows by one's family. */
const OF_KIN = new RegExp(`^(?:我)?(?:${anyOf(words.kin)})(?:的|家)?(?:${anyOf(words.ofKin)})`, 'u');

/** 朱可儿 儿子二年级同学: a child too; but 朱可儿 儿子同学妈妈, 张伟 女儿大学同学. */
const OF_CHILD =
  /(?<!\p{Script=Han})我?(?:儿子|女儿|闺女|孩子|宝宝|小朋友)的?(?:小学|初中|高中|中学|幼儿园|[小初高大中][一二三四五六]|[一二三四五六七八九初高\d]+年级|[大中小一二三四五六七八九\d]+班)*的?(?:同学|同桌|闺蜜|玩伴|小伙伴)(?!\p{Script=Han}|.*(?:妈|爸|家长|父|母))/u;

/** 王记餐厅: a house that is called after whoever founded it. */
const HOUSE = /^\p{Script=Han}{1,2}记\p{Script=Han}{2,4}$/u;

/** 妈妈❤️, 我妈（新号）, 大舅 建国: nothing but what they are to the owner, or that and a given name. */
function isKinship(name: string): boolean {
  const plain = folded(name);
  if (KINSHIP.test(plain) || OWN.test(plain)) return true;
  const [, behind, before] = RELATIVE.exec(plain) ?? [];
  const relative = behind ?? before;
  if (relative && (isPetName(relative) || namesSomebody({ remark: relative }))) return true;
  const [first = '', ...rest] = plain.split(' ');
  const isAddressed = first.length > 1 && /^\p{Script=Han}+$/u.test(first) && KINSHIP_FIRST.test(first);
  return (
    isAddressed &&
    rest.length === 1 &&
    !namesSomebody({ remark: name }) &&
    !namesSomebody({ remark: rest[0]! }) &&
    knownOrganisations(name).length === 0
  );
}

/** My sister Amy; Sister Amy may be a nun. */
const OWN = new RegExp(
  `^my (?:little |big |elder |older |younger )?(?:${anyOf(words.kin)})(?: \\p{Script=Latin}+)?$`,
  'u',
);

const isPetName = (name: string) => /^(.)\1$/u.test(name);

/**
 * Sellers begin their nicknames so as to stand first in everybody's list: `AAA建材`, `A0000 平安保险小吴`; and `A我爱我家张磊`, whom the owner
 * knows by the same.
 */
function sellerIn({ remark, nickname }: Texts): string | null {
  if (remark === '') return /^(?:A{2,}|A\d{2,})(?=.)/u.exec(nickname)?.[0] ?? null;
  const [mark] = /^A+\d*(?=\s?\p{Script=Han})/u.exec(nickname) ?? [];
  const serves = (text: string, says: (text: string) => boolean) => says(text) || lineIn(text) !== null;
  return mark && serves(remark, isKnownByService) && serves(nickname.slice(mark.length), servesBy)
    ? mark
    : null;
}

/** The driving coach 张伟 驾校 calls himself 教练老张: even with a full name he is nothing else. */
function servesByTheirWord(contact: Texts): boolean {
  const name = clean(contact.nickname).text;
  return (
    contact.remark !== '' &&
    (tradeIn(name) ?? lineIn(name)) !== null &&
    !namesSomebody({ nickname: name }) &&
    !namesEmployer(contact)
  );
}

function namesEmployer({ remark, nickname, description, company }: Texts): boolean {
  if (remark === '' && /^A(?:A|\d\d)/u.test(nickname)) return false;
  return company !== null || knownOrganisations(`${remark} ${description}`).length > 0;
}

/** Below this the text more likely means something else than this name. */
const believable = 0.5;

export function namesSomebody(text: { remark: string } | { nickname: string }): boolean {
  return readContactName(text).readings.some(
    ({ prior, family, given, english }) =>
      prior >= believable && family !== null && (given !== null || english.length > 0),
  );
}
