import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanEnv, migrate, migrateJson, root, samples } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

const temp = tempFolder();
const hasTmux = spawnSync('tmux', ['-V']).status === 0;
if (!hasTmux) console.warn('SKIPPED: the tests of questions in a real terminal need tmux.');

const session = `migrate-test-${process.pid}`;
const tmux = (...args: string[]) => execFileSync('tmux', args, { encoding: 'utf8', env: cleanEnv() });
const screen = () => tmux('capture-pane', '-p', '-t', session);
const press = (key: string) => tmux('send-keys', '-t', session, key);

async function until(text: RegExp): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    if (text.test(screen())) return screen();
    await wait(100);
  }
  throw new Error(`Never saw ${text} on:\n${screen()}`);
}

describe.skipIf(!hasTmux)('questions in a real terminal', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(temp, 'home-'));
    migrate(home, ['import', samples]);
    tmux('new-session', '-d', '-s', session, '-x', '110', '-y', '45', '-c', home, 'sh');
    tmux('send-keys', '-t', session, `node ${join(root, 'bin/run.js')} match; echo "exit $?"`, 'Enter');
  });
  afterEach(() => {
    spawnSync('tmux', ['kill-session', '-t', session]);
  });

  const decisions = () => migrateJson(home, ['status']).json.decisions;

  it('shows both people with the evidence; each answer is stored before the next question', async () => {
    const question = await until(/Is this the same person\? \(\d+ left\)/);
    expect(question).toMatch(/WeChat\s+LinkedIn/);
    expect(question).toMatch(/Probability [\d.]+ %/);
    const left = Number(/\((\d+) left\)/.exec(question)?.[1]);
    press('Up');
    press('Up');
    press('Enter');
    await until(new RegExp(`\\((?!${left} )\\d+ left\\)`));
    expect(decisions()).toBe(1);
    press('Down');
    press('Enter');
    await until(/exit 0/);
    const { matches } = migrateJson(home, ['match', '--no-interactive']).json;
    expect(matches.filter(({ status }: { status: string }) => status === 'confirmed')).toHaveLength(1);
  });

  it('Ctrl-C is a clean stop that keeps every answer', async () => {
    const question = await until(/\((\d+) left\)/);
    const left = Number(/\((\d+) left\)/.exec(question)?.[1]);
    press('Enter');
    await until(new RegExp(`\\(${left - 1} left\\)`));
    press('C-c');
    await until(/exit 130/);
    expect(screen()).not.toMatch(/\n\s+at /);
    expect(decisions()).toBe(1);
  });

  it('a closed terminal loses no answer', async () => {
    const question = await until(/\((\d+) left\)/);
    press('Enter');
    await until(new RegExp(`\\(${Number(/\((\d+) left\)/.exec(question)?.[1]) - 1} left\\)`));
    spawnSync('tmux', ['kill-session', '-t', session]);
    expect(decisions()).toBe(1);
  });
});
