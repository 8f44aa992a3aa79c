import type { Act, Person, Statement } from '../../model.ts';
import { UserError } from '../../user-error.ts';
import { type LastWord, lastWords, ofJoined, subjectOf } from '../../workspace/journal/in-force.ts';
import { atOnce, lastUndone, loadActs, setUndone } from '../../workspace/journal/journal.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { openToWrite, type Store } from '../../workspace/store/open.ts';
import { lookInto } from '../look-into.ts';
import { relink } from '../match/match-people.ts';
import { peopleNamed } from '../people/people-named.ts';
import type { Tell } from '../stay-awake.ts';

export interface ActChange {
  act: number;
  /** False where it stood that way already. */
  changed: boolean;
  /** What is said of each subject of the act now; null where nothing is. */
  effects: { statement: Statement; now: LastWord | null }[];
}

export interface ActChanges {
  changes: ActChange[];
  /** Those spoken of, by id. */
  people: Map<string, Person>;
}

/**
 * Takes acts back (`undone`), or does them again, and lets the matches follow. Without numbers the last one: not undone
 * yet, or undone most recently. Throws UserError no-such-act, nothing-to-undo, nothing-to-redo (exit 2).
 */
export async function undoActs(
  folder: string,
  numbers: number[],
  undone: boolean,
  tell?: Tell,
): Promise<ActChanges> {
  const meantIn = (store: Store): Act[] => {
    const acts = loadActs(store);
    if (numbers.length === 0) return [theLast(store, acts, undone)];
    return [...new Set(numbers)].map((act) => find(acts, act));
  };
  // Where there is nothing to take back, no workspace is made to say so.
  lookInto(folder, meantIn);
  const workspace = openToWrite(folder);
  try {
    const { store } = workspace;
    const acts = meantIn(store);
    const changed = acts.filter((act) => act.undone !== undone);
    atOnce(store, () => {
      const now = new Date().toISOString();
      for (const { id } of changed) setUndone(store, id, undone, now);
    });
    // Not before: what somebody told, and labels, are part of the people.
    const people = loadPeople(store);
    if (changed.length > 0) await relink(store, people, { tell });
    const after = loadActs(store);
    const holding = lastWords(after, people.joined);
    return {
      changes: acts.map((act) => ({
        act: act.id,
        changed: changed.includes(act),
        effects: act.statements.map((said) => {
          const statement = ofJoined(said, people.joined);
          return { statement, now: holding.get(subjectOf(statement)) ?? null };
        }),
      })),
      people: peopleNamed(store, people, after),
    };
  } finally {
    workspace.close();
  }
}

function find(acts: Act[], number: number): Act {
  const act = acts.find(({ id }) => id === number);
  if (!act) throw new UserError('no-such-act', { act: number }, 2);
  return act;
}

function theLast(store: Store, acts: Act[], undone: boolean): Act {
  if (undone) {
    const last = acts.findLast((act) => !act.undone);
    if (!last) throw new UserError('nothing-to-undo', {}, 2);
    return last;
  }
  const last = lastUndone(store);
  if (last === null) throw new UserError('nothing-to-redo', {}, 2);
  return find(acts, last);
}
