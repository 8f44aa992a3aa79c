import type { Contact, Statement } from '../../model.ts';
import { loadMatches } from '../../workspace/found/matches.ts';
import { excludedContacts, loadAsking, loadInviting } from '../../workspace/journal/contact-statements.ts';
import { recordAct } from '../../workspace/journal/journal.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { openToWrite } from '../../workspace/store/open.ts';
import { lookInto } from '../look-into.ts';
import { accountsIn } from '../match/accounts.ts';
import { relink } from '../match/match-people.ts';
import { personalTies } from '../match/personal.ts';

/** Somebody who looks like family or a service, while the owner has not said so. */
interface PersonalOffer {
  contact: Contact;
  /** The words that say so. */
  words: string;
}

/** Which of those shown are family or services; null to say nothing of them. */
export type AskPersonal = (offers: PersonalOffer[]) => Promise<ReadonlySet<string>>;

/**
 * Offers once whom nobody means to take along, before anything is asked of them: `answer` stands for the whole list, else `ask`
 * puts it to the owner, where there is anybody to ask. True when questions came back by it. The matches must be current.
 */
export async function offerPersonal(
  folder: string,
  answer: 'all' | 'none' | undefined,
  ask: AskPersonal | null,
): Promise<boolean> {
  const offers = answer || ask ? personalOffers(folder) : [];
  if (offers.length === 0) return false;
  const everybody = new Set(offers.map(({ contact }) => contact.id));
  const personal = answer ? (answer === 'all' ? everybody : new Set<string>()) : await ask!(offers);
  return settle(folder, offers, personal);
}

/** Whom the owner can still be asked about. The matches must be current. */
export function personalOffers(folder: string): PersonalOffer[] {
  return lookInto(folder, (store) => {
    const people = loadPeople(store);
    const ties = personalTies(store, people);
    const settled = new Set([
      ...loadMatches(store).flatMap(({ contact, status }) => (status === 'rejected' ? [] : [contact])),
      ...excludedContacts(store, people.joined).keys(),
      ...loadAsking(store, people.joined).keys(),
      ...loadInviting(store, people.joined).keys(),
      ...accountsIn(store, people).keys(),
    ]);
    return people.contacts.flatMap((contact) => {
      const tie = ties.get(contact.id);
      return tie && !tie.said && !settled.has(contact.id) ? [{ contact, words: tie.words }] : [];
    });
  });
}

/** Stores what became of the list: these stay family and services, the others are people to find. */
async function settle(
  folder: string,
  offers: PersonalOffer[],
  personal: ReadonlySet<string>,
): Promise<boolean> {
  const workspace = openToWrite(folder);
  try {
    const { store } = workspace;
    const statements = offers.map(
      ({ contact: { id } }): Statement => ({ about: 'personal', contact: id, personal: personal.has(id) }),
    );
    recordAct(store, { at: new Date().toISOString(), by: 'review', reason: '', statements });
    // Of those who stay nothing is asked as it is; questions about the others come back.
    const isAsked = personal.size < offers.length;
    if (isAsked) await relink(store, loadPeople(store));
    return isAsked;
  } finally {
    workspace.close();
  }
}
