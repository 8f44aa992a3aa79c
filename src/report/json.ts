import type { Language } from '../text/bilingual.ts';
import type { Difference } from '../workspace/changes.ts';
import type { Ledger } from './ledger.ts';
import { wordEntry } from './worded-entry.ts';

/** The document of `migrate report --json` and of report.json. */
export function reportDocument(ledger: Ledger, files: string[], language: Language) {
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

/** The document of `migrate diff --json`: ids, and what a change was. */
export function changesDocument(changes: Difference) {
  const ids = (people: { id: string }[]) => people.map(({ id }) => id);
  return {
    since: changes.since,
    newContacts: ids(changes.newContacts),
    goneContacts: ids(changes.goneContacts),
    newConnections: ids(changes.newConnections),
    goneConnections: ids(changes.goneConnections),
    changedJobs: changes.changedJobs.map(({ connection, before }) => {
      const { id, company, position } = connection;
      return { connection: id, before, now: { company, position } };
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
