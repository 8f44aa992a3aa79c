import foreign from '../data/foreign.json' with { type: 'json' };
import spellingTable from '../data/spellings.json' with { type: 'json' };
import surnameTable from '../data/surnames.json' with { type: 'json' };
import { joinVariants, letters, simplify } from '../normalise.ts';
import type { Spelling, System } from '../types.ts';
import { hongKong, jyutpingOf, macau } from './cantonese.ts';
import { japaneseSurnameSpellings } from './japanese.ts';
import { hanOfHangul, isHangul, koreanReadings, koreanSpellings } from './korean.ts';
import { isPinyin, looseTaiwan, pinyinInNames, pinyinOf, tongyong, wadeGiles } from './mandarin.ts';
import { alsoSpelled, minNanOf, southeastAsian } from './min-nan.ts';
import { vietnameseSpellings } from './vietnamese.ts';

interface SurnameRow {
  simplified: string;
  readings?: string[];
  hongKong?: string[];
  macau?: string[];
  taiwan?: string[];
  malaysiaSingapore?: string[];
  vietnamese?: string[];
  korean?: string[];
  share: number;
}
const rows = surnameTable.surnames as SurnameRow[];
const surnames = new Map(rows.map((row) => [row.simplified, row]));

/** Keeps the cheapest way to each spelling in each system. */
class Collector {
  readonly found = new Map<string, Spelling>();
  add(latin: string, system: System, cost: number): void {
    if (!latin) return;
    const key = `${latin} ${system}`;
    if (cost < (this.found.get(key)?.cost ?? Number.POSITIVE_INFINITY))
      this.found.set(key, { latin, system, cost });
  }
  list(): Spelling[] {
    return [...this.found.values()].sort((a, b) => a.cost - b.cost);
  }
}

/** ü is typed v, u, yu or ue by people without the key. */
function* typedPinyin(pinyin: string): Generator<[string, number]> {
  yield [pinyin, 0];
  if (pinyin.includes('v')) {
    yield [pinyin.replace('v', 'u'), 0.5];
    yield [pinyin.replace('v', 'yu'), 0.5];
    if (!pinyin.includes('ve')) yield [pinyin.replace('v', 'ue'), 1.5];
  }
}

/** Xing for xin: in letters that are pinyin of another sound, somebody else's name rather than a loose spelling. */
const isOtherNasal = (pinyin: string, written: string): boolean =>
  pinyin !== written && pinyin.replace(/g$/u, '') === written.replace(/g$/u, '');

function mandarin(pinyin: string, base: number, out: Collector): void {
  for (const [typed, cost] of typedPinyin(pinyin)) out.add(typed, 'pinyin', base + cost);
  out.add(wadeGiles(pinyin), 'wade-giles', base + 0.3);
  for (const [typed, cost] of typedPinyin(tongyong(pinyin))) out.add(typed, 'taiwan', base + 1 + cost);
  for (const loose of looseTaiwan(pinyin))
    out.add(
      loose,
      'taiwan',
      base + (!isPinyin(loose) || loose === pinyin ? 2 : isOtherNasal(pinyin, loose) ? 5 : 4),
    );
}

/** Bits that one of the characters behind a syllable of Hangul costs, where it is written in Mandarin: 향 may be 香, 享 and others. */
const inMandarin = 1.2;

const given = new Map<string, Spelling[]>();

/** Every table spelling of one character as part of a given name, cheapest first; lower-case letters. */
export function givenSpellings(char: string): Spelling[] {
  const plain = simplify(char);
  const known = given.get(plain);
  if (known) return known;
  const out = new Collector();
  const joined = joinVariants(plain);
  for (const [form, base] of joined === plain
    ? [[plain, 0] as const]
    : [[plain, 0] as const, [joined, 0.5] as const]) {
    for (const [reading, cost] of pinyinInNames(form)) mandarin(reading, base + cost, out);
    for (const reading of surnames.get(form)?.readings ?? []) mandarin(reading, base + 1, out);
    jyutpingOf(form).forEach((reading, i) => {
      const cost = base + (i === 0 ? 0.3 : 1.5);
      for (const [latin, bits] of hongKong(reading)) out.add(latin, 'hong-kong', cost + bits);
      macau(reading).forEach((latin, j) => {
        out.add(latin, 'macau', cost + 1 + j * 0.7);
      });
    });
    const korean = base + (isHangul(form) ? 0 : 0.5);
    for (const [latin, bits] of koreanSpellings(form)) out.add(latin, 'korean', korean + bits);
    for (const behind of hanOfHangul(form))
      for (const [reading] of pinyinInNames(behind)) mandarin(reading, inMandarin, out);
    vietnameseSpellings(form).forEach((latin, i) => {
      out.add(latin, 'vietnamese', base + 0.5 + i * 0.4);
    });
    alsoSpelled(form).forEach((latin, i) => {
      out.add(latin, 'southeast-asia', base + 1 + Math.min(i * 0.3, 1.2));
    });
    minNanOf(form).forEach((reading, i) => {
      for (const [latin, bits] of southeastAsian(reading)) out.add(latin, 'southeast-asia', base + i + bits);
    });
  }
  const list = out.list();
  given.set(plain, list);
  return list;
}

/** Few bear a surname that Koreans or Vietnamese have too as they do. */
const isForeign = (system: System): boolean => system === 'korean' || system === 'vietnamese';

const isMandarin = (system: System): boolean =>
  system === 'pinyin' || system === 'wade-giles' || system === 'taiwan';

const families = new Map<string, Spelling[]>();

/** Every spelling of a surname (one or more characters), cheapest first; letters joined, lower case. */
export function familySpellings(family: string): Spelling[] {
  const plain = simplify(family);
  const known = families.get(plain);
  if (known) return known;
  const out = new Collector();
  const row = surnames.get(plain);
  if (row) {
    for (const [i, reading] of (row.readings ?? [pinyinOf(plain)[0] ?? '']).entries()) {
      if ([...plain].length === 1) mandarin(reading, i === 0 ? 0 : 1.5, out);
      else out.add(reading, 'pinyin', i === 0 ? 0 : 1.5);
    }
    const lists: [System, string[] | undefined, number][] = [
      ['hong-kong', row.hongKong, 0.2],
      ['macau', row.macau, 0.8],
      ['taiwan', row.taiwan, 0.4],
      ['southeast-asia', row.malaysiaSingapore, 0.3],
      ['vietnamese', row.vietnamese, 2],
      ['korean', row.korean, 2],
    ];
    for (const [system, list, base] of lists)
      list?.forEach((latin, i) => {
        out.add(letters(latin), system, base + Math.min(i * 0.5, 2));
      });
  }
  for (const { simplified, korean, readings } of readInKorean(plain)) {
    korean?.forEach((latin, i) => {
      out.add(letters(latin), 'korean', Math.min(i * 0.5, 2));
    });
    // Koreans of China have papers in Mandarin.
    for (const reading of (koreans.has(simplified) && readings) || [])
      out.add(reading, 'pinyin', inMandarin / 2);
  }
  const japanese = japaneseSurnameSpellings(plain);
  japanese.forEach((latin, i) => {
    out.add(latin, 'japanese', (row ? 3 : 0.3) + Math.min(i * 0.5, 2));
  });
  // The rules for given names cover what the table does not, at a price.
  const chars = [...plain];
  const price = row?.hongKong ? 2 : 0.5;
  if (chars.length === 1) {
    for (const form of givenSpellings(plain)) {
      if (form.cost > (row?.hongKong ? 1 : 2)) break;
      // 瞿 is read ju in words, and qu by all who are called so.
      if (row && isMandarin(form.system)) continue;
      out.add(form.latin, form.system, form.cost + (isForeign(form.system) && !isHangul(plain) ? 3 : price));
    }
  } else if (!row?.hongKong) {
    for (const system of ['pinyin', 'wade-giles', 'hong-kong'] as const) {
      const each = chars.map(
        (char) => givenSpellings(char).find((form) => form.system === system)?.latin ?? '',
      );
      if (each.every(Boolean)) out.add(each.join(''), system, price);
    }
  }
  const list = out.list();
  families.set(plain, list);
  return list;
}

/** The surnames that one in Hangul may stand for, 남궁 too; none for Han. */
function readInKorean(hangul: string): SurnameRow[] {
  const syllables = [...hangul];
  if (!syllables.every(isHangul)) return [];
  return rows.filter(({ simplified, korean }) => {
    const chars = [...simplified];
    return (
      korean &&
      chars.length === syllables.length &&
      chars.every((char, at) => koreanReadings(char).includes(syllables[at]!))
    );
  });
}

/** Of a thousand people one has it at least. */
export const isUsualInHan = (simplified: string): boolean => surnameShare(simplified) >= 0.001;

/** Share (0 to 1) of people with a surname; the floor for surnames of no table. */
export function surnameShare(simplified: string): number {
  const share =
    surnames.get(simplified)?.share ?? Math.max(0.001, ...readInKorean(simplified).map((row) => row.share));
  return share / 100;
}

const koreans = new Set(foreign.koreanSurnamesInHan.split(' '));
/** Whether Koreans are called so: 김, but 수 begins given names alone. */
export const isKoreanSurname = (hangul: string): boolean =>
  hanOfKorean(hangul).some((han) => koreans.has(han));

/** The surnames in Han that one in Hangul may stand for: 金 of 김. */
export const hanOfKorean = (hangul: string): string[] =>
  readInKorean(hangul).map(({ simplified }) => simplified);

export const isSurname = (simplified: string): boolean => surnames.has(simplified);
export const allSurnames: readonly string[] = rows.map((row) => row.simplified);

/** A surname that a Latin spelling can stand for. */
export interface SurnameMeaning {
  family: string;
  system: System;
  cost: number;
}
let lines: Map<string, string> | undefined;
const meanings = new Map<string, SurnameMeaning[]>();
const none: SurnameMeaning[] = [];

/** Every surname the letters can spell, likeliest first: wong → 王 黄 汪 翁. The table is read on first use. */
export function surnamesSpelled(latin: string): SurnameMeaning[] {
  if (!lines) {
    lines = new Map();
    for (const line of spellingTable.surnames.split(' ')) {
      const colon = line.indexOf(':');
      lines.set(line.slice(0, colon), line.slice(colon + 1));
    }
  }
  const line = lines.get(latin);
  if (line === undefined) return none;
  let found = meanings.get(latin);
  if (!found) {
    found = line.split(',').map((entry) => {
      const [, family = '', digit = '0', cost = '0'] = /^(\p{Script=Han}+)(\d)(\d+)$/u.exec(entry) ?? [];
      return { family, system: spellingTable.systems[Number(digit)] as System, cost: Number(cost) / 10 };
    });
    meanings.set(latin, found);
  }
  return found;
}
