import type { Bridge, Connection, Contact, Invitation, Owner, RowWarning } from '../model.ts';
import { numbersIn, phoneKeys } from '../phone-number.ts';
import type { SourceRecord } from './format.ts';
import { Warnings } from './warnings.ts';

/** Characters: WeChat and LinkedIn let nobody write so many. */
const longest = 10_000;

/** Makes the records of one file, one for each row; every skip is also a warning. */
export class RecordLog {
  private readonly ids = new Set<string>();

  constructor(private readonly odd = new Warnings()) {}

  contact(row: number, raw: unknown, contact: Omit<Contact, 'side' | 'provenance'>): SourceRecord {
    if (this.isRepeated(contact.id)) return this.skip(row, raw, 'duplicate-row');
    return { row, raw, type: 'contact', contact: this.shortened(row, withNumbers(contact)) };
  }

  connection(row: number, raw: unknown, connection: Omit<Connection, 'side' | 'provenance'>): SourceRecord {
    if (this.isRepeated(connection.id)) return this.skip(row, raw, 'duplicate-row');
    return { row, raw, type: 'connection', connection: this.shortened(row, connection) };
  }

  invitation(row: number, raw: unknown, invitation: Omit<Invitation, 'provenance'>): SourceRecord {
    return { row, raw, type: 'invitation', invitation };
  }

  /** One person may stand in many rows: the workspace adds them up. */
  bridge(row: number, raw: unknown, bridge: Omit<Bridge, 'provenance'>): SourceRecord {
    return { row, raw, type: 'bridge', bridge };
  }

  owner(row: number, raw: unknown, owner: Partial<Owner>): SourceRecord {
    return { row, raw, type: 'owner', owner };
  }

  skip(row: number, raw: unknown, code: string): SourceRecord {
    this.warn(code, row);
    return { row, raw, type: 'skip', code };
  }

  warn(code: string, row?: number, values?: Record<string, string | number>): void {
    this.odd.add(code, row, values);
  }

  /** Complete once every record was made. */
  warnings(): RowWarning[] {
    return this.odd.list();
  }

  /** Of a text that nobody wrote by hand the beginning, as all that follows would be read as well; the row keeps it as it stood. */
  private shortened<Named extends { id: string }>(row: number, person: Named): Named {
    const long = Object.entries(person).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length > longest,
    );
    if (long.length === 0) return person;
    this.warn('long-text', row, { longest });
    const begun = long.map(([field, text]) => [
      field,
      text.slice(0, longest).replace(/[\ud800-\udbff]$/, ''),
    ]);
    return { ...person, ...Object.fromEntries(begun), id: person.id };
  }

  private isRepeated(id: string): boolean {
    if (this.ids.has(id)) return true;
    // A copy: an id cut out of a file would keep all of that in memory.
    this.ids.add(` ${id}`.slice(1));
    return false;
  }
}

/** WeChat has a field for them, but many owners write a number into the remark. */
function withNumbers<Noted extends Pick<Contact, 'remark' | 'phones'>>(contact: Noted): Noted {
  const known = phoneKeys(contact.phones);
  const more = numbersIn(contact.remark).filter(
    (number) => !phoneKeys([number]).some((key) => known.includes(key)),
  );
  return more.length === 0 ? contact : { ...contact, phones: [...contact.phones, ...new Set(more)] };
}
