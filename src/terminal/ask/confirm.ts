import inquirer from 'inquirer';
import { UserError } from '../../user-error.ts';
import { printable } from '../show/printable.ts';
import { canAsk } from './require-terminal.ts';

interface Asking {
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
  { yes, mayAsk }: Asking,
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
    { type: 'confirm', name: 'yes', message: printable(question), default: false },
  ]);
  return answer.yes;
}
