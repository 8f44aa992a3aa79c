import type { Connection, Contact, Evidence, Invitation, Match, Outcome, Told } from '../model.ts';
import type { Difference } from '../workspace/changes.ts';
import type { SkippedRow } from '../workspace/people.ts';
import type { Asking, Inviting } from '../workspace/said.ts';
import { judge, type Verdict } from './judge.ts';
import { type Mark, markEntries } from './marks.ts';
import { type Trust, trustOf } from './trust.ts';

/** That somebody is family or a service. */
export interface PersonalTie {
  /** A code worded in `text/report.ts`. */
  reason: 'family' | 'service' | 'personal-by-your-word';
  /** What the owner calls them. */
  words: string;
  /** False where it only looks so. */
  said: boolean;
}

/** The name to type into a search box. At least one of `han` and `latin` is needed to search. */
export interface SearchName {
  han: string | null;
  latin: string | null;
  company: string | null;
  /** What to call them in a language of Latin letters. */
  called?: string | null;
}

export interface LedgerInput {
  /** Every kind. A contact stands for as many rows as its `provenance` lists. */
  contacts: Contact[];
  connections: Connection[];
  matches: Match[];
  /** By contact id: the outgoing invitation in which we recognise someone who is not a connection. */
  pending: Map<string, { invitation: Invitation; probability: number }>;
  skipped: SkippedRow[];
  /** By contact id, for contacts whose name can be searched. */
  searchNames: Map<string, SearchName>;
  /** By contact id: through whom somebody is known whose own name nobody wrote. */
  through?: Map<string, { name: string; words: string }>;
  /** Every invitation, either way: for the chart of the weeks. */
  invitations?: Invitation[];
  /** By the id of a contact: the contact of the same person that counts. */
  duplicates?: Map<string, string>;
  /** By contact id: whom the owner has left out, and why in their own words (`''` where they did not say). */
  excluded?: Map<string, string>;
  /** By contact id: family and services. */
  personal?: Map<string, PersonalTie>;
  /** By contact id: the connections of which the owner said that they are not sure. */
  unsure?: Map<string, ReadonlySet<string>>;
  /** By contact id: whom the owner has asked on WeChat, and what they told. */
  asking?: Map<string, Asking>;
  /** By contact id: what the owner said of inviting them. */
  inviting?: Map<string, Inviting>;
  /** By contact id, of those the owner has invited: the connection they have become. */
  accepted?: Map<string, { connection: string; probability: number }>;
  /** By contact id: what finds them while typing, besides what the row says: pinyin, initials. */
  searchKeys?: Map<string, string>;
  /** What the newest exports changed. */
  changes?: Difference;
}

/** Where one WeChat row ends. `reason` and `nextStep` are codes worded in `text/report.ts`; `values` fill them. */
export interface LedgerEntry {
  /** The contact's id; `file:row` for a row that could not be used. */
  contact: string;
  outcome: Outcome;
  reason: string;
  values: Record<string, string | number | boolean>;
  nextStep: string;
  connection: string | null;
  probability: number | null;
  evidence: Evidence[];
  marks: Mark[];
  person?: Contact;
  linkedin?: Connection;
  search?: SearchName;
  /** Of those to invite, whom first: 1, 2, … */
  rank?: number;
  searchKeys?: string;
  /** What they told when asked. */
  told?: Told;
}

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

/** All outcomes, in the order in which they are shown. */
export const OUTCOMES: readonly Outcome[] = [
  'connected',
  'invited',
  'invite',
  'ask',
  'review',
  'personal',
  'duplicate',
  'excluded',
  'not-a-person',
];

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
