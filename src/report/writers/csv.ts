import { fullName } from '../../full-name.ts';
import type { Connection, Outcome } from '../../model.ts';
import type { Language } from '../../text/bilingual.ts';
import { reportLabels } from '../../text/report-labels.ts';
import { csvTable } from '../csv-table.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { plainText } from '../plain-text.ts';
import { wordEntry } from '../worded-entry.ts';

/** Every WeChat row as one line, for a spreadsheet. */
export function toCsv(ledger: Ledger, language: Language): string {
  return csvTable(rowHeader(language), rowCells(ledger.entries, language));
}

/** The rows of one outcome. Among those to ask come first who is hardly to be found on LinkedIn at all. */
export function toOutcomeCsv(ledger: Ledger, outcome: Outcome, language: Language): string {
  const entries = ledger.entries.filter((entry) => entry.outcome === outcome);
  if (outcome === 'ask') entries.sort((a, b) => Number(b.values.mainland) - Number(a.values.mainland));
  return csvTable(rowHeader(language), rowCells(entries, language));
}

/** Connections nobody on WeChat is known to be. */
export function toLinkedinOnlyCsv({ linkedinOnly }: Ledger, language: Language): string {
  return csvTable(connectionHeader(language), connectionCells(linkedinOnly));
}

export function rowHeader(language: Language): string[] {
  const label = reportLabels[language];
  return [
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
    label.marks,
    label.evidence,
    label.file,
    label.row,
    label.contactId,
  ];
}

export function rowCells(entries: LedgerEntry[], language: Language): (string | number)[][] {
  return entries.map((entry) => cells(entry, language));
}

export function connectionHeader(language: Language): string[] {
  const label = reportLabels[language];
  return [label.onLinkedin, label.company, label.position, label.email, label.connectedOn, label.profile];
}

export function connectionCells(connections: Connection[]): string[][] {
  return connections.map((member) => {
    const { company, position, email, connectedOn, id } = member;
    return [plainText(fullName(member)), company ?? '', position ?? '', email ?? '', connectedOn ?? '', id];
  });
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
    worded.marks.join('; '),
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
