import type { Match } from '../../model.ts';
import { saveMatches } from '../../workspace/found/matches.ts';
import { excludedContacts } from '../../workspace/journal/contact-statements.ts';
import { loadPeople, type People } from '../../workspace/people/people.ts';
import { openToWrite, type Store } from '../../workspace/store/open.ts';
import { refuseEmpty } from '../look-into.ts';
import { ComparedLists, type WeighingOptions } from './compared-lists.ts';
import { matchesOfAsked, personalTies } from './personal.ts';
import { type MatchSummary, summarise } from './summarise.ts';

export interface MatchResult {
  summary: MatchSummary;
  matches: Match[];
}

export interface MatchOptions extends WeighingOptions {
  /** Of the pairs taken without asking, the share that may be wrong. */
  acceptError?: number | undefined;
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
  { acceptError, ...options }: MatchOptions = {},
  lists = new ComparedLists(store, people),
): Promise<Match[]> {
  const weighed = await lists.weigh('open', options);
  const excluded = excludedContacts(store, people.joined);
  const matches = matchesOfAsked(weighed, excluded, personalTies(store, people), acceptError);
  saveMatches(store, matches);
  return matches;
}
