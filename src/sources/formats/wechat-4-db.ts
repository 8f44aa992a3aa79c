import type { SourceFormat } from '../format.ts';
import { messagesOf, numberOf, readProtobuf, stringOf } from '../readers/protobuf.ts';
import { type DatabaseRow, isSqlite, type SourceDatabase, withDatabase } from '../readers/sqlite.ts';
import { splitList, unique } from '../split-list.ts';
import { kindOfUserName, kindOfWechat4, STARRED, visibleId } from '../wechat/account-kinds.ts';
import * as fields from '../wechat/contact-fields.ts';
import { type ContactFields, nobody } from '../wechat/contact-fields.ts';
import {
  bytes,
  type ContactLog,
  databaseReading,
  labelNames,
  number,
  ownerByFolder,
  text,
  wordings,
} from '../wechat/database-contacts.ts';
import { type MessageCounts, messageCounts } from '../wechat/message-counts.ts';

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

/** What rows of other tables say. */
interface Lookup {
  labels: Map<string, string> | null;
  wordings: Map<string, string>;
  groups: Set<string>;
  officials: Set<string>;
  messages: MessageCounts;
}

/** The decrypted `contact.db` of WeChat 4 on Windows and macOS. */
export const wechat4Db: SourceFormat = {
  id: 'wechat-4-db',
  side: 'wechat',

  detect: (file) =>
    isSqlite(file.head) &&
    withDatabase(file, (database) => database.has('contact', 'username', 'local_type', 'nick_name')),

  async read(file) {
    return databaseReading(this, file, ownerByFolder(file), function* (database, log) {
      const lookup: Lookup = {
        labels: labelNames(database, 'contact_label', 'label_id_', 'label_name_'),
        wordings: wordings(database, 'openim_wording', {
          id: 'wording_id',
          language: 'lang_id',
          wording: 'wording',
        }),
        groups: userNames(database, 'chat_room'),
        officials: userNames(database, 'biz_info'),
        messages: messageCounts(file, database),
      };
      const known = new Set<string>();
      for (const row of database.rows('contact')) {
        const contact = contactOf(row, lookup, log);
        known.add(contact.id);
        yield log.add(row, contact);
      }
      if (database.has('stranger', 'username')) {
        for (const row of database.rows('stranger')) {
          const contact = contactOf(row, lookup, log);
          if (known.has(contact.id)) continue;
          yield log.add(row, { ...contact, kind: kindOfUserName(contact.id) ?? 'stranger' });
        }
      }
    });
  },
};

function contactOf(row: DatabaseRow, lookup: Lookup, log: ContactLog): ContactFields {
  const userName = text(row.username);
  const extraBytes = bytes(row.extra_buffer);
  const extra = readProtobuf(extraBytes);
  const flag = number(row.flag);
  return {
    ...nobody,
    id: userName,
    kind: kindOf(row, userName, lookup),
    wechatId: visibleId(userName, text(row.alias)),
    nickname: text(row.nick_name),
    remark: text(row.remark),
    description: text(row.description),
    signature: stringOf(extra, EXTRA.signature).trim(),
    labels: log.labels(stringOf(extra, EXTRA.labels), lookup.labels),
    phones: unique(
      messagesOf(extra, EXTRA.phones)
        .flatMap((list) => messagesOf(list, 2))
        .flatMap((entry) => splitList(stringOf(entry, 1))),
    ),
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
    messages: lookup.messages(userName),
  };
}

function kindOf(row: DatabaseRow, userName: string, { groups, officials }: Lookup) {
  const kind = kindOfWechat4({
    userName,
    localType: number(row.local_type),
    flag: number(row.flag),
    deleteFlag: number(row.delete_flag),
    verifyFlag: number(row.verify_flag),
    hasName: [row.quan_pin, row.alias, row.remark].some((value) => text(value) !== ''),
  });
  if (kindOfUserName(userName) !== null) return kind;
  if (groups.has(userName)) return 'group';
  return officials.has(userName) ? 'official' : kind;
}

/** A WeCom contact names its company by the id of a wording, in JSON somewhere inside the extra buffer. */
function companyOf(extra: Uint8Array, names: Map<string, string>): string | null {
  const ids =
    Buffer.from(extra)
      .toString('latin1')
      .match(/[A-Z0-9]{16,64}@im\.wxwork/gi) ?? [];
  return ids.map((id) => names.get(id)).find((name) => name !== undefined) ?? null;
}

function userNames(database: SourceDatabase, table: string): Set<string> {
  if (!database.has(table, 'username')) return new Set();
  return new Set(Array.from(database.rows(table), (row) => text(row.username)));
}
