import type { Language } from '../text/bilingual.ts';
import { reportLabels } from '../text/report-labels.ts';
import { csvTable } from './cells.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { wordEntry } from './worded-entry.ts';

/** Every WeChat row as one line, for a spreadsheet. */
export function toCsv(ledger: Ledger, language: Language): string {
  const label = reportLabels[language];
  const header = [
    label.outcome,
    label.remark,
    label.nickname,
    label.wechatId,
    label.labels,
    label.phones,
    label.company,
    label.region,
    label.onLinkedin,
    label.position,
    label.profile,
    label.probability,
    label.why,
    label.nextStep,
    label.evidence,
    label.file,
    label.row,
    label.contactId,
  ];
  return csvTable(
    header,
    ledger.entries.map((entry) => cells(entry, language)),
  );
}

function cells(entry: LedgerEntry, language: Language): (string | number)[] {
  const { person } = entry;
  const worded = wordEntry(entry, language);
  const { file, row } = placeOf(entry);
  return [
    worded.outcome,
    person?.remark ?? '',
    person?.nickname ?? '',
    person?.wechatId ?? '',
    (person?.labels ?? []).join('; '),
    (person?.phones ?? []).join('; '),
    worded.company,
    worded.region,
    worded.linkedin.name,
    worded.linkedin.about,
    entry.connection ?? worded.linkedin.url,
    entry.probability ?? '',
    worded.detail,
    worded.nextStep,
    worded.evidence.map(({ clue, comparison, bits }) => `${clue}: ${comparison} ${bits}`).join('; '),
    file,
    row,
    entry.contact,
  ];
}

/** The row this entry stands for: its own where `values` name one, else the first of the contact. */
function placeOf({ person, values }: LedgerEntry): { file: string; row: string | number } {
  const first = person?.provenance[0];
  return { file: String(values.file ?? first?.file ?? ''), row: Number(values.row ?? first?.row ?? 0) };
}
