import type { Language } from '../../text/bilingual.ts';
import { reportLabels } from '../../text/report-labels.ts';
import { reportPage } from '../../text/report-page.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { plainText } from '../plain-text.ts';
import { summarise } from '../summary.ts';
import { connectionCells, connectionHeader, rowCells, rowHeader } from './csv.ts';
import { zip } from './zip.ts';

interface Sheet {
  name: string;
  header: string[];
  rows: (string | number)[][];
}

/**
 * A workbook with the sum, every row, and who is only on LinkedIn. Written here because write-excel-file takes nine times
 * as long (docs/decisions/libraries.md): texts are inline strings, which no spreadsheet takes for a formula, and nothing else is needed. ECMA-376 part 1.
 */
export function toXlsx(ledger: Ledger, language: Language): Uint8Array {
  const label = reportLabels[language];
  const { outcomes } = summarise(ledger, language);
  const sum = outcomes.map(({ name, count, meaning }) => [name, count, meaning]);
  return workbook([
    {
      name: label.outcome,
      header: [label.outcome, label.rows, label.meaning],
      rows: [...sum, [label.total, ledger.totals.rows, '']],
    },
    { name: label.everyRow, header: rowHeader(language), rows: rowCells(ledger.entries, language) },
    {
      name: reportPage[language].linkedinOnly,
      header: connectionHeader(language),
      rows: connectionCells(ledger.linkedinOnly),
    },
  ]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function workbook(sheets: Sheet[]): Uint8Array {
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const numbered = sheets.map(({ name }, i) => ({ name, id: i + 1 }));
  const files: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `${type('workbook', 'sheet.main')}${type('styles', 'styles')}` +
      `${numbered.map(({ id }) => type(`worksheets/sheet${id}`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      `${numbered.map(({ name, id }) => `<sheet name="${xmlText(name)}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `${numbered.map(({ id }) => relation(id, 'worksheet', `worksheets/sheet${id}.xml`)).join('')}` +
      `${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml':
      `<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills>` +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
      '<cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>',
  };
  sheets.forEach((sheet, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet);
  });
  return zip(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, XML + xml])));
}

/** The first row is frozen, bold and carries the filter. */
function sheetXml({ header, rows }: Sheet): string {
  const columns = header.map((_, i) => columnName(i + 1));
  const row = (cells: string[], number: number) => `<row r="${number}">${cells.join('')}</row>`;
  const lines = rows.map((values, i) =>
    row(
      values.map((value, j) => cell(value, `${columns[j]}${i + 2}`)),
      i + 2,
    ),
  );
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols><col min="1" max="${header.length}" width="20" customWidth="1"/></cols><sheetData>` +
    row(
      header.map((text, i) => textCell(text, `${columns[i]}1`, ' s="1"')),
      1,
    ) +
    `${lines.join('')}</sheetData><autoFilter ref="A1:${columns.at(-1)}${rows.length + 1}"/></worksheet>`
  );
}

function cell(value: string | number, address: string): string {
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  return value === '' ? '' : textCell(value, address);
}

function textCell(text: string, address: string, style = ''): string {
  return `<c r="${address}" t="inlineStr"${style}><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** At most 32,767 characters fit a cell. */
function xmlText(text: string): string {
  const plain = plainText(text).slice(0, 32_767).toWellFormed();
  return /[&<>"\ufffe\uffff]/.test(plain) ? plain.replace(/[&<>"\ufffe\uffff]/g, escapeXml) : plain;
}

const escapeXml = (character: string) =>
  ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '\ufffd';

/** 1 is A, 27 is AA. */
function columnName(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}
