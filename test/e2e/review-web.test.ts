import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { launchBrowser, troublesOf } from '../support/browser.ts';
import { lacks } from '../support/needs.ts';
import { cleanEnv, migrate, migrateJson, root, samples } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

// Each test starts the program many times.
vi.setConfig({ testTimeout: 120_000 });
const temp = tempFolder();
let browser: Browser;
let home: string;
let program: ChildProcess;
let output: string;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(() => {
  home = mkdtempSync(join(temp, 'home-'));
  migrate(home, ['import', samples]);
});
afterEach(async () => {
  await page?.close();
  program?.kill('SIGKILL');
});

/** Starts the review and goes to the address it prints. */
async function start(...args: string[]): Promise<void> {
  const command = [join(root, 'bin/run.js'), 'review', '--web', '--no-open', ...args];
  program = spawn(process.execPath, command, { cwd: home, env: cleanEnv() });
  output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (part: Buffer) => {
      output += part;
      const found = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(output);
      if (found) resolve(found[0]);
    };
    program.stdout!.on('data', read);
    program.stderr!.on('data', read);
    program.once('exit', () => reject(new Error(`ended: ${output}`)));
  });
  page = await browser.newPage();
  const own = url.split('#')[0]!;
  troubles = await troublesOf(page, (asked) => asked.startsWith(own) || asked === 'data:,');
  await page.goto(url);
  await page.locator('#bar').waitFor();
}

async function press(key: string): Promise<void> {
  await page.waitForTimeout(220);
  const answered = page.waitForResponse(/\/press$/);
  await page.keyboard.press(key);
  await answered;
  // What the page shows is the answer's, not what stood there before it.
  await page.locator('body:not([aria-busy])').waitFor();
}

const who = () => page.locator('tbody td').first().innerText();
/** The contact beside those they may be. */
const whom = () => page.locator('#question tbody').innerText();
const acts = () => migrateJson(home, ['decisions']).json.decisions;

describe.skipIf(lacks('a browser'))('migrate review --web', () => {
  it('is a whole review by keyboard alone, reloaded in its midst', async () => {
    await start();
    const seen = new Set<string>();
    const keys = ['1', 'n', 'u', 'x'];
    for (let answers = 0; await page.locator('#question').isVisible(); answers++) {
      if (answers > 60) throw new Error('the review never ends');
      const now = await who();
      await press(keys[answers % keys.length]!);
      if (answers === 2) {
        // On disk already: a reader sees it while the page is still open.
        expect(acts()).toHaveLength(3);
        expect(acts()[0]).toMatchObject({ by: 'web', statements: [{ about: 'pair', verdict: 'same' }] });
        const next = await who();
        await page.reload();
        await page.locator('tbody td').first().waitFor();
        expect(await who()).toBe(next);
      }
      seen.add(now);
    }
    expect(seen.size).toBeGreaterThan(7);
    expect(await page.locator('#closing').innerText()).toMatch(/answers? stored/);
    const ended = once(program, 'exit');
    await press('q');
    expect(await ended).toEqual([0, null]);
    expect(output).toMatch(/\d+ answers stored/);
    expect(output.trimEnd()).toMatch(/Next: migrate report$/);
    expect(troubles).toEqual([]);
    const { matches } = migrateJson(home, ['match', '--no-interactive']).json;
    expect(matches.some(({ status }: { status: string }) => status === 'confirmed')).toBe(true);
  });

  it('tells of the family and services that it does not ask about, where no terminal could list them', async () => {
    await start();
    expect(await page.locator('#notice').innerText()).toMatch(/^25 contacts look like family/);
    await press('u');
    expect(await page.locator('#notice').innerText()).toContain('Stored');
    program.kill('SIGKILL');
    await once(program, 'exit');
    await page.close();
    await start('--personal', 'all');
    expect(await page.locator('#notice').innerText()).toBe('');
  });

  it('killed, it has lost nothing and asks nobody again', async () => {
    await start();
    await press('1');
    await press('b');
    const answered = await whom();
    await press('n');
    program.kill('SIGKILL');
    await once(program, 'exit');
    expect(acts().map(({ undone }: { undone: boolean }) => undone)).toEqual([true, false]);
    await page.close();
    await start();
    expect(await whom()).not.toBe(answered);
  });

  it('ends cleanly with Ctrl-C in the terminal', async () => {
    await start();
    await press('n');
    const ended = once(program, 'exit');
    program.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(output).toContain('Everything you answered is stored');
    expect(output).not.toMatch(/\n\s+at /);
    expect(acts()).toHaveLength(1);
    expect(migrateJson(home, ['status']).json.matches.current).toBe(true);
  });

  it('with --json prints one document at the end, and the address beside it', async () => {
    await start('--json', '--limit', '1');
    let document = '';
    program.stdout!.on('data', (part) => {
      document += part;
    });
    await press('u');
    const ended = once(program, 'close');
    await press('q');
    await ended;
    expect(JSON.parse(document).progress.answered).toBe(1);
  });
});
