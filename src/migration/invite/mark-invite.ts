import type { Contact, InvitationState, Person } from '../../model.ts';
import type { LedgerEntry } from '../../report/ledger/entry.ts';
import { UserError } from '../../user-error.ts';
import { matchesAreCurrent } from '../../workspace/found/matches.ts';
import { loadInviting } from '../../workspace/journal/contact-statements.ts';
import { recordAct } from '../../workspace/journal/journal.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { openToWrite } from '../../workspace/store/open.ts';
import { lookInto, readPeople, refuseEmpty } from '../look-into.ts';
import { findPeople } from '../people/find-people.ts';
import { entryOf } from '../report/read-ledger.ts';
import { invitation } from './invite-next.ts';
import { refusedBefore } from './rank-invites.ts';

export interface Marked {
  /** Several where the text means more than one, and nothing noted. */
  found: Person[];
  /** Null where nothing was noted: several were found, or it was said before. */
  act: number | null;
  /** `YYYY-MM-DD`: if that took an invitation back, LinkedIn refuses another before this day. */
  refusedUntil: string | null;
  /** Where they stood before it, by a match that is current: somebody to ask is not somebody to invite. Null where unknown. */
  before: Pick<LedgerEntry, 'outcome' | 'reason' | 'values'> | null;
}

/**
 * Notes how inviting the one contact whom a text means went. Throws UserError nothing-imported, nobody-found (exit 2).
 */
export function markInvite(folder: string, text: string, state: InvitationState, withNote: boolean): Marked {
  const found = findContacts(folder, text);
  const [contact, ...others] = found;
  if (!contact || others.length > 0) return { found, act: null, refusedUntil: null, before: null };
  const before = lookInto(folder, (store) => (matchesAreCurrent(store) ? entryOf(store, contact.id) : null));
  const workspace = openToWrite(folder);
  try {
    const { store } = workspace;
    const last = loadInviting(store, loadPeople(store).joined).get(contact.id);
    if ((last?.state ?? 'open') === state) return { found, act: null, refusedUntil: null, before };
    const at = new Date().toISOString();
    const statements = [invitation(contact.id, state, withNote)];
    const act = recordAct(store, { at, by: 'invite', reason: '', statements });
    const said = last && { ...last, state, at };
    return { found, act, refusedUntil: said ? refusedBefore(said) : null, before };
  } finally {
    workspace.close();
  }
}

/** The persons among the contacts whom a text means, at least one. Throws UserError nothing-imported, nobody-found (exit 2). */
export function findContacts(folder: string, text: string): Contact[] {
  refuseEmpty(folder);
  const contacts = readPeople(folder).contacts.filter(({ kind }) => kind === 'person');
  const found = findPeople(contacts, text) as Contact[];
  if (found.length === 0) throw new UserError('nobody-found', { text }, 2);
  return found;
}
