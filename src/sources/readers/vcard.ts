import iconv from 'iconv-lite';
import { decodeText } from './text.ts';

/** One line of a card: `item1.TEL;TYPE=cell:…` is group `item1`, name `TEL`. */
export interface CardProperty {
  group: string;
  name: string;
  /** By upper-case name; a bare value as of vCard 2.1 counts as TYPE. */
  parameters: Record<string, string[]>;
  /** Decoded, with vCard's backslashes still in it; see `textOf` and `partsOf`. */
  value: string;
}

export type Card = CardProperty[];

export const isVcard = (head: Buffer) => /^\s*BEGIN:VCARD/i.test(decodeText(head).text);

/**
 * The cards of a vCard file: 2.1 with quoted-printable and charsets, 3.0, 4.0, and what exporters make of them (RFC
 * 2426, RFC 6350). Photos and other base64 are left out. A line that is no property goes on with the value above, as
 * exporters write raw line breaks. Never throws; `cut` is the card in whose middle the file ends, which is none of `cards`: its name may be
 * half of one. ical.js and vcard4-ts read neither 2.1 nor a damaged file (docs/decisions/libraries.md).
 */
export function readCards(bytes: Buffer): { encoding: string; cards: Card[]; cut: Card | null } {
  const { encoding, text } = decodeText(bytes);
  const cards: Card[] = [];
  let card: Card | null = null;
  for (const line of unfold(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n'))) {
    if (/^BEGIN:VCARD\s*$/i.test(line)) {
      card = [];
      cards.push(card);
    } else if (/^END:VCARD\s*$/i.test(line)) card = null;
    else if (card) addLine(card, line);
  }
  const told = cards.map((found) => found.filter(({ name }) => name !== BINARY));
  return { encoding, cards: card ? told.slice(0, -1) : told, cut: card ? told.at(-1)! : null };
}

const QUOTED = /;(ENCODING=)?QUOTED-PRINTABLE[^\n]*:/i;

/** Joins what was folded: a leading blank (3.0, 4.0), or `=` at the end of a quoted-printable line (2.1). */
function unfold(lines: string[]): string[] {
  const joined: string[][] = [];
  let isQuoted = false;
  for (const line of lines) {
    const parts = joined.at(-1);
    const last = parts?.at(-1) ?? '';
    if (parts && /^[ \t]/.test(line) && (last !== '' || parts.length > 1)) {
      parts.push(line.slice(1));
      // What a value is may itself be folded, at the head of a line.
      if (parts.length < 4) isQuoted ||= QUOTED.test(parts.join(''));
    } else if (parts && isQuoted && last.endsWith('=')) {
      parts[parts.length - 1] = last.slice(0, -1);
      parts.push(line);
    } else {
      joined.push([line]);
      isQuoted = QUOTED.test(line);
    }
  }
  return joined.map((parts) => parts.join(''));
}

const PROPERTY = /^(?:([\w-]+)\.)?([A-Za-z][\w-]*)((?:;(?:[^:;"]|"[^"]*")*)*):(.*)$/s;

// RFC 6350, section 6, and what 2.1 had besides; names beginning with X- are anybody's.
const NAMES = new Set(
  (
    'SOURCE KIND XML FN N NICKNAME PHOTO BDAY ANNIVERSARY GENDER ADR TEL EMAIL IMPP LANG TZ GEO TITLE ROLE LOGO ORG ' +
    'MEMBER RELATED CATEGORIES NOTE PRODID REV SOUND UID CLIENTPIDMAP URL VERSION KEY FBURL CALADRURI CALURI LABEL ' +
    'MAILER AGENT CLASS SORT-STRING NAME PROFILE'
  ).split(' '),
);
const BINARY = '';

function addLine(card: Card, line: string): void {
  const [, group = '', written = '', list = '', raw = ''] = PROPERTY.exec(line) ?? [];
  const name = written.toUpperCase();
  // `Tel: 138…` and `PS: …` are lines of a note.
  const known = name.startsWith('X-') || (NAMES.has(name) && (name === written || !raw.startsWith(' ')));
  if (!known) {
    const last = card.at(-1);
    if (last && line.trim() !== '') last.value += `\n${line}`;
    return;
  }
  const parameters = parametersIn(list);
  const coding = [...(parameters.ENCODING ?? []), ...(parameters.TYPE ?? [])].map((text) =>
    text.toUpperCase(),
  );
  const binary = coding.includes('BASE64') || parameters.ENCODING?.includes('b') || /^data:/i.test(raw);
  card.push({
    group: group.toLowerCase(),
    name: binary ? BINARY : name,
    parameters,
    value: coding.includes('QUOTED-PRINTABLE') ? unquote(raw, parameters.CHARSET?.[0]) : raw,
  });
}

function parametersIn(list: string): Record<string, string[]> {
  const parameters: Record<string, string[]> = Object.create(null);
  for (const [, text = ''] of list.matchAll(/;((?:[^;"]|"[^"]*")*)/g)) {
    const equals = text.indexOf('=');
    const name = equals < 0 ? 'TYPE' : text.slice(0, equals).toUpperCase();
    const values = text
      .slice(equals + 1)
      .replaceAll('"', '')
      .split(',');
    parameters[name] = [...(parameters[name] ?? []), ...values];
  }
  return parameters;
}

/** Quoted-printable (RFC 2045, 6.7) in the charset the line names, if it does. */
function unquote(text: string, charset: string | undefined): string {
  const bytes: number[] = [];
  for (const [piece, hex] of text.matchAll(/=([0-9A-F]{2})|[^=]+|=/gi)) {
    if (hex) bytes.push(Number.parseInt(hex, 16));
    else bytes.push(...Buffer.from(piece));
  }
  const buffer = Buffer.from(bytes);
  return charset && iconv.encodingExists(charset) ? iconv.decode(buffer, charset) : decodeText(buffer).text;
}

/** A text value with vCard's escapes undone. */
export const textOf = (value: string) =>
  value.replace(/\\([nN,;:\\])/g, (_, c: string) => (/n/i.test(c) ? '\n' : c));

/** The parts of a structured value such as N or ORG. */
export const partsOf = (value: string) => value.split(/(?<!\\);/).map((part) => textOf(part).trim());
