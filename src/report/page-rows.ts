import type { Language } from '../text/bilingual.ts';
import type { LedgerEntry } from './ledger/entry.ts';
import type { Ledger } from './ledger/ledger.ts';
import { OUTCOMES, TO_ACT_FIRST } from './ledger/outcomes.ts';
import { wordConnection, wordEntry } from './worded-entry.ts';

/**
 * Everyone as the page's script reads them: texts that come up often stand once in `words` and are told by their
 * number (0 is `''`), and a row ends where nothing follows. The order of a row is that of `PageRow`.
 */
export interface PageRows {
  words: string[];
  rows: unknown[][];
}

type PageRow = [
  outcome: number,
  who: string,
  nickname: string,
  company: string,
  region: number,
  wechatId: string,
  member: string,
  about: string,
  profile: string,
  probability: number,
  detail: number,
  nextStep: number,
  marks: number[],
  labels: number[],
  search: string,
  keys: string,
  evidence: [clue: number, comparison: number, bits: number][],
];

/** Left out of the rows: what most profile addresses, and all search addresses, begin with. */
export const PROFILE_BASE = 'https://www.linkedin.com/in/';
export const SEARCH_BASE = 'https://www.linkedin.com/search/results/people/?keywords=';
/** The number of the outcome after the last: connections nobody on WeChat is known to be. */
const LINKEDIN_ONLY = OUTCOMES.length;

export function pageRows({ entries, linkedinOnly }: Ledger, language: Language): PageRows {
  const words: string[] = [''];
  const numbers = new Map([['', 0]]);
  const numberOf = (text: string) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, words.length);
    return words.push(text) - 1;
  };
  const rows = [
    ...TO_ACT_FIRST.flatMap((outcome) =>
      entries.filter((entry) => entry.outcome === outcome).map((entry) => rowOf(entry, numberOf, language)),
    ),
    ...linkedinOnly.map((connection): PageRow => {
      const { name, about, url } = wordConnection(connection);
      return [LINKEDIN_ONLY, '', '', '', 0, '', name, about, shortProfile(url), 0, 0, 0, [], [], '', '', []];
    }),
  ];
  return { words, rows: rows.map(withoutEmptyEnd) };
}

function rowOf(entry: LedgerEntry, numberOf: (text: string) => number, language: Language): PageRow {
  const worded = wordEntry(entry, language);
  return [
    OUTCOMES.indexOf(entry.outcome),
    worded.who,
    worded.nickname,
    worded.company,
    numberOf(worded.region),
    worded.wechatId,
    worded.linkedin.name,
    worded.linkedin.about,
    shortProfile(worded.linkedin.url),
    numberOf(worded.probability),
    numberOf(worded.detail),
    numberOf(worded.nextStep),
    worded.marks.map(numberOf),
    worded.labels.map(numberOf),
    decodeURIComponent(worded.searchUrl.slice(SEARCH_BASE.length)),
    worded.searchKeys,
    worded.evidence.map(({ clue, comparison }, i) => [
      numberOf(clue),
      numberOf(comparison),
      Math.round((entry.evidence[i]?.weight ?? 0) * 100) / 100,
    ]),
  ];
}

function shortProfile(url: string): string {
  return url.startsWith(PROFILE_BASE) ? url.slice(PROFILE_BASE.length) : url;
}

function withoutEmptyEnd(row: PageRow): unknown[] {
  let end = row.length;
  const isEmpty = (value: unknown) =>
    value === '' || value === 0 || (Array.isArray(value) && value.length === 0);
  while (end > 0 && isEmpty(row[end - 1])) end -= 1;
  return row.slice(0, end);
}
