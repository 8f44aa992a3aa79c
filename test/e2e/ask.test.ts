import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lacks } from '../support/needs.ts';
import { migrate, migrateJson, samples } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';
import { Terminal } from '../support/terminal.ts';

const temp = tempFolder();
const imported = join(temp, 'imported');
beforeAll(() => {
  mkdirSync(imported);
  migrate(imported, ['import', samples]);
  migrate(imported, ['match', '--no-interactive']);
});

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(temp, 'home-'));
  cpSync(imported, home, { recursive: true });
});

interface Listed {
  contact: string;
  name: string;
  state: string;
  language: string;
  message: string;
}
const list = (...args: string[]): Listed[] => migrateJson(home, ['ask', 'list', ...args]).json.people;
const stateOf = (name: string) => list().find((one) => one.name === name)?.state;
describe('migrate ask without a terminal', { timeout: 60_000 }, () => {
  it('lists the messages, notes an answer, and lists that person no more', () => {
    expect(list('王总')).toMatchObject([
      { name: '王总', state: 'due', language: 'zh', message: expect.stringMatching(/^王总，您好！/) },
    ]);
    const { json } = migrateJson(home, ['ask', 'answer', '王总', '--name', '王建国', '--company', '腾讯']);
    expect(json).toMatchObject({ act: 1, outcome: 'invite', connection: null });
    expect(migrate(home, ['ask', 'list']).stdout).not.toContain('王总，您好');
    migrate(home, ['report', '--output', 'report']);
    expect(readFileSync(join(home, 'report/invite.csv'), 'utf8')).toContain('王建国');
  });

  it('says what to do instead of going through them', () => {
    const { exit, stderr } = migrate(home, ['ask']);
    expect(exit).toBe(2);
    expect(stderr).toContain('migrate ask list');
  });

  it.each([
    [['王总'], 'nothing-told'],
    [['张伟', '--asked'], 'several-people'],
    [['王总', '--asked', '--name', 'x'], 'wrong-usage'],
  ])('ask answer %j is refused: %s', (args, code) => {
    const { exit, json } = migrateJson(home, ['ask', 'answer', ...args]);
    expect([exit, json.error.code]).toEqual([2, code]);
  });
});

describe.skipIf(lacks('tmux'))('migrate ask in a real terminal', () => {
  let terminal: Terminal;
  beforeEach(() => {
    terminal = new Terminal(home, { columns: 80, rows: 24 });
  });
  afterEach(() => terminal.close());

  /** A clipboard as Linux has one: a program that reads standard input. */
  function clipboard(): string {
    mkdirSync(join(home, 'bin'));
    writeFileSync(join(home, 'bin/wl-copy'), `#!/bin/sh\ncat > '${join(home, 'clipboard')}'\n`);
    chmodSync(join(home, 'bin/wl-copy'), 0o755);
    return `PATH='${join(home, 'bin')}':"$PATH"`;
  }

  it('copies, notes, takes back, leaves out; each step is stored before the next person shows', async () => {
    const [first, second, third] = list();
    terminal.run('migrate ask', clipboard());
    const total = Number(/1 of (\d+)/.exec(await terminal.until(/1 of \d+/))?.[1]);
    expect(terminal.screen()).toContain(first!.name);
    await pressed('c', /Copied/);
    expect(readFileSync(join(home, 'clipboard'), 'utf8')).toBe(first!.message);
    await pressed('?', /never ask them again/);
    // A key that is read about does nothing yet.
    await pressed('x', /\? keys/);
    expect(stateOf(first!.name)).toBe('due');
    await pressed('a', new RegExp(`2 of ${total}`));
    expect(stateOf(first!.name)).toBe('waiting');
    await pressed('b', new RegExp(`1 of ${total}`));
    expect(stateOf(first!.name)).toBe('due');
    await pressed('a', new RegExp(`2 of ${total}`));
    await pressed('x', new RegExp(`3 of ${total}`));
    await pressed('t', /Full name/);
    terminal.type('Wang Jianguo');
    await pressed('Enter', /Company/);
    await pressed('Enter', /E-mail/);
    await pressed('Enter', /LinkedIn profile/);
    terminal.type('nonsense');
    await pressed('Enter', /not the address/);
    await pressed('C-u', /not on LinkedIn\)\s*$/m);
    await pressed('Enter', new RegExp(`4 of ${total}`));
    await pressed('q', /exit 0/);
    expect(terminal.screen()).toContain('Noted for 3 people.');
    const left = new Map(list().map(({ name, state }) => [name, state]));
    expect([first, second, third].map((one) => left.get(one!.name))).toEqual([
      'waiting',
      undefined,
      undefined,
    ]);
  }, 120_000);

  it('where there is no clipboard it says so; Ctrl-C keeps everything', async () => {
    terminal.run('migrate ask --lang zh', 'PATH=/nowhere DISPLAY= WAYLAND_DISPLAY=');
    await terminal.until(/第 1 位/);
    await pressed('c', /这里没有剪贴板/);
    await pressed('n', /第 2 位/);
    await pressed('C-c', /exit 130/);
    expect(terminal.screen()).not.toMatch(/\n\s+at /);
    expect(list().filter(({ state }) => state === 'due')).toHaveLength(total() - 1);
  }, 120_000);

  it('an answer is noted when its last field is entered: Esc goes back to the person, Ctrl-C ends; neither notes half of it', async () => {
    terminal.run('migrate ask');
    await terminal.until(/1 of/);
    for (const [key, shows] of [
      ['Escape', /Nothing was noted[\s\S]*\? keys/],
      ['C-c', /exit 130/],
    ] as const) {
      await pressed('t', /Full name/);
      terminal.type('Wang Jianguo');
      await pressed('Enter', /Company/);
      await pressed('Enter', /E-mail/);
      await pressed(key, shows);
    }
    expect(list().filter(({ state }) => state === 'due')).toHaveLength(total());
  }, 120_000);

  it('--waiting goes through those asked, to note their answers', async () => {
    migrate(home, ['ask', 'answer', '王总', '--asked']);
    terminal.run('migrate ask --waiting');
    expect(await terminal.until(/1 of 1/)).toMatch(/王总.*asked on \d{4}-\d\d-\d\d/);
    await pressed('t', /Full name/);
    await pressed('Enter', /Company/);
    await pressed('Enter', /E-mail/);
    await pressed('Enter', /LinkedIn profile/);
    terminal.type('-');
    await pressed('Enter', /exit 0/);
    expect(terminal.screen()).toContain('not on LinkedIn');
    expect(stateOf('王总')).toBeUndefined();
  }, 120_000);

  function total(): number {
    return migrateJson(imported, ['ask', 'list']).json.people.length;
  }

  /** A card takes no key before it can have been read. */
  async function pressed(key: string, shows: RegExp): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 300));
    terminal.press(key);
    await terminal.until(shows);
  }
});
