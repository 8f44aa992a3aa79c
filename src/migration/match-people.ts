import { linkPeople } from '../linkage/link.ts';
import type { Match } from '../model.ts';
import { type Answer, askAll, type Question } from '../review/questions.ts';
import { loadDecisions, recordDecision, saveMatches } from '../workspace/matches.ts';
import { openToWrite, type Store } from '../workspace/open.ts';
import { loadPeople, type People } from '../workspace/people.ts';
import { excludedContacts } from '../workspace/said.ts';
import { refuseEmpty } from './look.ts';
import { type MatchSummary, summarise } from './summarise.ts';

export interface MatchResult {
  summary: MatchSummary;
  matches: Match[];
  answered: number;
}

export interface MatchOptions {
  ask?: ((question: Question) => Promise<Answer>) | undefined;
  /** Of the pairs taken without asking, the share that may be wrong. */
  acceptError?: number | undefined;
}

/**
 * Works out who is who, and with `ask` puts every open question to the owner. Each answer is stored before the next
 * question. Throws UserError nothing-imported (exit 2).
 */
export async function matchPeople(
  folder: string,
  { ask, acceptError }: MatchOptions = {},
): Promise<MatchResult> {
  refuseEmpty(folder);
  const workspace = openToWrite(folder);
  try {
    const { store } = workspace;
    const people = loadPeople(store);
    let matches = relink(store, people, acceptError);
    let answered = 0;
    if (ask) {
      try {
        await askAll(
          matches,
          { ...people, decided: loadDecisions(store, people.joined) },
          ask,
          (match, verdict) => {
            const { contact, connection } = match;
            recordDecision(store, { contact, connection, verdict, decidedAt: new Date().toISOString() });
            answered += 1;
          },
        );
      } finally {
        if (answered > 0) matches = relink(store, people, acceptError);
      }
    }
    return { summary: summarise(people, matches), matches, answered };
  } finally {
    workspace.close();
  }
}

function relink(store: Store, people: People, acceptError?: number): Match[] {
  const excluded = excludedContacts(store, people.joined);
  const matches = linkPeople(people.contacts, people.connections, loadDecisions(store, people.joined), {
    acceptError,
    bridges: people.bridges,
  }).filter(({ status, contact }) => status !== 'review' || !excluded.has(contact));
  saveMatches(store, matches);
  return matches;
}
