import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { expand } from '../../../src/sources/files/expand-wildcards.ts';
import { readPaths } from '../../../src/sources/files/read-paths.ts';
import { tempFolder } from '../../support/temp.ts';

const folder = tempFolder();
const NAMES = [
  'contacts (1).csv',
  'contacts (2).csv',
  'b[1].csv',
  'b1.csv',
  '{x}.csv',
  '!n.csv',
  '联系人.csv',
  '-rf.csv',
  '$(touch pwned).csv',
  '\u001b[31m.csv',
  'notes.txt',
  '.hidden.csv',
];

beforeAll(() => {
  for (const name of NAMES) writeFileSync(join(folder, name), '用户名,备注\nwxid_1,林晓曼\n');
  for (const name of ['week 1', 'week 2']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'list.csv'), 'x');
  }
  symlinkSync(folder, join(folder, 'week 1', 'loop'));
});

const found = async (pattern: string) =>
  (await expand(join(folder, pattern))).map((path) => relative(folder, path));

describe('a path with * or ? that no shell has expanded', () => {
  it.each([
    ['contacts*.csv', ['contacts (1).csv', 'contacts (2).csv']],
    ['contacts (?).csv', ['contacts (1).csv', 'contacts (2).csv']],
    ['b[1]*', ['b[1].csv']],
    ['{x}*', ['{x}.csv']],
    ['!*', ['!n.csv']],
    ['联系*', ['联系人.csv']],
    ['week*', ['week 1', 'week 2']],
    ['week ?/*.csv', ['week 1/list.csv', 'week 2/list.csv']],
    ['$(*', ['$(touch pwned).csv']],
  ])('%s means what it does to the shells of Windows', async (pattern, names) => {
    expect(await found(pattern)).toEqual(names);
  });

  it('means all but hidden files, in order', async () => {
    const names = await found('*.csv');
    expect(names).toEqual(NAMES.filter((name) => name.endsWith('.csv') && !name.startsWith('.')).sort());
  });

  it('stays as it is where it means nothing, and is the file of that name where there is one', async () => {
    expect(await found('none*.csv')).toEqual(['none*.csv']);
    writeFileSync(join(folder, 'b*.csv'), '');
    expect(await found('b*.csv')).toEqual(['b*.csv']);
  });

  it('is read file by file; one that means nothing is told as missing', async () => {
    const results = [];
    for await (const result of readPaths([join(folder, 'contacts*'), join(folder, 'none*')]))
      results.push(result);
    expect(
      results.map(({ path, ...rest }) => [
        relative(folder, path),
        'error' in rest ? rest.error.code : rest.status,
      ]),
    ).toEqual([
      ['contacts (1).csv', 'read'],
      ['contacts (2).csv', 'read'],
      ['none*', 'not-found'],
    ]);
  });

  it('whatever it holds, means only what is there', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            '*',
            '?',
            '[',
            ']',
            '{',
            ',',
            '}',
            '(',
            ')',
            '!',
            '+',
            '@',
            '|',
            '\\',
            '/',
            '..',
            'b',
            '1',
            '\0',
            '王',
          ),
        ),
        async (parts) => {
          const path = join(folder, 'week 1', `${parts.join('').replaceAll('..', '.')}*`);
          for (const each of await expand(path)) expect(each === path || existsSync(each)).toBe(true);
        },
      ),
    ));
});
