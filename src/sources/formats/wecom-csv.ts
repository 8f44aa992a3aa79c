import table from '../data/wecom-columns.json' with { type: 'json' };
import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { headerCandidates, headerKey, readTable, rowsByHeader } from '../readers/csv.ts';
import { RecordLog } from '../record-log.ts';
import { splitLabels } from '../wechat/contact-fields.ts';
import { shapeOf } from '../wechat/row.ts';
import { customerRecords } from '../wechat/wecom-customers.ts';

type Field = keyof typeof table.fields;

/** A table of WeCom customers, one row for each customer and follower. */
export const wecomCsv: SourceFormat = {
  id: 'wecom-csv',
  side: 'wechat',

  detect: (file) => headerCandidates(file).some(({ header }) => isHeader(header.map(headerKey))),

  async read(file: InputFile): Promise<Reading> {
    const { encoding, header, rows, warnings } = await readTable(file, isHeader);
    const log = new RecordLog(warnings);
    const rawOf = rowsByHeader(header);
    const keys = header.map(headerKey);
    const columns = new Map(
      Object.keys(table.fields).map((field) => [field, columnsOf(field as Field, keys)]),
    );
    const customers = [...rows()].map((row, i) => {
      const all = (field: Field) => columns.get(field)!.map((column) => row[column] ?? '');
      const get = (field: Field) => all(field).find((text) => text.trim() !== '') ?? '';
      return {
        row: i + 1,
        raw: rawOf(row),
        // Of staff, WeCom has ids of another form.
        id: /^w[mo]/.test(get('userName').trim()) ? get('userName').trim() : '',
        name: get('customer'),
        remark: get('remark'),
        follower: get('follower').trim(),
        description: get('description'),
        labels: all('labels').flatMap(splitLabels),
        phones: all('phones'),
        emails: all('emails'),
        company: get('company'),
        gender: get('gender'),
        region: get('region'),
        source: get('source'),
        addedAt: get('addedAt'),
        blocked: /^(是|1|true)$/i.test(get('blocked').trim()),
      };
    });
    const records = customerRecords(customers, log);
    return {
      format: this.id,
      side: this.side,
      encoding,
      lineage: `${this.id}:${shapeOf(header)}`,
      records,
      warnings: () => log.warnings(),
    };
  },
};

function isHeader(keys: string[]): boolean {
  return columnsOf('customer', keys).length > 0 && columnsOf('follower', keys).length > 0;
}

/** `标签组#` is every column whose name begins so: `标签组1(行业)`. */
function columnsOf(field: Field, keys: string[]): number[] {
  return table.fields[field].flatMap((alias) => {
    const fits = (key: string) => (alias.endsWith('#') ? key.startsWith(alias.slice(0, -1)) : key === alias);
    return keys.flatMap((key, column) => (fits(key) ? [column] : []));
  });
}
