import type { Contact, HowMet, Region } from '../../model.ts';
import { unique } from '../split-list.ts';

/** What the formats share: a contact without fields, and small readings of single WeChat fields. */

export type ContactFields = Omit<Contact, 'side' | 'provenance'>;

/** Somebody of whom nothing is known. */
export const nobody: Readonly<ContactFields> = {
  id: '',
  kind: 'person',
  wechatId: '',
  nickname: '',
  remark: '',
  description: '',
  signature: '',
  labels: [],
  phones: [],
  emails: [],
  region: null,
  gender: null,
  starred: false,
  company: null,
  addedAt: null,
  howMet: null,
  messages: null,
};

/** Whole lists say the same few things again and again: the answer is kept, and shared, for the first thousand texts. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = read(text);
    if (known.size < 1000) known.set(text, found);
    return found;
  };
}

/** Label names: ` | ` where the exporter uses it, since a label may hold a comma; also a Python list. */
export const splitLabels = remembering((text): string[] => {
  if (text === '') return [];
  if (text.includes(' | ')) return unique(text.split(' | '));
  const list = /^\[.*\]$/s.test(text) ? text.slice(1, -1).replaceAll(/['"]/g, '') : text;
  return unique(list.split(/[,;，；、|\n]/));
});

export function gender(value: string | number): Contact['gender'] {
  const text = String(value).toLowerCase();
  if (text === '1' || text === '男' || text === 'male' || text === 'm') return 'male';
  if (text === '2' || text === '女' || text === 'female' || text === 'f') return 'female';
  return null;
}

export function region(country: string, province: string, city: string): Region | null {
  if (country === '' && province === '' && city === '') return null;
  return {
    country: MAINLAND.test(country) ? 'CN' : country || null,
    province: province || null,
    city: city || null,
  };
}

/** `CN_Guangdong_Shenzhen` */
export function regionFromCode(code: string): Region | null {
  const [country = '', province = '', ...city] = code.split('_');
  return region(country, province, city.join(' '));
}

const MAINLAND = /^(中国|中国大陆|中国内地|china|mainland china|cn)$/i;
const PROVINCE = new RegExp(
  '^(北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|' +
    '内蒙古|广西|西藏|宁夏|新疆|beijing|tianjin|shanghai|chongqing|hebei|shanxi|liaoning|jilin|heilongjiang|jiangsu|' +
    'zhejiang|anhui|fujian|jiangxi|shandong|henan|hubei|hunan|guangdong|hainan|sichuan|guizhou|yunnan|shaanxi|gansu|' +
    'qinghai|guangxi|tibet|xizang|ningxia|xinjiang|inner mongolia)',
  'i',
);
const TWO_WORDS =
  /^(united (?:states|kingdom)|new zealand|south (?:korea|africa)|hong kong|saudi arabia|sri lanka|mainland china) */i;

/** `广东 深圳` or `中国大陆·广东·深圳`: the country is left out, or named first. */
export const regionFromText = remembering((text): Region | null => {
  if (text === '') return null;
  const parts = text.includes('·') ? text.split('·') : wordsOf(text);
  const [first = '', ...rest] = parts.map((part) => part.trim()).filter((part) => part !== '');
  if (PROVINCE.test(first)) return region('CN', first, rest.join(' '));
  return region(first, rest[0] ?? '', rest.slice(1).join(' '));
});

function wordsOf(text: string): string[] {
  const country = TWO_WORDS.exec(text)?.[0];
  return country ? [country, ...text.slice(country.length).split(/\s+/)] : text.split(/\s+/);
}

// Source scenes as WeChatDataAnalysis names them; Android counts from a million where the other side began.
const SCENES: Record<number, HowMet> = {
  1: 'qq',
  3: 'wechat-id',
  6: 'phone',
  10: 'card',
  14: 'group',
  15: 'phone',
  17: 'card',
  30: 'scan',
};

export function howMetByScene(scene: number): HowMet | null {
  const code = scene % 1_000_000;
  return code > 0 ? (SCENES[code] ?? 'other') : null;
}

const SOURCES: [RegExp, HowMet][] = [
  [/手机|通讯录|phone|mobile/i, 'phone'],
  [/微信号|wechat id/i, 'wechat-id'],
  [/qq/i, 'qq'],
  [/名片|card/i, 'card'],
  [/群|group/i, 'group'],
  [/扫|二维码|scan|qr/i, 'scan'],
  [/附近|nearby/i, 'nearby'],
  [/搜|search/i, 'search'],
];

/** A 来源 text such as 通过扫一扫添加. */
export function howMetByText(text: string): HowMet | null {
  if (text === '') return null;
  return SOURCES.find(([words]) => words.test(text))?.[1] ?? 'other';
}

/** Seconds or milliseconds since 1970 as ISO 8601, null outside WeChat's lifetime (2011 to 2099). */
export function isoFromEpoch(value: number): string | null {
  const seconds = value > 1e11 ? value / 1000 : value;
  if (!(seconds >= 1_290_000_000 && seconds < 4_100_000_000)) return null;
  return `${new Date(Math.trunc(seconds) * 1000).toISOString().slice(0, 19)}Z`;
}
