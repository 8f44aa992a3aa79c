import { linkInvitations } from '../linkage/invitations.ts';
import { searchNames } from '../linkage/search-names.ts';
import { buildLedger, type Ledger } from '../report/ledger.ts';
import { writeReport as writeReportFiles } from '../report/write-report.ts';
import { profileKey } from '../sources/linkedin-url.ts';
import type { Language } from '../text/bilingual.ts';
import { loadMatches, matchesAreCurrent } from '../workspace/matches.ts';
import { loadPeople } from '../workspace/people.ts';
import { lookInto, refuseEmpty } from './look.ts';
import { matchPeople } from './match-people.ts';

export interface ReportResult {
  ledger: Ledger;
  folder: string;
  files: string[];
  /** True when imports had made the matches stale, so that they were computed anew. */
  rematched: boolean;
}

/** Writes the report of where every contact ended. Throws UserError nothing-imported (exit 2). */
export async function writeReport(folder: string, output: string, language: Language): Promise<ReportResult> {
  refuseEmpty(folder);
  const rematched = !lookInto(folder, matchesAreCurrent);
  if (rematched) await matchPeople(folder);
  return lookInto(folder, (store) => {
    const people = loadPeople(store);
    const matches = loadMatches(store);
    const ledger = buildLedger({
      ...people,
      matches,
      pending: linkInvitations(people, matches, profileKey),
      searchNames: searchNames(people.contacts),
    });
    return { ledger, folder: output, files: writeReportFiles(ledger, output, language), rematched };
  });
}
