import type { Store } from '../store/open.ts';
import { type JoinedKeys, joinedPeople } from './joined-people.ts';
import { type Fields, mergers } from './merge-fields.ts';

/** How many people an import made known, altered, left alone, and no longer mentions. */
export interface Changes {
  added: number;
  changed: number;
  unchanged: number;
  vanished: number;
}

/** Which sources counted before and after an import, and the one it brought. */
export interface Step {
  before: number[];
  after: number[];
  incoming: number;
}

/** One row of somebody; `earlier` is what they were called before the import. */
interface Row {
  type: keyof typeof mergers;
  person: string;
  earlier: string;
  source: number;
  format: string;
  data: string;
}

/**
 * Compares the people of two sets of sources, one person at a time, so that lists of any length can be compared. Of those
 * who are the same in both, the ones the import mentions are counted.
 */
export function countChanges(store: Store, step: Step): Changes {
  const counts: Changes = { added: 0, changed: 0, unchanged: 0, vanished: 0 };
  const renamed = rememberNames(store, step);
  // Most people of most imports are new, and SQL can count them.
  if (!renamed) counts.added = countNewcomers(store, step);
  for (const rows of byPerson(renamed ? rowsByName(store, step) : rowsByKey(store, step))) {
    const fate = fateOf(rows, step);
    if (fate) counts[fate] += 1;
  }
  return counts;
}

/** Notes who is called otherwise: lists without stable ids are recognised in others, members change addresses. False where nobody is. */
function rememberNames(store: Store, { before, after }: Step): boolean {
  const earlier = joinedPeople(store, before);
  const now = before === after ? earlier : joinedPeople(store, after);
  store.exec(
    'CREATE TEMP TABLE IF NOT EXISTS renamed (type TEXT, key TEXT, earlier TEXT, now TEXT, PRIMARY KEY (type, key))',
  );
  store.exec('DELETE FROM renamed');
  const insert = store.prepare('INSERT INTO renamed (type, key, earlier, now) VALUES (?, ?, ?, ?)');
  let renamed = false;
  for (const type of ['contact', 'connection'] satisfies (keyof JoinedKeys)[]) {
    for (const key of new Set([...earlier[type].keys(), ...now[type].keys()])) {
      insert.run(type, key, earlier[type].get(key) ?? key, now[type].get(key) ?? key);
      renamed = true;
    }
  }
  return renamed;
}

const PEOPLE = `record.type IN (${Object.keys(mergers)
  .map((type) => `'${type}'`)
  .join(', ')})`;
const AMONG = 'IN (SELECT value FROM json_each(?))';
const KNOWN_ELSEWHERE = `EXISTS (SELECT 1 FROM record other WHERE other.type = record.type AND other.key = record.key
  AND other.source_id ${AMONG})`;

/** People only the import knows of. */
function countNewcomers(store: Store, { before, after, incoming }: Step): number {
  if (!after.includes(incoming)) return 0;
  const isPerson = "record.type <> 'contact' OR json_extract(record.data, '$.kind') = 'person'";
  const { count } = store
    .prepare(
      `SELECT count(DISTINCT record.type || ' ' || record.key) AS count FROM record
       WHERE record.source_id = ? AND ${PEOPLE} AND (${isPerson}) AND NOT ${KNOWN_ELSEWHERE}`,
    )
    .get(incoming, JSON.stringify(before)) as { count: number };
  return count;
}

/** The rows of everybody who stands in a list that came or went, newcomers left out. */
function rowsByKey(store: Store, { before, after, incoming }: Step): Iterable<Row> {
  const replaced = before.filter((source) => !after.includes(source));
  return store
    .prepare(
      `SELECT record.type, record.key AS person, record.key AS earlier, record.source_id AS source, source.format,
              record.data
       FROM record JOIN source ON source.id = record.source_id
       WHERE ${PEOPLE} AND record.source_id ${AMONG}
         AND (record.type, record.key) IN (SELECT type, key FROM record WHERE source_id ${AMONG})
         AND (record.source_id <> ? OR ${KNOWN_ELSEWHERE})
       ORDER BY record.type, record.key, record.source_id, record.row, record.rowid`,
    )
    .iterate(
      JSON.stringify([...before, incoming]),
      JSON.stringify([...replaced, incoming]),
      incoming,
      JSON.stringify(before),
    ) as Iterable<Row>;
}

/** All rows of the kinds that lists which came or went hold, under the names that people have now. */
function rowsByName(store: Store, { before, after, incoming }: Step): Iterable<Row> {
  return store
    .prepare(
      `SELECT record.type, coalesce(renamed.now, record.key) AS person, coalesce(renamed.earlier, record.key) AS earlier,
              record.source_id AS source, source.format, record.data
       FROM record JOIN source ON source.id = record.source_id
       LEFT JOIN renamed ON renamed.type = record.type AND renamed.key = record.key
       WHERE ${PEOPLE} AND record.source_id ${AMONG}
         AND record.type IN (SELECT type FROM record WHERE source_id ${AMONG})
       ORDER BY record.type, person, record.source_id, record.row, record.rowid`,
    )
    .iterate(
      JSON.stringify([...before, incoming]),
      JSON.stringify([...before.filter((source) => !after.includes(source)), incoming]),
    ) as Iterable<Row>;
}

function* byPerson(rows: Iterable<Row>): Generator<Row[]> {
  let group: Row[] = [];
  for (const row of rows) {
    const [first] = group;
    if (first && (first.type !== row.type || first.person !== row.person)) {
      yield group;
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) yield group;
}

function fateOf(rows: Row[], { before, after, incoming }: Step): keyof Changes | null {
  const name = rows[0]!.person;
  const now = merged(
    rows.filter(({ source }) => after.includes(source)),
    name,
  );
  const mentioned = rows.some(({ source }) => source === incoming);
  // The same list again: there is nothing to compare.
  if (before === after) return now !== null && mentioned ? 'unchanged' : null;
  // Two of before may have turned out to be one.
  const then = [...new Set(rows.map(({ earlier }) => earlier))]
    .map((earlier) =>
      merged(
        rows.filter((row) => row.earlier === earlier && before.includes(row.source)),
        earlier,
      ),
    )
    .filter((person) => person !== null)
    .at(-1);
  if (now === null) return then === undefined ? null : 'vanished';
  if (then === undefined) return 'added';
  if (then !== now) return 'changed';
  return mentioned ? 'unchanged' : null;
}

/** Somebody as text without provenance, or null where no row is left or they are no person. */
function merged(rows: Row[], id: string): string | null {
  let person: Fields | null = null;
  for (const { type, format, data } of rows) {
    const fields: Fields = { ...JSON.parse(data), id, provenance: [{ file: '', format, row: 0 }] };
    person = person ? mergers[type](person, fields) : fields;
  }
  if (!person || (rows[0]!.type === 'contact' && person.kind !== 'person')) return null;
  return JSON.stringify({ ...person, provenance: null });
}
