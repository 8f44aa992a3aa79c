import type { Store } from '../store/open.ts';
import { GENERATIONS } from './generations.ts';
import { type MemberClues, sameConnections } from './same-connections.ts';
import type { Sighting } from './sightings.ts';

/** The exports of connections among the sources given and those that they replaced. */
const EXPORTS = `${GENERATIONS}, export(id, list) AS (
  SELECT generation.id, min(list) FROM generation JOIN source USING (id)
  WHERE side = 'linkedin' AND EXISTS (SELECT 1 FROM record WHERE source_id = source.id AND type = 'connection')
  GROUP BY generation.id
)`;

/** Whom some export of a list has and another has not. Counting rows of the whole store by the index leaves few to be looked up. */
const CAME_OR_WENT = `key IN (
  SELECT key FROM record JOIN export ON export.id = source_id
  WHERE type = 'connection' AND key IN (
    SELECT key FROM record WHERE type = 'connection' GROUP BY key HAVING count(*) < (
      SELECT count(*) FROM source WHERE side = 'linkedin' AND EXISTS (
        SELECT 1 FROM record WHERE source_id = source.id AND type = 'connection')))
  GROUP BY key, list HAVING count(DISTINCT source_id) < (SELECT count(*) FROM export other WHERE other.list = export.list)
)`;

/** Who stands in the newest export of a list, connected on one of these days or with one of these addresses (`?`, JSON lists). */
const LIKE = `key IN (
  SELECT key FROM record
  WHERE +type = 'connection' AND source_id IN (SELECT list FROM export) AND (json_extract(data, '$.connectedOn') IN (SELECT value FROM json_each(?))
    OR lower(json_extract(data, '$.email')) IN (SELECT value FROM json_each(?)))
)`;

/**
 * The keys that connections have now, by those they had before they changed their profile address; in the sources given
 * and in the exports that they replaced. Few come or go, so that few are held in memory.
 */
export function joinedConnections(store: Store, sources: number[]): Map<string, string> {
  const among = JSON.stringify(sources);
  const moving = sightings(store, CAME_OR_WENT, [among]);
  const found = sameConnections(moving);
  if (found.size === 0) return found;
  // Whoever stayed may be their namesake, connected on the same day.
  const clues = moving.filter(({ key }) => found.has(key)).map((sighting) => sighting.clues);
  const days = clues.flatMap(({ connectedOn }) => connectedOn ?? []);
  const emails = clues.flatMap(({ email }) => email?.toLowerCase() ?? []);
  const staying = sightings(store, LIKE, [among, JSON.stringify(days), JSON.stringify(emails)]);
  return sameConnections([...moving, ...staying]);
}

function sightings(store: Store, which: string, values: string[]): Sighting<MemberClues>[] {
  const rows = store
    .prepare(
      `${EXPORTS} SELECT key, source_id AS source, list, data FROM record JOIN export ON export.id = source_id
       WHERE type = 'connection' AND ${which} ORDER BY source_id, row, record.rowid`,
    )
    .all(...values) as { key: string; source: number; list: number; data: string }[];
  return rows.map(({ key, source, list, data }) => {
    const { firstName, lastName, email, connectedOn } = JSON.parse(data);
    return { key, source, list, clues: { firstName, lastName, email, connectedOn } };
  });
}
