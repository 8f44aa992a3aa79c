import { isLikelyMatch, personalContacts } from '../../linkage/personal.ts';
import type { Match } from '../../model.ts';
import type { PersonalTie } from '../../report/ledger/entry.ts';
import { personalByWord } from '../../workspace/journal/contact-statements.ts';
import type { People } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';

/** By contact id: family and services, by the owner's word, else by what they call them. */
export function personalTies(
  store: Store,
  { contacts, joined }: Pick<People, 'contacts' | 'joined'>,
): Map<string, PersonalTie> {
  const ties = new Map<string, PersonalTie>(
    [...personalContacts(contacts)].map(([id, { kind, words }]) => [
      id,
      { reason: kind, words, said: false },
    ]),
  );
  for (const [id, personal] of personalByWord(store, joined)) {
    const { reason = 'personal-by-your-word', words = '' } = ties.get(id) ?? {};
    if (personal) ties.set(id, { reason, words, said: true });
    else ties.delete(id);
  }
  return ties;
}

/**
 * Of whom nothing is asked, so that they stand in nobody's way: whoever is left out, family and services. Not those of whom
 * a pair is taken; nor who only looks like family while a pair is likely.
 */
export function unasked(
  matches: Match[],
  excluded: ReadonlyMap<string, unknown>,
  ties: ReadonlyMap<string, PersonalTie>,
): Set<string> {
  const stay = matches.filter(({ status, contact, ...match }) => {
    if (status === 'accepted' || status === 'confirmed') return true;
    return status === 'review' && !excluded.has(contact) && !ties.get(contact)?.said && isLikelyMatch(match);
  });
  const staying = new Set(stay.map(({ contact }) => contact));
  return new Set([...excluded.keys(), ...ties.keys()].filter((id) => !staying.has(id)));
}
