import { realpathSync } from 'node:fs';
import type { RowWarning } from '../../model.ts';
import { digest, ordinals } from '../digest.ts';
import type { InputFile, Reading, SourceFormat, SourceRecord } from '../format.ts';
import { type DatabaseRow, rowsOfDatabase, type SourceDatabase } from '../readers/sqlite.ts';
import { RecordLog } from '../record-log.ts';
import { unique } from '../split-list.ts';
import { isStableUserName } from './account-kinds.ts';
import type { ContactFields } from './contact-fields.ts';

/** What the readers of WeChat's own databases share. */

type Value = DatabaseRow[string] | undefined;

export function text(value: Value): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8').trim();
  return value === null || value === undefined ? '' : String(value).trim();
}

export const number = (value: Value) => Number(value ?? 0) || 0;

const NO_BYTES = new Uint8Array();

export const bytes = (value: Value) => (value instanceof Uint8Array ? value : NO_BYTES);

/** Makes the records of one database, however many tables they stand in. */
export class ContactLog {
  private readonly log = new RecordLog();
  private readonly ordinal = ordinals();
  private row = 0;

  constructor(private readonly owner: string | null) {}

  /** `contact.id` is the user name as it stands, which may be none that lasts: then a key of the row takes its place. */
  add(row: DatabaseRow, contact: ContactFields): SourceRecord {
    this.row += 1;
    const raw = rawOf(row);
    if (contact.id === '' && contact.nickname === '' && contact.remark === '') {
      return this.log.skip(this.row, raw, 'empty-row');
    }
    if (contact.id !== '' && contact.id === this.owner) contact.kind = 'self';
    if (!isStableUserName(contact.id)) {
      contact.id = this.ordinal(`row:${digest(contact.nickname, contact.remark, ...contact.phones)}`);
    }
    return this.log.contact(this.row, raw, contact);
  }

  bridge(row: DatabaseRow, bridge: Parameters<RecordLog['bridge']>[2]): SourceRecord {
    this.row += 1;
    return this.log.bridge(this.row, rawOf(row), bridge);
  }

  /** The names of label ids such as `1,3,`. Where the database has no table of them, the ids are all there is. */
  labels(ids: string, names: Map<string, string> | null): string[] {
    const labels = unique(ids.split(','));
    if (!names) return labels;
    return labels.flatMap((id) => {
      const name = names.get(id);
      if (name === undefined) this.log.warn('unknown-label', this.row + 1, { value: id });
      return name ? [name] : [];
    });
  }

  warnings(): RowWarning[] {
    return this.log.warnings();
  }
}

/** What a database of contacts says: `records` is given it open, once somebody walks them. */
export function databaseReading(
  { id, side }: SourceFormat,
  file: InputFile,
  owner: string | null,
  records: (database: SourceDatabase, log: ContactLog) => Generator<SourceRecord>,
): Reading {
  const log = new ContactLog(owner);
  return {
    format: id,
    side,
    encoding: null,
    lineage: owner ? `${id}:${owner}` : id,
    records: rowsOfDatabase(file, (database) => records(database, log)),
    warnings: () => log.warnings(),
  };
}

/** The row without bytes, which JSON has not. */
function rawOf(row: DatabaseRow): DatabaseRow {
  for (const name in row) {
    const value = row[name];
    if (value instanceof Uint8Array) row[name] = Buffer.from(value).toString('base64');
  }
  return row;
}

/** Label names by id, null where there is no such table. */
export function labelNames(
  database: SourceDatabase,
  table: string,
  id: string,
  name: string,
): Map<string, string> | null {
  if (!database.has(table, id, name)) return null;
  return new Map(Array.from(database.rows(table), (row) => [text(row[id]), text(row[name])]));
}

/** Wordings of WeCom by id; Chinese where there are several languages: it is the company's own name. */
export function wordings(
  database: SourceDatabase,
  table: string,
  columns: { id: string; language: string; wording: string },
): Map<string, string> {
  const found = new Map<string, string>();
  if (!database.has(table, columns.id, columns.wording)) return found;
  for (const row of database.rows(table)) {
    const id = text(row[columns.id]);
    const wording = text(row[columns.wording]);
    const chinese = /^zh/i.test(text(row[columns.language]));
    if (wording !== '' && (!found.has(id) || chinese)) found.set(id, wording);
  }
  return found;
}

/**
 * The account whose folder the database lies in: `wxid_abc_1a2b/db_storage/…` of WeChat 4, `WeChat Files/abc/Msg/…` of
 * WeChat 3, or a folder an exporter named by it.
 */
export function ownerByFolder(file: InputFile): string | null {
  const paths = [file.path, ...(file.diskPath === null ? [] : [realpathSync(file.diskPath)])];
  for (const path of paths) {
    for (const pattern of ACCOUNT_FOLDERS) {
      const account = pattern.exec(path)?.[1];
      if (account) return account;
    }
  }
  return null;
}

const ACCOUNT_FOLDERS = [
  /([^/\\]+)_[0-9a-f]{4}[/\\]db_storage[/\\]/i,
  /([^/\\]+)[/\\]db_storage[/\\]/i,
  /WeChat Files[/\\]([^/\\]+)[/\\]/i,
  /(wxid_[0-9a-z]+)(?:_[0-9a-f]{4})?[/\\]/i,
];
