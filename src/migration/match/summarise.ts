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

/**
 * Who has a match, and of whom else something is asked, by contact id: each contact once; a pair of which the owner is not sure is no
 * question any more.
 */
export function matchedAndAsked(store: Store, { joined }: People, matches: Match[]) {
  const unsure = unsurePairs(loadDecisions(store, joined));
  const contactsOf = (isWanted: (match: Match) => boolean) =>
    new Set(matches.filter(isWanted).map(({ contact }) => contact));
  const accepted = contactsOf(({ status }) => status === 'accepted' || status === 'confirmed');
  const asked = contactsOf(
    ({ status, contact, connection }) =>
      status === 'review' && !accepted.has(contact) && !unsure.get(contact)?.has(connection),
  );
  return { accepted, asked };
}

/** What the matches amount to, each contact counted once. */
export function summarise(store: Store, people: People, matches: Match[]): MatchSummary {
  const { contacts, connections } = people;
  const persons = contacts.filter(({ kind }) => kind === 'person');
  const { accepted, asked } = matchedAndAsked(store, people, matches);
  const personal = personalTies(store, people);
  return {
    contacts: persons.length,
    connections: connections.length,
    accepted: accepted.size,
    review: asked.size,
    unmatched: persons.length - accepted.size - asked.size,
    personal: persons.filter(({ id }) => personal.has(id) && !accepted.has(id) && !asked.has(id)).length,
    notPeople: contacts.length - persons.length,
    expectedWrong: Math.round(10 * expectedWrong(matches.filter(({ status }) => status === 'accepted'))) / 10,
  };
}
