import inquirer from 'inquirer';
import { promptTheme } from '../../terminal/ask/prompt-theme.ts';
import { fittedQuestion } from '../../terminal/show/fitted.ts';
import { printable } from '../../terminal/show/printable.ts';
import type { Text } from '../../text/index.ts';

/** Which of these to do now, the first unless the owner moves. Ctrl-C throws inquirer's ExitPromptError. */
export async function askStep<Name extends string>(
  choices: { value: Name; name: string }[],
  text: Text,
): Promise<Name> {
  const { step } = (await inquirer.prompt([
    {
      type: 'select',
      name: 'step',
      message: text.guide.now,
      choices: choices.map(({ value, name }) => ({ value, name: printable(name) })),
      theme: promptTheme(text),
    },
  ])) as { step: Name };
  return step;
}

/** Paths of exports, as they are typed or dragged into a terminal; none to go back. */
export async function askPaths(message: string): Promise<string[]> {
  const { paths } = await inquirer.prompt<{ paths: string }>([
    { type: 'input', name: 'paths', message: fittedQuestion(message) },
  ]);
  return pathsIn(paths);
}

/** Words of a line as a shell reads them: in quotes, or with a backslash before a blank. */
export function pathsIn(line: string): string[] {
  const words = line.match(/"[^"]*"|'[^']*'|(?:\\.|[^\s\\])+/gu) ?? [];
  return words.map((word) =>
    /^["']/u.test(word) ? word.slice(1, -1) : word.replace(/\\([\s\\'"()&])/gu, '$1'),
  );
}
