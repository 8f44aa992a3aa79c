import { fullName } from '../full-name.ts';
import type { Connection, Evidence } from '../model.ts';
import type { Language } from '../text/bilingual.ts';
import { regionText } from '../text/region.ts';
import { featureText, nextStepText, noteText, reasonText, reportWords } from '../text/report.ts';
import { reportLabels } from '../text/report-labels.ts';
import { reportPage } from '../text/report-page.ts';
import type { LedgerEntry } from './ledger/entry.ts';
import { plainText } from './plain-text.ts';
import { searchUrl } from './search-url.ts';

/** A ledger entry as it is read: foreign text on one line, codes in words. Absent text is `''`. */
export interface WordedEntry {
  outcome: string;
  /** Remark, else nickname, else WeChat id; the place in the file for a row that could not be used. */
  who: string;
  wechatId: string;
  /** Pinyin and initials to find them by. */
  searchKeys: string;
  /** The nickname where the remark is shown. */
  nickname: string;
  company: string;
  region: string;
  linkedin: { name: string; about: string; url: string };
  probability: string;
  detail: string;
  nextStep: string;
  marks: string[];
  labels: string[];
  searchUrl: string;
  evidence: WordedEvidence[];
  /** The weights added up, in bits. */
  evidenceSum: string;
}

interface WordedEvidence {
  clue: string;
  /** `晓曼 = Xiaoman (pinyin)`. */
  comparison: string;
  bits: string;
}

const worded = new WeakMap<LedgerEntry, Partial<Record<Language, WordedEntry>>>();

/** Worded once, however many writers ask. */
export function wordEntry(entry: LedgerEntry, language: Language): WordedEntry {
  const known = worded.get(entry) ?? {};
  worded.set(entry, known);
  known[language] ??= wordAnew(entry, language);
  return known[language];
}

function wordAnew(entry: LedgerEntry, language: Language): WordedEntry {
  const words = reportWords[language];
  const { person, outcome, evidence } = entry;
  const remark = plainText(person?.remark ?? '');
  const nickname = plainText(person?.nickname ?? '');
  const fallback = person
    ? plainText(person.wechatId) || reportLabels[language].noName
    : plainText(entry.contact);
  return {
    outcome: words.outcomes[outcome]?.name ?? outcome,
    who: remark || nickname || fallback,
    nickname: remark && nickname !== remark ? nickname : '',
    wechatId: plainText(person?.wechatId ?? ''),
    searchKeys: plainText(entry.searchKeys ?? ''),
    company: plainText(entry.search?.company ?? person?.company ?? ''),
    region: plainText(regionText(entry.person?.region)),
    linkedin: linkedinText(entry),
    probability: entry.probability === null ? '' : percent(entry.probability),
    detail: plainText(reasonText(words, entry.reason, entry.values)),
    nextStep: nextStepText(words, entry.nextStep),
    marks: entry.marks.map((mark) => reportPage[language].marks[mark] ?? mark),
    labels: (person?.labels ?? []).map(plainText).filter(Boolean),
    searchUrl: (entry.search && searchUrl(entry.search)) ?? '',
    evidence: evidence.map((clue) => wordClue(clue, language)),
    evidenceSum: evidence.length ? signed(evidence.reduce((sum, { weight }) => sum + weight, 0)) : '',
  };
}

function wordClue({ feature, left, right, weight, note }: Evidence, language: Language): WordedEvidence {
  const words = reportWords[language];
  const [one, other] = [plainText(left), plainText(right)];
  const pair = one || other ? `${one} ${weight < 0 ? '≠' : '='} ${other}` : '';
  const remark = plainText(noteText(words, note));
  return {
    clue: plainText(featureText(words, feature)),
    comparison: pair && remark ? pair + words.inBrackets(remark) : pair || remark,
    bits: signed(weight),
  };
}

/** The connection, or for someone invited the name and address in the invitation. */
function linkedinText({ linkedin, outcome, values }: LedgerEntry): WordedEntry['linkedin'] {
  if (linkedin) return wordConnection(linkedin);
  const name = outcome === 'invited' ? plainText(String(values.name ?? '')) : '';
  return { name, about: '', url: linkedinUrl(values.profileUrl) };
}

export function wordConnection(linkedin: Connection): WordedEntry['linkedin'] {
  return {
    name: plainText(fullName(linkedin)),
    about: [linkedin.position, linkedin.company]
      .map((text) => plainText(text ?? ''))
      .filter(Boolean)
      .join(' · '),
    url: linkedinUrl(linkedin.id),
  };
}

/** Only what leads to LinkedIn may become a link; ids may be anything, `javascript:` included. */
function linkedinUrl(text: unknown): string {
  const url = plainText(String(text ?? ''));
  return /^https?:\/\/([a-z0-9-]+\.)*linkedin\.com\//i.test(url) ? url : '';
}

/** Above 99 and below 100 it is rounded down: 99.97 must not read as certain. */
function percent(probability: number): string {
  const value = probability * 100;
  return value > 99 && value < 100 ? `${Math.floor(value * 10) / 10} %` : `${Math.round(value)} %`;
}

function signed(bits: number): string {
  return `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`;
}
