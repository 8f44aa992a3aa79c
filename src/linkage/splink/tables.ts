import type { Bridge, Connection, Contact } from '../../model.ts';
import { grown, indexBlocks } from '../blocking/block-index.ts';
import { blockingKeys, type Side } from '../blocking/blocking-keys.ts';
import { tellingBlock } from '../blocking/candidates.ts';
import { FrequencyCount } from '../lists/frequency.ts';
import { readInView, type View, Viewing } from '../profile/in-view.ts';
import { type Profile, profileOf } from '../profile/profile.ts';
import type { Reader } from '../profile/read-person.ts';
import { type Features, sharesOf, type Understood, understood } from './features.ts';

/** Both lists as columns, in blocks of people; each is made anew whenever it is gone through. */
export interface Tables {
  contacts: Iterable<Features[]>;
  connections: Iterable<Features[]>;
}

/**
 * Gathers the columns of lists that are too long to be held as people: all connections are added first, then all contacts, since
 * these are read in the light of those.
 */
export class TableBuilder {
  readonly #connections = new PackedRows('listed');
  readonly #contacts = new PackedRows('lookedUp');
  readonly #count = new FrequencyCount();
  readonly #viewing = new Viewing();
  #view: View | null = null;

  addConnection(connection: Connection, read: Reader): void {
    const profile = profileOf(read.connection(connection));
    this.#count.add(profile);
    this.#viewing.add(profile);
    this.#connections.add(connection.id, profile);
  }

  addContact(contact: Contact, bridges: Bridge[], read: Reader): void {
    this.#view ??= this.#viewing.view();
    this.#contacts.add(contact.id, readInView(contact, bridges, read, this.#view));
  }

  tables(): Tables {
    const frequencies = this.#count.frequencies();
    const isUseful = sharedKeys(this.#contacts, this.#connections);
    return {
      contacts: this.#contacts.features(isUseful, () => ({ surname_share: null, given_share: null })),
      connections: this.#connections.features(isUseful, (person) => sharesOf(person, frequencies)),
    };
  }
}

/** Keys that both lists have, and of the connections not too many. */
function sharedKeys(contacts: PackedRows, connections: PackedRows): (key: number) => boolean {
  const index = indexBlocks(connections.length, (at) => connections.keysAt(at));
  const isAsked = new Uint8Array(index.keys.length);
  for (let at = 0; at < contacts.length; at++)
    for (const key of contacts.keysAt(at)) {
      const block = tellingBlock(index, key);
      if (block >= 0) isAsked[block] = 1;
    }
  return (key) => isAsked[tellingBlock(index, key)] === 1;
}

/** So many people are packed together, and are a row group of a file. */
const blockSize = 8192;

/** People as JSON in blocks, and their keys as plain numbers: objects would take ten times the room. */
class PackedRows {
  readonly #side: Side;
  readonly #packed: Buffer[] = [];
  #open: Understood[] = [];
  #keys = new Int32Array(1 << 16);
  /** Where the keys of each person end. */
  readonly #ends: number[] = [];

  constructor(side: Side) {
    this.#side = side;
  }

  get length(): number {
    return this.#ends.length;
  }

  add(id: string, profile: Profile): void {
    this.#open.push(understood(id, profile));
    if (this.#open.length === blockSize) {
      this.#packed.push(Buffer.from(JSON.stringify(this.#open)));
      this.#open = [];
    }
    const keys = [...new Set(blockingKeys(profile, this.#side))];
    const start = this.#ends.at(-1) ?? 0;
    while (start + keys.length > this.#keys.length) this.#keys = grown(this.#keys, Int32Array);
    this.#keys.set(keys, start);
    this.#ends.push(start + keys.length);
  }

  keysAt(position: number): Int32Array {
    return this.#keys.subarray(this.#ends[position - 1] ?? 0, this.#ends[position]);
  }

  features(
    isUseful: (key: number) => boolean,
    shares: (person: Understood) => Pick<Features, 'surname_share' | 'given_share'>,
  ): Iterable<Features[]> {
    const blocks = () => this.#blocks();
    const featuresOf = (person: Understood, at: number): Features => {
      const { likeliest: _, ...rest } = person;
      return { ...rest, ...shares(person), keys: Array.from(this.keysAt(at).filter(isUseful)) };
    };
    return {
      *[Symbol.iterator]() {
        let position = 0;
        for (const block of blocks()) yield block.map((person) => featuresOf(person, position++));
      },
    };
  }

  *#blocks(): Generator<Understood[]> {
    for (const block of this.#packed) yield JSON.parse(block.toString());
    yield this.#open;
  }
}
