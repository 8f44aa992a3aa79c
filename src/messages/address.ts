import type { Contact } from '../model.ts';
import { type NameReading, readContactName } from '../names/index.ts';
import type { MessageLanguage } from './message-language.ts';

/** In which language to write to somebody, and what to call them. */
export interface Address {
  language: MessageLanguage;
  /** Their name in the script of the language, as one would say it: 晓曼, 王总, Kevin; `''` where none is known for sure. */
  name: string;
  /** Chinese only: 您 rather than 你. */
  polite: boolean;
}

const CHINESE_PLACE =
  /^(cn|chn|tw|hk|mo)$|china|taiwan|hong ?kong|maca[ou]|中国|台湾|台灣|臺灣|香港|澳门|澳門/i;
const HAN = /\p{Script=Han}/u;
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’.-]+$/u;
/** Below this a name is not used to somebody's face. */
const SURE = 0.75;

/** 王总, 陈老师, 小李: what the owner calls them, as one word of the remark. */
const TITLE =
  /(总|董|老师|教授|博士|医生|大夫|律师|经理|主任|院长|校长|先生|女士|老板|师傅|叔叔?|阿?姨|哥|姐)$/u;
const FAMILIAR = /^[小老阿]\p{Script=Han}$/u;
const AS_EQUALS = /[哥姐]$/u;

/** Coco妈, 浩浩爸爸: the name in it is somebody else's. */
const RELATIVE = /[妈爸爷奶婆公哥姐弟妹舅叔姨姑嫂]$/u;

/**
 * Chinese to whom Chinese is known to read, by name or place; otherwise English to a Latin name, else `fallback`. `named`: what
 * the contact's texts are read as.
 */
export function addressOf(
  contact: Contact,
  fallback: MessageLanguage,
  named: readonly NameReading[] = readContactName(contact).readings,
): Address {
  const sure = named.filter(
    ({ prior, field, perhaps }) => prior >= SURE && !perhaps && (field === 'remark' || field === 'nickname'),
  );
  const title = titleIn(contact.remark, sure);
  const readings = title === null && RELATIVE.test(contact.remark.trim()) ? [] : sure;
  const language = languageFor(contact, readings, fallback);
  if (language === 'en') return { language, name: englishName(readings), polite: false };
  const polite = title !== null && !FAMILIAR.test(title) && !AS_EQUALS.test(title);
  return { language, name: title ?? chineseName(readings), polite };
}

function languageFor(
  { nickname, remark, region }: Contact,
  readings: NameReading[],
  fallback: MessageLanguage,
): MessageLanguage {
  const country = region?.country ?? '';
  if (CHINESE_PLACE.test(country) || HAN.test(nickname)) return 'zh';
  if (readings.some(({ family, given }) => family?.han || given?.han)) return 'zh';
  // 朱莉: the owner calls them so in Chinese.
  if (!country && readings.some(({ english }) => english.some((name) => HAN.test(name)))) return 'zh';
  if (readings.length > 0 || country) return 'en';
  // The owner's own words tell how the two talk; a nickname of letters says less.
  if (HAN.test(remark)) return 'zh';
  return /\p{Script=Latin}/u.test(nickname) ? 'en' : fallback;
}

/** Only a word whose first letter reads as a family name: 王总, but not 开锁师傅. */
function titleIn(remark: string, readings: NameReading[]): string | null {
  const families = new Set(readings.map(({ family }) => family?.han).filter(Boolean));
  const words = remark.split(/[^\p{Script=Han}]+/u);
  const title = words.find((word) => {
    if (FAMILIAR.test(word)) return families.has(word.slice(1));
    return TITLE.test(word) && families.has(word.replace(TITLE, ''));
  });
  return title ?? null;
}

function chineseName(readings: NameReading[]): string {
  for (const { family, given, english } of readings) {
    if (family?.han && given?.han) return given.han.length > 1 ? given.han : family.han + given.han;
    const han = english.find((name) => HAN.test(name));
    if (han) return han;
    if (english[0]) return capitalised(english[0]);
  }
  return '';
}

/** A name cut out of joined letters (NIOCatherine) has lost its capital. */
function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function englishName(readings: NameReading[]): string {
  const names = readings.flatMap(({ english, given }) => [...english, given?.latin ?? '']);
  return names.map(capitalised).find((name) => LATIN_NAME.test(name)) ?? '';
}
