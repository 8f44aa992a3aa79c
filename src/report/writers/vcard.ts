import { hash } from 'node:crypto';
import type { Language } from '../../text/bilingual.ts';
import { type Card, cardsOf } from '../card.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { plainText } from '../plain-text.ts';

/** Everyone as a vCard 4, with what is known of both sides: once each, groups and accounts left out. */
export function toVcard(ledger: Ledger, language: Language): string {
  return vcards(cardsOf(ledger, language), '4.0');
}

/**
 * Cards for a phone: vCard 4 (RFC 6350), or 3 (RFC 2426) for programs that read nothing newer. The tests read them back with
 * ical.js, which as a writer would be its own judge, and makes lines of 76 octets (docs/decisions/libraries.md).
 */
export function vcards(cards: Card[], version: '3.0' | '4.0'): string {
  return cards.map((card) => vcard(card, version)).join('');
}

function vcard(card: Card, version: '3.0' | '4.0'): string {
  const lines: string[] = ['BEGIN:VCARD', `VERSION:${version}`, `UID:${uuid(card.id)}`];
  const add = (property: string, value: string) => {
    if (value) lines.push(fold(`${property}:${value}`));
  };
  const { linkedinName: name } = card;
  add('FN', text(card.name));
  if (name) add('N', `${part(name.last)};${part(name.first)};;;`);
  // Version 3 demands it. Where only WeChat knows them, nobody knows which part is the family name.
  else if (version === '3.0') add('N', `;${part(card.name)};;;`);
  add('NICKNAME', text(card.nickname));
  for (const phone of card.phones) add('TEL', text(phone));
  for (const email of card.emails) add('EMAIL', text(email));
  add('ORG', part(card.company));
  add('TITLE', text(card.title));
  add('URL', card.url);
  add('CATEGORIES', card.labels.map(text).join(','));
  add('NOTE', card.notes.map(text).join('\\n'));
  lines.push('END:VCARD', '');
  return lines.join('\r\n');
}

/** The one way foreign text reaches a card: on one line already, here nothing of it ends a value. */
function text(foreign: string): string {
  const plain = plainText(foreign);
  return plain.replace(/[\\,]/g, '\\$&');
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
