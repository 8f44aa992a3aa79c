import { findDuplicates } from '../../linkage/duplicates.ts';
import type { Contact } from '../../model.ts';
import { secondAccounts } from '../../workspace/journal/contact-statements.ts';
import type { People } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';
import { readerOf } from './read-once.ts';

type Lists = Pick<People, 'contacts' | 'joined'>;

/** Second accounts by the owner's word: by contact id the one that counts. Only of people who are both there. */
function saidAccounts(store: Store, { contacts, joined }: Lists): Map<string, string> {
  const said = secondAccounts(store, joined);
  const people = new Set(contacts.flatMap(({ id, kind }) => (kind === 'person' ? [id] : [])));
  return new Map(
    [...said].flatMap(([id]) => {
      const first = firstOf(id, said);
      return people.has(id) && people.has(first) && first !== id ? [[id, first] as const] : [];
    }),
  );
}

/** The first account at the end of the words; of a circle whoever closes it. */
function firstOf(id: string, said: Map<string, string>): string {
  const seen = new Set<string>();
  let first = id;
  while (said.has(first) && !seen.has(first)) {
    seen.add(first);
    first = said.get(first)!;
  }
  return seen.has(first) ? id : first;
}

/** Second accounts, by the owner's word and by what their texts say: by contact id the one that counts. */
export function accountsIn(store: Store, people: Lists): Map<string, string> {
  const said = saidAccounts(store, people);
  const found = findDuplicates(people.contacts, readerOf(store));
  for (const id of said.keys()) found.delete(id);
  return new Map([
    ...[...found].map(([id, first]) => [id, said.get(first) ?? first] as const),
    ...[...said].map(([id, first]) => [id, found.get(first) ?? first] as const),
  ]);
}

/** The contacts to be matched: all but those whom the owner has called second accounts. */
export function firstAccounts(store: Store, people: Lists): Contact[] {
  const said = saidAccounts(store, people);
  return said.size === 0 ? people.contacts : people.contacts.filter(({ id }) => !said.has(id));
}
