import type { Outcome, Person } from '../../model.ts';
import type { Ledger } from '../../report/ledger/ledger.ts';
import { loadPeople, type People } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';
import { lookInto, refuseEmpty } from '../look-into.ts';
import { ledgerOf, matchAgain } from '../report/read-ledger.ts';
import { asksForOutcome, queryPeople } from './query.ts';

/**
 * Those of both lists whom a query means, contacts first. Without words everybody; `anyKind` counts groups and accounts
 * too. Throws UserError nothing-imported, query-value (exit 2).
 */
export async function selectPeople(
  folder: string,
  words: string[],
  { anyKind = false }: { anyKind?: boolean } = {},
): Promise<Person[]> {
  refuseEmpty(folder);
  if (asksForOutcome(words)) await matchAgain(folder);
  return lookInto(folder, (store) => selectAmong(store, loadPeople(store), words, anyKind));
}

/** The same of a workspace that is open. The matches must be current where the words ask for an outcome. */
export function selectAmong(store: Store, people: People, words: string[], anyKind = false): Person[] {
  const outcomes = () => outcomesOf(ledgerOf(store, { people }));
  return queryPeople([...people.contacts, ...people.connections], words, { outcomes, anyKind });
}

/** By contact id; a further row of somebody who has a row already says nothing new. */
function outcomesOf({ entries }: Ledger): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const { contact, outcome } of entries) if (!outcomes.has(contact)) outcomes.set(contact, outcome);
  return outcomes;
}
