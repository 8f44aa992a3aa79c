import inquirer from 'inquirer';
import { promptTheme } from '../../terminal/ask/prompt-theme.ts';
import { printable } from '../../terminal/show/printable.ts';
import type { Text } from '../../text/index.ts';

/** Which of two decisions holds. The default changes nothing. */
export async function askConflict(
  line: number,
  shown: string[],
  mayBeBoth: boolean,
  text: Text,
): Promise<'ours' | 'theirs' | 'both' | 'stop'> {
  const { file: words } = text.decisions;
  process.stdout.write(`\n${shown.map(printable).join('\n')}\n`);
  const { choice } = await inquirer.prompt<{ choice: 'ours' | 'theirs' | 'both' | 'stop' }>([
    {
      type: 'select',
      name: 'choice',
      message: words.which({ line }),
      default: 'ours',
      choices: [
        { value: 'ours', name: words.keepOurs },
        { value: 'theirs', name: words.keepTheirs },
        ...(mayBeBoth ? [{ value: 'both', name: words.keepBoth }] : []),
        { value: 'stop', name: words.stop },
      ],
      theme: promptTheme(text),
    },
  ]);
  return choice;
}
