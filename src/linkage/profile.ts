import type { Connection, Contact } from '../model.ts';
import { type CompiledName, compileName, readConnectionName, readContactName } from '../names/index.ts';
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
    readings: readings.map(compileName),
    organisations,
    emails: new Set(contact.emails.map((email) => email.toLowerCase())),
    handles: handlesOf([contact.wechatId, ...contact.emails.map(localPart)]),
  };
}

export function connectionProfile(connection: Connection): Profile {
  const slug = slugOf(connection.id);
  const { readings } = readConnectionName({ ...connection, slug });
  return {
    readings: readings.map(compileName),
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

function handlesOf(texts: string[]): Set<string> {
  const handles = texts.map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  return new Set(handles.filter((handle) => handle.length >= 6));
}
