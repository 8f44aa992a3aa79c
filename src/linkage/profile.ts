import type { Connection, Contact } from '../model.ts';
import {
  type CompiledName,
  compileName,
  type NameReading,
  readConnectionName,
  readContactName,
} from '../names/index.ts';
import { knownOrganisations, type Organisations, organisationsIn } from './organisations.ts';

/** What the linkage needs to know of one person, read once. */
export interface Profile {
  readings: CompiledName[];
  /** Companies and schools, as `organisationsIn` names them. */
  organisations: Organisations;
  emails: Set<string>;
  /** Visible ids without separators, lower case, that are particular enough to mean one person. */
  handles: Set<string>;
}

export function contactProfile(contact: Contact): Profile {
  const { readings, parts } = readContactName(contact);
  const named = parts.filter(({ kind }) => kind === 'company' || kind === 'school').map(({ text }) => text);
  const organisations: Organisations = new Map([
    ...[contact.company ?? '', ...named].flatMap((text) => [...organisationsIn(text)]),
    ...[...contact.labels, contact.description].flatMap((text) => [...knownOrganisations(text)]),
  ]);
  return {
    readings: compiled(readings),
    organisations,
    emails: new Set(contact.emails.map((email) => email.toLowerCase())),
    handles: handlesOf([contact.wechatId, ...contact.emails.map(localPart)]),
  };
}

export function connectionProfile(connection: Connection): Profile {
  const slug = slugOf(connection.id);
  const { readings } = readConnectionName({ ...connection, slug });
  return {
    readings: compiled(readings),
    organisations: organisationsIn(connection.company ?? ''),
    emails: new Set(connection.email ? [connection.email.toLowerCase()] : []),
    handles: handlesOf([slug, localPart(connection.email ?? '')]),
  };
}

/** The last piece of a profile URL, percent-decoded; '' where there is none. */
function slugOf(url: string): string {
  const slug = /\/in\/([^/?#]+)/.exec(url)?.[1] ?? '';
  try {
    return decodeURIComponent(slug).normalize('NFC');
  } catch {
    return slug;
  }
}

function localPart(email: string): string {
  return email.split('@')[0] ?? '';
}

/** LinkedIn's own ending of a slug, hexadecimal with a digit in it: wei-zhang-3b1a9b12. */
const slugHash = /-(?=[\da-f]*\d)[\da-f]{2,9}$/;

function handlesOf(texts: string[]): Set<string> {
  const handles = texts.map((text) =>
    text
      .toLowerCase()
      .replace(slugHash, '')
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
  return new Set(handles.filter((handle) => handle.length >= 6));
}

/** The readings to compare: each name once, however many texts say it. */
function compiled(readings: NameReading[]): CompiledName[] {
  const seen = new Set<string>();
  const different = shareEnglishNames(readings).filter(({ family, given, english }) => {
    const name = [family?.han, family?.latin, given?.han, given?.latin, ...english].map(lettersOf).join('|');
    return !seen.has(name) && seen.add(name);
  });
  return different.map(compileName);
}

/** An English name found in one text of a person belongs to the name found in another: 陆萱英, with the nickname Ivy. */
function shareEnglishNames(readings: NameReading[]): NameReading[] {
  const english = [...new Set(readings.flatMap((reading) => (reading.prior >= 0.3 ? reading.english : [])))];
  if (english.length === 0) return readings;
  return readings.map((reading) => (reading.english.length > 0 ? reading : { ...reading, english }));
}

function lettersOf(text = ''): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}
