import type { Contact } from '../model.ts';
import { type NameReading, readContactName, searchableName } from '../names/index.ts';
import { knownOrganisations } from './organisations.ts';

/** The name to type into a search box, in each script it is known in. */
export interface SearchableName {
  han: string | null;
  latin: string | null;
  company: string | null;
}

/** Below this the text more likely means something else than this name. */
const believable = 0.5;

/** By contact id, for people whose texts hold a name that one can search: a surname with a given or an English name. */
export function searchNames(contacts: Contact[]): Map<string, SearchableName> {
  const names = new Map<string, SearchableName>();
  for (const contact of contacts) {
    if (contact.kind !== 'person') continue;
    const { readings, parts } = readContactName(contact);
    const reading = readings.find(isFullName);
    if (!reading) continue;
    // Of plain words in a remark only names that are known: 大学 and 同桌 find nobody.
    const company = contact.company ?? parts.find(({ text }) => knownOrganisations(text).size > 0)?.text;
    const { han, latin } = searchableName(reading);
    names.set(contact.id, { han: han || null, latin: latin || null, company: company ?? null });
  }
  return names;
}

function isFullName({ prior, family, given, english, field }: NameReading): boolean {
  const fromNames = field === 'remark' || field === 'nickname';
  return fromNames && prior >= believable && family !== null && (given !== null || english.length > 0);
}
