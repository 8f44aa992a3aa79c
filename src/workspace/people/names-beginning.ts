import type { Store } from '../store/open.ts';

/** More than this nobody reads. */
const MOST = 100;

/** Labels of contacts, of WeChat and of the owner's own, that begin so. */
export function labelsBeginning(store: Store, begun: string): string[] {
  const rows = store
    .prepare(
      `SELECT DISTINCT label FROM (
         SELECT json_each.value AS label FROM record JOIN source ON source.id = record.source_id,
                json_each(record.data, '$.labels')
         WHERE record.type = 'contact' AND source.replaced_by IS NULL
         UNION ALL
         SELECT json_extract(data, '$.label') FROM statement WHERE about = 'label'
       ) WHERE substr(label, 1, ?) = ? ORDER BY label LIMIT ${MOST}`,
    )
    .all([...begun].length, begun) as { label: string }[];
  return rows.map(({ label }) => label);
}

/** What people of one list are called: of contacts remark and nickname, of connections the whole name. */
export function namesBeginning(store: Store, side: 'wechat' | 'linkedin', begun: string): string[] {
  const names =
    side === 'wechat'
      ? "json_array(json_extract(data, '$.remark'), json_extract(data, '$.nickname'))"
      : "json_array(json_extract(data, '$.firstName') || ' ' || json_extract(data, '$.lastName'))";
  const rows = store
    .prepare(
      `SELECT DISTINCT json_each.value AS name
       FROM record JOIN source ON source.id = record.source_id, json_each(${names})
       WHERE record.type = ? AND source.replaced_by IS NULL
         AND coalesce(json_extract(data, '$.kind'), 'person') = 'person'
         AND substr(json_each.value, 1, ?) = ?
       ORDER BY name LIMIT ${MOST}`,
    )
    .all(side === 'wechat' ? 'contact' : 'connection', [...begun].length, begun) as { name: string }[];
  return rows.map(({ name }) => name);
}
