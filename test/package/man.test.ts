import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readProgram, spoken } from '../../src/terminal/command-line/manifest.ts';
import { lacks } from '../support/needs.ts';
import { cleanEnv, root } from '../support/program.ts';

const page = join(root, 'man/migrate.1');
const { commands } = readProgram(root);

it('the manual tells of every command and every flag', () => {
  const plain = readFileSync(page, 'utf8')
    .replaceAll('\\-', '-')
    .replace(/\\f[BIR]/g, '');
  for (const { id, flags } of Object.values(commands)) {
    expect(plain).toContain(`.SS migrate ${spoken(id)}`);
    for (const { name, allowNo } of Object.values(flags))
      expect(plain).toContain(`--${allowNo ? 'no-' : ''}${name}`);
  }
});

it.skipIf(lacks('mandoc'))('mandoc finds no fault with it', () => {
  const { stdout } = spawnSync('mandoc', ['-Tlint', '-Wwarning', page], { encoding: 'utf8' });
  // The same source makes the same page on any day.
  expect(stdout.split('\n').filter((line) => line && !line.includes('missing date'))).toEqual([]);
});

it.skipIf(lacks('man'))('man shows it, under both names', () => {
  const env = { ...cleanEnv(), MANPAGER: 'cat', PAGER: 'cat', MANWIDTH: '80' };
  for (const name of ['migrate', 'wechat-to-linkedin']) {
    const shown = execFileSync('man', [join(root, `man/${name}.1`)], { encoding: 'utf8', env });
    expect(shown).toMatch(/migrate invite next\n\s+Show\s+one\s+person/);
  }
});
