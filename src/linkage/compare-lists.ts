import type { Bridge, Connection, Contact } from '../model.ts';
import { bridgesByContact } from './bridges.ts';
import { candidatesAmong } from './candidates.ts';
import { type Judgement, judgeNames } from './evidence.ts';
import { countFrequencies, type Frequencies } from './frequency.ts';
import { viewOf, withListInView } from './in-view.ts';
import { type Profile, profileOf } from './profile.ts';
import type { Reader } from './read-person.ts';

/** A connection that a contact may be, and what their names and addresses say. */
export interface Compared extends Judgement {
  connection: number;
}

/**
 * Two lists read and compared by name: all that takes long, and nothing that hangs on what the owner has said, so that an
 * answer need not do it again. Positions are those in the lists.
 */
export interface Comparison {
  contacts: Contact[];
  connections: Connection[];
  profiles: { contacts: Profile[]; connections: Profile[] };
  /** As the connections have them. */
  frequencies: Frequencies;
  /** By contact. */
  found: Compared[][];
  /** Compares a contact who is to be read otherwise than in `profiles`. */
  compare(contact: Profile): Compared[];
}

/** Of the time that comparing takes: what reading the connections is, and that with reading the contacts. */
const shareOf = { connections: 0.45, reading: 0.6 };

/** Compares in small steps, each telling the share that is done, so that a caller can say so and stay awake. */
export function* comparing(
  contacts: Contact[],
  connections: Connection[],
  bridges: Bridge[],
  read: Reader,
): Generator<number, Comparison> {
  const right = yield* inSteps(
    connections,
    (connection) => profileOf(read.connection(connection)),
    0,
    shareOf.connections,
  );
  const about = bridgesByContact(contacts, bridges);
  const view = viewOf(right);
  const left = yield* inSteps(
    contacts,
    (contact) => {
      const profile = profileOf(read.contact(contact, about.get(contact.id)));
      return withListInView(
        profile,
        [
          [contact.remark, 'remark'],
          [contact.nickname, 'nickname'],
        ],
        view,
      );
    },
    shareOf.connections,
    shareOf.reading,
  );
  const frequencies = countFrequencies(right);
  const candidates = candidatesAmong(right);
  const compare = (contact: Profile): Compared[] =>
    candidates(contact).map((connection) => ({
      connection,
      ...judgeNames(contact, right[connection]!, frequencies),
    }));
  const found = yield* inSteps(left, compare, shareOf.reading, 1);
  return {
    contacts,
    connections,
    profiles: { contacts: left, connections: right },
    frequencies,
    found,
    compare,
  };
}

/** So many people are done between two steps: about a hundredth of a second. */
const stepSize = 128;

function* inSteps<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
  from: number,
  to: number,
): Generator<number, Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    if (results.length % stepSize === 0) yield from + ((to - from) * results.length) / items.length;
    results.push(work(item));
  }
  return results;
}
