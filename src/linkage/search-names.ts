import type { Bridge, Contact } from '../model.ts';
import { readContactName } from '../names/index.ts';
import { bridgesByContact } from './bridges.ts';
import { englishNameIn } from './profile/organisations.ts';
import { type Reader, readAnew } from './profile/read-person.ts';
import { type Searchable, searchableOf } from './profile/searchable.ts';

export interface SearchableName extends Searchable {
  company: string | null;
  /** The same in Latin letters, to search with a name in those: 字节 finds nobody who works at ByteDance. */
  companyInLetters: string | null;
}

/**
 * By contact id the name to search by, for people whose texts hold one. A name and company they told themselves, among the
 * `bridges`, come before all others.
 */
export function searchNames(
  contacts: Contact[],
  bridges: Bridge[] = [],
  read: Reader = readAnew,
): Map<string, SearchableName> {
  const names = new Map<string, SearchableName>();
  const told = bridgesByContact(
    contacts,
    bridges.filter(({ kind }) => kind === 'told'),
  );
  for (const contact of contacts) {
    if (contact.kind !== 'person') continue;
    const { searchable, employer } = read.contact(contact);
    const [answer] = told.get(contact.id) ?? [];
    const name = answer ? (nameIn(answer) ?? searchable) : searchable;
    if (!name) continue;
    const company = answer?.company ?? contact.company ?? employer;
    names.set(contact.id, { ...name, company, companyInLetters: company && englishNameIn(company) });
  }
  return names;
}

function nameIn({ names }: Bridge): Searchable | null {
  return searchableOf(readContactName({ remark: names[0] ?? '' }).readings);
}
