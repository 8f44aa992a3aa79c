import { profileKey } from '../../linkedin-url.ts';
import type { Connection, Contact, RowWarning } from '../../model.ts';
import type { TruthRow } from '../../sources/truth.ts';
import { peopleIndex } from '../people/people-index.ts';

export interface TruthPairs {
  /** Contact id to connection id. */
  pairs: Map<string, string>;
  /** Rows that were left out, and why. */
  warnings: RowWarning[];
}

/** The pairs a truth file means, found among the people imported. A first row that names nobody is a header. */
export function truthPairs(
  rows: TruthRow[],
  people: { contacts: Contact[]; connections: Connection[] },
): TruthPairs {
  const index = peopleIndex(people);
  const pairs = new Map<string, string>();
  const rowOf = new Map<string, number>();
  const warnings: RowWarning[] = [];
  const take = ({ row, cells }: TruthRow, isFirst: boolean): RowWarning | null => {
    const [left = '', right = ''] = cells;
    const contact = index.contact(left);
    const connection = index.connection(right);
    if (isFirst && !contact && !connection && profileKey(right) === null) return null;
    if (left === '' || right === '') return { row, code: 'truth-columns' };
    if (!contact) return { row, code: 'truth-contact', values: { contact: left } };
    if (!connection) return { row, code: 'truth-connection', values: { connection: right } };
    if (contact.kind !== 'person') {
      return { row, code: 'truth-not-a-person', values: { contact: left, kind: contact.kind } };
    }
    const before = pairs.get(contact.id);
    if (before !== undefined && before !== connection.id) {
      return { row, code: 'truth-twice', values: { contact: left, first: rowOf.get(contact.id)! } };
    }
    pairs.set(contact.id, connection.id);
    rowOf.set(contact.id, row);
    return null;
  };
  rows.forEach((row, index) => {
    const warning = take(row, index === 0);
    if (warning) warnings.push(warning);
  });
  return { pairs, warnings };
}
