import { realpathSync } from 'node:fs';
import type { Contact } from '../../model.ts';
import * as fields from '../contact-fields.ts';
import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { digest, ordinals } from '../keys.ts';
import { isStableUserName, kindOfUserName, kindOfWechat4, STARRED, visibleId } from '../kinds.ts';
import { messagesOf, numberOf, readProtobuf, stringOf } from '../readers/protobuf.ts';
import { type DatabaseRow, isSqlite, type SourceDatabase, withDatabase } from '../readers/sqlite.ts';
import { RecordLog } from '../record-log.ts';

/** The numbers of the top-level fields of `extra_buffer`, as exporters of WeChat 4 read them. */
const EXTRA = {
  gender: 2,
  signature: 4,
  country: 5,
  province: 6,
  city: 7,
  scene: 8,
  phones: 14,
  labels: 30,
  addedAt: 41,
};

/** Names that rows of other tables refer to. */
interface Lookup {
  labels: Map<string, string>;
  wordings: Map<string, string>;
}

/** The decrypted `contact.db` of WeChat 4 on Windows and macOS. */
export const wechat4Db: SourceFormat = {
  id: 'wechat-4-db',

  detect(file) {
    if (!isSqlite(file.head)) return false;
    return withDatabase(file, (database) => {
      const columns = database.columns('contact');
      return ['username', 'local_type', 'nick_name'].every((name) => columns.includes(name));
    });
  },

  async read(file: InputFile): Promise<Reading> {
    const owner = ownerOf(file);
    const { contacts, strangers, lookup } = withDatabase(file, (database) => ({
      contacts: database.rows('contact'),
      strangers: database.columns('stranger').includes('username') ? database.rows('stranger') : [],
      lookup: { labels: labelsIn(database), wordings: wordingsIn(database) },
    }));
    const known = new Set(contacts.map((row) => text(row.username)));
    const strangersOnly = strangers.filter((row) => !known.has(text(row.username)));
    const log = new RecordLog();
    const ordinal = ordinals();

    for (const [i, row] of [...contacts, ...strangersOnly].entries()) {
      const raw = rawOf(row);
      const contact = contactOf(row, lookup, owner, (code, values) => log.warn(code, i + 1, values));
      if (contact.id === '' && contact.nickname === '' && contact.remark === '') {
        log.skip(i + 1, raw, 'empty-row');
        continue;
      }
      if (i >= contacts.length && contact.kind !== 'self') {
        contact.kind = kindOfUserName(contact.id) ?? 'stranger';
      }
      if (!isStableUserName(contact.id)) {
        contact.id = ordinal(`row:${digest(contact.nickname, contact.remark, ...contact.phones)}`);
      }
      log.contact(i + 1, raw, contact);
    }
    return {
      format: this.id,
      side: 'wechat',
      encoding: null,
      lineage: owner ? `${this.id}:${owner}` : this.id,
      records: log.records,
      warnings: log.warnings,
    };
  },
};

type Warn = (code: string, values?: Record<string, string>) => void;

function contactOf(
  row: DatabaseRow,
  lookup: Lookup,
  owner: string | null,
  warn: Warn,
): Omit<Contact, 'side' | 'provenance'> {
  const userName = text(row.username);
  const extraBytes = row.extra_buffer instanceof Uint8Array ? row.extra_buffer : new Uint8Array();
  const extra = readProtobuf(extraBytes);
  const flag = number(row.flag);
  const remark = text(row.remark);
  const nickname = text(row.nick_name);
  const labels = fields.unique(stringOf(extra, EXTRA.labels).split(',')).flatMap((id) => {
    const name = lookup.labels.get(id);
    if (name === undefined) warn('unknown-label', { value: id });
    return name ? [name] : [];
  });
  const kind = kindOfWechat4({
    userName,
    localType: number(row.local_type),
    flag,
    deleteFlag: number(row.delete_flag),
    verifyFlag: number(row.verify_flag),
    hasName: [row.quan_pin, row.alias, row.remark].some((value) => text(value) !== ''),
  });
  return {
    id: userName,
    kind: userName === owner && userName !== '' ? 'self' : kind,
    wechatId: visibleId(userName, text(row.alias)),
    nickname,
    remark,
    description: text(row.description),
    signature: stringOf(extra, EXTRA.signature).trim(),
    labels,
    phones: fields.unique(
      messagesOf(extra, EXTRA.phones)
        .flatMap((list) => messagesOf(list, 2))
        .flatMap((entry) => fields.splitList(stringOf(entry, 1))),
    ),
    emails: [],
    region: fields.region(
      stringOf(extra, EXTRA.country).trim(),
      stringOf(extra, EXTRA.province).trim(),
      stringOf(extra, EXTRA.city).trim(),
    ),
    gender: fields.gender(numberOf(extra, EXTRA.gender)),
    starred: (flag & STARRED) !== 0,
    company: userName.endsWith('@openim') ? companyOf(extraBytes, lookup.wordings) : null,
    addedAt: fields.isoFromEpoch(numberOf(extra, EXTRA.addedAt)),
    howMet: fields.howMetByScene(numberOf(extra, EXTRA.scene)),
    messages: null,
  };
}

/** A WeCom contact names its company by the id of a wording, in JSON somewhere inside the extra buffer. */
function companyOf(extra: Uint8Array, wordings: Map<string, string>): string | null {
  const ids =
    Buffer.from(extra)
      .toString('latin1')
      .match(/[A-Z0-9]{16,64}@im\.wxwork/gi) ?? [];
  for (const id of ids) {
    const wording = wordings.get(id);
    if (wording) return wording;
  }
  return null;
}

function labelsIn(database: SourceDatabase): Map<string, string> {
  const rows = database.columns('contact_label').includes('label_id_') ? database.rows('contact_label') : [];
  return new Map(rows.map((row) => [text(row.label_id_), text(row.label_name_)]));
}

/** Chinese wording where there are several languages: it is the company's own name. */
function wordingsIn(database: SourceDatabase): Map<string, string> {
  const rows = database.columns('openim_wording').includes('wording_id')
    ? database.rows('openim_wording')
    : [];
  const wordings = new Map<string, string>();
  for (const row of rows) {
    const id = text(row.wording_id);
    const wording = text(row.wording);
    if (wording !== '' && (!wordings.has(id) || /^zh/i.test(text(row.lang_id)))) wordings.set(id, wording);
  }
  return wordings;
}

/** The account whose folder the database lies in: `…/<user name>_<4 hex digits>/db_storage/…`. */
function ownerOf(file: InputFile): string | null {
  const paths = [file.path, ...(file.diskPath === null ? [] : [realpathSync(file.diskPath)])];
  for (const path of paths) {
    const account = /([^/\\]+)_[0-9a-f]{4}[/\\]db_storage[/\\]/i.exec(path)?.[1];
    if (account) return account;
  }
  return null;
}

/** The row without bytes, which JSON has not. */
function rawOf(row: DatabaseRow): DatabaseRow {
  const raw = { ...row };
  for (const name in raw) {
    const value = raw[name];
    if (value instanceof Uint8Array) raw[name] = Buffer.from(value).toString('base64');
  }
  return raw;
}

function text(value: DatabaseRow[string] | undefined): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8').trim();
  return value === null || value === undefined ? '' : String(value).trim();
}

const number = (value: DatabaseRow[string] | undefined) => Number(value ?? 0) || 0;
