import { applicationId } from './ours.ts';

/**
 * One step forward per version, in order; `PRAGMA user_version` says how many a store has taken. A released step is
 * never edited: a change is a new step.
 *
 * - source: one imported file. A newer export of the same list replaces an older one, which stays for history. One that the owner took out
 *   stays too, from `removed_at` on as its own successor: what counts is replaced by nothing.
 * - record: one row of a source, understood (`data`) and as it stood (`raw`). `key` says which rows are one person.
 * - match: what the last `migrate match` found; the model's belief, replaced by each run.
 * - match_run: which sources and told facts that run looked at, so that a later import or answer makes it stale.
 * - act, statement: the journal of what the owner said, one act at a time (`Act` of the model); rows are only ever added.
 * - undoing: whether an act holds; the last row about it counts, none means that it does.
 * - output: folders elsewhere that reports and lists were written into.
 * - reading: what texts were read as by this version of the engine, by hashes of both, many to a row; can always be read anew.
 * - comparison, comparison_column: the last lists that were compared, by such hashes, and what came of it.
 * - column_map: what the owner said the columns of a table are, by its header (JSON list, JSON object).
 */
export const migrations: string[] = [
  `
  CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    side TEXT NOT NULL,
    format TEXT NOT NULL,
    lineage TEXT NOT NULL,
    file TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    encoding TEXT,
    warnings TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    replaced_by INTEGER REFERENCES source(id)
  );
  CREATE TABLE record (
    source_id INTEGER NOT NULL REFERENCES source(id),
    row INTEGER NOT NULL,
    type TEXT NOT NULL,
    key TEXT NOT NULL,
    id TEXT NOT NULL,
    data TEXT NOT NULL,
    raw TEXT NOT NULL
  );
  CREATE INDEX record_source ON record(source_id, row);
  CREATE INDEX record_key ON record(type, key);
  CREATE TABLE match (
    contact TEXT NOT NULL,
    connection TEXT NOT NULL,
    status TEXT NOT NULL,
    probability REAL NOT NULL,
    decided_by TEXT NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (contact, connection)
  );
  CREATE TABLE match_run (sources TEXT NOT NULL);
  CREATE TABLE decision (
    seq INTEGER PRIMARY KEY,
    contact TEXT NOT NULL,
    connection TEXT NOT NULL,
    verdict TEXT NOT NULL,
    decided_at TEXT NOT NULL
  );
  `,
  `
  CREATE TABLE column_map (header TEXT PRIMARY KEY, mapping TEXT NOT NULL);
  `,
  `
  CREATE TABLE act (id INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, reason TEXT NOT NULL);
  CREATE TABLE statement (act INTEGER NOT NULL REFERENCES act(id), about TEXT NOT NULL, data TEXT NOT NULL);
  CREATE INDEX statement_act ON statement(act);
  CREATE TABLE undoing (act INTEGER NOT NULL REFERENCES act(id), undone INTEGER NOT NULL, at TEXT NOT NULL);
  INSERT INTO act (id, at, by, reason) SELECT seq, decided_at, 'review', '' FROM decision ORDER BY seq;
  INSERT INTO statement (act, about, data)
    SELECT seq, 'pair', json_object('contact', contact, 'connection', connection, 'verdict', verdict)
    FROM decision ORDER BY seq;
  DROP TABLE decision;
  `,
  `
  PRAGMA application_id = ${applicationId.ours};
  CREATE TABLE output (folder TEXT PRIMARY KEY);
  `,
  `
  CREATE TABLE reading (key TEXT PRIMARY KEY, data TEXT NOT NULL, sum TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE comparison (connections TEXT NOT NULL, contacts TEXT NOT NULL, sum TEXT NOT NULL);
  CREATE TABLE comparison_column (name TEXT PRIMARY KEY, data BLOB NOT NULL);
  `,
  `
  DROP TABLE reading;
  CREATE TABLE reading (keys TEXT NOT NULL, data TEXT NOT NULL, sum TEXT NOT NULL);
  `,
  `
  ALTER TABLE source ADD COLUMN removed_at TEXT;
  `,
];
