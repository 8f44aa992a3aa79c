import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeContactDb } from '../fixtures/sources/contact-db.ts';
import {
  android,
  encryptDatabase,
  encryptedWithLog,
  mac3,
  type Parameters,
  secretOf,
  wechat4,
  windows3,
} from '../fixtures/sources/encrypt.ts';
import { fates, readAllWith, tempFile, tempFolder } from '../fixtures/sources/files.ts';
import { enMicroMsg, macContacts, microMsg } from '../fixtures/sources/wechat-3.ts';
import { zipOf } from '../fixtures/sources/zip.ts';

const KEY = randomBytes(32);
const names = Array.from({ length: 300 }, (_, i) => `小满 ${i} 🌹`);

function contactDb(): string {
  const path = join(tempFolder(), 'contact.db');
  makeContactDb(path, {
    contact: names.map((nick_name, i) => ({ username: `wxid_${i}`, local_type: 1, nick_name })),
  }).close();
  return path;
}
const makers: Record<string, () => string> = {
  'wechat-4-db': contactDb,
  'wechat-3-windows-db': () =>
    microMsg(names.map((NickName, i) => ({ UserName: `wxid_${i}`, Type: 3, NickName }))),
  'wechat-android-db': () =>
    enMicroMsg({ rcontact: names.map((nickname, i) => ({ username: `wxid_${i}`, type: 3, nickname })) }),
  'wechat-3-mac-db': () =>
    macContacts(names.map((nickname, i) => ({ m_nsUsrName: `wxid_${i}`, m_uiType: 3, nickname }))),
};

async function open(path: string, key: string) {
  return readAllWith({ keyFile: tempFile('key.txt', key) }, path);
}

async function nicknames(path: string, key: string) {
  const [result] = await open(path, key);
  if (result?.status !== 'read') throw (result as { error: Error }).error;
  return result.reading.records.map((record) => (record.type === 'contact' ? record.contact.nickname : ''));
}

// Our own temporary folder, so that what is left behind can be counted.
let temp: string;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'migrate-test-'));
  vi.stubEnv('TMPDIR', temp);
});
afterEach(() => {
  vi.unstubAllEnvs();
  const left = readdirSync(temp).filter((name) => !name.startsWith('migrate-test-'));
  rmSync(temp, { recursive: true });
  expect(left).toEqual([]);
});

const cases: [string, string, Parameters, string | Buffer, boolean, string][] = [
  ['of WeChat 4', 'wechat-4-db', wechat4, KEY, false, KEY.toString('hex')],
  [
    'of WeChat 4, by the key of this one file',
    'wechat-4-db',
    wechat4,
    KEY,
    true,
    `x'${KEY.toString('hex')}'`,
  ],
  [
    'of WeChat 3 on Windows',
    'wechat-3-windows-db',
    windows3,
    KEY,
    false,
    `${KEY.toString('hex').toUpperCase()}\r\n`,
  ],
  ['of WeChat 3 on a Mac', 'wechat-3-mac-db', mac3, KEY, true, KEY.toString('hex')],
  ['of WeChat 3 on a Mac, with a derived key', 'wechat-3-mac-db', mac3, KEY, false, KEY.toString('hex')],
  ['of Android', 'wechat-android-db', android, '1a2b3c4', false, '\ufeff1a2b3c4\n'],
];

describe('an encrypted database', () => {
  it.each(cases)('%s opens with the key in a file', async (_, format, parameters, secret, raw, key) => {
    const path = makers[format]!();
    encryptDatabase(path, secretOf(secret, parameters, raw), parameters);
    const bytes = readFileSync(path);
    expect(bytes.includes('小满')).toBe(false);
    expect(await fates(path)).toEqual([[path, 'encrypted-database']]);
    const [result] = await open(path, key);
    expect(result).toMatchObject({ path, name: path.split('/').at(-1), status: 'read', reading: { format } });
    expect(await nicknames(path, key)).toEqual(names);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(await open(path, '0'.repeat(64))).toMatchObject([{ path, error: { code: 'wrong-key' } }]);
    expect(await open(path, 'passphrase')).toMatchObject([{ path, error: { code: 'wrong-key' } }]);
  });

  it('opens with the one of several keys that fits, also in a zip', async () => {
    const path = contactDb();
    encryptDatabase(path, secretOf(KEY, wechat4), wechat4);
    const keys = `1a2b3c4\n${'0'.repeat(64)}\n\n${KEY.toString('hex')}\n`;
    expect(await nicknames(path, keys)).toEqual(names);
    const zip = tempFile('export.zip', zipOf({ 'contact.db': readFileSync(path) }));
    expect(await nicknames(zip, keys)).toEqual(names);
  });

  it('with a write-ahead log beside it is read as of its last commit', async () => {
    const path = contactDb();
    const copy = encryptedWithLog(path, "UPDATE contact SET nick_name = 'later'", KEY, wechat4);
    const files = readdirSync(join(copy, '..'));
    expect(await nicknames(copy, KEY.toString('hex'))).toEqual(names.map(() => 'later'));
    expect(readdirSync(join(copy, '..'))).toEqual(files);
  });

  it('that was altered or cut short is told as damaged', async () => {
    for (const harm of [
      (path: string) => truncateSync(path, readFileSync(path).length - 100),
      (path: string) => {
        const bytes = readFileSync(path);
        bytes[4096 * 2 + 7]! ^= 1;
        writeFileSync(path, bytes);
      },
    ]) {
      const path = contactDb();
      encryptDatabase(path, secretOf(KEY, wechat4), wechat4);
      harm(path);
      expect(await open(path, KEY.toString('hex'))).toMatchObject([{ error: { code: 'damaged-database' } }]);
    }
  });

  it('leaves the other files alone: those need no key', async () => {
    const plain = contactDb();
    expect(await nicknames(plain, KEY.toString('hex'))).toEqual(names);
  });
});

describe('the key file', () => {
  it('that is missing or empty is told; files that need no key are still read', async () => {
    const path = contactDb();
    const missing = join(tempFolder(), 'key.txt');
    const results = await readAllWith({ keyFile: missing }, path);
    expect(results).toMatchObject([
      { path: missing, error: { code: 'not-found' } },
      { path, status: 'read' },
    ]);
    expect(await open(path, ' \n')).toMatchObject([{ error: { code: 'no-key' } }, { path, status: 'read' }]);
  });
});
