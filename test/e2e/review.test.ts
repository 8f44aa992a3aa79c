import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lookInto } from '../../src/migration/look-into.ts';
import type { Act } from '../../src/model.ts';
import { loadActs } from '../../src/workspace/journal/journal.ts';
import { lacks } from '../support/needs.ts';
import { migrate, migrateJson, samples } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';
import { Terminal } from '../support/terminal.ts';

const temp = tempFolder();
const question = /of about \d+/;
const name = (screen: string) => /^Name +(.+?) {2,}/m.exec(screen)?.[1];

const original = mkdtempSync(join(temp, 'home-'));
beforeAll(() => {
  migrate(original, ['import', samples]);
  cpSync(original, unmatched, { recursive: true });
  migrate(original, ['match', '--no-interactive', '--personal', 'all']);
});
const unmatched = join(temp, 'unmatched');

function imported(from = original): string {
  const home = mkdtempSync(join(temp, 'home-'));
  cpSync(from, home, { recursive: true });
  return home;
}

describe.skipIf(lacks('tmux'))(
  'the review in a real terminal',
  () => {
    let home: string;
    let terminal: Terminal;
    beforeEach(() => {
      home = imported();
      terminal = new Terminal(home);
    });
    afterEach(() => terminal.close());

    /** Pairs that were answered; one question may be about several. */
    const decisions = (): number => migrateJson(home, ['status']).json.decisions;
    /** Presses a key once the screen can have been read, and waits for another question. */
    const answer = async (key: string): Promise<string> => {
      const before = name(terminal.screen());
      await wait(300);
      terminal.press(key);
      return terminal.until((screen) => name(screen) !== before && Boolean(name(screen)));
    };

    it('opens with what was found and the ways to go on; then both people side by side, and every key does what it says', async () => {
      terminal.run('migrate match');
      const opening = await terminal.until(/\? keys/);
      expect(opening).toMatch(/\d+ contacts recognised without asking, such as(\s+.+ = .+){3}/);
      expect(opening).toMatch(/\d+ questions left, about \d+ minutes?/);
      expect(opening).toMatch(
        /accept \d+ from 97 % \(expected wrong: (?:under )?\d\.\d\)\s+l look through \d+ taken on one clue +q not now/,
      );
      await wait(300);
      terminal.press('1');
      const first = await terminal.until(question);
      expect(first).toMatch(/WeChat +1 (almost certain|very likely|likely|may well be|less likely|unlikely)/);
      expect(first).toMatch(/^Profile +in\//m);
      // Of whom only the names agree there is nothing to say for or against.
      expect(first).toMatch(/^Name +/m);

      terminal.press('Enter');
      await terminal.until(/That key does nothing here/);
      expect(decisions()).toBe(0);

      terminal.press('e');
      await terminal.until(/bits \(each doubles the odds\)/);
      terminal.press('e');
      await terminal.until(question);
      terminal.press('?');
      await terminal.until(/Leave this contact out/);
      terminal.press('q');
      await terminal.until(question);

      await answer('s');
      expect(decisions()).toBe(0);
      const third = await answer('1');
      expect(third).toMatch(/Stored: .+ is .+\. b takes it back\./);
      expect(decisions()).toBe(1);
      await answer('b');
      await terminal.until(/Taken back/);
      expect(decisions()).toBe(0);
      await answer('n');
      await answer('u');
      const left = decisions();
      expect(left).toBeGreaterThanOrEqual(2);
      await answer('x');
      expect(decisions()).toBe(left);

      await wait(300);
      terminal.press('q');
      const end = await terminal.until(/exit 0/);
      expect(end).toMatch(/3 answers stored/);
      expect(end).toMatch(/Expected wrong among all pairs taken or confirmed: \d/);
    });

    it('offers family and services once, to untick, before the first question', async () => {
      const fresh = imported(unmatched);
      const first = new Terminal(fresh);
      try {
        first.run('migrate match');
        const list = await first.until(/These 25 look like family, services and shops/);
        expect(list).toMatch(/◉ 妈妈 · 幸福一家人/);
        first.press('Space', 'Enter');
        await first.until(/recognised without asking/);
        await wait(300);
        first.press('q');
        await first.until(/exit 0/);
        expect(migrateJson(fresh, ['report']).json.totals.personal).toBe(24);
        first.run('migrate review');
        await first.until(question);
        await wait(300);
        first.press('q');
        await first.until(/exit 0/);
      } finally {
        first.close();
      }
    });

    it('takes the surest at one key, as one act, and leads on from "migrate" alone', async () => {
      terminal.run('migrate match');
      await terminal.until(/\? keys/);
      await wait(300);
      terminal.press('g');
      const groups = Number(/Group 1 of (\d)/.exec(await terminal.until(/Group 1 of \d/))![1]);
      for (let group = 1; group <= groups; group++) {
        await terminal.until(new RegExp(`Group ${group} of`));
        await wait(300);
        terminal.press('s');
      }
      await terminal.until(/Nothing confirmed and nothing rejected/);
      await wait(300);
      terminal.press('+');
      const surest = /(\d) pairs? confirmed as one act, (?:under )?0\.\d of them expected to be wrong/;
      const screen = await terminal.until(surest);
      expect(decisions()).toBe(Number(surest.exec(screen)![1]));
      await wait(300);
      terminal.press('q');
      await terminal.until(/exit 0/);
      terminal.run('migrate');
      await terminal.until(/✓ who is who → \[questions\][\s\S]*❯ Answer the questions/);
      terminal.press('Up', 'Enter');
      await terminal.until(/Run: migrate review\s+exit 0/);
    });

    it('searches all connections while typing; what is found is chosen by its number, and moves where it was somebody', async () => {
      terminal.run('migrate review');
      await terminal.until(question);
      terminal.press('/');
      await terminal.until(/Type a name/);
      terminal.type('nq');
      await terminal.until(/\/ nq/);
      terminal.press('Escape');
      await terminal.until(question);
      terminal.press('/');
      await terminal.until(/Type a name/);
      terminal.type('zhangwei');
      await terminal.until(/\/ zhangwei\s[\s\S]*▸ (Wei Zhang|张伟)/);
      terminal.press('BSpace', 'BSpace', 'BSpace', 'BSpace', 'BSpace', 'BSpace', 'BSpace', 'BSpace');
      terminal.type('王凯文');
      await terminal.until(/▸ .*王凯文/);
      terminal.press('Enter');
      const screen = await terminal.until(/(\d) found by you/);
      expect(decisions()).toBe(0);
      await wait(300);
      terminal.press(/(\d) found by you/.exec(screen)![1]!);
      // 王凯文 is somebody already, until it is said which of the two.
      await terminal.until(/Two accounts of one person, or does the connection move\s+here\?/);
      await answer('m');
      await wait(300);
      terminal.press('q');
      await terminal.until(/exit 0/);
      const { matches } = migrateJson(home, ['match']).json;
      const [confirmed] = matches.filter(({ status }: { status: string }) => status === 'confirmed');
      const { people } = migrateJson(home, ['people', '--side', 'linkedin', confirmed.connection]).json;
      expect(people[0].lastName + people[0].firstName).toContain('王凯文');
    });

    it('opens a profile in the browser, one page a key press, and nothing else', async () => {
      const bin = join(home, 'bin');
      mkdirSync(bin);
      writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\necho "$@" >> '${join(home, 'opened')}'\n`);
      chmodSync(join(bin, 'xdg-open'), 0o755);
      terminal.run('migrate review --only 宋佳琪', `PATH='${bin}':$PATH`);
      await terminal.until(question);
      terminal.press('o');
      await terminal.until(/Opened https:\/\/www\.linkedin\.com\/in\//);
      expect(readFileSync(join(home, 'opened'), 'utf8')).toMatch(
        /^https:\/\/www\.linkedin\.com\/in\/[^\n]+\n$/,
      );
    });

    it('is drawn anew when the terminal changes its size, down to one column', async () => {
      terminal.run('migrate review');
      const wide = await terminal.until(question);
      terminal.resize(32, 18);
      expect(await terminal.until(/more lines: ↑ ↓/)).toMatch(`Name     ${name(wide)}\n`);
      terminal.press('Down');
      terminal.resize(100, 30);
      await terminal.until(/WeChat +1 .*%/);
      expect(terminal.screen()).toBe(wide);
    });

    it('Ctrl-C is a clean stop that keeps every answer and says how many', async () => {
      terminal.run('migrate review');
      await terminal.until(question);
      await answer('u');
      terminal.press('C-c');
      const end = await terminal.until(/exit 130/);
      expect(end).toMatch(
        /1 answer stored in this session\.\s+Stopped\. Everything you answered is stored\./,
      );
      expect(end).not.toMatch(/^\s+at /m);
      expect(decisions()).toBeGreaterThan(0);
    });

    it('kill -9 and a closed terminal lose no answer; the review goes on where it was', async () => {
      const asked: (string | undefined)[] = [];
      for (const kill of [() => process.kill(terminal.child(), 'SIGKILL'), () => terminal.close()]) {
        terminal.run('migrate review');
        asked.push(name(await terminal.until(question)));
        const before = decisions();
        asked.push(name(await answer('u')));
        kill();
        expect(decisions()).toBeGreaterThan(before);
        terminal.close();
        terminal = new Terminal(home);
      }
      // The question that was on the screen when the program died comes again, those answered do not.
      expect(asked[2]).toBe(asked[1]);
      expect(new Set(asked).size).toBe(3);
    });

    it('kill -9 in the middle of a key press leaves the whole answer or nothing of it', async () => {
      const acts = (): Act[] => lookInto(join(home, '.migrate'), loadActs);
      for (const delay of [0, 5, 15, 40]) {
        terminal.run('migrate review');
        const screen = await terminal.until(question);
        const candidates = /WeChat +1 .*? 3 /.test(screen) ? 3 : /WeChat +1 .*? 2 /.test(screen) ? 2 : 1;
        const before = acts();
        const child = terminal.child();
        await wait(300);
        terminal.press('n');
        await wait(delay);
        process.kill(child, 'SIGKILL');
        await terminal.until(/exit 137/);
        const added = acts().slice(before.length);
        expect(added.length).toBeLessThanOrEqual(1);
        for (const { statements } of added) expect(statements).toHaveLength(candidates);
        terminal.close();
        terminal = new Terminal(home);
      }
    });

    it('settles a group of like questions at once; rows likelier wrong than right one has to tick', async () => {
      terminal.run('migrate review --batch --accept-error 0.0005');
      await terminal.until(/Group 1 of \d/);
      await wait(300);
      terminal.press('s');
      const group = await terminal.until(/Group 2 of \d/);
      const count = Number(/:\s+(\d+)\s+people/.exec(group)?.[1]);
      const rows = [...group.matchAll(/\[(x| )\]\s+([\d.]+) %/g)];
      expect(rows).toHaveLength(count);
      expect(rows.map(([, tick]) => tick)).toContain(' ');
      for (const [, tick, percent] of rows) expect(tick).toBe(Number(percent) >= 50 ? 'x' : ' ');
      await wait(300);
      terminal.press('a');
      await terminal.until((screen) => !screen.includes('[ ]'));
      await wait(300);
      terminal.press('1');
      await terminal.until(/Group 3 of \d/);
      expect(decisions()).toBe(count);
      await wait(300);
      terminal.press('q');
      expect(await terminal.until(/exit 0/)).toMatch(`${count} pairs confirmed`);
      const { matches } = migrateJson(home, ['match']).json;
      const isConfirmed = ({ status }: { status: string }) => status === 'confirmed';
      expect(matches.filter(isConfirmed)).toHaveLength(count);
    });
  },
  60_000,
);

describe('the review without a terminal', () => {
  let home: string;
  beforeAll(() => {
    home = imported();
  });

  it('says that asking needs one', () => {
    for (const args of [['review'], ['review', '--batch'], ['match']]) {
      const { exit, stderr } = migrate(home, args);
      expect(exit).toBe(2);
      expect(stderr).toMatch(/needs a terminal/);
    }
  });

  it('tells what is open with --no-interactive and --json', () => {
    const { exit, json } = migrateJson(home, ['review']);
    expect(exit).toBe(0);
    expect(json.progress).toMatchObject({ answered: 0, checks: { asked: 0, agreed: 0 } });
    expect(json.progress.left).toBeGreaterThan(0);
    expect(migrate(home, ['review', '--no-interactive']).stdout).toMatch(/questions left/);
  });

  it('--only asks about those one means', () => {
    const left = (...only: string[]): number =>
      migrateJson(home, ['review', ...only.flatMap((word) => ['--only', word])]).json.progress.left;
    const all = left();
    expect(left('宋佳琪')).toBe(1);
    expect(left('likely')).toBeLessThan(all);
    expect(left('label:同事')).toBeGreaterThan(0);
    const { exit, json } = migrateJson(home, ['review', '--only', 'label:同事', '--only', 'company:no such']);
    expect([exit, json.error.code]).toEqual([2, 'nobody-meant']);
  });

  it('lists groups, and settles the one whose pattern is given in one act', () => {
    const batch = (...args: string[]) => ['review', '--accept-error', '0.0005', ...args];
    const pairOf = (pair: object) => JSON.stringify({ ...pair, probability: 0 });
    const { json } = migrateJson(home, batch('--batch'));
    const [group] = json.groups;
    expect(group.pairs.length).toBeGreaterThan(1);
    expect(migrate(home, batch('--batch', '--no-interactive')).stdout).toContain(group.pattern);
    expect(migrate(home, batch('--batch-accept', 'no such')).exit).toBe(2);
    const after = migrateJson(home, batch('--batch-reject', group.pattern)).json;
    expect(after.rejected).toBe(group.pairs.length);
    // Others may be the next to be asked about by the same clues.
    const open = after.groups.flatMap(({ pairs }: { pairs: object[] }) => pairs.map(pairOf));
    for (const pair of group.pairs) expect(open).not.toContain(pairOf(pair));
    expect(migrateJson(home, ['status']).json.decisions).toBe(group.pairs.length);
  });
});
