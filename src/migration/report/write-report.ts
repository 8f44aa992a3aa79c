import type { Ledger } from '../../report/ledger/ledger.ts';
import { redactLedger } from '../../report/redact.ts';
import { reportFiles } from '../../report/writers/report-files.ts';
import type { Language } from '../../text/bilingual.ts';
import { writeOutput } from '../../workspace/outputs/outputs.ts';
import { firstFingerprint } from '../../workspace/people/imports.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { localDay } from '../clock.ts';
import { lookInto, refuseEmpty } from '../look-into.ts';
import { searchKeys } from '../people/search-keys.ts';
import { refuseNoDate } from './diff-people.ts';
import { ledgerOf, matchAgain } from './read-ledger.ts';

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
  /** `YYYY-MM-DD`: the day whose next steps are told. */
  today?: string;
  /** Pseudonyms for names. */
  redact?: boolean | undefined;
  /** A folder of the user's own templates. */
  templates?: string | undefined;
}

/**
 * Writes the report of where every contact ended. Throws UserError nothing-imported, not-a-date, no-templates,
 * template-broken, report-not-writable, files-not-ours (exit 2).
 */
export async function writeReport(
  folder: string,
  output: string,
  language: Language,
  { since, redact = false, templates, today = localDay() }: ReportOptions = {},
): Promise<ReportResult> {
  refuseEmpty(folder);
  if (since !== undefined) refuseNoDate(since);
  const rematched = await matchAgain(folder);
  const ledger = lookInto(folder, (store) => {
    const people = loadPeople(store);
    const full = ledgerOf(store, { since, people, searchKeys: searchKeys(people.contacts), today });
    return redact ? redactLedger(full, firstFingerprint(store) ?? '') : full;
  });
  const files = writeOutput(folder, output, reportFiles(ledger, language, templates));
  return { ledger, folder: output, files, rematched };
}
