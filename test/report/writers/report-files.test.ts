import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { reportFiles } from '../../../src/report/writers/report-files.ts';
import { UserError } from '../../../src/user-error.ts';
import { writeFiles } from '../../../src/workspace/outputs/write-files.ts';
import { expectPrivate } from '../../support/needs.ts';
import { hostileLedger } from '../hostile.ts';
import { sampleLedger } from '../sample-ledger.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILES = [
  'index.html',
  'report.md',
  'report.csv',
  'report.xlsx',
  'report.json',
  'contacts.vcf',
  'invite.csv',
  ...['connected', 'invited', 'ask', 'review', 'personal', 'duplicate', 'excluded', 'not-a-person'].map(
    (one) => `${one}.csv`,
  ),
  'linkedin-only.csv',
];

it('writes files that only their owner can read, and nothing else', () => {
  const target = join(folder, 'new', 'report');
  expect(writeFiles(target, reportFiles(sampleLedger(), 'en'))).toEqual(FILES);
  expect(readdirSync(target).sort()).toEqual(['.migrate-files.json', ...FILES].sort());
  for (const path of [target, ...FILES.map((name) => join(target, name))]) expectPrivate(path);
  expect(JSON.parse(readFileSync(join(target, 'report.json'), 'utf8')).files).toEqual(FILES);
});

it('replaces an older report and what an interrupted run left', () => {
  writeFiles(folder, reportFiles(sampleLedger(), 'en'));
  chmodSync(join(folder, 'index.html'), 0o644);
  writeFileSync(join(folder, '.migrate-draft.index.html'), 'half');
  writeFiles(folder, reportFiles(sampleLedger(), 'zh'));
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('从微信到领英');
  expectPrivate(join(folder, 'index.html'));
  expect(readdirSync(folder)).toHaveLength(FILES.length + 1);
});

it('gives the same bytes for the same inputs, in any time zone and locale', () => {
  const [one, two] = [join(folder, 'one'), join(folder, 'two')];
  const { TZ, LANG } = process.env;
  writeFiles(one, reportFiles(hostileLedger(), 'en'));
  Object.assign(process.env, { TZ: 'Asia/Shanghai', LANG: 'tr_TR.UTF-8' });
  writeFiles(two, reportFiles(hostileLedger(), 'en'));
  Object.assign(process.env, { TZ: TZ ?? 'UTC', LANG: LANG ?? 'C' });
  for (const name of FILES) {
    expect(readFileSync(join(two, name)).equals(readFileSync(join(one, name))), name).toBe(true);
  }
});

it('says so when the folder cannot be written to', () => {
  writeFileSync(join(folder, 'file'), '');
  const write = () => writeFiles(join(folder, 'file', 'report'), reportFiles(sampleLedger(), 'en'));
  expect(write).toThrow(UserError);
  expect(write).toThrow('report-not-writable');
});
