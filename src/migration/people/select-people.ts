import type { Outcome, Person } from '../../model.ts';
import type { Ledger } from '../../report/ledger/ledger.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';
import { lookInto } from '../look-into.ts';
import { ledgerOf, matchAgain } from '../report/read-ledger.ts';
import { asksForOutcome, queryPeople } from './query.ts';

/**
 * Those of both lists whom a query means, contacts first. Without words everybody; `anyKind` counts groups and accounts
 * too. Throws UserError query-value (exit 2).
 */
export async function selectPeople(
  folder: string,
  words: string[],
  { anyKind = false }: { anyKind?: boolean } = {},
): Promise<Person[]> {
  if (asksForOutcome(words)) await matchAgain(folder);
  return lookInto(folder, (store) => peopleIn(store, words, anyKind));
}

function peopleIn(store: Store, words: string[], anyKind: boolean): Person[] {
  const { contacts, connections } = loadPeople(store);
  const outcomes = () => outcomesOf(ledgerOf(store));
  return queryPeople([...contacts, ...connections], words, { outcomes, anyKind });
}

/** By contact id; a further row of somebody who has a row already says nothing new. */
function outcomesOf({ entries }: Ledger): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const { contact, outcome } of entries) if (!outcomes.has(contact)) outcomes.set(contact, outcome);
  return outcomes;
}
