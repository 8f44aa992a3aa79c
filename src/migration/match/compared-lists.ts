import { type Weighed, weighing } from '../../linkage/link.ts';
import type { Contact, Decision } from '../../model.ts';
import { loadDecisions } from '../../workspace/found/matches.ts';
import type { People } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';
import { stayAwake, type Tell } from '../stay-awake.ts';
import { accountsIn, firstAccounts } from './accounts.ts';
import { comparedBefore, keepComparison } from './compared-before.ts';
import { refuseTooMany } from './enough-memory.ts';
import { type ReadOnce, readerOf } from './read-once.ts';

export interface WeighingOptions {
  tell?: Tell | undefined;
  /** Cores to read on; as many as there are unless said. */
  jobs?: number | undefined;
}

/** Of the time that the first weighing takes, what reading the texts is. */
const readingShare = 0.4;

/** What was weighed of people who are still at hand, and by which answers: a command matches, asks and matches again. */
interface Last {
  contacts: Contact[];
  decisions: string;
  weighed: Weighed;
}
const lasts = new WeakMap<People, Last>();

/** The lists of a workspace that is open to write: read and compared once, weighed again whenever something was said. */
export class ComparedLists {
  readonly #store: Store;
  readonly #people: People;
  readonly #reader: ReadOnce;

  constructor(store: Store, people: People) {
    this.#store = store;
    this.#people = people;
    this.#reader = readerOf(store);
  }

  /** Second accounts, as `accountsIn` gives them. */
  accounts(): Map<string, string> {
    return accountsIn(this.#store, this.#people);
  }

  /** Weighs all pairs by what the owner has said until now. */
  async weigh({ tell, jobs }: WeighingOptions = {}): Promise<Weighed> {
    const { connections, bridges, joined } = this.#people;
    // As the owner says it now: a review may find second accounts.
    const contacts = firstAccounts(this.#store, this.#people);
    const decisions = loadDecisions(this.#store, joined);
    const last = lasts.get(this.#people);
    if (last && isSame(last, contacts, decisions)) return last.weighed;
    if (!last) {
      refuseTooMany(contacts.length + connections.length);
      await this.#reader.readAhead(this.#people, jobs, (share) => tell?.(share * readingShare));
      // As text in memory it would be in the way of comparing.
      this.#reader.keep(this.#store);
    }
    const work = weighing(contacts, connections, decisions, bridges, {
      read: this.#reader,
      before: last?.weighed.compared,
      comparedBefore: comparedBefore(this.#store, this.#reader, connections),
    });
    const weighed = await stayAwake(work, (share) => tell?.(readingShare + share * (1 - readingShare)));
    if (last?.weighed.compared !== weighed.compared) {
      this.#reader.keep(this.#store);
      keepComparison(this.#store, this.#reader, weighed.compared);
    }
    lasts.set(this.#people, { contacts, decisions: JSON.stringify(decisions), weighed });
    return weighed;
  }
}

function isSame(last: Last, contacts: Contact[], decisions: Decision[]): boolean {
  return (
    last.decisions === JSON.stringify(decisions) &&
    last.contacts.length === contacts.length &&
    contacts.every((contact, at) => contact === last.contacts[at])
  );
}
