import type { Statement } from '../model.ts';
import { type DecisionLine, wordsOf } from '../sources/decisions-file.ts';
import type { LineProblem } from '../user-error.ts';
import { contradicting, type LastWord, subjectOf } from '../workspace/last-words.ts';

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
  for (const [subject, theirs] of firstOf) {
    const yours = holding.get(subject);
    if (yours && isSame(yours.statement, theirs.statement)) {
      comparison.known += 1;
      continue;
    }
    const others = contradicting(holding, theirs.statement).filter(
      // What the file itself takes back is told at that line.
      ({ statement }) => !firstOf.has(subjectOf(statement)),
    );
    const against = [...(yours ? [yours] : []), ...others];
    if (against.length > 0) comparison.conflicts.push({ theirs, yours: against });
    else comparison.fresh.push(theirs);
  }
  comparison.missing = [...holding.keys()].filter((subject) => !firstOf.has(subject)).length;
  return comparison;
}

function isSame(one: Statement, other: Statement): boolean {
  return wordsOf(one) === wordsOf(other);
}
