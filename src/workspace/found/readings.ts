import { hash } from 'node:crypto';
import { atOnce } from '../journal/journal.ts';
import type { Store } from '../store/open.ts';

/** So many texts are a row: one for each would take as long to store as the texts to read. */
const perRow = 1_000;

/** What texts were read as, by key: each as JSON in one line. */
export interface Readings {
  has(key: string): boolean;
  /** Undefined where there is none, or it was damaged. */
  get(key: string): string | undefined;
  /** To be called before asking in any order; false where there are so many that they would be loaded time and again. */
  holdAll(): boolean;
}

export const noReadings: Readings = { has: () => false, get: () => undefined, holdAll: () => true };

/** So many rows are held in memory where people are gone through in the order in which they were stored, and in any order. */
const mostHeld = { inOrder: 4, inAnyOrder: 256 };

/** Those in the store as it is now; a row is only loaded when one of its texts is asked for. */
export function storedReadings(store: Store): Readings {
  const rows = store.prepare('SELECT rowid AS id, keys FROM reading ORDER BY rowid').all() as {
    id: number;
    keys: string;
  }[];
  const placeOf = new Map<string, number>();
  for (const [row, { keys }] of rows.entries())
    for (const [at, key] of keys.split(' ').entries()) placeOf.set(key, row * perRow + at);
  const held = new Map<number, string[]>();
  let most = mostHeld.inOrder;
  const load = (row: number): string[] => {
    const { id, keys } = rows[row]!;
    const stored = store.prepare('SELECT data, sum FROM reading WHERE rowid = ?').get(id) as
      | { data: string; sum: string }
      | undefined;
    return stored && sumOf(keys, stored.data) === stored.sum ? stored.data.split('\n') : [];
  };
  return {
    holdAll() {
      most = mostHeld.inAnyOrder;
      return rows.length <= most;
    },
    has: (key) => placeOf.has(key),
    get(key) {
      const place = placeOf.get(key);
      if (place === undefined) return undefined;
      const row = Math.floor(place / perRow);
      let texts = held.get(row);
      if (!texts) {
        texts = load(row);
        held.set(row, texts);
        for (const oldest of held.keys()) if (held.size > most) held.delete(oldest);
      }
      return texts[place % perRow];
    },
  };
}

/**
 * Adds what was read anew (`fresh`), and drops all that is no longer `used`: texts of people who are gone, or of an older version.
 * `before`: what the store holds. False where there is nothing to change.
 */
export function saveReadings(
  store: Store,
  before: Readings,
  fresh: ReadonlyMap<string, string>,
  used: ReadonlySet<string>,
): boolean {
  let isChanged = fresh.size > 0;
  atOnce(store, () => {
    const rows = store.prepare('SELECT rowid AS id, keys FROM reading').all() as {
      id: number;
      keys: string;
    }[];
    const drop = store.prepare('DELETE FROM reading WHERE rowid = ?');
    const missing = new Map(fresh);
    for (const { id, keys } of rows) {
      const theirs = keys.split(' ');
      // What stands there and was read anew was damaged.
      if (theirs.every((key) => used.has(key) && !fresh.has(key))) continue;
      for (const key of theirs) {
        const text = used.has(key) && !fresh.has(key) ? before.get(key) : undefined;
        if (text !== undefined) missing.set(key, text);
      }
      drop.run(id);
      isChanged = true;
    }
    const insert = store.prepare('INSERT INTO reading (keys, data, sum) VALUES (?, ?, ?)');
    const all = [...missing];
    for (let from = 0; from < all.length; from += perRow) {
      const row = all.slice(from, from + perRow);
      const [keys, data] = [row.map(([key]) => key).join(' '), row.map(([, text]) => text).join('\n')];
      insert.run(keys, data, sumOf(keys, data));
    }
  });
  return isChanged;
}

function sumOf(keys: string, data: string): string {
  return hash('sha1', keys + data, 'base64url').slice(0, 12);
}
