import { hash } from 'node:crypto';
import { atOnce } from '../journal/journal.ts';
import type { Store } from '../store/open.ts';

/** What texts were read as, by key. A row that was damaged is as good as none. */
export function loadReadings(store: Store): Map<string, string> {
  const rows = store.prepare('SELECT key, data, sum FROM reading').raw(true).all() as unknown as [
    key: string,
    data: string,
    sum: string,
  ][];
  return new Map(
    rows.flatMap(([key, data, sum]) => (sumOf(key, data) === sum ? [[key, data] as const] : [])),
  );
}

/** Adds what was read anew, and drops all that is no longer `used`: texts of people who are gone, or of an older version. */
export function saveReadings(
  store: Store,
  fresh: ReadonlyMap<string, string>,
  used: ReadonlySet<string>,
): void {
  atOnce(store, () => {
    store
      .prepare('DELETE FROM reading WHERE key NOT IN (SELECT value FROM json_each(?))')
      .run(JSON.stringify([...used]));
    const insert = store.prepare('INSERT OR REPLACE INTO reading (key, data, sum) VALUES (?, ?, ?)');
    for (const [key, data] of fresh) insert.run(key, data, sumOf(key, data));
  });
}

function sumOf(key: string, data: string): string {
  return hash('sha1', key + data, 'base64url').slice(0, 12);
}
