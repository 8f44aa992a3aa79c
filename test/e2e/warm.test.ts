import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { migrate, migrateCold, samples } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

// Tests run most commands in copies of a loaded program (test/support/warm/). Here it is compared with one just started.
const temp = tempFolder();
const homes = { warm: mkdtempSync(join(temp, 'home-')), cold: mkdtempSync(join(temp, 'home-')) };
const runs = { warm: migrate, cold: migrateCold };

/** What a command writes and how it ends, started the one way or the other. */
const told = (way: 'warm' | 'cold', args: string[], input = '', env = {}) => {
  const { exit, stdout, stderr } = runs[way](homes[way], args, input, env);
  const other = (text: string) => text.replaceAll(homes[way], 'HOME');
  return { exit, stdout: other(stdout), stderr: other(stderr) };
};

it.skipIf(!inject('warm')).each([
  { exit: 0, args: ['status'] },
  { exit: 0, args: ['import', samples] },
  { exit: 0, args: ['match', '--no-interactive', '--json'] },
  { exit: 0, args: ['report', '--output', 'report'] },
  { exit: 0, args: ['people', '王伟', '--lang', 'zh'] },
  { exit: 0, args: ['help'] },
  { exit: 0, args: ['--complete', 'zsh', 'explain', '=王'] },
  { exit: 0, args: ['decisions', 'export', 'decisions.tsv'] },
  { exit: 0, args: ['people', '--json'], input: '王伟\n' },
  { exit: 0, args: ['status'], env: { MIGRATE_LANG: 'zh', LC_ALL: 'zh_CN.UTF-8' } },
  { exit: 2, args: ['review'] },
  { exit: 2, args: ['imprt', 'a.csv'] },
  { exit: 2, args: ['name'], input: '王伟\n' },
  { exit: 3, args: ['import', 'nowhere.csv'] },
  { exit: 4, args: ['import', samples, '--workspace', samples] },
])(
  'a copy of the loaded program does as the program does: exit $exit, $args',
  ({ exit, args, input, env }) => {
    const warm = told('warm', args, input, env);
    expect(warm).toEqual(told('cold', args, input, env));
    expect(warm.exit).toBe(exit);
  },
);

it('and writes the same files', () => {
  const files = (folder: string) =>
    readdirSync(join(folder, 'report')).map((name) => [
      name,
      readFileSync(join(folder, 'report', name), 'hex'),
    ]);
  expect(files(homes.warm)).toEqual(files(homes.cold));
  expect(files(homes.warm).length).toBeGreaterThan(5);
});

it('one command leaves nothing of itself to the next', () => {
  const [first, second] = ['one', 'two'].map((name) => {
    const { stdout } = migrate(homes.warm, ['status', '-w', name], '', { LEFT: name });
    return stdout.replace(` -w ${name}`, '');
  });
  expect(first).toBe(second);
  expect(migrate(homes.warm, ['nonsense']).exit).toBe(2);
  expect(migrate(homes.warm, ['status'])).toMatchObject({ exit: 0, stderr: '' });
});
