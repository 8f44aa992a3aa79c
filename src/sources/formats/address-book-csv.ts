import { bridgeOf, fullNames, isWechatName, wechatIdsIn } from '../bridge.ts';
import table from '../data/address-book-columns.json' with { type: 'json' };
import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { headerCandidates, headerKey, readTable, rowsByHeader } from '../readers/csv.ts';
import { RecordLog } from '../record-log.ts';
import { splitList } from '../split-list.ts';

type Field = keyof typeof table.fields;

/** An address book as a table: Google's CSV, new and old, and Outlook's. */
export const addressBookCsv: SourceFormat = {
  id: 'address-book-csv',
  side: 'address-book',

  detect: (file) => headerCandidates(file).some(({ header }) => isHeader(header.map(headerKey))),

  async read(file: InputFile): Promise<Reading> {
    const { encoding, header, rows, warnings } = await readTable(file, isHeader);
    const log = new RecordLog(warnings);
    const rawOf = rowsByHeader(header);
    const keys = header.map(headerKey);
    const columns = new Map(
      Object.keys(table.fields).map((field) => [field, columnsOf(field as Field, keys)]),
    );
    function* records() {
      let i = 0;
      for (const row of rows()) {
        const bridge = bridgeOf(
          'address-book',
          knownOf(row, (field) => columns.get(field)!, keys),
        );
        i += 1;
        if (bridge) yield log.bridge(i, rawOf(row), bridge);
        else yield log.skip(i, rawOf(row), row.every((text) => text.trim() === '') ? 'empty-row' : 'no-name');
      }
    }
    return {
      format: this.id,
      side: this.side,
      encoding,
      lineage: this.id,
      records: records(),
      warnings: () => log.warnings(),
    };
  },
};

const isHeader = (keys: string[]) =>
  table.signatures.some((signature) => signature.every((key) => keys.includes(key)));

/** `email#value` is `email1value`, `email2value` and so on. */
function columnsOf(field: Field, keys: string[]): number[] {
  return table.fields[field].flatMap((alias) => {
    const pattern = new RegExp(`^${alias.replace('#', '\\d+')}$`);
    return keys.flatMap((key, column) => (pattern.test(key) ? [column] : []));
  });
}

function knownOf(row: string[], columnsOfField: (field: Field) => number[], keys: string[]) {
  const all = (field: Field) => columnsOfField(field).map((column) => (row[column] ?? '').trim());
  const first = (field: Field) => all(field).find((text) => text !== '') ?? '';
  // Google writes several values into one cell as `a ::: b`.
  const list = (field: Field) =>
    all(field)
      .flatMap((text) => text.split(' ::: '))
      .flatMap(splitList);
  return {
    names: [...fullNames(first('first'), first('middle'), first('last')), ...all('name')],
    emails: list('emails').filter((text) => text.includes('@')),
    phones: list('phones'),
    wechatIds: [...labelled(row, all('labels'), columnsOfField, keys), ...all('notes').flatMap(wechatIdsIn)],
    profileUrls: list('urls'),
    company: first('company'),
    title: first('title'),
  };
}

/** The value beside a label or service that is WeChat: `Custom Field 1 - Label`, `Custom Field 1 - Value`. */
function labelled(
  row: string[],
  labels: string[],
  columnsOfField: (field: Field) => number[],
  keys: string[],
): string[] {
  return columnsOfField('labels').flatMap((column, i) => {
    if (!isWechatName((labels[i] ?? '').replace(/^\* /, ''))) return [];
    const value = keys.indexOf(keys[column]!.replace(/(label|service|type)$/, 'value'));
    return (row[value] ?? '').split(' ::: ');
  });
}
