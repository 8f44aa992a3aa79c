import type { Outcome } from '../../model.ts';
import type { Language } from '../../text/bilingual.ts';
import type { Difference } from '../../workspace/people/changes.ts';
import type { Edit } from '../../workspace/people/edits.ts';
import type { Mark } from '../ledger/entry.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { wordEntry } from '../worded-entry.ts';

/** The ledger as report.json has it. */
export interface LedgerDocument {
  totals: Ledger['totals'];
  ledger: EntryDocument[];
  /** Ids of connections that nobody on WeChat is matched with. */
  linkedinOnly: string[];
  trust: TrustDocument;
  /** Null before a second export of a list. */
  changes: ChangesDocument | null;
  /** Names of the files that were written. */
  files: string[];
}

interface EntryDocument {
  /** The contact's id. */
  contact: string;
  outcome: Outcome;
  /** The code of why, and the same in words. */
  reason: string;
  detail: string;
  /** The code of what to do now. */
  nextStep: string;
  /** The id of the connection; null where there is none. */
  connection: string | null;
  /** 0 to 1; null where nothing was compared. */
  probability: number | null;
  marks: Mark[];
}

/** What may be wrong. */
interface TrustDocument {
  /** How many of the accepted pairs are expected to be wrong. */
  expectedWrong: number;
  /** Ids of contacts: those whom nothing identifies, and those matched on a single clue. */
  unidentified: string[];
  oneClue: string[];
  /** Several contacts that claim one connection. */
  rivals: { connection: string | null; contacts: string[] }[];
}

/** The document of `migrate report --json` and of report.json. */
export function reportDocument(ledger: Ledger, files: string[], language: Language): LedgerDocument {
  const { totals, entries, linkedinOnly, trust, changes } = ledger;
  return {
    totals,
    ledger: entries.map((entry) => ({
      contact: entry.contact,
      outcome: entry.outcome,
      reason: entry.reason,
      detail: wordEntry(entry, language).detail,
      nextStep: entry.nextStep,
      connection: entry.connection,
      probability: entry.probability,
      marks: entry.marks,
    })),
    linkedinOnly: linkedinOnly.map(({ id }) => id),
    trust: {
      expectedWrong: trust.expectedWrong,
      unidentified: trust.unidentified.map(({ contact }) => contact),
      oneClue: trust.oneClue.map(({ contact }) => contact),
      rivals: trust.rivals.map((rivals) => ({
        connection: rivals.linkedin?.id ?? null,
        contacts: rivals.entries.map(({ contact }) => contact),
      })),
    },
    changes: changes && changesDocument(changes),
    files,
  };
}

/** Ids, and what a change was. */
export interface ChangesDocument {
  /** `YYYY-MM-DD`; null where compared with the exports before. */
  since: string | null;
  newContacts: string[];
  goneContacts: string[];
  changedRemarks: { contact: string; before: string; now: string }[];
  /** What else is told of a contact otherwise. */
  editedContacts: { contact: string; edits: Edit[] }[];
  newConnections: string[];
  goneConnections: string[];
  changedJobs: { connection: string; before: Job; now: Job }[];
  /** What else is told of a connection otherwise. */
  editedConnections: { connection: string; edits: Edit[] }[];
  sentInvitations: { name: string; sentAt: string | null }[];
  acceptedInvitations: { name: string; sentAt: string | null; connection: string }[];
}

interface Job {
  company: string | null;
  position: string | null;
}

/** The document of `migrate diff --json`. */
export function changesDocument(changes: Difference): ChangesDocument {
  const ids = (people: { id: string }[]) => people.map(({ id }) => id);
  return {
    since: changes.since,
    newContacts: ids(changes.newContacts),
    goneContacts: ids(changes.goneContacts),
    changedRemarks: changes.changedRemarks.map(({ contact, before }) => {
      return { contact: contact.id, before, now: contact.remark };
    }),
    editedContacts: changes.editedContacts.map(({ contact, edits }) => ({ contact: contact.id, edits })),
    newConnections: ids(changes.newConnections),
    goneConnections: ids(changes.goneConnections),
    changedJobs: changes.changedJobs.map(({ connection, before }) => {
      const { id, company, position } = connection;
      return { connection: id, before, now: { company, position } };
    }),
    editedConnections: changes.editedConnections.map(({ connection, edits }) => {
      return { connection: connection.id, edits };
    }),
    sentInvitations: changes.sentInvitations.map(({ name, sentAt }) => ({ name, sentAt })),
    acceptedInvitations: changes.acceptedInvitations.map(({ invitation, connection }) => {
      return { name: invitation.name, sentAt: invitation.sentAt, connection: connection.id };
    }),
  };
}

export function toJson(ledger: Ledger, files: string[], language: Language): string {
  return `${JSON.stringify(reportDocument(ledger, files, language), null, 2)}\n`;
}
