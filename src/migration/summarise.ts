import type { Match } from '../model.ts';
import type { People } from '../workspace/people.ts';

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

/** What the matches amount to, each contact counted once. */
export function summarise(
  { contacts, connections }: People,
  matches: Match[],
  personal: { has(contact: string): boolean },
): MatchSummary {
  const persons = contacts.filter(({ kind }) => kind === 'person');
  const withStatus = (...statuses: Match['status'][]) =>
    new Set(matches.filter(({ status }) => statuses.includes(status)).map(({ contact }) => contact));
  const accepted = withStatus('accepted', 'confirmed');
  const review = [...withStatus('review')].filter((contact) => !accepted.has(contact)).length;
  const isMatched = new Set([...accepted, ...withStatus('review')]);
  const expectedWrong = matches
    .filter(({ status }) => status === 'accepted')
    .reduce((sum, { probability }) => sum + 1 - probability, 0);
  return {
    contacts: persons.length,
    connections: connections.length,
    accepted: accepted.size,
    review,
    unmatched: persons.length - accepted.size - review,
    personal: persons.filter(({ id }) => personal.has(id) && !isMatched.has(id)).length,
    notPeople: contacts.length - persons.length,
    expectedWrong: Math.round(expectedWrong * 10) / 10,
  };
}
