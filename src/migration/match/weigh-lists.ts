import { areSame } from '../../linkage/compare-lists.ts';
import { type Weighed, weighing } from '../../linkage/link.ts';
import type { Contact } from '../../model.ts';
import { loadDecisions } from '../../workspace/found/matches.ts';
import type { People } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';
import { stayAwake, type Tell } from '../stay-awake.ts';
import { firstAccounts } from './accounts.ts';
import { comparedBefore, type KeptComparison, keepComparison } from './compared-before.ts';
import { refuseTooMany } from './enough-memory.ts';
import { readerOf } from './read-once.ts';

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
  said: string;
  weighed: Weighed;
}
const lasts = new WeakMap<People, Last>();

/**
 * Weighs all pairs of a workspace that is open to write, by what the owner has said until now. Its lists are read and compared
 * once, and weighed again whenever something was said.
 */
export async function weighLists(
  store: Store,
  people: People,
  { tell, jobs }: WeighingOptions = {},
): Promise<Weighed> {
  const { connections, bridges, joined } = people;
  const reader = readerOf(store);
  // As the owner says it now: a review may find second accounts.
  const contacts = firstAccounts(store, people);
  const decisions = loadDecisions(store, joined);
  const said = JSON.stringify(decisions);
  const last = lasts.get(people);
  if (last?.said === said && areSame(last.contacts, contacts)) return last.weighed;
  if (!last) {
    refuseTooMany(contacts.length + connections.length);
    await reader.readAhead(people, jobs, (share) => tell?.(share * readingShare));
    // As text in memory it would be in the way of comparing.
    reader.keep(store);
  }
  let before: KeptComparison | null = null;
  const work = weighing(contacts, connections, decisions, bridges, {
    read: reader,
    before: last?.weighed.compared,
    comparedBefore: () => {
      before = comparedBefore(store, reader, connections);
      return before;
    },
  });
  const weighed = await stayAwake(work, (share) => tell?.(readingShare + share * (1 - readingShare)));
  if (last?.weighed.compared !== weighed.compared) {
    reader.keep(store);
    keepComparison(store, reader, weighed.compared, before);
  }
  lasts.set(people, { contacts, said, weighed });
  return weighed;
}
