import type { Bridge, Contact } from '../model.ts';
import { type NameReading, readContactName, searchableName } from '../names/index.ts';
import { bridgesByContact } from './bridges.ts';
import { knownOrganisations } from './organisations.ts';

/** The name to type into a search box, in each script it is known in. */
export interface SearchableName {
  han: string | null;
  latin: string | null;
  company: string | null;
  /** What to call them in a language of Latin letters, where they or the owner wrote it so. */
  called: string | null;
}

/** Below this the text more likely means something else than this name. */
const believable = 0.5;

/**
 * By contact id, for people whose texts hold a name that one can search: a surname with a given or an English name. A name
 * and company they told themselves, among the `bridges`, come before all others.
 */
export function searchNames(contacts: Contact[], bridges: Bridge[] = []): Map<string, SearchableName> {
  const names = new Map<string, SearchableName>();
  const told = bridgesByContact(
    contacts,
    bridges.filter(({ kind }) => kind === 'told'),
  );
  for (const contact of contacts) {
    if (contact.kind !== 'person') continue;
    const { readings, parts } = readContactName(contact);
    const [answer] = told.get(contact.id) ?? [];
    const answered = readContactName({ remark: answer?.names[0] ?? '' }).readings;
    const reading = [...answered, ...readings].find(isFullName);
    if (!reading) continue;
    // Of plain words in a remark only names that are known: 大学 and 同桌 find nobody.
    const known = parts.find(({ text }) => knownOrganisations(text).size > 0)?.text;
    const company = answer?.company ?? contact.company ?? known;
    const { han, latin, called } = searchableName(reading);
    names.set(contact.id, {
      han: han || null,
      latin: latin || null,
      company: company ?? null,
      called: called || null,
    });
  }
  return names;
}

function isFullName({ prior, family, given, english, field }: NameReading): boolean {
  const fromNames = field === 'remark' || field === 'nickname' || field === 'notes';
  return fromNames && prior >= believable && family !== null && (given !== null || english.length > 0);
}
