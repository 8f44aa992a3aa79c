import type { Owner } from '../../model.ts';
import { fullNames } from '../bridge.ts';
import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { headerCandidates, headerKey, readTable, rowsByHeader } from '../readers/csv.ts';
import { RecordLog } from '../record-log.ts';
import { partOf } from './linkedin-parts.ts';

type Get = (key: string) => string;

interface OwnerFile {
  id: string;
  signatures: string[][];
  facts(get: Get): Partial<Owner>;
}

const absent = (text: string) => (text === '' ? null : text);
const listed = (text: string) => (text === '' ? [] : [text]);

/** The files of LinkedIn's archive about its owner, with the columns of every era. */
const FILES: OwnerFile[] = [
  {
    id: 'linkedin-profile',
    signatures: [['maidenname', 'headline', 'summary']],
    facts: (get) => ({
      names: fullNames(get('firstname'), '', get('lastname')).filter((name) => name !== ''),
      headline: absent(get('headline')),
      location: absent(get('geolocation')),
    }),
  },
  {
    id: 'linkedin-positions',
    signatures: [['companyname', 'title', 'startedon', 'finishedon']],
    facts: (get) => ({
      positions: [
        {
          company: get('companyname'),
          title: get('title'),
          from: absent(get('startedon')),
          to: absent(get('finishedon')),
        },
      ],
    }),
  },
  {
    id: 'linkedin-education',
    signatures: [['schoolname', 'degreename']],
    facts: (get) => ({
      schools: [
        {
          name: get('schoolname'),
          degree: get('degreename'),
          from: absent(get('startdate')),
          to: absent(get('enddate')),
        },
      ],
    }),
  },
  {
    id: 'linkedin-emails',
    signatures: [['emailaddress', 'confirmed', 'primary']],
    facts: (get) => ({ emails: listed(get('emailaddress').toLowerCase()) }),
  },
  {
    id: 'linkedin-phones',
    signatures: [['extension', 'number']],
    facts: (get) => ({ phones: listed(get('number')) }),
  },
];

/** What LinkedIn's archive says of its owner: name, work, schools, own addresses and numbers. */
export const linkedinOwner: SourceFormat[] = FILES.map(({ id, signatures, facts }) => {
  const isHeader = (keys: string[]) =>
    signatures.some((signature) => signature.every((key) => keys.includes(key)));
  return {
    id,
    side: 'linkedin',

    detect: (file) => headerCandidates(file).some(({ header }) => isHeader(header.map(headerKey))),

    async read(file: InputFile): Promise<Reading> {
      const { encoding, header, rows, warnings } = await readTable(file, isHeader);
      const log = new RecordLog(warnings);
      const rawOf = rowsByHeader(header);
      const keys = header.map(headerKey);
      function* records() {
        let i = 0;
        for (const row of rows()) {
          i += 1;
          if (row.every((text) => text.trim() === '')) yield log.skip(i, rawOf(row), 'empty-row');
          else
            yield log.owner(
              i,
              rawOf(row),
              facts((key) => (row[keys.indexOf(key)] ?? '').trim()),
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
});
