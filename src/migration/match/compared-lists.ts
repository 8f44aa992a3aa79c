import type { Comparison } from '../../linkage/compare-lists.ts';
import { type Weighed, type WeighOptions, weighing } from '../../linkage/link.ts';
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

/** What was compared of people who are still at hand: a command matches, asks and matches again. */
const comparisons = new WeakMap<People, Comparison>();

/** The lists of a workspace that is open to write: read and compared once, weighed again whenever something was said. */
export class ComparedLists {
  readonly #store: Store;
  readonly #people: People;
  readonly #reader: ReadOnce;
  #compared: Comparison | undefined;

  constructor(store: Store, people: People) {
    this.#store = store;
    this.#people = people;
    this.#reader = readerOf(store);
    this.#compared = comparisons.get(people);
  }

  /** Second accounts, as `accountsIn` gives them. */
  accounts(): Map<string, string> {
    return accountsIn(this.#store, this.#people);
  }

  /** Weighs by all that the owner has said until now. */
  async weigh(
    keep: NonNullable<WeighOptions['keep']>,
    { tell, jobs }: WeighingOptions = {},
  ): Promise<Weighed> {
    const { connections, bridges, joined } = this.#people;
    // As the owner says it now: a review may find second accounts.
    const contacts = firstAccounts(this.#store, this.#people);
    if (!this.#compared) {
      refuseTooMany(contacts.length + connections.length);
      await this.#reader.readAhead(this.#people, jobs, (share) => tell?.(share * readingShare));
      // As text in memory it would be in the way of comparing.
      this.#reader.keep(this.#store);
    }
    const work = weighing(contacts, connections, loadDecisions(this.#store, joined), bridges, {
      keep,
      read: this.#reader,
      before: this.#compared,
      comparedBefore: comparedBefore(this.#store, this.#reader, connections),
    });
    const weighed = await stayAwake(work, (share) => tell?.(readingShare + share * (1 - readingShare)));
    if (this.#compared !== weighed.compared) {
      this.#reader.keep(this.#store);
      keepComparison(this.#store, this.#reader, weighed.compared);
    }
    this.#compared = weighed.compared;
    comparisons.set(this.#people, weighed.compared);
    return weighed;
  }
}
