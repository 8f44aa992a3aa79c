import type { Match } from '../../model.ts';
import { expectedWrong } from '../../review/queue/surest.ts';
import { loadDecisions } from '../../workspace/found/matches.ts';
import type { People } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';
import { personalTies } from './personal.ts';
import { unsurePairs } from './unsure.ts';

export interface MatchSummary {
  contacts: number;
  connections: number;
  accepted: number;
  review: number;
  unmatched: number;
  /** Of those without a match, family and services. */
  personal: number;
  notPeople: number;
  expectedWrong: number;
}

/** What the matches amount to, each contact counted once; a pair of which the owner is not sure is no question any more. */
export function summarise(store: Store, people: People, matches: Match[]): MatchSummary {
  const { contacts, connections, joined } = people;
  const persons = contacts.filter(({ kind }) => kind === 'person');
  const unsure = unsurePairs(loadDecisions(store, joined));
  const personal = personalTies(store, people);
  const contactsOf = (wanted: Match[]) => new Set(wanted.map(({ contact }) => contact));
  const accepted = contactsOf(
    matches.filter(({ status }) => status === 'accepted' || status === 'confirmed'),
  );
  const asked = contactsOf(
    matches.filter(
      ({ status, contact, connection }) => status === 'review' && !unsure.get(contact)?.has(connection),
    ),
  );
  const review = [...asked].filter((contact) => !accepted.has(contact)).length;
  return {
    contacts: persons.length,
    connections: connections.length,
    accepted: accepted.size,
    review,
    unmatched: persons.length - accepted.size - review,
    personal: persons.filter(({ id }) => personal.has(id) && !accepted.has(id) && !asked.has(id)).length,
    notPeople: contacts.length - persons.length,
    expectedWrong: Math.round(10 * expectedWrong(matches.filter(({ status }) => status === 'accepted'))) / 10,
  };
}
