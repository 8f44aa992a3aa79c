import { matchesOf, type Weighed, withoutContacts } from '../../linkage/link.ts';
import { isLikelyMatch, personalContacts } from '../../linkage/personal.ts';
import type { Reader } from '../../linkage/profile/read-person.ts';
import type { Contact, Match } from '../../model.ts';
import type { PersonalTie } from '../../report/ledger/entry.ts';
import { personalByWord } from '../../workspace/journal/contact-statements.ts';
import type { People } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';
import { readerOf } from './read-once.ts';

/** By contact id: family and services, by the owner's word, else by what they call them. */
export function personalTies(
  store: Store,
  { contacts, joined }: Pick<People, 'contacts' | 'joined'>,
): Map<string, PersonalTie> {
  const ties = tiesInTexts(contacts, readerOf(store));
  for (const [id, personal] of personalByWord(store, joined)) {
    const { reason = 'personal-by-your-word', words = '' } = ties.get(id) ?? {};
    if (personal) ties.set(id, { reason, words, said: true });
    else ties.delete(id);
  }
  return ties;
}

/** By what their texts call them alone. */
export function tiesInTexts(contacts: Contact[], read: Reader): Map<string, PersonalTie> {
  const found = [...personalContacts(contacts, read)];
  return new Map(found.map(([id, { kind, words }]) => [id, { reason: kind, words, said: false }]));
}

/** The matches that weighed pairs amount to, as if those of whom nothing is asked were not there. */
export function matchesOfAsked(
  weighed: Weighed,
  excluded: ReadonlyMap<string, unknown>,
  ties: ReadonlyMap<string, PersonalTie>,
  acceptError?: number,
): Match[] {
  const out = unaskedIn(weighed, excluded, ties, acceptError);
  return matchesOf(
    withoutContacts(weighed, (id) => out.has(id)),
    acceptError,
  );
}

/** Those of whom nothing is asked, by what weighed pairs amount to. */
export function unaskedIn(
  weighed: Weighed,
  excluded: ReadonlyMap<string, unknown>,
  ties: ReadonlyMap<string, PersonalTie>,
  acceptError?: number,
): Set<string> {
  const all = matchesOf(weighed, acceptError, (contact) => ties.has(contact));
  return unasked(all, excluded, ties);
}

/**
 * Of whom nothing is asked, so that they stand in nobody's way: whoever is left out, family and services. Not those of whom
 * a pair is taken; nor who only looks like a service while a pair is likely.
 */
export function unasked(
  matches: Match[],
  excluded: ReadonlyMap<string, unknown>,
  ties: ReadonlyMap<string, PersonalTie>,
): Set<string> {
  const stay = matches.filter(({ status, contact, ...match }) => {
    if (status === 'accepted' || status === 'confirmed') return true;
    const tie = ties.get(contact);
    return status === 'review' && !excluded.has(contact) && !(tie && outweighs(tie, match));
  });
  const staying = new Set(stay.map(({ contact }) => contact));
  return new Set([...excluded.keys(), ...ties.keys()].filter((id) => !staying.has(id)));
}

/** Does what somebody is to the owner count for more than this pair? Who serves may be a friend; 表妹 周婷 is family. */
export function outweighs(
  { said, reason }: PersonalTie,
  match: Pick<Match, 'probability' | 'evidence'>,
): boolean {
  return said || reason === 'family' || !isLikelyMatch(match);
}
