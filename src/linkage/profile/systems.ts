import type { Contact } from '../../model.ts';
import { type NameReading, nameInHan, type System, simplify } from '../../names/index.ts';

const places: { named: RegExp; code: string; systems: System[] }[] = [
  { named: /china|中国/i, code: 'CN', systems: ['pinyin'] },
  { named: /hong ?kong|香港/i, code: 'HK', systems: ['hong-kong'] },
  { named: /maca[ou]|澳门|澳門/i, code: 'MO', systems: ['macau', 'hong-kong'] },
  { named: /taiwan|[台臺][湾灣北中南]|新竹|高雄/i, code: 'TW', systems: ['taiwan', 'wade-giles'] },
  { named: /singapore|新加坡/i, code: 'SG', systems: ['southeast-asia'] },
  {
    named: /malaysia|马来西亚|馬來西亞|大[马馬]|吉隆坡|[槟檳]城|柔佛|新山/i,
    code: 'MY',
    systems: ['southeast-asia'],
  },
  { named: /vietnam|越南|胡志明|河[内內]|西[贡貢]/i, code: 'VN', systems: ['vietnamese'] },
  { named: /korea|[韩韓][国國]|首[尔爾]|釜山/i, code: 'KR', systems: ['korean'] },
];

/** How people write their names where the contact says to be, or the owner that they are from. */
export function systemsOfPlace({ region, remark }: Pick<Contact, 'region' | 'remark'>): System[] {
  const place = [region?.country, region?.province, region?.city].join(' ');
  return places.flatMap(({ named, code, systems }) =>
    named.test(place) || named.test(remark) || place.split(' ').includes(code) ? systems : [],
  );
}

/** Whoever writes the own name in traditional characters is from where people spell otherwise; in Hangul, from Korea. */
export function systemsOfScript(readings: NameReading[]): System[] {
  const told = readings.filter(({ prior }) => prior >= 0.5).map(nameInHan);
  return [
    ...(told.some((han) => simplify(han) !== han) ? inTraditional : []),
    ...(told.some((han) => /\p{Script=Hangul}/u.test(han)) ? (['korean'] as const) : []),
  ];
}

const inTraditional: System[] = ['hong-kong', 'macau', 'taiwan', 'wade-giles'];
