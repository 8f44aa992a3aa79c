import type { ContactKind } from '../../model.ts';
import { filesBeside, lookBeside } from '../files/files-beside.ts';
import type { InputFile, SourceFormat } from '../format.ts';
import { type DatabaseRow, isSqlite, type SourceDatabase, withDatabase } from '../readers/sqlite.ts';
import { readExtraBuf } from '../readers/tlv.ts';
import { splitList } from '../split-list.ts';
import { FRIEND, GROUP_MATE, isStarred, kindOfWechat3, visibleId } from '../wechat/account-kinds.ts';
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

/** The keys of `ExtraBuf`, as chatlog and PyWxDump name them. */
const EXTRA = {
  gender: '74752C06',
  signature: '46CF10C4',
  country: 'A4D9024A',
  province: 'E2EAA8D1',
  city: '1D025BBF',
  phones: '759378AD',
  company: 'F917BCC0',
};

/**
 * WeChat 3 on Windows, decrypted: `MicroMsg.db`, `OpenIMContact.db` with the people of WeCom, and the one database into
 * which exporters merge these and the messages.
 */
export const wechat3WindowsDb: SourceFormat = {
  id: 'wechat-3-windows-db',
  side: 'wechat',

  detect: (file) =>
    isSqlite(file.head) &&
    withDatabase(file, (database) => hasContacts(database) || hasWecomContacts(database)),

  async read(file) {
    return databaseReading(this, file, ownerByFolder(file), function* (database, log) {
      const labels = labelNames(database, 'contactlabel', 'labelid', 'labelname');
      const messages = messageCounts(file, database);
      if (hasContacts(database)) {
        for (const row of database.rows('contact')) yield log.add(row, contactOf(row, labels, messages, log));
      }
      if (hasWecomContacts(database)) {
        const companies = new Map([...companiesBeside(file), ...companyWordings(database)]);
        for (const row of database.rows('openimcontact')) {
          yield log.add(row, wecomContactOf(row, companies, messages));
        }
      }
    });
  },
};

const hasContacts = (database: SourceDatabase) =>
  database.has('contact', 'username', 'nickname', 'remark', 'type', 'alias');

const hasWecomContacts = (database: SourceDatabase) =>
  database.has('openimcontact', 'username', 'nickname', 'remark', 'type');

function contactOf(
  row: DatabaseRow,
  labels: Map<string, string> | null,
  messages: MessageCounts,
  log: ContactLog,
): ContactFields {
  const userName = text(row.username);
  const extra = readExtraBuf(bytes(row.extrabuf));
  const said = (key: string) => String(extra.get(key) ?? '').trim();
  const type = number(row.type);
  return {
    ...nobody,
    id: userName,
    kind: kindOfWechat3({
      userName,
      type,
      verifyFlag: number(row.verifyflag),
      deleted: number(row.delflag) !== 0,
    }),
    wechatId: visibleId(userName, text(row.alias)),
    nickname: text(row.nickname),
    remark: text(row.remark),
    description: text(row.reserved6),
    signature: said(EXTRA.signature),
    labels: log.labels(text(row.labelidlist), labels),
    phones: splitList(said(EXTRA.phones)),
    region: fields.region(said(EXTRA.country), said(EXTRA.province), said(EXTRA.city)),
    gender: fields.gender(said(EXTRA.gender)),
    starred: isStarred(type),
    company: said(EXTRA.company) || null,
    messages: messages(userName),
  };
}

function wecomContactOf(
  row: DatabaseRow,
  companies: Map<string, string>,
  messages: MessageCounts,
): ContactFields {
  const userName = text(row.username);
  const type = number(row.type);
  return {
    ...nobody,
    id: userName,
    kind: wecomKind(userName, type),
    nickname: text(row.nickname),
    remark: text(row.remark),
    gender: fields.gender(number(row.sex)),
    starred: isStarred(type),
    company: companies.get(text(row.descwordingid)) ?? null,
    messages: messages(userName),
  };
}

/** Every type but none and group-mate is someone the owner added. */
function wecomKind(userName: string, type: number): ContactKind {
  const mask = type === 0 || type === GROUP_MATE ? 0 : type | FRIEND;
  return kindOfWechat3({ userName, type: mask, verifyFlag: 0, deleted: false });
}

/** Where WeChat itself keeps them. */
function companiesBeside(file: InputFile): Map<string, string> {
  const [resources] = filesBeside(file, ['.'], /^OpenIMResource\.db$/i);
  return (resources && lookBeside(resources, file.keys ?? [], companyWordings)) || new Map();
}

/** The names of companies, under whichever name this version has the table. */
function companyWordings(database: SourceDatabase): Map<string, string> {
  const found = new Map<string, string>();
  for (const table of database.tables().filter((name) => name.includes('wording'))) {
    const columns = database.columns(table);
    const id = columns.find((name) => /^(?:desc)?wording_?id$/.test(name));
    if (!id || !columns.includes('wording')) continue;
    const language = columns.find((name) => name.startsWith('lang')) ?? '';
    for (const [key, name] of wordings(database, table, { id, language, wording: 'wording' })) {
      found.set(key, name);
    }
  }
  return found;
}
