import { existsSync } from 'node:fs';
import { workspaceIn } from '../terminal/command-line/advice.ts';
import { readBashLine, writeForBash } from '../terminal/command-line/bash-line.ts';
import { type Choice, completionOf, type Known } from '../terminal/command-line/completion.ts';
import type { Program } from '../terminal/command-line/manifest.ts';
import { languageIn } from '../terminal/flags/language.ts';
import { printable } from '../terminal/show/printable.ts';
import { listSources } from '../workspace/people/imports.ts';
import { labelsBeginning, namesBeginning } from '../workspace/people/names-beginning.ts';
import { storeFile } from '../workspace/store/folder.ts';
import type { Store } from '../workspace/store/open.ts';
import { lookInto } from './look-into.ts';
import { FIELDS, VALUES } from './people/query-fields.ts';

/**
 * Answers a shell that asks how a command line goes on: what kind of path it may itself complete, then one choice a line with a
 * tab before what it is about. `asked`: for Bash `bash LINE BREAKS`, the line up to the cursor and the letters Bash parts words
 * at; for others `SHELL WORD... =BEGUN`, the whole words and the one begun. Whatever goes wrong, there is nothing to choose.
 */
export function complete(asked: string[], { commands }: Program): string {
  const { words, begun, write } = asked[0] === 'bash' ? forBash(asked) : forOthers(asked);
  const folder = workspaceIn(words);
  const language = languageIn(words);
  const { choices, paths } = completionOf(words, begun, commands, knownIn(folder), language);
  const lines = choices
    .filter(({ value }) => printable(value) === value)
    .flatMap((choice) => write(choice) ?? []);
  return [paths, ...new Set(lines), ''].join('\n');
}

interface AskedBy {
  words: string[];
  begun: string;
  write: (choice: Choice) => string | null;
}

function forBash([, line = '', breaks = '']: string[]): AskedBy {
  const read = readBashLine(line, breaks);
  // Before the program's name there may be variables, `LANG=C migrate`.
  const program = read.words.findIndex((word) => !word.includes('='));
  return {
    words: read.words.slice(program + 1),
    begun: read.begun,
    write: ({ value }) => writeForBash(value, read),
  };
}

function forOthers([, ...words]: string[]): AskedBy {
  const begun = (words.pop() ?? '=').slice(1);
  return { words, begun, write: ({ value, about }) => `${value}${about && `\t${about}`}` };
}

function knownIn(folder: string): Known {
  const look = <T>(find: (store: Store) => T[]): T[] => {
    try {
      return existsSync(storeFile(folder)) ? lookInto(folder, find) : [];
    } catch {
      return [];
    }
  };
  return {
    labels: (begun) => look((store) => labelsBeginning(store, begun)),
    // All of them are no help: a name has to be begun.
    people: (side, begun) => {
      const sides = side === 'both' ? (['wechat', 'linkedin'] as const) : [side];
      return begun ? look((store) => sides.flatMap((one) => namesBeginning(store, one, begun))) : [];
    },
    imports: () => look(listSources).flatMap(({ file }) => [file.split('/')[0]!, file]),
    fields: Object.fromEntries(FIELDS.map((field) => [field, VALUES[field] ?? []])),
  };
}
