import type { ContactKind } from '../../model.ts';
import { Columns } from '../columns.ts';
import table from '../data/wechat-columns.json' with { type: 'json' };
import { digest } from '../digest.ts';
import { headerKey } from '../readers/csv.ts';

export type WechatField = keyof typeof table.fields;

/** One row of a list of WeChat contacts, whatever the file: its texts by field. */
export interface WechatRow {
  row: number;
  raw: unknown;
  /** Does the list have this field, be it empty in this row? */
  has(field: WechatField): boolean;
  get(field: WechatField): string;
  /** All texts of a field: one person may have 手机 and 电话. */
  all(field: WechatField): string[];
  /** The entries, where the file itself has a list. */
  items?(field: WechatField): string[] | null;
  isEmpty(): boolean;
  /** Why the row is no contact, where the file's form says so. */
  skip?: string;
  /** What the file as a whole says of this row; a helper or a group stays one. */
  kind?: ContactKind;
}

/** The rows of a delimited or spreadsheet table, made one at a time: a list may have hundreds of thousands. */
export function* tableRows(
  header: string[],
  rows: Iterable<string[]>,
  rawOf: (row: string[]) => unknown,
  aliases: Readonly<Record<WechatField, readonly string[]>> = table.fields,
): Generator<WechatRow> {
  const columns = new Columns<WechatField>(header, aliases);
  let number = 0;
  for (const row of rows) yield new TableRow(columns, row, ++number, rawOf(row));
}

class TableRow implements WechatRow {
  constructor(
    private readonly columns: Columns<WechatField>,
    private readonly cells: string[],
    readonly row: number,
    readonly raw: unknown,
  ) {}

  has(field: WechatField): boolean {
    return this.columns.has(field);
  }

  get(field: WechatField): string {
    return this.columns.get(this.cells, field);
  }

  all(field: WechatField): string[] {
    return this.columns.all(this.cells, field);
  }

  isEmpty(): boolean {
    return this.cells.every((value) => value.trim() === '');
  }
}

/** Members of a group are not the owner's contacts, unless the file says who of them is a friend. */
export const listsGroupMembers = (keys: string[]) =>
  has(keys, 'groupNickname') && !has(keys, 'type') && !has(keys, 'isFriend');

const has = (keys: string[], field: WechatField) => table.fields[field].some((key) => keys.includes(key));

const GENERIC = new Set(table.generic);

/** Enough columns that only a WeChat contact list has. */
export function isWechatHeader(keys: string[]): boolean {
  if (keys.includes('firstname') || keys.includes('givenname')) return false;
  if (listsGroupMembers(keys)) return false;
  const telling = keys.map((key) => (GENERIC.has(key) ? '' : key));
  const columns = new Columns<WechatField>(telling, table.fields);
  const count = (...names: WechatField[]) => names.filter((name) => columns.has(name)).length;
  const named = count('nickname', 'remark', 'display');
  if (count('userName') > 0) return named + count('wechatId') > 0 || keys.includes('用户名');
  return named > 0 && named + count('wechatId', 'labels', 'signature', 'region', 'province', 'gender') > 1;
}

/** The aliases by which columns and keys of any exporter are known. */
export const wechatAliases: Readonly<Record<WechatField, readonly string[]>> = table.fields;

/** Two lists of the same columns are generations of one list. */
export const shapeOf = (header: string[]) => digest(...header.map(headerKey).sort());
