import { extname } from 'node:path';
import { UserError } from '../../user-error.ts';
import type { InputFile } from '../format.ts';
import { otherLinkedinFile } from '../formats/linkedin-unread.ts';
import { listsMembers } from '../formats/wechat-json.ts';
import { headerCandidates, headerKey, holdsCode } from '../readers/csv.ts';
import { jsonKeys } from '../readers/json.ts';
import { isSqlite, withDatabase } from '../readers/sqlite.ts';
import { looksLikeText } from '../readers/text.ts';
import { listsGroupMembers } from '../wechat/row.ts';

/** Why a file that no format recognised cannot be read. */
export interface Refusal {
  error: UserError;
  /** True where the name says it was meant as an export, so that it must not be passed over in a folder. */
  meantAsExport: boolean;
}

const TABLES = new Set(['.csv', '.tsv']);
const EXPORT_NAMES = new Set([...TABLES, '.db', '.sqlite', '.sqlite3']);
/** Names no database has. */
const DOCUMENTS = new Set(['.xlsx', '.xls', '.zip', '.json', '.xml', '.html', '.vcf', '.txt']);

export function whyRefused(file: InputFile): Refusal {
  const extension = extname(file.path).toLowerCase();
  const named = EXPORT_NAMES.has(extension);
  const refuse = (code: string, values: Record<string, string> = {}, meantAsExport = named): Refusal => ({
    error: new UserError(code, { path: file.path, ...values }),
    meantAsExport,
  });
  if (file.head.length === 0) return refuse('empty-file');
  if (isSqlite(file.head)) {
    return refuse('unknown-database', { tables: listed(withDatabase(file, (d) => d.tables())) }, false);
  }
  const kind = kindByMagic(file.head);
  // Windows keeps pictures in a Thumbs.db of its own.
  if (kind) return refuse('not-an-export', { kind }, named && extension !== '.db');
  if (!looksLikeText(file.head)) {
    const encrypted = named ? !TABLES.has(extension) : !DOCUMENTS.has(extension) && looksRandom(file.head);
    return encrypted ? refuse('encrypted-database', {}, named) : refuse('not-an-export', { kind: 'binary' });
  }
  if (file.head.toString('utf8').trim() === '') return refuse('empty-file');
  if (listsMembers(jsonKeys(file))) return refuse('group-members', {}, false);
  const textKind = kindOfText(file.head.toString('utf8'));
  if (textKind) return refuse('not-an-export', { kind: textKind }, false);
  return refuseText(file, refuse, extension);
}

function refuseText(
  file: InputFile,
  refuse: (code: string, values: Record<string, string>, meant: boolean) => Refusal,
  extension: string,
): Refusal {
  if (holdsCode(file)) return refuse('not-an-export', { kind: 'program-code' }, false);
  const rows = headerCandidates(file);
  for (const { header } of rows) {
    const kind = otherLinkedinFile(header.map(headerKey));
    if (kind) return refuse('linkedin-other-file', { kind }, false);
    if (listsGroupMembers(header.map(headerKey))) return refuse('group-members', {}, false);
  }
  const widest = rows.reduce(
    (best, row) => (row.header.length > best.length ? row.header : best),
    rows[0]?.header ?? [''],
  );
  if (widest.length < 2 && extension !== '.csv') return refuse('not-an-export', { kind: 'text' }, false);
  return refuse('unknown-table', { columns: listed(widest) }, false);
}

/** First bytes of common files, in hex. (The list of file signatures of Wikipedia and `file`'s magic database.) */
const MAGICS: [string, string][] = [
  ['ffd8ff', 'image'],
  ['89504e47', 'image'],
  ['47494638', 'image'],
  ['424d', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
  ['25504446', 'pdf'],
  ['d0cf11e0', 'office-document'],
  ['7b5c727466', 'office-document'],
  ['504b0304', 'office-document'],
  ['57454331', 'encrypted-export'],
  ['1f8b08', 'archive'],
  ['526172211a07', 'archive'],
  ['377abcaf271c', 'archive'],
  ['425a68', 'archive'],
  ['fd377a585a00', 'archive'],
  ['28b52ffd', 'archive'],
  ['494433', 'audio'],
  ['4f676753', 'audio'],
  ['000000186674', 'video'],
  ['0000001c6674', 'video'],
  ['000000206674', 'video'],
  ['1a45dfa3', 'video'],
  ['7f454c46', 'program'],
  ['4d5a90', 'program'],
  ['62706c697374', 'settings-file'],
  ['377f068', 'database-log'],
  ['d9d505f920a163d7', 'database-log'],
];

function kindByMagic(head: Buffer): string | null {
  const start = head.subarray(0, 12).toString('hex');
  if (start.startsWith('52494646')) return start.endsWith('57454250') ? 'image' : 'video';
  return MAGICS.find(([magic]) => start.startsWith(magic))?.[1] ?? null;
}

function kindOfText(text: string): string | null {
  const start = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .slice(0, 200)
    .toLowerCase();
  if (/^(<!doctype html|<html|<head|<body)/.test(start)) return 'web-page';
  if (/^(<\?xml|<[a-z]+[\s>])/.test(start)) return 'xml';
  if (/^begin:vcard/.test(start)) return 'vcard';
  return /^(\{\s*("|\})|\[\s*[[{"\]])/.test(start) ? 'json' : null;
}

/** Encrypted bytes use all 256 values about equally often; 7.5 bits of entropy per byte is more than any plain data. */
function looksRandom(head: Buffer): boolean {
  if (head.length < 1024) return false;
  const counts = new Uint32Array(256);
  for (const byte of head) counts[byte] = counts[byte]! + 1;
  const bits = counts.reduce((sum, count) => {
    const share = count / head.length;
    return count === 0 ? sum : sum - share * Math.log2(share);
  }, 0);
  return bits > 7.5;
}

/** Names in a row, cut to what fits a message. */
function listed(names: string[]): string {
  const shown = names.slice(0, 12).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name).trim());
  return shown.join(', ') + (names.length > 12 ? ', …' : '');
}
