import type { Difference } from '../../workspace/people/changes.ts';
import type { LedgerEntry } from './entry.ts';
import type { Trust } from './trust.ts';

export function markEntries(entries: LedgerEntry[], trust: Trust, changes: Difference | null): void {
  const rivals = new Set(trust.rivals.flatMap((one) => one.entries));
  const oneClue = new Set(trust.oneClue);
  const unidentified = new Set(trust.unidentified);
  const newContacts = new Set(changes?.newContacts.map(({ id }) => id));
  const newJobs = new Set(changes?.changedJobs.map(({ connection }) => connection.id));
  for (const entry of entries) {
    if (rivals.has(entry)) entry.marks.push('rivals');
    if (oneClue.has(entry)) entry.marks.push('one-clue');
    if (unidentified.has(entry)) entry.marks.push('unidentified');
    if (entry.values.mainland === true) entry.marks.push('mainland');
    if (newContacts.has(entry.contact)) entry.marks.push('new');
    if (entry.connection !== null && newJobs.has(entry.connection)) entry.marks.push('new-job');
  }
}
