import type { Store } from '../store/open.ts';
import type { JoinedKeys } from './joined-people.ts';
import { type Fields, isEmpty } from './merge-fields.ts';

type Side = keyof JoinedKeys;

/**
 * Fills what the current exports leave empty with what an earlier export of the same list knew of the same person, the
 * newest first: a remark deleted, an e-mail no longer shared. Nobody comes back, and no one's kind or rows change. What was imported
 * between an export and the same once more was taken back by that, and fills nothing; nor does what the owner took out.
 */
export function fillFromEarlier(
  store: Store,
  people: Record<Side, Map<string, Fields>>,
  joined: JoinedKeys,
): void {
  const rows = store
    .prepare(
      `SELECT record.type, record.key, record.data
       FROM record JOIN source ON source.id = record.source_id
       WHERE source.replaced_by IS NOT NULL AND source.removed_at IS NULL AND record.type IN ('contact', 'connection')
         AND NOT EXISTS (SELECT 1 FROM source again JOIN source first USING (lineage, fingerprint)
           WHERE again.lineage = source.lineage AND again.replaced_by IS NULL AND first.removed_at IS NULL
             AND first.id < source.id AND source.id < again.id)
       GROUP BY record.type, record.key, record.data
       ORDER BY max(record.source_id) DESC, record.row`,
    )
    .iterate() as Iterable<{ type: Side; key: string; data: string }>;
  for (const { type, key, data } of rows) {
    const person = people[type].get(joined[type].get(key) ?? key);
    if (!person) continue;
    for (const [field, value] of Object.entries(JSON.parse(data))) {
      // Only a newer export can say that a star was taken off.
      if (typeof value !== 'boolean' && isEmpty(person[field])) person[field] = value;
    }
  }
}
