import type { Language } from '../text/bilingual.ts';
import type { Ledger } from './ledger.ts';
import { wordEntry } from './worded-entry.ts';

/** The document of `migrate report --json` and of report.json. */
export function reportDocument(
  { totals, entries, linkedinOnly }: Ledger,
  files: string[],
  language: Language,
) {
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
    })),
    linkedinOnly: linkedinOnly.map(({ id }) => id),
    files,
  };
}

export function toJson(ledger: Ledger, files: string[], language: Language): string {
  return `${JSON.stringify(reportDocument(ledger, files, language), null, 2)}\n`;
}
