import { findDuplicates } from '../linkage/duplicates.ts';
import { linkInvitations } from '../linkage/invitations.ts';
import { searchNames } from '../linkage/search-names.ts';
import { buildLedger, type Ledger } from '../report/ledger.ts';
import { redactLedger } from '../report/redact.ts';
import { writeReport as writeReportFiles } from '../report/write-report.ts';
import { profileKey } from '../sources/linkedin-url.ts';
import type { Language } from '../text/bilingual.ts';
import { loadChanges } from '../workspace/changes.ts';
import { firstFingerprint } from '../workspace/imports.ts';
import { loadMatches, matchesAreCurrent } from '../workspace/matches.ts';
import type { Store } from '../workspace/open.ts';
import { loadPeople } from '../workspace/people.ts';
import { lookInto, refuseEmpty } from './look.ts';
import { matchPeople } from './match-people.ts';
import { refuseNoDate } from './read-changes.ts';
import { searchKeys } from './search-keys.ts';

export interface ReportResult {
  ledger: Ledger;
  folder: string;
  files: string[];
  /** True when imports had made the matches stale, so that they were computed anew. */
  rematched: boolean;
}

export interface ReportOptions {
  /** `YYYY-MM-DD`: tell what changed since that day, rather than since the exports before. */
  since?: string | undefined;
  /** Pseudonyms for names. */
  redact?: boolean | undefined;
  /** A folder of the user's own templates. */
  templates?: string | undefined;
}

/**
 * Writes the report of where every contact ended. Throws UserError nothing-imported, not-a-date, no-templates,
 * template-broken, report-not-writable (exit 2).
 */
export async function writeReport(
  folder: string,
  output: string,
  language: Language,
  { since, redact = false, templates }: ReportOptions = {},
): Promise<ReportResult> {
  refuseEmpty(folder);
  if (since !== undefined) refuseNoDate(since);
  const rematched = !lookInto(folder, matchesAreCurrent);
  if (rematched) await matchPeople(folder);
  return lookInto(folder, (store) => {
    const people = loadPeople(store);
    const matches = loadMatches(store);
    const full = buildLedger({
      ...people,
      matches,
      duplicates: findDuplicates(people.contacts),
      pending: linkInvitations(people, matches, profileKey),
      searchNames: searchNames(people.contacts),
      searchKeys: searchKeys(people.contacts),
      ...changesOf(store, since),
    });
    const ledger = redact ? redactLedger(full, firstFingerprint(store) ?? '') : full;
    const files = writeReportFiles(ledger, output, language, templates);
    return { ledger, folder: output, files, rematched };
  });
}

function changesOf(store: Store, since: string | undefined) {
  const changes = loadChanges(store, profileKey, since ?? null);
  return changes && { changes };
}
