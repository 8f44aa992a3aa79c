import { profileKey } from '../../linkedin-url.ts';
import { Columns } from '../columns.ts';
import columns from '../data/linkedin-connection-columns.json' with { type: 'json' };
import { parseDate, slashOrder } from '../dates.ts';
import { digest, ordinals } from '../digest.ts';
import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { headerCandidates, headerKey, readTable, rowsByHeader } from '../readers/csv.ts';
import { RecordLog } from '../record-log.ts';

// LinkedIn writes English headers; the others stand in files made by hand or by other programs.
const COLUMNS = columns.fields;

/** Connections.csv of LinkedIn's archive, every year of it, and what spreadsheets make of it. */
export const linkedinConnections: SourceFormat = {
  id: 'linkedin-connections',
  side: 'linkedin',

  detect: (file) => headerCandidates(file).some(({ header }) => headerTest(file)(header.map(headerKey))),

  async read(file: InputFile): Promise<Reading> {
    const { encoding, savedAsAnsi, header, warnings, ...table } = await readTable(file, headerTest(file));
    const rows = [...table.rows()];
    const at = new Columns(header, COLUMNS);
    const log = new RecordLog(warnings);
    const rawOf = rowsByHeader(header);
    const ordinal = ordinals();
    const { order, sure } = slashOrder(rows.map((row) => at.get(row, 'connectedOn')));
    if (!sure) log.warn('ambiguous-dates');

    function* records() {
      for (const [i, row] of rows.entries()) {
        const raw = rawOf(row);
        const get = (field: keyof typeof COLUMNS) => at.get(row, field).trim();
        const [firstName, lastName] = at.has('firstName')
          ? [`${get('firstName')} ${get('middleName')}`.trim(), get('lastName')]
          : splitName(get('name'));
        const url = profileKey(get('url')) === null ? '' : get('url');
        const [email, company, position] = [get('email'), get('company'), get('position')];
        const date = get('connectedOn');
        if (firstName === '' && lastName === '' && url === '') {
          if (row.every((value) => value.trim() === '')) {
            yield log.skip(i + 1, raw, 'empty-row');
            continue;
          }
          // A member who closed the account leaves only the date behind.
          const blank = email === '' && company === '' && position === '';
          yield log.skip(i + 1, raw, blank ? 'blank-row' : 'no-name');
          continue;
        }
        const connectedOn = parseDate(date, order);
        if (connectedOn === null && at.has('connectedOn')) log.warn('bad-date', i + 1, { value: date });
        // Excel writes ? for what its code page lacks.
        const lossy = savedAsAnsi ? /[?\ufffd]/ : /\ufffd/;
        if (lossy.test(firstName + lastName)) log.warn('lossy-encoding', i + 1);
        yield log.connection(i + 1, raw, {
          id: url || ordinal(`name:${digest(firstName, lastName, connectedOn ?? date)}`),
          firstName,
          lastName,
          email: email || null,
          company: company || null,
          position: position || null,
          connectedOn,
        });
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

/** A merged name was first, blank, last; the last name carries the credentials: `Grace Liu, PhD`. */
function splitName(name: string): [first: string, last: string] {
  const comma = name.indexOf(',');
  const blank = (comma < 0 ? name : name.slice(0, comma)).trimEnd().lastIndexOf(' ');
  return blank < 0 ? [name, ''] : [name.slice(0, blank).trimEnd(), name.slice(blank + 1)];
}

/** Until 2016 LinkedIn wrote Outlook's columns, without dates; only its own file name tells these from an address book. */
function headerTest({ name }: InputFile): (keys: string[]) => boolean {
  if (!/linkedin[ _-]?connections/i.test(name)) return isHeader;
  return (keys) => isHeader(keys) || OUTLOOK.every((key) => keys.includes(key));
}

const OUTLOOK = ['firstname', 'lastname', 'emailaddress', 'company', 'jobtitle'];

function isHeader(keys: string[]): boolean {
  const has = (names: readonly string[]) => names.some((name) => keys.includes(name));
  return has(COLUMNS.connectedOn) && (has(COLUMNS.firstName) || has(COLUMNS.name));
}
