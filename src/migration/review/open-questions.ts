import type { Match } from '../../model.ts';
import { loadDecisions } from '../../workspace/found/matches.ts';
import { excludedContacts } from '../../workspace/journal/contact-statements.ts';
import type { People } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';

/** The pairs that are open and of which the owner has said nothing. */
export function openQuestions(store: Store, { joined }: People, matches: Match[]): Match[] {
  const excluded = excludedContacts(store, joined);
  const decided = new Set(loadDecisions(store, joined).map(pairKey));
  return matches.filter(
    (match) => match.status === 'review' && !decided.has(pairKey(match)) && !excluded.has(match.contact),
  );
}

function pairKey({ contact, connection }: { contact: string; connection: string }): string {
  return JSON.stringify([contact, connection]);
}
