import { profileAddress } from '../../linkedin-url.ts';
import type { AskingState, Contact, Outcome, Person, Statement, Told } from '../../model.ts';
import { UserError } from '../../user-error.ts';
import { recordAct } from '../../workspace/journal/journal.ts';
import { openToWrite, type Store } from '../../workspace/store/open.ts';
import { lookInto, readPeople, refuseEmpty } from '../look-into.ts';
import { findPeople } from '../people/find-people.ts';
import { entryOf, matchAgain } from '../report/read-ledger.ts';

/** What came of asking somebody. */
export interface AskingNews {
  state: Exclude<AskingState, 'open'>;
  told?: Told | undefined;
}

/** Adds it to the journal and returns the act's number. */
export function recordAsking(store: Store, contact: string, { state, told }: AskingNews): number {
  const statement: Statement = { about: 'asking', contact, state, ...(told && { told }) };
  return recordAct(store, { at: new Date().toISOString(), by: 'ask', reason: '', statements: [statement] });
}

/** What somebody told, as typed or pasted. Throws UserError not-a-profile, not-an-email (exit 2). */
export function toldFrom({ name = '', company = '', email = '', profile = '' }): Told {
  const profileUrl = profile.trim() && profileAddress(profile);
  if (profileUrl === null) throw new UserError('not-a-profile', { text: profile }, 2);
  const address = email.trim();
  if (address && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address))
    throw new UserError('not-an-email', { text: email }, 2);
  return { name: name.trim(), company: company.trim(), email: address, profileUrl };
}

/** Where the contact stands after the answer; several `found` where the text means more than one, and nothing noted. */
export interface Noted {
  found: Person[];
  act: number | null;
  outcome: Outcome | null;
  /** The connection they are, where they are one. */
  connection: string | null;
}

/**
 * Notes what came of asking the one contact whom a text means, matches anew with it, and says where they stand now. Throws
 * UserError nothing-imported, nobody-found (exit 2).
 */
export async function noteAnswer(folder: string, text: string, news: AskingNews): Promise<Noted> {
  refuseEmpty(folder);
  const contacts = readPeople(folder).contacts.filter(({ kind }) => kind === 'person');
  const found = findPeople(contacts, text) as Contact[];
  const [contact, ...others] = found;
  if (!contact) throw new UserError('nobody-found', { text }, 2);
  if (others.length > 0) return { found, act: null, outcome: null, connection: null };
  const workspace = openToWrite(folder);
  let act: number;
  try {
    act = recordAsking(workspace.store, contact.id, news);
  } finally {
    workspace.close();
  }
  await matchAgain(folder);
  const entry = lookInto(folder, (store) => entryOf(store, contact.id));
  return { found, act, outcome: entry?.outcome ?? null, connection: entry?.connection ?? null };
}
