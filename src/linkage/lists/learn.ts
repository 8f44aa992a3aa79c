import type { Connection, Contact, Match } from '../../model.ts';
import { clues } from '../clues/index.ts';
import { type Profile, withFacts } from '../profile/profile.ts';

/** How many answers what is believed beforehand weighs as much as (a Beta prior). */
export const beliefInAnswers = 20;

/** What the owner's own answers teach about this owner's lists. */
export interface Learned {
  /** By clue what is known of all connections, with how often the pairs that the owner confirmed agree. */
  counts: readonly unknown[];
  /** A contact whose clues are told in the words of connections too; the same where nothing is added. */
  translated(contact: Profile): Profile;
}

/** From the pairs the owner confirmed, contact first. */
export function learn(confirmed: readonly [Profile, Profile][], counts: readonly unknown[]): Learned {
  const taught = clues.map(({ learning, agree }, at) => {
    const told = confirmed.flatMap(([contact, connection]) => {
      const [ours, theirs] = [contact.facts[at], connection.facts[at]];
      return ours === null || theirs === null ? [] : [[ours, theirs] as const];
    });
    if (!learning || !agree || told.length === 0) return null;
    const agreeing = told.filter((pair) => agree(...pair)).length;
    const kept = agreeing + learning.keptIn(counts[at]) * beliefInAnswers;
    return {
      counts: learning.withKept(counts[at], kept / (told.length + beliefInAnswers)),
      ...learning.translator(told),
    };
  });
  return {
    counts: counts.map((each, at) => taught[at]?.counts ?? each),
    translated(contact) {
      const facts = contact.facts.map((fact, at) =>
        fact === null ? null : (taught[at]?.translate(fact) ?? fact),
      );
      return facts.every((fact, at) => fact === contact.facts[at]) ? contact : withFacts(contact, facts);
    },
  };
}

/** The profiles of the pairs that the owner confirmed, contact first; `left` and `right` by position. */
export function confirmedPairs(
  matches: Match[],
  contacts: Contact[],
  left: Profile[],
  connections: Connection[],
  right: Profile[],
): [Profile, Profile][] {
  const contactAt = new Map(contacts.map(({ id }, position) => [id, left[position]!]));
  const connectionAt = new Map(connections.map(({ id }, position) => [id, right[position]!]));
  return matches
    .filter(({ status }) => status === 'confirmed')
    .map(({ contact, connection }) => [contactAt.get(contact)!, connectionAt.get(connection)!]);
}
