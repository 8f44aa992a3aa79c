import type { BridgeKind } from '../../model.ts';
import { bridgeOf, fullNames, wechatIdsIn } from '../bridge.ts';
import { Columns } from '../columns.ts';
import table from '../data/linkedin-people-files.json' with { type: 'json' };
import { parseDateTime, slashOrder } from '../dates.ts';
import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { headerCandidates, headerKey, readTable, rowsByHeader } from '../readers/csv.ts';
import { RecordLog } from '../record-log.ts';
import { splitList } from '../split-list.ts';
import { partOf } from './linkedin-parts.ts';

const FIELDS = [
  'first',
  'middle',
  'last',
  'name',
  'emails',
  'phones',
  'company',
  'title',
  'urls',
  'handles',
  'date',
] as const;
type Field = (typeof FIELDS)[number];

interface PeopleFile {
  format: string;
  kind: BridgeKind;
  signatures: string[][];
  fields: Partial<Record<Field, string[]>>;
}

/** The lists in LinkedIn's archive of people who need not be connections; one format for each. */
export const linkedinPeople: SourceFormat[] = (table.files as PeopleFile[]).map(formatOf);

function formatOf({ format: id, kind, signatures, fields }: PeopleFile): SourceFormat {
  const isHeader = (keys: string[]) =>
    signatures.some((signature) => signature.every((key) => keys.includes(key)));
  const aliases = Object.fromEntries(FIELDS.map((field) => [field, fields[field] ?? []])) as Record<
    Field,
    string[]
  >;
  return {
    id,
    side: 'linkedin',

    detect: (file) => headerCandidates(file).some(({ header }) => isHeader(header.map(headerKey))),

    async read(file: InputFile): Promise<Reading> {
      const { encoding, header, warnings, ...table } = await readTable(file, isHeader);
      const rows = [...table.rows()];
      const columns = new Columns<Field>(header, aliases);
      const log = new RecordLog(warnings);
      const rawOf = rowsByHeader(header);
      const { order } = slashOrder(rows.map((row) => columns.get(row, 'date')));
      function* records() {
        for (const [i, row] of rows.entries()) {
          const get = (field: Field) => absentOrText(columns.get(row, field));
          const list = (field: Field) =>
            columns.all(row, field).flatMap((text) => splitList(absentOrText(text)));
          // Edited, else created: the first that is filled in.
          const date = columns.all(row, 'date').find((text) => text.trim() !== '') ?? '';
          const bridge = bridgeOf(kind, {
            names: [
              ...fullNames(get('first'), get('middle'), get('last')),
              ...columns.all(row, 'name').map(absentOrText),
            ],
            emails: list('emails'),
            phones: list('phones'),
            wechatIds: columns.all(row, 'handles').flatMap(wechatIdsIn),
            profileUrls: list('urls'),
            company: get('company'),
            title: get('title'),
            lastAt: timeOf(date, order),
          });
          if (bridge) yield log.bridge(i + 1, rawOf(row), bridge);
          else
            yield log.skip(
              i + 1,
              rawOf(row),
              row.every((text) => text.trim() === '') ? 'empty-row' : 'no-name',
            );
        }
      }
      return {
        format: id,
        side: this.side,
        encoding,
        lineage: `${id}${partOf(file.name)}`,
        records: records(),
        warnings: () => log.warnings(),
      };
    },
  };
}

/** Contacts.csv has the word `null` where there is no company. */
const absentOrText = (text: string) => (text.trim() === 'null' ? '' : text.trim());

function timeOf(text: string, order: 'month-first' | 'day-first'): string | null {
  const time = parseDateTime(text, order);
  return time && `${time}${/UTC|Z$/.test(text) ? 'Z' : ''}`;
}
