import type { Act, Decision, Match } from '../../model.ts';
import { ofJoined } from '../journal/in-force.ts';
import { atOnce, recordAct, statementsInForce } from '../journal/journal.ts';
import type { Store } from '../store/open.ts';

interface MatchRow extends Omit<Match, 'evidence' | 'decidedBy'> {
  decided_by: Match['decidedBy'];
  evidence: string;
}

/** Replaces what an earlier run found, all at once. `how`: by what rules, in one line. */
export function saveMatches(store: Store, matches: Match[], how = ''): void {
  atOnce(store, () => {
    store.exec('DELETE FROM match');
    const insert = store.prepare(
      'INSERT INTO match (contact, connection, status, probability, decided_by, evidence) VALUES (?, ?, ?, ?, ?, ?)',
    );
    for (const { contact, connection, status, probability, decidedBy, evidence } of matches) {
      insert.run(contact, connection, status, probability, decidedBy, JSON.stringify(evidence));
    }
    store.exec('DELETE FROM match_run');
    store.prepare('INSERT INTO match_run (sources) VALUES (?)').run(`${whatCounts(store)}\n${how}`);
  });
}

/** False when there has been an import or an answer since the last match, no match yet, or one by other rules than these. */
export function matchesAreCurrent(store: Store, how?: string): boolean {
  const run = store.prepare('SELECT sources FROM match_run').get() as { sources: string } | undefined;
  const [counted, by = ''] = run?.sources.split('\n') ?? [];
  return counted === whatCounts(store) && (how === undefined || how === by);
}

/** What a match looks at: the current sources, and how far the journal goes of all but invitations and whom you asked. */
function whatCounts(store: Store): string {
  const sources = store.prepare('SELECT id FROM source WHERE replaced_by IS NULL ORDER BY id').all() as {
    id: number;
  }[];
  const { said, undone } = store
    .prepare(
      `WITH counting AS (
         SELECT rowid, act FROM statement
         WHERE about IN ('pair', 'exclusion', 'account', 'label', 'personal')
           OR about = 'asking' AND json_extract(data, '$.told') IS NOT NULL
       )
       SELECT (SELECT max(rowid) FROM counting) AS said,
         (SELECT max(undoing.rowid) FROM undoing JOIN counting ON counting.act = undoing.act) AS undone`,
    )
    .get() as { said: number | null; undone: number | null };
  return [...sources.map(({ id }) => id), ...(said === null ? [] : [`answer ${said}/${undone ?? 0}`])].join(
    ' ',
  );
}

/** In the order they were saved: by contact as imported, best first. */
export function loadMatches(store: Store): Match[] {
  const rows = store
    .prepare(
      'SELECT contact, connection, status, probability, decided_by, evidence FROM match ORDER BY rowid',
    )
    .all() as MatchRow[];
  return rows.map(({ decided_by, evidence, ...match }) => ({
    ...match,
    decidedBy: decided_by,
    evidence: JSON.parse(evidence),
  }));
}

/**
 * Adds one answer to the journal and lets the matches follow: after "same" nobody else is asked about either of the
 * two. It is on disk when this returns.
 */
export function recordDecision(store: Store, decision: Decision, by: Act['by'] = 'review'): void {
  const { contact, connection, verdict, decidedAt } = decision;
  atOnce(store, () => {
    recordAct(store, {
      at: decidedAt,
      by,
      reason: '',
      statements: [{ about: 'pair', contact, connection, verdict }],
    });
    if (verdict === 'unsure') return;
    store
      .prepare("UPDATE match SET status = ?, decided_by = 'user' WHERE contact = ? AND connection = ?")
      .run(verdict === 'same' ? 'confirmed' : 'rejected', contact, connection);
    if (verdict === 'same') {
      store
        .prepare("DELETE FROM match WHERE decided_by = 'model' AND (contact = ? OR connection = ?)")
        .run(contact, connection);
    }
  });
}

/** What holds now: the last word on each pair, oldest first, under the ids that people have now (`joined` of `People`). */
export function loadDecisions(store: Store, joined: Map<string, string>): Decision[] {
  const last = new Map<string, Decision>();
  for (const { at, statement } of statementsInForce(store, 'pair')) {
    const { contact, connection, verdict } = ofJoined(statement, joined);
    const decision = { contact, connection, verdict, decidedAt: at };
    const pair = JSON.stringify([decision.contact, decision.connection]);
    last.delete(pair);
    last.set(pair, decision);
  }
  return [...last.values()];
}
