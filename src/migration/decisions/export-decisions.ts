import { existsSync } from 'node:fs';
import type { Person, Statement } from '../../model.ts';
import { parseDecisions, wordsOf, writeDecisions } from '../../sources/decisions-file.ts';
import { readTextFile } from '../../sources/files/read-text-file.ts';
import { UserError } from '../../user-error.ts';
import { type LastWord, lastWords } from '../../workspace/journal/in-force.ts';
import { loadActs } from '../../workspace/journal/journal.ts';
import { writeFile } from '../../workspace/outputs/write-files.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { lookInto } from '../look-into.ts';
import { asKnown, peopleIndex } from '../people/people-index.ts';
import { peopleNamed } from '../people/people-named.ts';

export interface ExportedDecisions {
  text: string;
  decisions: number;
}

/** What the file says to its reader, in their language. */
export interface FileWords {
  heading: string[];
  comment(word: LastWord, people: Map<string, Person>): string;
}

/**
 * All decisions that hold, as the text of a file, written to `path` where one is given. A file that is no file of decisions,
 * or holds some that were never known here, is left alone. Throws UserError not-a-decisions-file, decisions-only-there,
 * file-not-writable (exit 2).
 */
export async function exportDecisions(
  folder: string,
  path: string | null,
  words: FileWords,
): Promise<ExportedDecisions> {
  const { exported, isKnown } = lookInto(folder, (store) => {
    const lists = loadPeople(store);
    const acts = loadActs(store);
    const holding = [...lastWords(acts, lists.joined).values()];
    const people = peopleNamed(store, lists, [{ statements: holding.map(({ statement }) => statement) }]);
    const text = writeDecisions(holding, words.heading, (word) => words.comment(word, people));
    const index = peopleIndex(lists);
    const spell = (statement: Statement) => wordsOf(asKnown(statement, lists.joined, index));
    const everSaid = new Set(acts.flatMap(({ statements }) => statements.map(spell)));
    return {
      exported: { text, decisions: holding.length },
      isKnown: (one: Statement) => everSaid.has(spell(one)),
    };
  });
  if (path !== null) {
    if (existsSync(path)) await refuseLoss(path, isKnown);
    try {
      writeFile(path, exported.text);
    } catch (error) {
      throw new UserError('file-not-writable', { path, message: (error as Error).message }, 2);
    }
  }
  return exported;
}

async function refuseLoss(path: string, isKnown: (statement: Statement) => boolean): Promise<void> {
  const { lines, problems } = parseDecisions(await readTextFile(path, 'not-a-decisions-file'));
  if (problems.length > 0) throw new UserError('not-a-decisions-file', { path }, 2);
  const count = lines.filter(({ statement }) => !isKnown(statement)).length;
  if (count > 0) throw new UserError('decisions-only-there', { path, count }, 2);
}
