import { digest } from '../digest.ts';
import type { SourceFormat, SourceRecord } from '../format.ts';
import { readLvbuff } from '../readers/lvbuff.ts';
import { type DatabaseRow, isSqlite, type SourceDatabase, withDatabase } from '../readers/sqlite.ts';
import { splitList, unique } from '../split-list.ts';
import { isStarred, kindOfWechat3, visibleId } from '../wechat/account-kinds.ts';
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

/** What rows of other tables say; the rows by the user name they speak of. */
interface Lookup {
  labels: Map<string, string> | null;
  companies: Map<string, string>;
  /** The phone's own address book, matched to WeChat. */
  addressBook: Map<string, DatabaseRow[]>;
  /** Remark, labels and phone typed before the two were friends, by the encrypted user name. */
  typedBefore: Map<string, DatabaseRow>;
  requests: Map<string, DatabaseRow>;
  messages: MessageCounts;
}

/** `EnMicroMsg.db` of WeChat on Android, decrypted. */
export const wechatAndroidDb: SourceFormat = {
  id: 'wechat-android-db',
  side: 'wechat',

  detect: (file) =>
    isSqlite(file.head) &&
    withDatabase(file, (database) => database.has('rcontact', 'username', 'nickname', 'type')),

  async read(file) {
    const owner = withDatabase(file, ownerIn) ?? ownerByFolder(file);
    return databaseReading(this, file, owner, function* (database, log) {
      const lookup: Lookup = {
        labels: labelNames(database, 'contactlabel', 'labelid', 'labelname'),
        companies: wordings(database, 'openimwordinginfo', {
          id: 'wordingid',
          language: 'language',
          wording: 'wording',
        }),
        addressBook: rowsBy(database, 'addr_upload2', 'username'),
        typedBefore: lastBy(database, 'stranger', 'encryptusername'),
        requests: lastBy(database, 'friend_ext', 'username'),
        messages: messageCounts(file, database),
      };
      const known = new Set<string>();
      for (const row of database.rows('rcontact')) {
        known.add(text(row.username));
        yield log.add(row, contactOf(row, lookup, log));
      }
      for (const [userName, entries] of lookup.addressBook) {
        if (!known.has(userName)) yield* addEntries(userName, entries, log);
      }
    });
  },
};

function contactOf(row: DatabaseRow, lookup: Lookup, log: ContactLog): ContactFields {
  const userName = text(row.username);
  const type = number(row.type);
  const more = readLvbuff(bytes(row.lvbuff));
  const entries = lookup.addressBook.get(userName) ?? [];
  const before = lookup.typedBefore.get(text(row.encryptusername)) ?? {};
  const request = lookup.requests.get(userName) ?? {};
  const remark = text(row.conremark) || text(before.conremark);
  // The name in the phone is one the owner gave too.
  const inPhone = entries.map((entry) => text(entry.realname)).find((name) => name !== '') ?? '';
  return {
    ...nobody,
    id: userName,
    kind: kindOfWechat3({
      userName,
      type,
      verifyFlag: number(row.verifyflag),
      deleted: number(row.deleteflag) !== 0,
    }),
    wechatId: visibleId(userName, text(row.alias)),
    nickname: text(row.nickname),
    remark: remark || inPhone,
    description: text(before.condescription) || (inPhone === remark || remark === '' ? '' : inPhone),
    signature: more.signature || text(request.signature),
    labels: log.labels(text(row.contactlabelids) || text(before.contactlabels), lookup.labels),
    phones: unique([more.mobile, text(before.conphone), ...entries.map(phoneOf)].flatMap(splitList)),
    emails: unique([more.email, ...entries.map((entry) => text(entry.email))]),
    region:
      fields.regionFromCode(more.regionCode) ??
      fields.region('', more.province || text(request.province), more.city || text(request.city)),
    gender: fields.gender(more.sex || number(request.sex)),
    starred: isStarred(type),
    company: lookup.companies.get(text(row.descwordingid)) ?? null,
    addedAt: fields.isoFromEpoch(number(row.createtime)),
    howMet: fields.howMetByScene(more.source),
    messages: lookup.messages(userName),
  };
}

/** People of the address book who are no contacts. */
function* addEntries(userName: string, entries: DatabaseRow[], log: ContactLog): Generator<SourceRecord> {
  for (const entry of entries) {
    const name = text(entry.realname);
    const phones = splitList(phoneOf(entry));
    const emails = splitList(text(entry.email));
    if (name === '') continue;
    yield log.bridge(entry, {
      id: `address-book:${digest(userName, name, ...phones, ...emails)}`,
      kind: 'address-book',
      names: [name],
      emails,
      phones,
      wechatIds: userName === '' ? [] : [userName],
      profileUrls: [],
      company: null,
      title: null,
      lastAt: null,
      count: 1,
    });
  }
}

/** WeChat's own spelling. */
const phoneOf = (entry: DatabaseRow) => text(entry.moblie ?? entry.mobile);

/** The account itself: row 2 of `userinfo`. */
function ownerIn(database: SourceDatabase): string | null {
  if (!database.has('userinfo', 'id', 'value')) return null;
  for (const row of database.rows('userinfo')) if (number(row.id) === 2) return text(row.value) || null;
  return null;
}

function rowsBy(database: SourceDatabase, table: string, column: string): Map<string, DatabaseRow[]> {
  const found = new Map<string, DatabaseRow[]>();
  if (!database.has(table, column)) return found;
  for (const row of database.rows(table)) {
    const key = text(row[column]);
    const rows = found.get(key);
    if (rows) rows.push(row);
    else found.set(key, [row]);
  }
  return found;
}

function lastBy(database: SourceDatabase, table: string, column: string): Map<string, DatabaseRow> {
  const found = new Map<string, DatabaseRow>();
  if (!database.has(table, column)) return found;
  for (const row of database.rows(table)) if (text(row[column]) !== '') found.set(text(row[column]), row);
  return found;
}
