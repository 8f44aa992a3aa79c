import type { Act, Statement } from '../../model.ts';
import type { Store } from '../store/open.ts';

/** Adds to the journal and returns the act's number. It is on disk when this returns, unless a transaction is open. */
export function recordAct(store: Store, { at, by, reason, statements }: Omit<Act, 'id' | 'undone'>): number {
  return atOnce(store, () => {
    const { lastInsertRowid } = store
      .prepare('INSERT INTO act (at, by, reason) VALUES (?, ?, ?)')
      .run(at, by, storable(reason));
    const act = Number(lastInsertRowid);
    const insert = store.prepare('INSERT INTO statement (act, about, data) VALUES (?, ?, ?)');
    for (const { about, ...data } of statements) insert.run(act, about, JSON.stringify(data));
    return act;
  });
}

/** Takes an act back, or does it again (`undone` false); both are themselves only added to the journal. */
export function setUndone(store: Store, act: number, undone: boolean, at: string): void {
  store.prepare('INSERT INTO undoing (act, undone, at) VALUES (?, ?, ?)').run(act, Number(undone), at);
}

/** All the owner ever did, oldest first. */
export function loadActs(store: Store): Act[] {
  const acts = store.prepare('SELECT id, at, by, reason FROM act ORDER BY id').all() as Omit<
    Act,
    'statements' | 'undone'
  >[];
  const byId = new Map(acts.map((act) => [act.id, { ...act, statements: [] as Statement[], undone: false }]));
  const statements = store.prepare('SELECT act, about, data FROM statement ORDER BY rowid').all() as {
    act: number;
    about: string;
    data: string;
  }[];
  for (const { act, about, data } of statements) {
    byId.get(act)!.statements.push({ about, ...JSON.parse(data) });
  }
  const undoings = store.prepare('SELECT act, undone FROM undoing ORDER BY rowid').all() as {
    act: number;
    undone: number;
  }[];
  for (const { act, undone } of undoings) byId.get(act)!.undone = undone === 1;
  return [...byId.values()];
}

/** What the owner said about one kind of thing and has not taken back, oldest first; `act` is its number. */
export function statementsInForce<About extends Statement['about']>(
  store: Store,
  about: About,
): { act: number; at: string; reason: string; statement: Extract<Statement, { about: About }> }[] {
  return loadActs(store)
    .filter(({ undone }) => !undone)
    .flatMap(({ id, at, reason, statements }) =>
      statements
        .filter((statement): statement is Extract<Statement, { about: About }> => statement.about === about)
        .map((statement) => ({ act: id, at, reason, statement })),
    );
}

/** SQLite text ends at a NUL, and libsql dies of half a character; statements are JSON, where both are escaped. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** All or nothing; part of the transaction that is open, where there is one. */
export function atOnce<T>(store: Store, work: () => T): T {
  if (store.inTransaction) return work();
  store.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    store.exec('COMMIT');
    return result;
  } finally {
    // Where the disk failed, SQLite has rolled back already.
    if (store.inTransaction) store.exec('ROLLBACK');
  }
}

/** The act undone most recently that still is; null when none is. */
export function lastUndone(store: Store): number | null {
  const last = store
    .prepare(
      `SELECT act FROM undoing AS one WHERE undone = 1
       AND rowid = (SELECT max(rowid) FROM undoing WHERE act = one.act) ORDER BY rowid DESC LIMIT 1`,
    )
    .get() as { act: number } | undefined;
  return last?.act ?? null;
}
