import inquirer from 'inquirer';
import type { Text } from '../../text/index.ts';
import { UserError } from '../../user-error.ts';
import { fittedQuestion } from '../show/fitted.ts';
import { printable } from '../show/printable.ts';
import { canAsk } from './require-terminal.ts';

interface Asking {
  text: Pick<Text, 'yesNo'>;
  /** Yes was said beforehand. */
  yes: boolean;
  mayAsk: boolean;
}

/**
 * Shows what a yes would be about, and asks; the default changes nothing. Throws UserError not-confirmed (exit 2) where yes was
 * not said and there is no terminal to ask in.
 */
export async function confirm(
  question: string,
  { yes, mayAsk, text }: Asking,
  shown: () => string[] = () => [],
): Promise<boolean> {
  if (yes) return true;
  if (!(mayAsk && canAsk())) throw new UserError('not-confirmed', { question }, 2);
  process.stdout.write(
    shown()
      .map((line) => `  ${printable(line)}\n`)
      .join(''),
  );
  const answer = await inquirer.prompt<{ yes: boolean }>([
    {
      type: 'confirm',
      name: 'yes',
      message: fittedQuestion(question),
      default: false,
      theme: { keywords: text.yesNo },
    },
  ]);
  return answer.yes;
}
