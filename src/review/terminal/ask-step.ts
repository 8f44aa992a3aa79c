import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import inquirer from 'inquirer';
import { promptTheme } from '../../terminal/ask/prompt-theme.ts';
import { fittedQuestion } from '../../terminal/show/fitted.ts';
import { printable } from '../../terminal/show/printable.ts';
import type { Text } from '../../text/index.ts';
import { unlessKey } from './unless-key.ts';

/** Which of these to do now, the first unless the owner moves; `q` stops, as everywhere. Ctrl-C throws inquirer's ExitPromptError. */
export async function askStep<Name extends string>(
  choices: { value: Name; name: string }[],
  text: Text,
): Promise<Name | 'stop'> {
  const question = {
    type: 'select',
    name: 'step',
    message: text.guide.now,
    choices: choices.map(({ value, name }) => ({ value, name: printable(name) })),
    theme: promptTheme(text),
  } as const;
  const answer = await unlessKey('q', (prompt) => prompt([question]));
  return answer ? (answer as { step: Name }).step : 'stop';
}

/** Paths of exports, as they are typed or dragged into a terminal; none to go back. One that is not there is asked for again. */
export async function askPaths(message: string, text: Text): Promise<string[]> {
  const validate = (line: string) => {
    const path = pathsIn(line).find((each) => !/[*?]/u.test(each) && !existsSync(each));
    return path === undefined || printable(text.problem('not-found', { path }).what);
  };
  const { paths } = await inquirer.prompt<{ paths: string }>([
    { type: 'input', name: 'paths', message: fittedQuestion(message), validate },
  ]);
  return pathsIn(paths);
}

/** Words of a line as a shell reads them: in quotes, with a backslash before a blank, ~ for the own folder. */
export function pathsIn(line: string): string[] {
  const words = line.match(/"[^"]*"|'[^']*'|(?:\\.|[^\s\\])+/gu) ?? [];
  return words.map((word) =>
    /^["']/u.test(word)
      ? word.slice(1, -1)
      : word.replace(/\\([\s\\'"()&])/gu, '$1').replace(/^~(?=$|[/\\])/u, () => homedir()),
  );
}
