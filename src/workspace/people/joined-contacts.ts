import type { Store } from '../store/open.ts';
import { DERIVED, sameContacts } from './same-contacts.ts';

/**
 * The ids of contacts that lists without stable user names have under keys of their own, by these keys; in the sources
 * given. Only what tells people apart is held in memory.
 */
export function joinedContacts(store: Store, sources: number[]): Map<string, string> {
  const among = JSON.stringify(sources);
  if (!hasDerivedKeys(store, among)) return new Map();
  const rows = store
    .prepare(
      `SELECT key, source_id AS source, data FROM record
       WHERE type = 'contact' AND source_id IN (SELECT value FROM json_each(?)) ORDER BY source_id, row, rowid`,
    )
    .iterate(among) as Iterable<{ key: string; source: number; data: string }>;
  return sameContacts(
    Array.from(rows, ({ key, source, data }) => {
      const { wechatId, phones, remark, nickname } = JSON.parse(data);
      return { key, source, contact: { wechatId, phones, remark, nickname } };
    }),
  );
}

/** Two rows of one list are never one person, so that there must be two lists. */
function hasDerivedKeys(store: Store, among: string): boolean {
  const lists = store
    .prepare(
      `SELECT 1 FROM source WHERE id IN (SELECT value FROM json_each(?))
       AND EXISTS (SELECT 1 FROM record WHERE source_id = source.id AND type = 'contact') LIMIT 2`,
    )
    .all(among);
  const derived = store.prepare(
    `SELECT 1 FROM record WHERE type = 'contact' AND key >= ? AND key < ?
     AND source_id IN (SELECT value FROM json_each(?)) LIMIT 1`,
  );
  return lists.length > 1 && DERIVED.some((start) => derived.get(start, `${start.slice(0, -1)};`, among));
}
