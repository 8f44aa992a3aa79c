import type { Act, Contact, Statement } from '../../model.ts';
import { UserError } from '../../user-error.ts';
import { excludedContacts } from '../../workspace/journal/contact-statements.ts';
import { recordAct } from '../../workspace/journal/journal.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { openToWrite } from '../../workspace/store/open.ts';
import { lookInto } from '../look-into.ts';
import { selectPeople } from './select-people.ts';

/** A change to many contacts at once: first whom it would change, then the doing, as one act. */
export interface Change {
  contacts: Contact[];
  /** Stores it and returns the act's number. */
  carryOut(): number;
}

/**
 * Leaves out those whom a query means and who are not left out yet; with `back` takes in those who are. Throws
 * UserError nothing-imported, query-value, query-empty (exit 2).
 */
export async function planExclusion(
  folder: string,
  words: string[],
  { back, reason }: { back: boolean; reason: string },
): Promise<Change> {
  const contacts = await selectContacts(folder, words);
  const excluded = lookInto(folder, (store) => excludedContacts(store, loadPeople(store).joined));
  const changed = contacts.filter(({ id }) => excluded.has(id) === back);
  return change(folder, 'exclude', reason, changed, ({ id }) => ({
    about: 'exclusion',
    contact: id,
    excluded: !back,
  }));
}

/** Gives a label to those whom a query means, or takes it from them (`worn` false). Throws as `planExclusion`, and label-empty (exit 2). */
export async function planLabel(
  folder: string,
  words: string[],
  { label, worn, reason }: { label: string; worn: boolean; reason: string },
): Promise<Change> {
  // One that an earlier version gave can still be taken away.
  if (worn && label.trim() === '') throw new UserError('label-empty', {}, 2);
  const contacts = await selectContacts(folder, words);
  const changed = contacts.filter(({ labels }) => labels.includes(label) !== worn);
  return change(folder, 'label', reason, changed, ({ id }) => ({ about: 'label', contact: id, label, worn }));
}

/** Words that are all blank, as a shell makes of a variable that is not set, mean nobody here and not everybody. */
async function selectContacts(folder: string, words: string[]): Promise<Contact[]> {
  if (words.every((word) => word.trim() === '')) throw new UserError('query-empty', {}, 2);
  const people = await selectPeople(folder, words);
  return people.filter((person): person is Contact => person.side === 'wechat');
}

function change(
  folder: string,
  by: Act['by'],
  reason: string,
  contacts: Contact[],
  statementOf: (contact: Contact) => Statement,
): Change {
  return {
    contacts,
    carryOut: () => {
      const workspace = openToWrite(folder);
      try {
        const at = new Date().toISOString();
        return recordAct(workspace.store, { at, by, reason, statements: contacts.map(statementOf) });
      } finally {
        workspace.close();
      }
    },
  };
}
