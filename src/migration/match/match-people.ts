import { defaultAcceptError } from '../../linkage/belief/accept.ts';
import { openPairs } from '../../linkage/link.ts';
import type { Match } from '../../model.ts';
import { loadMatches, matchesAreCurrent, saveMatches } from '../../workspace/found/matches.ts';
import { excludedContacts } from '../../workspace/journal/contact-statements.ts';
import { loadPeople, type People } from '../../workspace/people/people.ts';
import { openToWrite, type Store } from '../../workspace/store/open.ts';
import { refuseEmpty } from '../look-into.ts';
import { matchesOfAsked, personalTies } from './personal.ts';
import { type MatchSummary, summarise } from './summarise.ts';
import { type WeighingOptions, weighLists } from './weigh-lists.ts';

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
    const { store } = workspace;
    const people = loadPeople(store);
    const how = rules(options);
    // Nothing has changed since: it would come to the same.
    const isSame = how !== '' && matchesAreCurrent(store, how);
    const matches = isSame ? loadMatches(store) : await relink(store, people, options);
    return { summary: summarise(store, people, matches), matches };
  } finally {
    workspace.close();
  }
}

/** What matches are found by besides the lists and the answers, in one line; '' where the source itself runs and may change. */
const rules = ({ acceptError = defaultAcceptError }: MatchOptions): string =>
  globalThis.READING_ENGINE === undefined ? '' : `${globalThis.READING_ENGINE} ${acceptError}`;

/** Matches anew with all that the owner has said, and stores it. */
export async function relink(
  store: Store,
  people: People,
  { acceptError, ...options }: MatchOptions = {},
): Promise<Match[]> {
  const weighed = openPairs(await weighLists(store, people, options));
  const excluded = excludedContacts(store, people.joined);
  const matches = matchesOfAsked(weighed, excluded, personalTies(store, people), acceptError);
  saveMatches(store, matches, rules({ acceptError }));
  return matches;
}
