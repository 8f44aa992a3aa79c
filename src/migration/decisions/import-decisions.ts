import type { Person, Statement } from '../../model.ts';
import { mostProblems, parseDecisions } from '../../sources/decisions-file.ts';
import { readTextFile } from '../../sources/files/read-text-file.ts';
import { UserError } from '../../user-error.ts';
import { lastWords, subjectOf } from '../../workspace/journal/in-force.ts';
import { atOnce, loadActs, recordAct } from '../../workspace/journal/journal.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { openToWrite, type Store } from '../../workspace/store/open.ts';
import { relink } from '../match/match-people.ts';
import { asKnown, type PeopleIndex, peopleIndex } from '../people/people-index.ts';
import { peopleNamed } from '../people/people-named.ts';
import type { Tell } from '../stay-awake.ts';
import { compareDecisions, type DecisionConflict, type FileLine, rivalIn } from './compare-decisions.ts';

export interface ImportedDecisions {
  stored: number;
  known: number;
  /** Conflicts in which what held before still does. */
  kept: number;
  /** Decisions that hold here and are not in the file. */
  missing: number;
  /** Lines about somebody who is in no export yet. */
  unknown: { line: number; ids: string[] }[];
  /** The acts stored, first and last; null when there was nothing new. */
  acts: { first: number; last: number } | null;
}

/** Says which side of each conflict holds; null to stop and change nothing. */
export type Settle = (conflicts: DecisionConflict[], people: Map<string, Person>) => Promise<Choice[] | null>;

/** `both`: of two contacts said to be one connection, the one of the file is a second account of the other. */
export type Choice = 'ours' | 'theirs' | 'both';

/**
 * Reads a file of decisions back: what is new is stored, what is known changes nothing, and where the two differ `settle`
 * says what holds. Null when it says to stop. Throws UserError decisions-file-wrong (exit 3) with all that is wrong with the
 * lines, or what keeps the file from being read; then nothing is stored.
 */
export async function importDecisions(
  folder: string,
  path: string,
  settle: Settle,
  tell?: Tell,
): Promise<ImportedDecisions | null> {
  const parsed = parseDecisions(await readTextFile(path, 'decisions-not-text'));
  const workspace = openToWrite(folder);
  try {
    const { store } = workspace;
    const people = loadPeople(store);
    const index = peopleIndex(people);
    const lines = parsed.lines.map((line) => ({
      ...line,
      statement: asKnown(line.statement, people.joined, index),
    }));
    const holding = lastWords(loadActs(store), people.joined);
    const { fresh, known, conflicts, missing, problems } = compareDecisions(lines, holding);
    refuse(path, [...parsed.problems, ...problems]);
    const spoken = [...conflicts.flatMap(({ theirs, yours }) => [theirs, ...yours])];
    const named = peopleNamed(store, people, [{ statements: spoken.map(({ statement }) => statement) }]);
    const choices = conflicts.length > 0 ? await settle(conflicts, named) : [];
    if (!choices) return null;
    const taken = conflicts.filter((_, i) => choices[i] === 'theirs');
    const joined = conflicts.filter((_, i) => choices[i] === 'both');
    const against = ({ theirs, yours }: DecisionConflict) =>
      yours.filter(({ statement }) => subjectOf(statement) !== subjectOf(theirs.statement));
    const dropped = new Set(taken.flatMap(against).map(({ statement }) => statement));
    const acts = storeLines(store, [
      ...fresh.filter(({ statement }) => !dropped.has(statement)).map((line) => ({ line, against: [] })),
      ...taken.map((conflict) => ({ line: conflict.theirs, against: against(conflict) })),
      ...joined.map((conflict) => ({
        line: { ...conflict.theirs, statement: asAccount(conflict) },
        against: against(conflict).filter(({ statement }) => statement !== rivalIn(conflict)),
      })),
    ]);
    // What somebody told, and labels, are part of the people.
    if (acts) await relink(store, loadPeople(store), { tell });
    return {
      stored: fresh.length + taken.length + joined.length,
      known,
      kept: conflicts.length - taken.length - joined.length,
      missing,
      unknown: lines
        .map(({ line, statement }) => ({ line, ids: unknownIn(statement, index) }))
        .filter(({ ids }) => ids.length > 0),
      acts,
    };
  } finally {
    workspace.close();
  }
}

function unknownIn(statement: Statement, index: PeopleIndex): string[] {
  return [
    ...(index.contact(statement.contact) ? [] : [statement.contact]),
    ...(statement.about === 'pair' && !index.connection(statement.connection) ? [statement.connection] : []),
    ...(statement.about === 'account' && !index.contact(statement.of) ? [statement.of] : []),
  ];
}

function refuse(path: string, problems: UserError['problems']): void {
  if (problems.length === 0) return;
  const inOrder = problems.toSorted((a, b) => a.line - b.line);
  const count = problems.length < mostProblems ? problems.length : `${mostProblems}+`;
  throw new UserError('decisions-file-wrong', { path, count }, 3, inOrder);
}

/** One act for all lines said at the same time for the same reason, as they were said at first. */
function storeLines(
  store: Store,
  taken: { line: FileLine; against: DecisionConflict['yours'] }[],
): ImportedDecisions['acts'] {
  if (taken.length === 0) return null;
  const now = new Date().toISOString();
  const acts = new Map<string, { at: string; reason: string; statements: Statement[] }>();
  for (const { line, against } of taken) {
    const { at, reason, statement } = { ...line, at: line.at ?? now };
    const key = JSON.stringify([at, reason]);
    const act = acts.get(key) ?? { at, reason, statements: [] };
    act.statements.push(...against.map(takenBack), statement);
    acts.set(key, act);
  }
  const inOrder = [...acts.values()].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  return atOnce(store, () => {
    const ids = inOrder.map((act) => recordAct(store, { ...act, by: 'decisions' }));
    return { first: ids[0]!, last: ids.at(-1)! };
  });
}

/** Of a contact said to be the connection that another one is: a second account of that one. */
function asAccount(conflict: DecisionConflict): Statement {
  const { contact } = conflict.theirs.statement;
  return { about: 'account', contact, of: rivalIn(conflict)!.contact, second: true };
}

/** Only a "same" can stand against a line about others. */
function takenBack({ statement }: DecisionConflict['yours'][number]): Statement {
  return statement.about === 'pair' ? { ...statement, verdict: 'different' } : statement;
}
