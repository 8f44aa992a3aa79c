import { linkPeople } from '../linkage/link.ts';
import type { Match } from '../model.ts';
import { loadDecisions, saveMatches } from '../workspace/matches.ts';
import { openToWrite, type Store } from '../workspace/open.ts';
import { loadPeople, type People } from '../workspace/people.ts';
import { refuseEmpty } from './look.ts';
import { type MatchSummary, summarise } from './summarise.ts';

export interface MatchResult {
  summary: MatchSummary;
  matches: Match[];
}

export interface MatchOptions {
  /** Of the pairs taken without asking, the share that may be wrong. */
  acceptError?: number | undefined;
}

/** Works out who is who, without asking. Throws UserError nothing-imported (exit 2). */
export async function matchPeople(folder: string, { acceptError }: MatchOptions = {}): Promise<MatchResult> {
  refuseEmpty(folder);
  const workspace = openToWrite(folder);
  try {
    const people = loadPeople(workspace.store);
    const matches = relink(workspace.store, people, acceptError);
    return { summary: summarise(people, matches), matches };
  } finally {
    workspace.close();
  }
}

/** Matches anew with all that the owner has said, and stores it. */
export function relink(store: Store, people: People, acceptError?: number): Match[] {
  const matches = linkPeople(people.contacts, people.connections, loadDecisions(store, people.joined), {
    acceptError,
    bridges: people.bridges,
  });
  saveMatches(store, matches);
  return matches;
}
