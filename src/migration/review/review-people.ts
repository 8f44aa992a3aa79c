import type { Act, Connection, Contact, Match } from '../../model.ts';
import type { Journal, ReviewProgress, Session } from '../../review/queue/session.ts';
import { type ReviewInput, startReview } from '../../review/queue/start-review.ts';
import type { SoundsOf } from '../../review/view/shown-candidates.ts';
import { loadDecisions, loadMatches, matchesAreCurrent } from '../../workspace/found/matches.ts';
import { excludedContacts } from '../../workspace/journal/contact-statements.ts';
import { recordAct, setUndone } from '../../workspace/journal/journal.ts';
import { loadPeople, type People } from '../../workspace/people/people.ts';
import { openToWrite, type Store } from '../../workspace/store/open.ts';
import { refuseEmpty } from '../look-into.ts';
import { accountsIn } from '../match/accounts.ts';
import { type MatchOptions, type MatchResult, relink } from '../match/match-people.ts';
import { personalTies, unasked } from '../match/personal.ts';
import { summarise } from '../match/summarise.ts';
import { weighLists } from '../match/weigh-lists.ts';
import { connectionSearchKeys } from '../people/search-keys.ts';
import { askedAbout } from './asked-about.ts';
import { nameSounds } from './name-sounds.ts';

export interface ReviewOptions extends MatchOptions {
  /** Asks about the contacts that all of these words mean, as `askedAbout` reads them. */
  only?: string[] | undefined;
  /** Asks about these contacts, by id. */
  among?: ReadonlySet<string> | undefined;
  /** Asks at most so many questions. */
  limit?: number | undefined;
  /** Where the answers are given. */
  by?: Act['by'] | undefined;
}

export interface ReviewResult extends MatchResult {
  progress: ReviewProgress;
}

/** Whom a screen may need besides the question. */
export interface ReviewPeople {
  contacts: Contact[];
  connections: Connection[];
  /** Gives by connection id what finds them while typing, besides what the row says. */
  searchKeys(): Map<string, string>;
  soundsOf: SoundsOf;
}

/**
 * Goes on with the review: `conduct` puts the session's questions to the owner. Each answer is on disk before the session
 * moves on; when `conduct` ends, or throws, the matches follow the answers. Throws UserError nothing-imported (exit 2).
 */
export async function reviewPeople(
  folder: string,
  { acceptError, tell, jobs, only = [], among, limit, by = 'review' }: ReviewOptions,
  conduct: (session: Session, people: ReviewPeople) => Promise<void>,
): Promise<ReviewResult> {
  refuseEmpty(folder);
  const workspace = openToWrite(folder);
  try {
    const { store } = workspace;
    const people = loadPeople(store);
    const { contacts, connections } = people;
    let matches: Match[] = matchesAreCurrent(store)
      ? loadMatches(store)
      : await relink(store, people, { acceptError, tell, jobs });
    const journal = journalIn(store, by);
    const asked = among ?? askedAbout(only, people, matches) ?? undefined;
    const session = await startSession(
      store,
      people,
      matches,
      { acceptError, tell, jobs, only: asked, words: only, limit },
      journal,
    );
    try {
      await conduct(session, {
        contacts,
        connections,
        searchKeys: () => connectionSearchKeys(connections),
        soundsOf: nameSounds,
      });
    } finally {
      if (journal.isWritten) matches = await relink(store, people, { acceptError });
    }
    return {
      summary: summarise(store, people, matches),
      matches,
      progress: session.progress(),
    };
  } finally {
    workspace.close();
  }
}

async function startSession(
  store: Store,
  people: People,
  matches: Match[],
  {
    acceptError,
    tell,
    jobs,
    only,
    words,
    limit,
  }: Pick<ReviewInput, 'acceptError' | 'only' | 'words' | 'limit'> & MatchOptions,
  journal: Journal,
): Promise<Session> {
  const { contacts, joined } = people;
  return startReview({
    weighed: await weighLists(store, people, { tell, jobs }),
    contacts,
    duplicates: accountsIn(store, people),
    decisions: loadDecisions(store, joined),
    excluded: unasked(matches, excludedContacts(store, joined), personalTies(store, people)),
    acceptError,
    journal,
    only,
    words,
    limit,
  });
}

function journalIn(store: Store, by: Act['by']): Journal & { isWritten: boolean } {
  const now = () => new Date().toISOString();
  return {
    isWritten: false,
    record(statements) {
      this.isWritten = true;
      return recordAct(store, { at: now(), by, reason: '', statements });
    },
    undo(act) {
      this.isWritten = true;
      setUndone(store, act, true, now());
    },
  };
}
