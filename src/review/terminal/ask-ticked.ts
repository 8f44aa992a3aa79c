import inquirer from 'inquirer';
import { promptTheme } from '../../terminal/ask/prompt-theme.ts';
import { fittedQuestion } from '../../terminal/show/fitted.ts';
import { printable } from '../../terminal/show/printable.ts';
import type { Text } from '../../text/index.ts';

/** Shows a list, all ticked; gives the values of the rows that stay ticked. Ctrl-C throws inquirer's ExitPromptError. */
export async function askTicked(
  rows: { value: string; name: string }[],
  words: { untick(v: { count: number }): string; chosen(v: { count: number; of: number }): string },
  text: Text,
): Promise<Set<string>> {
  const { ticked } = await inquirer.prompt<{ ticked: string[] }>([
    {
      type: 'checkbox',
      name: 'ticked',
      message: fittedQuestion(words.untick({ count: rows.length })),
      pageSize: Math.min(rows.length, Math.max(5, (process.stdout.rows ?? 24) - 6)),
      loop: false,
      choices: rows.map(({ value, name }) => ({ value, name: printable(name), checked: true })),
      theme: promptTheme(text, (chosen) => words.chosen({ count: chosen, of: rows.length })),
    },
  ]);
  return new Set(ticked);
}
