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
  const untilStored = async () => {
    for (let tries = 0; tries < 30 && decisions() === 0; tries++) await wait(100);
    expect(decisions()).toBeGreaterThan(0);
  };

  it('shows both people with the evidence; each answer is stored before the next question', async () => {
    const question = await until(/❯ Not sure/);
    expect(question).toMatch(/Is this the same person\? \(\d+ left\)/);
    expect(question).toMatch(/WeChat\s+LinkedIn/);
    expect(question).toMatch(/Probability [\d.]+ %/);
    press('Up');
    press('Up');
    press('Enter');
    await untilStored();
    await until(/❯ Not sure/);
    press('Down');
    press('Enter');
    await until(/exit 0/);
    const { matches } = migrateJson(home, ['match', '--no-interactive']).json;
    expect(matches.filter(({ status }: { status: string }) => status === 'confirmed')).toHaveLength(1);
  });

  it('Ctrl-C is a clean stop that keeps every answer', async () => {
    await until(/❯ Not sure/);
    press('Enter');
    await untilStored();
    press('C-c');
    await until(/exit 130/);
    expect(screen()).not.toMatch(/\n\s+at /);
    expect(decisions()).toBeGreaterThan(0);
  });

  it('a closed terminal loses no answer', async () => {
    await until(/❯ Not sure/);
    press('Enter');
    await untilStored();
    spawnSync('tmux', ['kill-session', '-t', session]);
    expect(decisions()).toBeGreaterThan(0);
  });
});
