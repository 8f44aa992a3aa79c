import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { makeContactDb, protobuf } from '../../test/fixtures/sources/contact-db.ts';
import { encryptDatabase, secretOf, windows3 } from '../../test/fixtures/sources/encrypt.ts';
import { archivedLabels } from '../../test/fixtures/sources/plist.ts';
import { xlsxOf } from '../../test/fixtures/sources/xlsx.ts';
import { zipOf } from '../../test/fixtures/sources/zip.ts';
import { root } from './run.ts';

export const KEY = Buffer.alloc(32, 7);
const NAMES = [
  '林晓曼 深圳设计',
  'Kevin 王',
  '陈总-华为',
  '小满🌹',
  '王伟 腾讯',
  'Lily Sun',
  '老同学 李娜',
  '表妹 周婷',
];
const PEOPLE = NAMES.map((name, i) => ({
  username: `wxid_m${i}`,
  alias: `alias${i}`,
  remark: name,
  nick_name: `昵称${i}`,
}));

/** One good file of each kind that is read, small, by name; `folder` is for making them. */
export function goodFiles(folder: string): Record<string, Buffer> {
  const samples = join(root, 'templates/sample-exports');
  const text = (value: string) => Buffer.from(value);
  const csv = `用户名,备注,昵称,微信号,标签\n${PEOPLE.map((p) => `${p.username},"${p.remark}",${p.nick_name},${p.alias},同事`).join('\n')}\n`;
  const contacts = PEOPLE.map(({ username, remark, nick_name, alias }) => {
    return { username, remark, nickname: nick_name, alias, type: 'friend', displayName: remark };
  });
  const connections = readFileSync(join(samples, 'linkedin/Connections.csv'), 'utf8')
    .split('\n')
    .slice(0, 30)
    .join('\n');
  const cards = NAMES.map(
    (name) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nN:${name};;;;\r\nTEL:13800000000\r\nEND:VCARD\r\n`,
  );
  return {
    'contacts.csv': text(csv),
    'utf16.csv': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv, 'utf16le')]),
    'contacts.json': text(JSON.stringify({ exportedAt: '2026-01-01', count: contacts.length, contacts })),
    'Connections.csv': text(connections),
    'Invitations.csv': readFileSync(join(samples, 'linkedin/Invitations.csv')).subarray(0, 3000),
    'messages.csv': text(
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n2-a,,Wei Wang,https://www.linkedin.com/in/wei,Me,https://www.linkedin.com/in/me,2026-01-02 10:00:00 UTC,,Hello,INBOX\n',
    ),
    'card.xml': text(
      '<?xml version="1.0"?><msg username="wxid_1" nickname="小满" alias="lin" certflag="0" province="广东"/>',
    ),
    'book.vcf': text(cards.join('')),
    'names.txt': text(NAMES.join('\n')),
    'people.xlsx': xlsxOf({
      a: [['用户名', '备注', '昵称'], ...PEOPLE.map((p) => [p.username, p.remark, p.nick_name])],
    }),
    'Basic_LinkedInDataExport.zip': zipOf({
      'Connections.csv': connections,
      'Profile.csv': 'First Name,Last Name\nMia,Zhou\n',
    }),
    ...databases(folder),
  };
}

function databases(folder: string): Record<string, Buffer> {
  mkdirSync(folder, { recursive: true });
  const at = (name: string) => join(folder, name);
  const extra = Buffer.from(
    protobuf([
      [2, 1],
      [4, 'x'],
      [5, 'CN'],
      [30, '1,2'],
    ]),
  );
  const contact = PEOPLE.map((person) => ({ ...person, local_type: 1, extra_buffer: extra }));
  makeContactDb(at('contact.db'), {
    contact,
    contact_label: [{ label_id_: 1, label_name_: '同事' }],
  }).close();
  const micro = new Database(at('MicroMsg.db'));
  micro.exec(
    'CREATE TABLE Contact(UserName TEXT PRIMARY KEY, Alias TEXT, Type INTEGER, VerifyFlag INTEGER, Remark TEXT, NickName TEXT, LabelIDList TEXT, DelFlag INTEGER, ExtraBuf BLOB)',
  );
  const insert = micro.prepare('INSERT INTO Contact VALUES (?, ?, 3, 0, ?, ?, ?, 0, ?)');
  const buffer = Buffer.from('74752c06040100000046cf10c4180600000043004e000000', 'hex');
  for (const { username, alias, remark, nick_name } of PEOPLE)
    insert.run(username, alias, remark, nick_name, '', buffer);
  micro.close();
  const ios = new Database(at('WCDB_Contact.sqlite'));
  ios.exec(
    'CREATE TABLE Friend(userName TEXT PRIMARY KEY, type INTEGER, certificationFlag INTEGER, imgStatus INTEGER, dbContactRemark BLOB, dbContactOther BLOB, dbContactHeadImage BLOB, dbContactProfile BLOB, dbContactSocial BLOB, dbContactChatRoom BLOB, dbContactBrand BLOB)',
  );
  const friend = ios.prepare('INSERT INTO Friend VALUES (?, 1, 0, 0, ?, NULL, NULL, NULL, NULL, NULL, NULL)');
  for (const { username, remark, nick_name } of PEOPLE)
    friend.run(
      username,
      Buffer.from(
        protobuf([
          [1, nick_name],
          [2, username],
          [3, remark],
        ]),
      ),
    );
  ios.close();
  const rcontact = new Database(at('EnMicroMsg.db'));
  rcontact.exec(
    'CREATE TABLE rcontact(username TEXT PRIMARY KEY, alias TEXT, conRemark TEXT, nickname TEXT, type INTEGER, verifyFlag INTEGER, lvbuff BLOB, contactLabelIds TEXT); CREATE TABLE ContactLabel(labelID TEXT, labelName TEXT)',
  );
  const android = rcontact.prepare('INSERT INTO rcontact VALUES (?, ?, ?, ?, 3, 0, ?, ?)');
  for (const { username, alias, remark, nick_name } of PEOPLE)
    android.run(username, alias, remark, nick_name, Buffer.from('7b000000010000007d', 'hex'), '');
  rcontact.close();
  const logged = makeContactDb(at('logged.db'), { contact: contact.slice(0, 3) }, true);
  const files: Record<string, Buffer> = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(at(name))]),
  );
  logged.close();
  makeContactDb(at('secret.db'), { contact }).close();
  encryptDatabase(at('secret.db'), secretOf(KEY, windows3, true), windows3);
  files['secret.db'] = readFileSync(at('secret.db'));
  files['labels.plist'] = archivedLabels({ 1: '同事', 2: '客户' });
  rmSync(folder, { recursive: true });
  for (const name of Object.keys(files)) if (/-shm$|\.new/.test(name)) delete files[name];
  return files;
}
