import type { Bridge, Connection, Contact, Invitation, Owner, RowWarning } from '../model.ts';
import type { SourceRecord } from './format.ts';

const SHOWN_ONE_BY_ONE = 3;

/** Collects what the rows of one file gave; every row ends as exactly one record, every skip also as a warning. */
export class RecordLog {
  readonly records: SourceRecord[] = [];
  private readonly raised: RowWarning[];
  private readonly ids = new Set<string>();

  constructor(warnings: RowWarning[] = []) {
    this.raised = [...warnings];
  }

  contact(row: number, raw: unknown, contact: Omit<Contact, 'side' | 'provenance'>): void {
    if (this.isRepeated(contact.id)) this.skip(row, raw, 'duplicate-row');
    else this.records.push({ row, raw, type: 'contact', contact });
  }

  connection(row: number, raw: unknown, connection: Omit<Connection, 'side' | 'provenance'>): void {
    if (this.isRepeated(connection.id)) this.skip(row, raw, 'duplicate-row');
    else this.records.push({ row, raw, type: 'connection', connection });
  }

  invitation(row: number, raw: unknown, invitation: Omit<Invitation, 'provenance'>): void {
    this.records.push({ row, raw, type: 'invitation', invitation });
  }

  /** One person may stand in many rows: the workspace adds them up. */
  bridge(row: number, raw: unknown, bridge: Omit<Bridge, 'provenance'>): void {
    this.records.push({ row, raw, type: 'bridge', bridge });
  }

  owner(row: number, raw: unknown, owner: Partial<Owner>): void {
    this.records.push({ row, raw, type: 'owner', owner });
  }

  skip(row: number, raw: unknown, code: string): void {
    this.records.push({ row, raw, type: 'skip', code });
    this.warn(code, row);
  }

  warn(code: string, row?: number, values?: Record<string, string | number>): void {
    this.raised.push({ code, ...(row === undefined ? {} : { row }), ...(values ? { values } : {}) });
  }

  /** More than three warnings of one code become one with a count, at the first of them. */
  get warnings(): RowWarning[] {
    const counts = new Map<string, number>();
    for (const { code } of this.raised) counts.set(code, (counts.get(code) ?? 0) + 1);
    const merged = new Set<string>();
    return this.raised.flatMap((warning) => {
      const count = counts.get(warning.code)!;
      if (count <= SHOWN_ONE_BY_ONE) return [warning];
      if (merged.has(warning.code)) return [];
      merged.add(warning.code);
      return [{ ...warning, count }];
    });
  }

  private isRepeated(id: string): boolean {
    if (this.ids.has(id)) return true;
    this.ids.add(id);
    return false;
  }
}
