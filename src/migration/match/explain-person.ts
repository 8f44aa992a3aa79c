import { type Explanation, explainPerson, unmatched } from '../../linkage/explain.ts';
import type { Person } from '../../model.ts';
import type { PersonalTie } from '../../report/ledger/entry.ts';
import { UserError } from '../../user-error.ts';
import { loadDecisions } from '../../workspace/found/matches.ts';
import { excludedContacts } from '../../workspace/journal/contact-statements.ts';
import { loadPeople, type People } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';
import { lookInto, refuseEmpty } from '../look-into.ts';
import { findPeople, namedLike } from '../people/find-people.ts';
import { accountsIn, firstAccounts } from './accounts.ts';
import { comparedBefore } from './compared-before.ts';
import { outweighs, personalTies, unaskedIn } from './personal.ts';
import { readerOf } from './read-once.ts';

export interface Explained {
  /** Everybody the text may mean; only when it is one person there is an explanation. */
  found: Person[];
  explanation: Explanation | null;
  /** That they are family or a service, and so not asked about; null where they are not, or likely somebody's match. */
  personal: PersonalTie | null;
  /** Others whose name has the text in it. */
  alsoNamed: Person[];
  /** All people by id, to name those in the explanation. */
  people: Map<string, Person>;
}

/** Explains the match of one person. Throws UserError nothing-imported or nobody-found (exit 2). */
export function explain(folder: string, text: string, acceptError?: number): Explained {
  refuseEmpty(folder);
  return lookInto(folder, (store) => {
    const lists = loadPeople(store);
    const everybody: Person[] = [...lists.contacts, ...lists.connections];
    const found = findPeople(everybody, text);
    const [person, ...others] = found;
    if (!person) throw new UserError('nobody-found', { text }, 2);
    const explanation = others.length > 0 ? null : explainAmong(store, lists, person.id, acceptError);
    const explained = [person.id, explanation?.best?.contact, explanation?.best?.connection];
    return {
      found,
      explanation,
      personal: explanation && personalTie(store, lists.joined, explanation),
      alsoNamed: explanation ? namedLike(everybody, text).filter(({ id }) => !explained.includes(id)) : [],
      people: new Map(everybody.map((each) => [each.id, each])),
    };
  });
}

/** A second account is told as such, whoever said so. */
function explainAmong(store: Store, people: People, id: string, acceptError?: number): Explanation | null {
  const read = readerOf(store);
  const contacts = firstAccounts(store, people);
  const decisions = loadDecisions(store, people.joined);
  const person = contacts.length < people.contacts.length && people.contacts.find((one) => one.id === id);
  if (!person || contacts.includes(person))
    return explainPerson({ ...people, contacts }, decisions, id, {
      acceptError,
      unasked: (weighed) =>
        unaskedIn(weighed, excludedContacts(store, people.joined), personalTies(store, people), acceptError),
      read,
      comparedBefore: () => comparedBefore(store, read, people.connections),
    });
  return unmatched(person, 'duplicate', { sameAs: accountsIn(store, people).get(id) ?? null });
}

function personalTie(
  store: Store,
  joined: People['joined'],
  { person, verdict, best }: Explanation,
): PersonalTie | null {
  if (person.side !== 'wechat') return null;
  const tie = personalTies(store, { contacts: [person], joined }).get(person.id);
  if (!tie || verdict.status === 'accepted' || verdict.status === 'confirmed') return null;
  return !best || outweighs(tie, best) ? tie : null;
}
