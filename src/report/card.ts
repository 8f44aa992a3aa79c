import type { Connection, Contact } from '../model.ts';
import { withoutNumbers } from '../phone-number.ts';
import type { Language } from '../text/bilingual.ts';
import { reportLabels } from '../text/report-labels.ts';
import type { LedgerEntry } from './ledger/entry.ts';
import type { Ledger } from './ledger/ledger.ts';
import { plainText } from './plain-text.ts';
import { wordConnection, wordEntry } from './worded-entry.ts';

/** One person as an address book keeps them, with what is known of both sides. Plain text; `''` where nothing is known. */
export interface Card {
  /** Of the contact, else of the connection. */
  id: string;
  name: string;
  /** As LinkedIn has it; null where only WeChat knows them. */
  linkedinName: { first: string; last: string } | null;
  nickname: string;
  phones: string[];
  emails: string[];
  company: string;
  title: string;
  url: string;
  labels: string[];
  notes: string[];
}

/** Left out of the migration by what they answered, or did not. */
const STILL_FRIENDS = new Set(['not-on-linkedin', 'gave-no-answer', 'told-too-little']);

/** Everyone once: groups, accounts, further rows and whoever was left out are not there. */
export function cardsOf({ entries, linkedinOnly }: Ledger, language: Language): Card[] {
  const people = entries.filter(
    ({ person, outcome, reason }) =>
      person?.kind === 'person' &&
      outcome !== 'duplicate' &&
      (outcome !== 'excluded' || STILL_FRIENDS.has(reason)),
  );
  return [
    ...people.map((entry) => contactCard(entry, language)),
    ...linkedinOnly.map((member) => memberCard(member, language)),
  ];
}

function contactCard(entry: LedgerEntry, language: Language): Card {
  const label = reportLabels[language];
  const contact = entry.person!;
  const member = entry.outcome === 'connected' ? entry.linkedin : undefined;
  const linkedin = member ? wordConnection(member) : null;
  const { who, company, linkedin: found } = wordEntry(entry, language);
  const { told } = entry;
  return {
    id: contact.id,
    name: withoutNumbers(who) || linkedin?.name || label.noName,
    linkedinName: member ? nameOf(member) : null,
    nickname: plainText(contact.nickname),
    phones: unique(contact.phones),
    emails: unique([...contact.emails, told?.email ?? '', member?.email ?? '']),
    company: plainText(member?.company || told?.company || company),
    title: plainText(member?.position ?? ''),
    url: linkedin?.url ?? found.url,
    labels: unique(contact.labels),
    notes: notesOf(contact, who && linkedin ? linkedin.name : '', label.wechatId),
  };
}

function memberCard(member: Connection, language: Language): Card {
  const { name, url } = wordConnection(member);
  return {
    id: member.id,
    name: name || reportLabels[language].noName,
    linkedinName: nameOf(member),
    nickname: '',
    phones: [],
    emails: unique([member.email ?? '']),
    company: plainText(member.company ?? ''),
    title: plainText(member.position ?? ''),
    url,
    labels: [],
    notes: [],
  };
}

function nameOf({ firstName, lastName }: Connection) {
  return { first: plainText(firstName), last: plainText(lastName) };
}

function notesOf({ wechatId, description }: Contact, linkedinName: string, wechatLabel: string): string[] {
  const both = linkedinName ? `LinkedIn: ${linkedinName}` : '';
  const onWechat = wechatId ? `${wechatLabel}: ${wechatId}` : '';
  return [both, onWechat, description].map(plainText).filter(Boolean);
}

function unique(texts: string[]): string[] {
  return [...new Set(texts.map(plainText))].filter(Boolean);
}
