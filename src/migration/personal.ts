import { isLikelyMatch, personalContacts } from '../linkage/personal.ts';
import type { Match } from '../model.ts';
import type { PersonalTie } from '../report/entry.ts';
import type { Store } from '../workspace/open.ts';
import type { People } from '../workspace/people.ts';
import { personalByWord } from '../workspace/said.ts';

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

/** The matches without questions about family and services; where the owner has not said so, what is likely is asked. */
export function withoutPersonal(matches: Match[], ties: Map<string, PersonalTie>): Match[] {
  return matches.filter((match) => {
    const tie = match.status === 'review' ? ties.get(match.contact) : undefined;
    return !tie || (!tie.said && isLikelyMatch(match));
  });
}
