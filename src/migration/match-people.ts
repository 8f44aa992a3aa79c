import { matchesOf, weighing, withoutContacts } from '../linkage/link.ts';
import type { Match } from '../model.ts';
import { loadDecisions, saveMatches } from '../workspace/matches.ts';
import { openToWrite, type Store } from '../workspace/open.ts';
import { loadPeople, type People } from '../workspace/people.ts';
import { excludedContacts } from '../workspace/said.ts';
import { firstAccounts } from './accounts.ts';
import { refuseEmpty } from './look.ts';
import { personalTies, unasked } from './personal.ts';
import { stayAwake, type Tell } from './stay-awake.ts';
import { type MatchSummary, summarise } from './summarise.ts';

export interface MatchResult {
  summary: MatchSummary;
  matches: Match[];
}

export interface MatchOptions {
  /** Of the pairs taken without asking, the share that may be wrong. */
  acceptError?: number | undefined;
  tell?: Tell | undefined;
}

/** Works out who is who, without asking. Throws UserError nothing-imported (exit 2). */
export async function matchPeople(folder: string, options: MatchOptions = {}): Promise<MatchResult> {
  refuseEmpty(folder);
  const workspace = openToWrite(folder);
  try {
    const people = loadPeople(workspace.store);
    const matches = await relink(workspace.store, people, options);
    return { summary: summarise(workspace.store, people, matches), matches };
  } finally {
    workspace.close();
  }
}

/** Matches anew with all that the owner has said, and stores it. */
export async function relink(
  store: Store,
  people: People,
  { acceptError, tell }: MatchOptions = {},
): Promise<Match[]> {
  const { connections, bridges, joined } = people;
  const work = weighing(firstAccounts(store, people), connections, loadDecisions(store, joined), bridges);
  const excluded = excludedContacts(store, joined);
  const weighed = await stayAwake(work, tell);
  const all = matchesOf(weighed, acceptError);
  const out = unasked(all, excluded, personalTies(store, people));
  const open = withoutContacts(weighed, (id) => out.has(id));
  const matches = open === weighed ? all : matchesOf(open, acceptError);
  saveMatches(store, matches);
  return matches;
}
