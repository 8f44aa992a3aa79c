import type { Bridge, Connection, Contact } from '../../model.ts';
import { blockOf, indexBlocks, KeyLists } from '../blocking/block-index.ts';
import { blockingKeys, type Side } from '../blocking/blocking-keys.ts';
import { mostIn } from '../blocking/candidates.ts';
import { toTheEnd } from '../in-steps.ts';
import { FrequencyCount } from '../lists/frequency.ts';
import { readInView, type View, Viewing } from '../profile/in-view.ts';
import { type Profile, profileOf } from '../profile/profile.ts';
import type { Reader } from '../profile/read-person.ts';
import {
  type Features,
  type SetColumn,
  setColumns,
  sharesOf,
  type Understood,
  understood,
} from './features.ts';

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
  readonly #common = new CommonValues();
  readonly #count = new FrequencyCount();
  readonly #viewing = new Viewing();
  #view: View | null = null;

  addConnection(connection: Connection, read: Reader): void {
    const profile = profileOf(read.connection(connection));
    this.#count.add(profile);
    this.#viewing.add(profile);
    this.#common.list(this.#connections.add(connection.id, profile));
  }

  addContact(contact: Contact, bridges: Bridge[], read: Reader): void {
    this.#view ??= this.#viewing.view();
    const { profile } = readInView(contact, bridges, read, this.#view);
    this.#common.lookUp(this.#contacts.add(contact.id, profile));
  }

  tables(): Tables {
    const frequencies = this.#count.frequencies();
    const isUseful = sharedKeys(this.#contacts, this.#connections);
    return {
      contacts: this.#contacts.features(isUseful, (person) => ({
        ...this.#common.of(person, '!contact'),
        surname_share: null,
        given_share: null,
      })),
      connections: this.#connections.features(isUseful, (person) => ({
        ...this.#common.of(person, '!connection'),
        ...sharesOf(person, frequencies),
      })),
    };
  }
}

/**
 * Values that somebody on each list has. The others can tie nobody to anybody, and may be words of a remark that are nobody else's
 * business: one mark of the side stands for all of them, since who has others does differ.
 */
class CommonValues {
  /** By value, whether a contact has it too. */
  readonly #listed = Object.fromEntries(
    setColumns.map((column) => [column, new Map<string, boolean>()]),
  ) as Record<SetColumn, Map<string, boolean>>;

  list(person: Understood): void {
    for (const column of setColumns)
      for (const value of person[column]) this.#listed[column].set(value, false);
  }

  lookUp(person: Understood): void {
    for (const column of setColumns)
      for (const value of person[column])
        if (this.#listed[column].has(value)) this.#listed[column].set(value, true);
  }

  of(person: Understood, mark: string): Pick<Features, SetColumn> {
    return Object.fromEntries(
      setColumns.map((column) => {
        const common = person[column].filter((value) => this.#listed[column].get(value));
        return [column, common.length < person[column].length ? [...common, mark] : common];
      }),
    ) as Pick<Features, SetColumn>;
  }
}

/** Keys that both lists have, and of the connections not too many. */
function sharedKeys(contacts: PackedRows, connections: PackedRows): (key: number) => boolean {
  const index = toTheEnd(indexBlocks(contacts.keys.all, connections.keys, mostIn));
  return (key) => blockOf(index, key) >= 0;
}

/** So many people are packed together, and are a row group of a file. */
const blockSize = 8192;

/** People as JSON in blocks, and their keys as plain numbers: objects would take ten times the room. */
class PackedRows {
  readonly #side: Side;
  readonly #packed: Buffer[] = [];
  #open: Understood[] = [];
  readonly keys = new KeyLists();

  constructor(side: Side) {
    this.#side = side;
  }

  add(id: string, profile: Profile): Understood {
    const person = understood(id, profile);
    this.#open.push(person);
    if (this.#open.length === blockSize) {
      this.#packed.push(Buffer.from(JSON.stringify(this.#open)));
      this.#open = [];
    }
    this.keys.add([...new Set(blockingKeys(profile, this.#side))]);
    return person;
  }

  features(
    isUseful: (key: number) => boolean,
    toldOf: (person: Understood) => Omit<Features, 'id' | 'keys'>,
  ): Iterable<Features[]> {
    const blocks = () => this.#blocks();
    const featuresOf = (person: Understood, at: number): Features => ({
      id: person.id,
      ...toldOf(person),
      keys: Array.from(this.keys.at(at).filter(isUseful)),
    });
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
