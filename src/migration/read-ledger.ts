import { findDuplicates } from '../linkage/duplicates.ts';
import { linkInvitations } from '../linkage/invitations.ts';
import { searchNames } from '../linkage/search-names.ts';
import { buildLedger, type Ledger } from '../report/ledger.ts';
import { profileKey } from '../sources/linkedin-url.ts';
import { loadChanges } from '../workspace/changes.ts';
import { loadMatches, matchesAreCurrent } from '../workspace/matches.ts';
import type { Store } from '../workspace/open.ts';
import { loadPeople } from '../workspace/people.ts';
import { excludedContacts, loadAsking } from '../workspace/said.ts';
import { lookInto } from './look.ts';
import { matchPeople } from './match-people.ts';
import { searchKeys } from './search-keys.ts';

/**
 * Where every contact stands now, by all that is known; with what changed since a day (`YYYY-MM-DD`), otherwise since
 * the exports before. The matches must be current.
 */
export function ledgerOf(store: Store, since?: string): Ledger {
  const people = loadPeople(store);
  const matches = loadMatches(store);
  const changes = loadChanges(store, profileKey, since ?? null);
  return buildLedger({
    ...people,
    matches,
    duplicates: findDuplicates(people.contacts),
    excluded: excludedContacts(store, people.joined),
    asking: loadAsking(store, people.joined),
    pending: linkInvitations(people, matches, profileKey),
    searchNames: searchNames(people.contacts, people.bridges),
    searchKeys: searchKeys(people.contacts),
    ...(changes && { changes }),
  });
}

/** Matches anew where something came to be known since the last match; true when it had to. */
export async function matchAgain(folder: string): Promise<boolean> {
  if (lookInto(folder, matchesAreCurrent)) return false;
  await matchPeople(folder);
  return true;
}
