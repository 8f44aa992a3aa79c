import type { Connection, Invitation, Match, Outcome } from '../../model.ts';
import type { Difference } from '../../workspace/people/changes.ts';
import type { SkippedRow } from '../../workspace/people/people.ts';
import type { LedgerEntry, LedgerInput } from './entry.ts';
import { judge, type Verdict } from './judge.ts';
import { markEntries } from './marks.ts';
import { OUTCOMES } from './outcomes.ts';
import { type Trust, trustOf } from './trust.ts';

export interface Ledger {
  /** `rows` is the number of WeChat rows read, and the sum of all the others. */
  totals: { rows: number } & Record<Outcome, number>;
  entries: LedgerEntry[];
  /** Connections nobody on WeChat is known to be (those in review included). */
  linkedinOnly: Connection[];
  trust: Trust;
  invitations: Invitation[];
  changes: Difference | null;
}

/** Gives every WeChat row exactly one outcome, in the order of the input. */
export function buildLedger(input: LedgerInput): Ledger {
  const contacts = new Map(input.contacts.map((contact) => [contact.id, contact]));
  const connections = new Map(input.connections.map((connection) => [connection.id, connection]));
  const matches = new Map<string, Match[]>();
  for (const match of input.matches) {
    const known = matches.get(match.contact);
    if (known) known.push(match);
    else matches.set(match.contact, [match]);
  }

  const entries = input.contacts.flatMap((contact) => {
    const [first, ...again] = contact.provenance;
    if (!first) return [];
    const verdict = judge(contact, { ...input, contacts, matches: matches.get(contact.id) ?? [] });
    const linkedin = connections.get(verdict.connection ?? '');
    const searchKeys = input.searchKeys?.get(contact.id);
    const told = input.asking?.get(contact.id)?.told;
    return [
      entry(contact.id, {
        ...verdict,
        person: contact,
        ...(linkedin && { linkedin }),
        ...(searchKeys && { searchKeys }),
        ...(told && { told }),
      }),
      ...again.map((row) =>
        entry(contact.id, {
          outcome: 'duplicate',
          reason: 'same-contact-again',
          nextStep: 'nothing-to-do',
          values: { file: row.file, row: row.row, firstFile: first.file, firstRow: first.row },
          person: contact,
        }),
      ),
    ];
  });
  for (const row of input.skipped) if (row.side === 'wechat') entries.push(skippedEntry(row));

  const taken = new Set(entries.map((one) => (one.outcome === 'connected' ? one.connection : null)));
  const trust = trustOf(entries, input);
  const changes = input.changes ?? null;
  markEntries(entries, trust, changes);
  return {
    totals: addUp(entries),
    entries,
    linkedinOnly: input.connections.filter((connection) => !taken.has(connection.id)),
    trust,
    invitations: input.invitations ?? [],
    changes,
  };
}

function entry(contact: string, verdict: Verdict): LedgerEntry {
  return { contact, values: {}, connection: null, probability: null, evidence: [], marks: [], ...verdict };
}

function skippedEntry({ file, format, row, code }: SkippedRow): LedgerEntry {
  const again = code === 'duplicate-row';
  return entry(`${file}:${row}`, {
    outcome: again ? 'duplicate' : 'not-a-person',
    reason: code,
    values: { file, format, row },
    nextStep: again ? 'nothing-to-do' : 'look-at-the-row',
  });
}

function addUp(entries: LedgerEntry[]): Ledger['totals'] {
  const totals = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome } of entries) totals[outcome] += 1;
  return { rows: entries.length, ...totals };
}
