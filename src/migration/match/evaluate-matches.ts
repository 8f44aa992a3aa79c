import { type Evaluation, evaluate } from '../../linkage/evaluate.ts';
import { weighPairs } from '../../linkage/link.ts';
import type { RowWarning } from '../../model.ts';
import { readTruth } from '../../sources/truth.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { lookInto, refuseEmpty } from '../look-into.ts';
import { matchesOfAsked, tiesInTexts } from './personal.ts';
import { readerOf } from './read-once.ts';
import { truthPairs } from './truth-pairs.ts';

export interface EvaluationResult {
  contacts: number;
  connections: number;
  /** Rows of the file, and the true pairs they gave. */
  rows: number;
  pairs: number;
  evaluation: Evaluation;
  warnings: RowWarning[];
}

/**
 * Matches anew, without the owner's answers, and measures that against a file of pairs known to be right. Stores nothing.
 * Throws UserError nothing-imported (exit 2), or what keeps the file from being read (exit 3).
 */
export async function evaluateMatches(
  folder: string,
  truthFile: string,
  acceptError?: number,
): Promise<EvaluationResult> {
  refuseEmpty(folder);
  const rows = await readTruth(truthFile);
  const { people, matches } = lookInto(folder, (store) => {
    const people = loadPeople(store);
    const read = readerOf(store);
    const weighed = weighPairs(people.contacts, people.connections, [], people.bridges, { read });
    const ties = tiesInTexts(people.contacts, read);
    return { people, matches: matchesOfAsked(weighed, new Map(), ties, acceptError) };
  });
  const { pairs, warnings } = truthPairs(rows, people);
  const contacts = people.contacts.filter(({ kind }) => kind === 'person').length;
  return {
    contacts,
    connections: people.connections.length,
    rows: rows.length,
    pairs: pairs.size,
    evaluation: evaluate(matches, pairs, contacts),
    warnings,
  };
}
