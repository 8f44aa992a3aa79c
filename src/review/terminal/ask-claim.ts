import inquirer from 'inquirer';
import type { Claim } from '../../model.ts';
import { promptTheme } from '../../terminal/ask/prompt-theme.ts';
import { printable } from '../../terminal/show/printable.ts';
import type { Text } from '../../text/index.ts';

/** What becomes of the contact who is a connection already; null to change nothing, which is the default. */
export async function askClaim(
  names: { contact: string; connection: string },
  text: Text,
): Promise<Claim | null> {
  const { claimed } = text.review;
  const [both, move, cancel] = claimed.bar;
  const { claim } = await inquirer.prompt<{ claim: Claim | 'cancel' }>([
    {
      type: 'select',
      name: 'claim',
      message: printable(claimed.notice(names)),
      default: 'cancel',
      choices: [
        { value: 'both', name: both![1] },
        { value: 'move', name: move![1] },
        { value: 'cancel', name: cancel![1] },
      ],
      theme: promptTheme(text),
    },
  ]);
  return claim === 'cancel' ? null : claim;
}
