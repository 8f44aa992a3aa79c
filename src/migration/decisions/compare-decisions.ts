import type { Statement } from '../../model.ts';
import { type DecisionLine, wordsOf } from '../../sources/decisions-file.ts';
import type { LineProblem } from '../../user-error.ts';
import { contradicting, type LastWord, subjectOf } from '../../workspace/journal/in-force.ts';

export interface FileLine extends DecisionLine {
  line: number;
}

/** A line that says something else than what holds: of the same, or "same" of a pair that rules out another. */
export interface DecisionConflict {
  theirs: FileLine;
  yours: LastWord[];
}

export interface Comparison {
  fresh: FileLine[];
  known: number;
  conflicts: DecisionConflict[];
  /** How many of what holds the file does not mention. */
  missing: number;
  /** Lines of the file that contradict each other. */
  problems: LineProblem[];
}

type Pair = Extract<Statement, { about: 'pair' }>;

/** The other contact that a conflict is about, where both may be accounts of one person; null where it is about something else. */
export function rivalIn({ theirs, yours }: DecisionConflict): Pair | null {
  const said = theirs.statement;
  if (said.about !== 'pair' || said.verdict !== 'same') return null;
  const rival = yours.find(({ statement }) => isClaim(statement, said));
  return rival ? (rival.statement as Pair) : null;
}

/** Says a statement of another contact that they are the same connection? */
const isClaim = (statement: Statement, said: Pair): boolean =>
  statement.about === 'pair' &&
  statement.verdict === 'same' &&
  statement.connection === said.connection &&
  statement.contact !== said.contact;

/** True where the contact is said to be a second account of somebody who is that connection. */
function isSecondAccount(said: Statement, holding: Map<string, LastWord>): boolean {
  if (said.about !== 'pair' || said.verdict !== 'same') return false;
  const about = { about: 'account', contact: said.contact, of: '', second: true } as const;
  const account = holding.get(subjectOf(about))?.statement;
  if (account?.about !== 'account' || !account.second) return false;
  const first = holding.get(subjectOf({ ...said, contact: account.of }))?.statement;
  return first !== undefined && isClaim(first, said);
}

/** What a file would change of what holds, by subject. */
export function compareDecisions(lines: FileLine[], holding: Map<string, LastWord>): Comparison {
  const comparison: Comparison = { fresh: [], known: 0, conflicts: [], missing: 0, problems: [] };
  const firstOf = new Map<string, FileLine>();
  for (const each of lines) {
    const subject = subjectOf(each.statement);
    const first = firstOf.get(subject);
    if (!first) firstOf.set(subject, each);
    else if (!isSame(first.statement, each.statement)) {
      comparison.problems.push({ line: each.line, code: 'decision-twice', values: { first: first.line } });
    }
  }
  /** By connection the first line that says "same" of it and is new. */
  const claims = new Map<string, FileLine>();
  for (const [subject, theirs] of firstOf) {
    const yours = holding.get(subject);
    if ((yours && isSame(yours.statement, theirs.statement)) || isSecondAccount(theirs.statement, holding)) {
      comparison.known += 1;
      continue;
    }
    const others = contradicting(holding, theirs.statement).filter(
      // What the file itself takes back is told at that line.
      ({ statement }) => !firstOf.has(subjectOf(statement)),
    );
    const { statement } = theirs;
    const isSameWord = statement.about === 'pair' && statement.verdict === 'same';
    const above = isSameWord ? claims.get(statement.connection) : undefined;
    const against = [...(yours ? [yours] : []), ...others, ...(above ? [asWord(above)] : [])];
    if (isSameWord && against.length === 0) claims.set(statement.connection, theirs);
    if (against.length > 0) comparison.conflicts.push({ theirs, yours: against });
    else comparison.fresh.push(theirs);
  }
  comparison.missing = [...holding.keys()].filter((subject) => !firstOf.has(subject)).length;
  return comparison;
}

/** A line of the file itself, which stands above the one it contradicts. */
const asWord = ({ statement, at, reason }: FileLine): LastWord => ({
  act: 0,
  at: at ?? '',
  reason,
  statement,
});

function isSame(one: Statement, other: Statement): boolean {
  return wordsOf(one) === wordsOf(other);
}
