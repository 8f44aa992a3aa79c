import { createHash, hash } from 'node:crypto';
import { bridgesByContact } from '../../linkage/bridges.ts';
import type { ReadProfile } from '../../linkage/profile/profile.ts';
import { type ReadContact, type Reader, readFields } from '../../linkage/profile/read-person.ts';
import type { Bridge, Connection, Contact } from '../../model.ts';
import { noReadings, type Readings, saveReadings, storedReadings } from '../../workspace/found/readings.ts';
import type { Store } from '../../workspace/store/open.ts';
import type { Tell } from '../stay-awake.ts';
import { mostJobs, readInParallel } from './read-in-parallel.ts';
import { readTexts, type Texts } from './read-texts.ts';

declare global {
  /** A hash of all that reading depends on. The build sets it; where the source itself runs, nothing is kept. */
  var READING_ENGINE: string | undefined;
}

interface Lists {
  contacts: Contact[];
  connections: Connection[];
  bridges: Bridge[];
}

/** Reads each text once: what a text means depends on itself and on the engine alone. */
export class ReadOnce implements Reader {
  readonly #engine: string;
  #stored: Readings;
  readonly #fresh = new Map<string, string>();
  readonly #used = new Set<string>();
  readonly #keys = new WeakMap<Contact | Connection, string>();
  /** By key, as many contacts have the same texts, and a command asks several things of each. */
  readonly #contacts = new Map<string, ReadContact>();

  /** Knows what was read into this store by the same engine. */
  constructor(store: Store, engine = globalThis.READING_ENGINE) {
    this.#engine = engine ?? '';
    this.#stored = engine === undefined ? noReadings : storedReadings(store);
  }

  contact(contact: Contact, bridges: Bridge[] = []): ReadContact {
    const keyed = this.#ofContact(contact, bridges);
    const read = this.#contacts.get(keyed.key) ?? (this.#read(keyed) as ReadContact);
    this.#contacts.set(keyed.key, read);
    return read;
  }

  connection(connection: Connection): ReadProfile {
    return this.#read(this.#ofConnection(connection));
  }

  /** Reads what is not known yet, many at a time on so many cores. */
  async readAhead({ contacts, connections, bridges }: Lists, jobs = mostJobs(), tell?: Tell): Promise<void> {
    const persons = contacts.filter(({ kind }) => kind === 'person');
    const about = bridgesByContact(persons, bridges);
    const everybody = [
      ...persons.map((contact) => this.#ofContact(contact, about.get(contact.id) ?? [])),
      ...connections.map((connection) => this.#ofConnection(connection)),
    ];
    const unread = new Map(
      everybody
        .filter(({ key }) => !this.#fresh.has(key) && !this.#stored.has(key))
        .map(({ key, texts }) => [key, texts()]),
    );
    const read = await readInParallel([...unread.values()], jobs, tell);
    for (const [at, key] of [...unread.keys()].entries())
      if (read[at] !== undefined) this.#fresh.set(key, read[at]);
    for (const { key } of everybody) this.#used.add(key);
  }

  /** False where the source itself runs. */
  get keeps(): boolean {
    return this.#engine !== '';
  }

  /** To be called before reading people in any order; false where that would take too long, of millions. */
  holdAll(): boolean {
    return this.#stored.holdAll();
  }

  keyOfContact(contact: Contact, bridges: Bridge[]): string {
    return this.#ofContact(contact, bridges).key;
  }

  /** Of a whole list, in its order. */
  keyOfAll(connections: Connection[]): string {
    const hash = createHash('sha1');
    for (const connection of connections) hash.update(this.#ofConnection(connection).key);
    return hash.digest('base64url');
  }

  /** Moves what was read into the store, which keeps of all it holds only what was asked for. */
  keep(store: Store): void {
    if (!this.keeps) return;
    if (!saveReadings(store, this.#stored, this.#fresh, this.#used)) return;
    this.#stored = storedReadings(store);
    this.#fresh.clear();
  }

  /** Lets go of all that was asked for, where lists are gone through once and are too long to be held. */
  forget(): void {
    this.#used.clear();
    this.#fresh.clear();
    this.#contacts.clear();
  }

  #read({ key, texts }: Keyed): ReadProfile {
    this.#used.add(key);
    const known = this.#fresh.get(key) ?? this.#stored.get(key);
    if (known !== undefined) return JSON.parse(known);
    const read = readTexts(texts());
    this.#fresh.set(key, JSON.stringify(read));
    return read;
  }

  #ofContact(contact: Contact, bridges: Bridge[]): Keyed {
    const texts = (): Texts => ({
      contact: pick(contact, readFields.contact),
      bridges: bridges.map((bridge) => pick(bridge, readFields.bridge)),
    });
    return { texts, key: bridges.length > 0 ? this.#keyOf(texts()) : this.#onceOf(contact, texts) };
  }

  #ofConnection(connection: Connection): Keyed {
    const texts = (): Texts => ({ connection: pick(connection, readFields.connection) });
    return { texts, key: this.#onceOf(connection, texts) };
  }

  /** People are asked about several times in a run. */
  #onceOf(person: Contact | Connection, texts: () => Texts): string {
    const known = this.#keys.get(person) ?? this.#keyOf(texts());
    this.#keys.set(person, known);
    return known;
  }

  #keyOf(texts: Texts): string {
    return hash('sha1', this.#engine + JSON.stringify(texts), 'base64url');
  }
}

const readers = new WeakMap<Store, ReadOnce>();

/** One reader for all that is done with an open store. */
export function readerOf(store: Store): ReadOnce {
  const reader = readers.get(store) ?? new ReadOnce(store);
  readers.set(store, reader);
  return reader;
}

interface Keyed {
  key: string;
  texts(): Texts;
}

function pick<Whole, Field extends keyof Whole>(whole: Whole, fields: readonly Field[]): Pick<Whole, Field> {
  return Object.fromEntries(fields.map((field) => [field, whole[field]])) as Pick<Whole, Field>;
}
