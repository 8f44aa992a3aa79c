import { hash } from 'node:crypto';
import { atOnce } from '../journal/journal.ts';
import type { Store } from '../store/open.ts';

/** So many texts are a row: one for each would take as long to store as the texts to read. */
const perRow = 1_000;

/** What texts were read as, by key. A row that was damaged is as good as none. */
export function loadReadings(store: Store): Map<string, string> {
  const known = new Map<string, string>();
  const rows = store.prepare('SELECT keys, data, sum FROM reading').all() as {
    keys: string;
    data: string;
    sum: string;
  }[];
  for (const { keys, data, sum } of rows) {
    if (sumOf(keys, data) !== sum) continue;
    const texts = data.split('\n');
    for (const [at, key] of keys.split(' ').entries()) known.set(key, texts[at]!);
  }
  return known;
}

/**
 * Adds what was read anew (`fresh`), and drops all that is no longer `used`: texts of people who are gone, or of an older version.
 * `known`: all that is stored and fresh, each as JSON in one line.
 */
export function saveReadings(
  store: Store,
  known: ReadonlyMap<string, string>,
  fresh: ReadonlySet<string>,
  used: ReadonlySet<string>,
): void {
  atOnce(store, () => {
    const rows = store.prepare('SELECT rowid AS id, keys FROM reading').all() as { id: number; keys: string }[];
    const drop = store.prepare('DELETE FROM reading WHERE rowid = ?');
    const missing = new Set(fresh);
    for (const { id, keys } of rows) {
      const theirs = keys.split(' ');
      // What stands there and was read anew was damaged.
      if (theirs.every((key) => used.has(key) && !fresh.has(key))) continue;
      drop.run(id);
      for (const key of theirs) if (used.has(key)) missing.add(key);
    }
    const insert = store.prepare('INSERT INTO reading (keys, data, sum) VALUES (?, ?, ?)');
    const all = [...missing];
    for (let from = 0; from < all.length; from += perRow) {
      const row = all.slice(from, from + perRow);
      const [keys, data] = [row.join(' '), row.map((key) => known.get(key)).join('\n')];
      insert.run(keys, data, sumOf(keys, data));
    }
  });
}

function sumOf(keys: string, data: string): string {
  return hash('sha1', keys + data, 'base64url').slice(0, 12);
}
