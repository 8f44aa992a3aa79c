import { profileKey } from '../../linkedin-url.ts';
import type { Invitation } from '../../model.ts';
import { Columns } from '../columns.ts';
import { parseDateTime, slashOrder } from '../dates.ts';
import { digest, ordinals } from '../digest.ts';
import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { headerCandidates, headerKey, readTable, rowsByHeader } from '../readers/csv.ts';
import { RecordLog } from '../record-log.ts';

const COLUMNS = {
  from: ['from'],
  to: ['to'],
  sentAt: ['sentat'],
  direction: ['direction'],
  inviterUrl: ['inviterprofileurl'],
  inviteeUrl: ['inviteeprofileurl'],
} as const;

const DIRECTIONS: Record<string, Invitation['direction']> = {
  outgoing: 'outgoing',
  sent: 'outgoing',
  incoming: 'incoming',
  received: 'incoming',
};

/** Invitations.csv of LinkedIn's archive: the last months' invitations, accepted ones too. */
export const linkedinInvitations: SourceFormat = {
  id: 'linkedin-invitations',
  side: 'linkedin',

  detect: (file) => headerCandidates(file).some(({ header }) => isHeader(header.map(headerKey))),

  async read(file: InputFile): Promise<Reading> {
    const { encoding, header, warnings, ...table } = await readTable(file, isHeader);
    const rows = [...table.rows()];
    const columns = new Columns(header, COLUMNS);
    const log = new RecordLog(warnings);
    const rawOf = rowsByHeader(header);
    const ordinal = ordinals();
    const { order, sure } = slashOrder(rows.map((row) => columns.get(row, 'sentAt')));
    if (!sure) log.warn('ambiguous-dates');

    function* records() {
      for (const [i, row] of rows.entries()) {
        const raw = rawOf(row);
        const get = (field: keyof typeof COLUMNS) => columns.get(row, field).trim();
        if (row.every((value) => value.trim() === '')) {
          yield log.skip(i + 1, raw, 'empty-row');
          continue;
        }
        const direction = DIRECTIONS[get('direction').toLowerCase()];
        if (!direction) {
          yield log.skip(i + 1, raw, 'bad-direction');
          continue;
        }
        const outgoing = direction === 'outgoing';
        const name = get(outgoing ? 'to' : 'from');
        // For some months of 2023 every URL was cut to a bare /in.
        const url = get(outgoing ? 'inviteeUrl' : 'inviterUrl');
        const profileUrl = profileKey(url) === null ? null : url;
        if (name === '' && profileUrl === null) {
          yield log.skip(i + 1, raw, 'no-name');
          continue;
        }
        const date = get('sentAt');
        const sentAt = parseDateTime(date, order);
        if (sentAt === null) log.warn('bad-date', i + 1, { value: date });
        const id = ordinal(`invitation:${digest(name, sentAt ?? date, direction)}`);
        const ownUrl = get(outgoing ? 'inviterUrl' : 'inviteeUrl');
        const own = profileKey(ownUrl) === null ? {} : { ownProfileUrl: ownUrl };
        yield log.invitation(i + 1, raw, { id, name, direction, sentAt, profileUrl, ...own });
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

const REQUIRED: (keyof typeof COLUMNS)[] = ['from', 'to', 'sentAt', 'direction'];

function isHeader(keys: string[]): boolean {
  return REQUIRED.every((field) => keys.includes(COLUMNS[field][0]));
}
