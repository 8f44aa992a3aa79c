import inquirer from 'inquirer';
import type { Contact } from '../../model.ts';
import { promptTheme } from '../../terminal/ask/prompt-theme.ts';
import { fittedQuestion } from '../../terminal/show/fitted.ts';
import { printable } from '../../terminal/show/printable.ts';
import type { Text } from '../../text/index.ts';
import { bothNames } from '../view/shown-candidates.ts';

/**
 * Shows who looks like family or a service, all ticked; gives the ids of those who stay ticked. Ctrl-C throws inquirer's
 * ExitPromptError.
 */
export async function askPersonal(offers: { contact: Contact }[], text: Text): Promise<Set<string>> {
  const { personal: words } = text.review;
  const { ids } = await inquirer.prompt<{ ids: string[] }>([
    {
      type: 'checkbox',
      name: 'ids',
      message: fittedQuestion(words.untick({ count: offers.length })),
      pageSize: Math.min(offers.length, Math.max(5, (process.stdout.rows ?? 24) - 6)),
      loop: false,
      choices: offers.map(({ contact }) => ({
        value: contact.id,
        name: printable(bothNames(contact)),
        checked: true,
      })),
      theme: promptTheme(text, (chosen) => words.chosen({ count: chosen, of: offers.length })),
    },
  ]);
  return new Set(ids);
}
