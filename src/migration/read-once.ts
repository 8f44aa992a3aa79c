import { createHash } from 'node:crypto';
import { bridgesByContact } from '../linkage/bridges.ts';
import type { ReadProfile } from '../linkage/profile.ts';
import { type ReadContact, type Reader, readFields } from '../linkage/read-person.ts';
import type { Bridge, Connection, Contact } from '../model.ts';
import type { Store } from '../workspace/open.ts';
import { loadReadings, saveReadings } from '../workspace/readings.ts';
import { mostJobs, readInParallel } from './read-in-parallel.ts';
import { readTexts, type Texts } from './read-texts.ts';
import type { Tell } from './stay-awake.ts';

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
  readonly #known: Map<string, string>;
  readonly #fresh = new Map<string, string>();
  readonly #used = new Set<string>();

  /** Knows what was read into this store by the same engine. */
  constructor(store: Store, engine = globalThis.READING_ENGINE) {
    this.#engine = engine ?? '';
    this.#known = engine === undefined ? new Map() : loadReadings(store);
  }

  contact(contact: Contact, bridges: Bridge[] = []): ReadContact {
    return this.#read(textsOfContact(contact, bridges)) as ReadContact;
  }

  connection(connection: Connection): ReadProfile {
    return this.#read(textsOfConnection(connection));
  }

  /** Reads what is not known yet, many at a time on so many cores. */
  async readAhead({ contacts, connections, bridges }: Lists, jobs = mostJobs(), tell?: Tell): Promise<void> {
    const persons = contacts.filter(({ kind }) => kind === 'person');
    const about = bridgesByContact(persons, bridges);
    const unread = new Map<string, Texts>();
    for (const texts of [
      ...persons.map((contact) => textsOfContact(contact, about.get(contact.id) ?? [])),
      ...connections.map(textsOfConnection),
    ]) {
      const key = this.#keyOf(texts);
      if (!this.#known.has(key)) unread.set(key, texts);
    }
    const read = await readInParallel([...unread.values()], jobs, tell);
    for (const [at, key] of [...unread.keys()].entries())
      if (read[at] !== undefined) this.#learn(key, read[at]);
  }

  /** False where the source itself runs. */
  get keeps(): boolean {
    return this.#engine !== '';
  }

  keyOfContact(contact: Contact, bridges: Bridge[]): string {
    return this.#keyOf(textsOfContact(contact, bridges));
  }

  /** Of a whole list, in its order. */
  keyOfAll(connections: Connection[]): string {
    const hash = createHash('sha1');
    for (const connection of connections) hash.update(this.#keyOf(textsOfConnection(connection)));
    return hash.digest('base64url');
  }

  /** Keeps what was read in the store, and of what it holds only what was asked for. */
  keep(store: Store): void {
    if (this.keeps) saveReadings(store, this.#fresh, this.#used);
    this.#fresh.clear();
  }

  #read(texts: Texts): ReadProfile {
    const key = this.#keyOf(texts);
    this.#used.add(key);
    const known = this.#known.get(key);
    if (known !== undefined) return JSON.parse(known);
    const read = readTexts(texts);
    this.#learn(key, JSON.stringify(read));
    return read;
  }

  #learn(key: string, read: string): void {
    this.#known.set(key, read);
    this.#fresh.set(key, read);
  }

  #keyOf(texts: Texts): string {
    return createHash('sha1').update(this.#engine).update(JSON.stringify(texts)).digest('base64url');
  }
}

function textsOfContact(contact: Contact, bridges: Bridge[]): Texts {
  return {
    contact: pick(contact, readFields.contact),
    bridges: bridges.map((bridge) => pick(bridge, readFields.bridge)),
  };
}

function textsOfConnection(connection: Connection): Texts {
  return { connection: pick(connection, readFields.connection) };
}

function pick<Whole, Field extends keyof Whole>(whole: Whole, fields: readonly Field[]): Pick<Whole, Field> {
  return Object.fromEntries(fields.map((field) => [field, whole[field]])) as Pick<Whole, Field>;
}
