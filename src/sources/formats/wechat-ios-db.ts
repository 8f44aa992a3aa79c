import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { filesBeside } from '../files/files-beside.ts';
import type { InputFile, SourceFormat, SourceRecord } from '../format.ts';
import { archivedDictionary } from '../readers/plist.ts';
import { numberOf, type ProtobufFields, readProtobuf, stringOf } from '../readers/protobuf.ts';
import { type DatabaseRow, isSqlite, type SourceDatabase, withDatabase } from '../readers/sqlite.ts';
import { splitList, unique } from '../split-list.ts';
import { isStarred, kindOfWechat3, visibleId } from '../wechat/account-kinds.ts';
import * as fields from '../wechat/contact-fields.ts';
import { type ContactFields, nobody } from '../wechat/contact-fields.ts';
import { bytes, type ContactLog, databaseReading, number, text } from '../wechat/database-contacts.ts';
import { type MessageCounts, messageCounts } from '../wechat/message-counts.ts';

/** Field numbers of the protobuf blobs, as WechatExporter and the class dumps of the client have them. */
const REMARK = { nickname: 1, alias: 2, remark: 3, description: 7, labels: 8 };
const PROFILE = { sex: 1, country: 2, province: 3, city: 4, signature: 5 };
const SOCIAL = { phones: 11 };

const PEOPLE = ['friend', 'openimcontact'];

/** `WCDB_Contact.sqlite` of an iPhone backup, and `MM.sqlite` of an old one. */
export const wechatIosDb: SourceFormat = {
  id: 'wechat-ios-db',
  side: 'wechat',

  detect: (file) =>
    isSqlite(file.head) && withDatabase(file, (database) => isNew(database, 'friend') || isOld(database)),

  async read(file) {
    const owner = withDatabase(file, (database) => ownerOf(file, database));
    return databaseReading(this, file, owner, function* (database, log) {
      const labels = labelsBeside(file);
      const messages = messageCounts(file, database);
      if (isOld(database)) yield* readOld(database, messages, log);
      else {
        for (const table of PEOPLE.filter((name) => isNew(database, name))) {
          for (const row of database.rows(table)) yield log.add(row, contactOf(row, labels, messages, log));
        }
      }
    });
  },
};

const isNew = (database: SourceDatabase, table: string) => database.has(table, 'username', 'dbcontactremark');

const isOld = (database: SourceDatabase) => database.has('friend', 'usrname', 'nickname');

function contactOf(
  row: DatabaseRow,
  labels: Map<string, string> | null,
  messages: MessageCounts,
  log: ContactLog,
): ContactFields {
  const userName = text(row.username);
  const type = number(row.type);
  const names = readProtobuf(bytes(row.dbcontactremark));
  const profile = readProtobuf(bytes(row.dbcontactprofile));
  const said = (field: number) => stringOf(profile, field).trim();
  return {
    ...nobody,
    id: userName,
    kind: kindOfWechat3({ userName, type, verifyFlag: number(row.certificationflag), deleted: false }),
    wechatId: visibleId(userName, stringOf(names, REMARK.alias).trim()),
    nickname: stringOf(names, REMARK.nickname).trim(),
    remark: stringOf(names, REMARK.remark).trim(),
    description: stringOf(names, REMARK.description).trim(),
    signature: said(PROFILE.signature),
    labels: log.labels(stringOf(names, REMARK.labels), labels),
    phones: phonesIn(readProtobuf(bytes(row.dbcontactsocial))),
    region: fields.region(said(PROFILE.country), said(PROFILE.province), said(PROFILE.city)),
    gender: fields.gender(numberOf(profile, PROFILE.sex)),
    starred: isStarred(type),
    messages: messages(userName),
  };
}

/** `contactlabel.list` of the account, where it was taken out of the backup too: label names by id. */
function labelsBeside(file: InputFile): Map<string, string> | null {
  const [list] = filesBeside(file, ['..', '.'], /^contactlabel\.list$/i);
  if (list === undefined || statSync(list).size > 10 * 1024 ** 2) return null;
  const labels = new Map<string, string>();
  for (const [id, fields] of archivedDictionary(readFileSync(list))) {
    const name = fields.get('m_nsName');
    if (typeof name === 'string' && name.trim() !== '') labels.set(id, name.trim());
  }
  return labels.size > 0 ? labels : null;
}

/** The place of the numbers is known only from the order of properties, so that only what looks like one is taken. */
function phonesIn(social: ProtobufFields): string[] {
  const texts = (values: ProtobufFields, field: number): string[] =>
    (values.get(field) ?? []).flatMap((value) => {
      if (!(value instanceof Uint8Array)) return [];
      const plain = Buffer.from(value).toString('utf8');
      if (/^[+\d][\d\s()-]{4,30}$/.test(plain)) return [plain];
      const nested = readProtobuf(value);
      return [...nested.keys()].flatMap((key) => texts(nested, key));
    });
  return unique(texts(social, SOCIAL.phones));
}

function* readOld(
  database: SourceDatabase,
  messages: MessageCounts,
  log: ContactLog,
): Generator<SourceRecord> {
  const remarks = new Map<string, string>();
  if (database.has('friend_ext', 'usrname', 'conremark')) {
    for (const row of database.rows('friend_ext')) remarks.set(text(row.usrname), text(row.conremark));
  }
  for (const row of database.rows('friend')) {
    const userName = text(row.usrname);
    const type = number(row.type);
    yield log.add(row, {
      ...nobody,
      id: userName,
      kind: kindOfWechat3({ userName, type, verifyFlag: 0, deleted: false }),
      wechatId: visibleId(userName, ''),
      nickname: text(row.nickname),
      remark: remarks.get(userName) ?? '',
      phones: splitList(text(row.mobile)),
      emails: splitList(text(row.email)),
      gender: fields.gender(number(row.sex)),
      starred: isStarred(type),
      messages: messages(userName),
    });
  }
}

/** The account whose MD5 names the folder: `Documents/<md5>/DB/WCDB_Contact.sqlite`. */
function ownerOf(file: InputFile, database: SourceDatabase): string | null {
  const hash = /([0-9a-f]{32})[/\\]DB[/\\]/i.exec(file.path)?.[1]?.toLowerCase();
  if (!hash) return null;
  for (const row of database.rows('friend')) {
    const userName = text(row.username ?? row.usrname);
    if (createHash('md5').update(userName).digest('hex') === hash) return userName;
  }
  return null;
}
