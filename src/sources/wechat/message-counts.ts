import { createHash } from 'node:crypto';
import type { Contact } from '../../model.ts';
import { filesBeside, lookBeside } from '../files/files-beside.ts';
import type { InputFile } from '../format.ts';
import type { SourceDatabase } from '../readers/sqlite.ts';
import { jsonOf, quote } from '../readers/sqlite-rows.ts';
import { isoFromEpoch } from './contact-fields.ts';

export type MessageCounts = (userName: string) => Contact['messages'];

/** How many messages and the greatest time, by user name or its MD5. */
type Found = Map<string, { count: number; last: number }>;

// One table of all messages, with a column for the other side: Android, WeChat 3 on Windows.
const ONE_TABLE = [
  { table: 'message', talker: 'talker', time: 'createtime' },
  { table: 'msg', talker: 'strtalker', time: 'createtime' },
];
// One table per conversation, named by the MD5 of the user name: WeChat 4, iOS, WeChat 3 on a Mac.
const TABLE_EACH = /^(?:msg|chat)_([0-9a-f]{32})$/;
const TIME_COLUMNS = ['create_time', 'createtime', 'msgcreatetime'];

// Where the same account's messages lie, as seen from its contacts.
const FOLDERS = ['.', '../message', '../Message', 'Multi', 'message'];
const FILES = /^(?:biz_)?(?:message|msg)_?\d*\.(?:db|sqlite)$|^MM\.sqlite$/i;

/**
 * How many messages were exchanged with whom and when the last was, counted inside SQLite; no text is ever read. Looks
 * into the database itself, else into the databases of messages in the same export.
 */
export function messageCounts(file: InputFile, database: SourceDatabase): MessageCounts {
  const found = countIn(database);
  if (found.size === 0) {
    for (const beside of filesBeside(file, FOLDERS, FILES)) {
      merge(found, lookBeside(beside, file.keys ?? [], countIn) ?? new Map());
    }
  }
  if (found.size === 0) return () => null;
  return (userName) => {
    const messages = found.get(userName) ?? found.get(md5(userName));
    return messages ? { count: messages.count, lastAt: isoFromEpoch(messages.last) } : null;
  };
}

const md5 = (userName: string) => createHash('md5').update(userName).digest('hex');

function countIn(database: SourceDatabase): Found {
  const found: Found = new Map();
  const add = (key: unknown, count: unknown, last: unknown) => {
    if (typeof key !== 'string' || key === '' || typeof count !== 'number' || count === 0) return;
    merge(found, new Map([[key, { count, last: Number(last) || 0 }]]));
  };
  for (const { table, talker, time } of ONE_TABLE) {
    if (!database.has(table, talker, time)) continue;
    const sql = `SELECT ${jsonOf(talker, 'count(*)', `max(${time})`)} FROM ${table} GROUP BY ${talker}`;
    for (const [key, count, last] of database.query(sql)) add(key, count, last);
  }
  for (const table of database.tables()) {
    const hash = TABLE_EACH.exec(table)?.[1];
    const time = hash && TIME_COLUMNS.find((column) => database.has(table, column));
    if (!hash || !time) continue;
    for (const [count, last] of database.query(
      `SELECT ${jsonOf('count(*)', `max(${time})`)} FROM ${quote(table)}`,
    )) {
      add(hash, count, last);
    }
  }
  return found;
}

function merge(into: Found, more: Found): void {
  for (const [key, { count, last }] of more) {
    const known = into.get(key);
    into.set(key, { count: count + (known?.count ?? 0), last: Math.max(last, known?.last ?? 0) });
  }
}
