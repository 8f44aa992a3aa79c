import type { Contact } from '../../model.ts';
import type { Text } from '../../text/index.ts';
import { bothNames } from '../view/shown-candidates.ts';
import { askTicked } from './ask-ticked.ts';

/**
 * Shows who looks like family or a service, all ticked; gives the ids of those who stay ticked. Ctrl-C throws inquirer's
 * ExitPromptError.
 */
export function askPersonal(offers: { contact: Contact }[], text: Text): Promise<Set<string>> {
  const rows = offers.map(({ contact }) => ({ value: contact.id, name: bothNames(contact) }));
  return askTicked(rows, text.review.personal, text);
}
