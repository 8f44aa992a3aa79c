import { hash } from 'node:crypto';
import type { Connection, Contact } from '../model.ts';
import type { Language } from '../text/bilingual.ts';
import { reportLabels } from '../text/report-labels.ts';
import type { Ledger } from './ledger.ts';
import { plainText } from './plain-text.ts';
import { wordConnection, wordEntry } from './worded-entry.ts';

/** Everyone as a vCard 4 (RFC 6350), with what is known of both sides: once each, groups and accounts left out. */
export function toVcard({ entries, linkedinOnly }: Ledger, language: Language): string {
  const people = entries.filter(
    ({ person, outcome }) => person?.kind === 'person' && outcome !== 'duplicate' && outcome !== 'excluded',
  );
  const cards = [
    ...people.map((entry) => {
      const { who, company } = wordEntry(entry, language);
      const member = entry.outcome === 'connected' ? entry.linkedin : undefined;
      return card({ contact: entry.person!, ...(member && { member }), who, company }, language);
    }),
    ...linkedinOnly.map((member) => card({ member, who: '', company: '' }, language)),
  ];
  return cards.join('');
}

interface Sides {
  contact?: Contact;
  member?: Connection;
  /** What the contact is called on WeChat, and the company their row names. */
  who: string;
  company: string;
}

function card({ contact, member, who, company }: Sides, language: Language): string {
  const label = reportLabels[language];
  const linkedin = member ? wordConnection(member) : null;
  const both = who && linkedin?.name ? `LinkedIn: ${linkedin.name}` : '';
  const wechatId = contact?.wechatId ? `${label.wechatId}: ${contact.wechatId}` : '';
  const lines: string[] = ['BEGIN:VCARD', 'VERSION:4.0', `UID:${uuid(contact?.id ?? member?.id ?? '')}`];
  const add = (property: string, value: string) => {
    if (value) lines.push(fold(`${property}:${value}`));
  };
  add('FN', text(who || linkedin?.name || label.noName));
  if (member) add('N', `${part(member.lastName)};${part(member.firstName)};;;`);
  if (contact) {
    add('NICKNAME', text(contact.nickname));
    for (const phone of unique(contact.phones)) add('TEL', text(phone));
  }
  for (const email of unique([...(contact?.emails ?? []), member?.email ?? ''])) add('EMAIL', text(email));
  add('ORG', part(member?.company || company));
  add('TITLE', text(member?.position ?? ''));
  add('URL', linkedin?.url ?? '');
  if (contact) add('CATEGORIES', unique(contact.labels).map(text).join(','));
  add('NOTE', [both, wechatId, contact?.description ?? ''].map(text).filter(Boolean).join('\\n'));
  lines.push('END:VCARD', '');
  return lines.join('\r\n');
}

function unique(texts: string[]): string[] {
  return [...new Set(texts.map(plainText))].filter(Boolean);
}

/** The one way foreign text reaches a card: on one line already, here nothing of it ends a value. */
function text(foreign: string): string {
  const plain = plainText(foreign);
  return /[\\,]/.test(plain) ? plain.replace(/[\\,]/g, '\\$&') : plain;
}

/** In a value of several parts a semicolon ends a part. */
function part(foreign: string): string {
  return text(foreign).replaceAll(';', '\\;');
}

/** At most 75 octets a line, never inside a character. */
function fold(line: string): string {
  if (line.length <= 25 || Buffer.byteLength(line) <= 75) return line;
  let folded = '';
  let room = 75;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (octets > room) {
      folded += '\r\n ';
      room = 74;
    }
    folded += character;
    room -= octets;
  }
  return folded;
}

/** The same person has the same UID in every report, so that a phone replaces rather than repeats. */
function uuid(id: string): string {
  const hex = hash('sha256', id, 'hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
