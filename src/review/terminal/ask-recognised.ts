import stringWidth from 'string-width';
import { clip } from '../../terminal/show/table.ts';
import type { Text } from '../../text/index.ts';
import type { GroupPair } from '../queue/groups.ts';
import { bothNames, connectionName } from '../view/shown-candidates.ts';
import { askTicked } from './ask-ticked.ts';

/**
 * Shows pairs that were taken without asking, all ticked; gives the ids of the contacts who stay ticked. Ctrl-C throws
 * inquirer's ExitPromptError.
 */
export function askRecognised(pairs: GroupPair[], text: Text): Promise<Set<string>> {
  const names = pairs.map(({ contact }) => clip(bothNames(contact), 28));
  const room = Math.max(...names.map((name) => stringWidth(name)));
  const rows = pairs.map(({ contact, connection }, at) => {
    const { company, position } = connection;
    const about = [company, position].filter(Boolean).join(text.listed);
    const padded = names[at]! + ' '.repeat(room - stringWidth(names[at]!));
    return {
      value: contact.id,
      name: `${padded}  ${connectionName(connection)}${about && text.inBrackets(about)}`,
    };
  });
  return askTicked(rows, text.review.recognised, text);
}
