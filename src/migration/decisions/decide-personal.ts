import type { Contact, Person, Statement } from '../../model.ts';
import { recordAct } from '../../workspace/journal/journal.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { openToWrite } from '../../workspace/store/open.ts';
import { findContacts } from '../invite/mark-invite.ts';
import { relink } from '../match/match-people.ts';
import type { Tell } from '../stay-awake.ts';
import type { Decided } from './decide-pair.ts';

/**
 * Stores that the one contact whom a text means is family or a service, or is not. Throws UserError nothing-imported,
 * nobody-found (exit 2).
 */
export async function decidePersonal(
  folder: string,
  { contact, personal, reason }: { contact: string; personal: boolean; reason: string },
  tell?: Tell,
): Promise<Decided> {
  const found: Contact[] = findContacts(folder, contact);
  const [one, ...others] = found;
  if (!one || others.length > 0) return { text: contact, several: found };
  const workspace = openToWrite(folder);
  try {
    const { store } = workspace;
    const statements: Statement[] = [{ about: 'personal', contact: one.id, personal }];
    const act = recordAct(store, { at: new Date().toISOString(), by: 'decisions', reason, statements });
    await relink(store, loadPeople(store), { tell });
    return { act, statements, people: new Map<string, Person>([[one.id, one]]) };
  } finally {
    workspace.close();
  }
}
