import type { Store } from '../store/open.ts';
import { GENERATIONS } from './generations.ts';
import { DERIVED, sameContacts } from './same-contacts.ts';

/**
 * The ids of contacts that lists without stable user names have under keys of their own, by these keys; in the sources
 * given and in the exports that they replaced. Only what tells people apart is held in memory.
 */
export function joinedContacts(store: Store, sources: number[]): Map<string, string> {
  const among = JSON.stringify(sources);
  if (!hasDerivedKeys(store, among)) return new Map();
  const rows = store
    .prepare(
      `${GENERATIONS} SELECT record.key, record.source_id AS source, min(generation.list) AS list, record.data
       FROM record JOIN generation ON generation.id = record.source_id
       WHERE record.type = 'contact' GROUP BY record.rowid ORDER BY record.source_id, record.row, record.rowid`,
    )
    .iterate(among) as Iterable<{ key: string; source: number; list: number; data: string }>;
  return sameContacts(
    Array.from(rows, ({ key, source, list, data }) => {
      const { wechatId, phones, remark, nickname } = JSON.parse(data);
      return { key, source, list, clues: { wechatId, phones, remark, nickname } };
    }),
  );
}

/** Two rows of one export are never one person, so that there must be two exports. */
function hasDerivedKeys(store: Store, among: string): boolean {
  const exports = store
    .prepare(
      `${GENERATIONS} SELECT DISTINCT id FROM generation
       WHERE EXISTS (SELECT 1 FROM record WHERE source_id = generation.id AND type = 'contact') LIMIT 2`,
    )
    .all(among);
  const derived = store.prepare(
    `${GENERATIONS} SELECT 1 FROM record JOIN generation ON generation.id = record.source_id
     WHERE record.type = 'contact' AND record.key >= ? AND record.key < ? LIMIT 1`,
  );
  return exports.length > 1 && DERIVED.some((start) => derived.get(among, start, `${start.slice(0, -1)};`));
}
