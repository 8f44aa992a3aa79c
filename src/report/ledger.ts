import type { Connection, Contact, Evidence, Invitation, Match, Outcome } from '../model.ts';
import type { SkippedRow } from '../workspace/people.ts';
import { probablyInMainlandChina } from './mainland.ts';
import { whatIsMissing } from './missing-name.ts';

/** The name to type into a search box. At least one of `han` and `latin` is needed to search. */
export interface SearchName {
  han: string | null;
  latin: string | null;
  company: string | null;
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
  person?: Contact;
  linkedin?: Connection;
  search?: SearchName;
}

export interface Ledger {
  /** `rows` is the number of WeChat rows read, and the sum of all the others. */
  totals: { rows: number } & Record<Outcome, number>;
  entries: LedgerEntry[];
  /** Connections nobody on WeChat is known to be (those in review included). */
  linkedinOnly: Connection[];
}

/** All outcomes, in the order in which they are shown. */
export const OUTCOMES: readonly Outcome[] = [
  'connected',
  'invited',
  'invite',
  'ask',
  'review',
  'duplicate',
  'excluded',
  'not-a-person',
];

const NO_TIE = new Set(['former', 'blocked', 'stranger']);

/** Gives every WeChat row exactly one outcome, in the order of the input. */
export function buildLedger(input: LedgerInput): Ledger {
  const matchesOf = new Map<string, Match[]>();
  for (const match of input.matches) {
    matchesOf.set(match.contact, [...(matchesOf.get(match.contact) ?? []), match]);
  }
  const connections = new Map(input.connections.map((connection) => [connection.id, connection]));

  const entries = input.contacts.flatMap((contact) => {
    const [first, ...again] = contact.provenance;
    if (!first) return [];
    const verdict = judge(contact, matchesOf.get(contact.id) ?? [], input);
    const linkedin = connections.get(verdict.connection ?? '');
    return [
      entry(contact.id, { ...verdict, person: contact, ...(linkedin && { linkedin }) }),
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
  return {
    totals: addUp(entries),
    entries,
    linkedinOnly: input.connections.filter((connection) => !taken.has(connection.id)),
  };
}

type Verdict = Pick<LedgerEntry, 'outcome' | 'reason' | 'nextStep'> & Partial<LedgerEntry>;

function entry(contact: string, verdict: Verdict): LedgerEntry {
  return { contact, values: {}, connection: null, probability: null, evidence: [], ...verdict };
}

function judge(contact: Contact, matches: Match[], input: LedgerInput): Verdict {
  const nothing = { reason: contact.kind, nextStep: 'nothing-to-do' };
  if (NO_TIE.has(contact.kind)) return { outcome: 'excluded', ...nothing };
  if (contact.kind !== 'person') return { outcome: 'not-a-person', ...nothing };
  return connected(matches) ?? inReview(matches) ?? invited(contact, input) ?? toDo(contact, matches, input);
}

function connected(matches: Match[]): Verdict | null {
  const match =
    matches.find(({ status }) => status === 'confirmed') ??
    matches.find(({ status }) => status === 'accepted');
  if (!match) return null;
  const reason = match.status === 'confirmed' ? 'confirmed-by-you' : 'recognised';
  return { outcome: 'connected', reason, nextStep: 'nothing-to-do', ...clues(match) };
}

function inReview(matches: Match[]): Verdict | null {
  const [best, ...others] = matches.filter(({ status }) => status === 'review').sort(likelierFirst);
  if (!best) return null;
  return {
    outcome: 'review',
    reason: others.length ? 'several-candidates' : 'one-candidate',
    values: { others: others.length },
    nextStep: 'answer-the-question',
    ...clues(best),
  };
}

function clues(match: Match) {
  return { connection: match.connection, probability: match.probability, evidence: match.evidence };
}

function likelierFirst(one: Match, other: Match): number {
  return other.probability - one.probability || (one.connection < other.connection ? -1 : 1);
}

function invited(contact: Contact, { pending }: LedgerInput): Verdict | null {
  const found = pending.get(contact.id);
  if (!found) return null;
  const { name, sentAt, profileUrl } = found.invitation;
  return {
    outcome: 'invited',
    reason: 'invitation-sent',
    values: { name, ...(sentAt && { sentOn: sentAt.slice(0, 10) }), ...(profileUrl && { profileUrl }) },
    nextStep: 'wait-for-an-answer',
    probability: found.probability,
  };
}

function toDo(contact: Contact, matches: Match[], { searchNames }: LedgerInput): Verdict {
  const search = searchNames.get(contact.id);
  if (!search?.han && !search?.latin) {
    return { outcome: 'ask', reason: whatIsMissing(contact), nextStep: 'ask-for-the-name' };
  }
  const mainland = probablyInMainlandChina(contact);
  const rejected = matches.some(({ status }) => status === 'rejected');
  return {
    outcome: 'invite',
    reason: rejected ? 'all-candidates-rejected' : 'no-connection-above-threshold',
    values: { mainland },
    nextStep: mainland ? 'ask-on-wechat-first' : 'send-an-invitation',
    search,
  };
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
  const count = (outcome: Outcome) => entries.filter((one) => one.outcome === outcome).length;
  const counts = OUTCOMES.map((outcome) => [outcome, count(outcome)]);
  return { rows: entries.length, ...(Object.fromEntries(counts) as Record<Outcome, number>) };
}
