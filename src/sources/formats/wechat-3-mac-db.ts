import type { SourceFormat } from '../format.ts';
import { type DatabaseRow, isSqlite, withDatabase } from '../readers/sqlite.ts';
import { isStarred, kindOfUserName, kindOfWechat3, visibleId } from '../wechat/account-kinds.ts';
import * as fields from '../wechat/contact-fields.ts';
import { type ContactFields, nobody } from '../wechat/contact-fields.ts';
import { databaseReading, number, ownerByFolder, text } from '../wechat/database-contacts.ts';
import { type MessageCounts, messageCounts } from '../wechat/message-counts.ts';

/** People, and in `group_new.db` groups, in tables of the same columns. */
const TABLES = ['wccontact', 'groupcontact'];

/** WeChat 3 on a Mac, decrypted: `wccontact_new2.db` and `group_new.db`. Labels and phones in it are not understood. */
export const wechat3MacDb: SourceFormat = {
  id: 'wechat-3-mac-db',
  side: 'wechat',

  detect: (file) =>
    isSqlite(file.head) &&
    withDatabase(file, (database) =>
      TABLES.some((table) => database.has(table, 'm_nsusrname', 'nickname', 'm_nsremark')),
    ),

  async read(file) {
    return databaseReading(this, file, ownerByFolder(file), function* (database, log) {
      const messages = messageCounts(file, database);
      for (const table of TABLES) {
        for (const row of database.rows(table)) {
          const contact = contactOf(row, messages);
          const group = table === 'groupcontact' && kindOfUserName(contact.id) === null;
          yield log.add(row, group ? { ...contact, kind: 'group' } : contact);
        }
      }
    });
  },
};

function contactOf(row: DatabaseRow, messages: MessageCounts): ContactFields {
  const userName = text(row.m_nsusrname);
  const type = number(row.m_uitype);
  const verifyFlag = number(row.m_uicertificationflag);
  return {
    ...nobody,
    id: userName,
    kind: kindOfWechat3({ userName, type, verifyFlag, deleted: false }),
    wechatId: visibleId(userName, text(row.m_nsaliasname)),
    nickname: text(row.nickname),
    remark: text(row.m_nsremark),
    gender: fields.gender(number(row.m_uisex)),
    starred: isStarred(type),
    messages: messages(userName),
  };
}
