import type { Contact, InvitationState, Person } from '../model.ts';
import { UserError } from '../user-error.ts';
import { recordAct } from '../workspace/journal.ts';
import { openToWrite } from '../workspace/open.ts';
import { loadPeople } from '../workspace/people.ts';
import { loadInviting } from '../workspace/said.ts';
import { findPeople } from './find-people.ts';
import { invitation } from './invite-next.ts';
import { readPeople, refuseEmpty } from './look.ts';
import { refusedBefore } from './rank-invites.ts';

export interface Marked {
  /** Several where the text means more than one, and nothing noted. */
  found: Person[];
  /** Null where nothing was noted: several were found, or it was said before. */
  act: number | null;
  /** `YYYY-MM-DD`: if that took an invitation back, LinkedIn refuses another before this day. */
  refusedUntil: string | null;
}

/**
 * Notes how inviting the one contact whom a text means went. Throws UserError nothing-imported, nobody-found (exit 2).
 */
export function markInvite(folder: string, text: string, state: InvitationState, withNote: boolean): Marked {
  const found = findContacts(folder, text);
  const [contact, ...others] = found;
  const nothing = { found, act: null, refusedUntil: null };
  if (!contact || others.length > 0) return nothing;
  const workspace = openToWrite(folder);
  try {
    const { store } = workspace;
    const before = loadInviting(store, loadPeople(store).joined).get(contact.id);
    if ((before?.state ?? 'open') === state) return nothing;
    const at = new Date().toISOString();
    const statements = [invitation(contact.id, state, withNote)];
    const act = recordAct(store, { at, by: 'invite', reason: '', statements });
    const said = before && { ...before, state, at };
    return { found, act, refusedUntil: said ? refusedBefore(said) : null };
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
