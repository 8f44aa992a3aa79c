import type { Store } from '../store/open.ts';

/** For each field the names of its columns. */
type ColumnMap = Record<string, string[]>;

/** What the owner once said of a table with these columns; null for a table not met before. */
export function recallColumns(store: Store, header: string[]): ColumnMap | null {
  const row = store.prepare('SELECT mapping FROM column_map WHERE header = ?').get(JSON.stringify(header)) as
    | { mapping: string }
    | undefined;
  return row ? JSON.parse(row.mapping) : null;
}

export function rememberColumns(store: Store, header: string[], mapping: ColumnMap): void {
  store
    .prepare('INSERT OR REPLACE INTO column_map (header, mapping) VALUES (?, ?)')
    .run(JSON.stringify(header), JSON.stringify(mapping));
}
