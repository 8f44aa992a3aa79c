import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { importExports } from '../../../src/migration/import/import-exports.ts';
import { purge } from '../../../src/migration/workspace/purge.ts';
import { readStatus } from '../../../src/migration/workspace/read-status.ts';
import { configuredLanguage, readConfig } from '../../../src/workspace/store/config.ts';
import { kindOfFolder } from '../../../src/workspace/store/folder.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
let folder: string;
const configure = (text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), text);
};
beforeEach(() => {
  folder = join(mkdtempSync(join(temp, 'home-')), 'workspace');
});

it('says what flags do not; a folder in it is one beside the file', () => {
  expect(readConfig(folder)).toEqual({});
  configure(
    '\uFEFF{ "lang": "zh", "per-week": 50, "profile": "https://www.linkedin.com/in/mia", "template": "own" }',
  );
  expect(readConfig(folder)).toEqual({
    lang: 'zh',
    'per-week': 50,
    profile: 'https://www.linkedin.com/in/mia',
    template: join(folder, 'own'),
  });
});

it.each([
  ['{ "lang": "zh", ', 'config-broken', {}],
  ['[]', 'config-broken', {}],
  ['{ "budget": 3 }', 'config-unknown-key', { key: 'budget' }],
  ['{ "__proto__": 3 }', 'config-unknown-key', { key: '__proto__' }],
  ['{ "lang": "fr" }', 'config-value', { key: 'lang', value: '"fr"' }],
  ['{ "per-week": "50" }', 'config-value', { key: 'per-week', value: '"50"' }],
  ['{ "profile": "https://example.com" }', 'config-value', { key: 'profile' }],
  ['{ "template": null }', 'config-value', { key: 'template', value: 'null' }],
])('tells of %s the file and the key', (text, code, values) => {
  configure(text);
  expect(() => readConfig(folder)).toThrow(expect.objectContaining({ code, exitCode: 2 }));
  expect(() => readConfig(folder)).toThrow(
    expect.objectContaining({
      values: expect.objectContaining({ file: join(folder, 'config.json'), ...values }),
    }),
  );
});

it('tells of what is wrong in the language that is configured', () => {
  configure('{ "lang": "zh", "wrong": 1 }');
  expect(configuredLanguage(folder)).toBe('zh');
  configure('{ "lang"');
  expect(configuredLanguage(folder)).toBeUndefined();
});

it('may be there before the first import, and goes with the workspace', async () => {
  configure('{ "per-week": 7 }');
  expect(kindOfFolder(folder)).toBe('empty');
  await importExports(folder, [join(import.meta.dirname, '../../../templates/sample-exports')]);
  const { removed, kept } = await purge(folder);
  expect(removed).toContain(join(folder, 'config.json'));
  expect(kept).toEqual([]);
  expect(readdirSync(join(folder, '..'))).toEqual([]);
});

it('is another program’s where it holds what we do not know', async () => {
  configure('{ "theme": "dark" }');
  expect(kindOfFolder(folder)).toBe('other');
  expect(readStatus(join(folder, 'none'), '2026-12-01').contacts).toBe(0);
});
