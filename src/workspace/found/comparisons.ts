import { createHash } from 'node:crypto';
import { atOnce } from '../journal/journal.ts';
import type { Store } from '../store/open.ts';

/** What comparing two lists came to: columns of numbers, by the key of the connections and those of the contacts. */
export interface StoredComparison {
  connections: string;
  contacts: string[];
  columns: Record<string, Uint8Array>;
}

/** Null where there is none, or it was damaged. */
export function loadComparison(store: Store): StoredComparison | null {
  const row = store.prepare('SELECT connections, contacts, sum FROM comparison').get() as
    | { connections: string; contacts: string; sum: string }
    | undefined;
  if (!row) return null;
  const rows = store.prepare('SELECT name, data FROM comparison_column').all() as {
    name: string;
    data: ArrayBuffer;
  }[];
  const columns = Object.fromEntries(rows.map(({ name, data }) => [name, new Uint8Array(data)]));
  if (sumOf(row.connections, row.contacts, columns) !== row.sum) return null;
  return { connections: row.connections, contacts: row.contacts.split(' '), columns };
}

export function saveComparison(store: Store, { connections, contacts, columns }: StoredComparison): void {
  const keys = contacts.join(' ');
  atOnce(store, () => {
    store.exec('DELETE FROM comparison; DELETE FROM comparison_column');
    store
      .prepare('INSERT INTO comparison (connections, contacts, sum) VALUES (?, ?, ?)')
      .run(connections, keys, sumOf(connections, keys, columns));
    const insert = store.prepare('INSERT INTO comparison_column (name, data) VALUES (?, ?)');
    for (const [name, data] of Object.entries(columns)) insert.run(name, data);
  });
}

function sumOf(connections: string, contacts: string, columns: Record<string, Uint8Array>): string {
  const hash = createHash('sha1').update(connections).update(contacts);
  for (const name of Object.keys(columns).sort()) hash.update(name).update(columns[name]!);
  return hash.digest('base64url');
}
