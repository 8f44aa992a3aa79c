import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate, migrateJson, samples } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';
import { hasTmux, Terminal } from '../support/terminal.ts';

const temp = tempFolder();
if (!hasTmux) console.warn('SKIPPED: the tests of asking in a real terminal need tmux.');

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
const outcomeOf = (contact: string) =>
  migrateJson(home, ['report']).json.ledger.find((entry: { contact: string }) => entry.contact === contact);

describe('migrate ask list', { timeout: 120_000 }, () => {
  it('has a message for everybody nobody can identify, in their language', () => {
    const people = list();
    const { totals } = migrateJson(home, ['report']).json;
    expect(people.length).toBeGreaterThanOrEqual(totals.ask);
    expect(people.find(({ name }) => name === '王总')).toMatchObject({
      state: 'due',
      language: 'zh',
      message: expect.stringMatching(/^王总，您好！/),
    });
    expect(people.find(({ name }) => name === 'Mark 外教')?.message).toMatch(/^Hi Mark!/);
  });

  it('narrows down, names the owner’s profile, and takes the user’s own templates', () => {
    const [one, ...others] = list('王总', '--profile', 'linkedin.com/in/Mia-Zhou');
    expect(others).toEqual([]);
    expect(one?.message).toContain('https://www.linkedin.com/in/mia-zhou');
    mkdirSync(join(home, 'mine'));
    expect(migrateJson(home, ['ask', 'list', '--template', 'mine']).json.error.code).toBe('no-templates');
    writeFileSync(join(home, 'mine/who.zh.eta'), '<%= it.name %>在吗');
    expect(list('王总', '--template', 'mine')[0]?.message).toBe('王总在吗');
    writeFileSync(join(home, 'mine/who.zh.eta'), '<%= it.name');
    expect(migrate(home, ['ask', 'list', '--template', 'mine'])).toMatchObject({ exit: 2 });
  });

  it('going through them needs a terminal', () => {
    const { exit, stderr } = migrate(home, ['ask']);
    expect(exit).toBe(2);
    expect(stderr).toContain('migrate ask list');
  });
});

describe('migrate ask answer', { timeout: 120_000 }, () => {
  const boss = () => list('王总')[0]!.contact;

  it('a profile among the connections: matched, and never asked again', () => {
    const contact = boss();
    const profile = 'https://cn.linkedin.com/in/Kok-Keong-Lim-823a0ae41/';
    const [{ id }] = migrateJson(home, ['people', 'kok keong', 'side:linkedin']).json.people;
    migrate(home, ['exclude', '林国强', '--yes']);
    const { json } = migrateJson(home, ['ask', 'answer', '王总', '--profile', profile]);
    expect([json.contact, json.act]).toEqual([contact, expect.any(Number)]);
    const { explanation } = migrateJson(home, ['explain', contact]).json;
    expect(explanation.best.connection).toBe(id);
    expect(explanation.best.evidence.map(({ feature }: { feature: string }) => feature)).toContain('profile');
    expect(stateOf('王总')).toBeUndefined();
  });

  it('a name: can be searched from now on; a profile: can be invited at once', () => {
    const contact = boss();
    expect(
      migrateJson(home, ['ask', 'answer', contact, '--name', '王建国', '--company', '腾讯']).json.outcome,
    ).toBe('invite');
    const row = readFileSync(join(home, writeReport(), 'invite.csv'), 'utf8')
      .split('\n')
      .find((line) => line.includes('王总'));
    expect(row).toContain('王建国');
    const [other] = list('往事随风');
    migrate(home, ['ask', 'answer', other!.contact, '--profile', 'linkedin.com/in/wssf-1']);
    expect(outcomeOf(other!.contact)).toMatchObject({ outcome: 'invite' });
  });

  it('not on LinkedIn: left out of the invitations, kept in the address book', () => {
    const contact = boss();
    migrate(home, ['ask', 'answer', contact, '--not-on-linkedin', '--email', 'wang@example.com']);
    expect(outcomeOf(contact)).toMatchObject({ outcome: 'excluded', reason: 'not-on-linkedin' });
    migrate(home, ['export', '王总', '--output', 'book']);
    expect(readFileSync(join(home, 'book/contacts-3.0.vcf'), 'utf8')).toContain('EMAIL:wang@example.com');
  });

  it('asked: not shown again for four weeks; no answer: never again', () => {
    migrate(home, ['ask', 'answer', '王总', '--asked']);
    expect(stateOf('王总')).toBe('waiting');
    expect(outcomeOf(boss()).nextStep).toBeDefined();
    migrate(home, ['ask', 'answer', '王总', '--no-answer']);
    expect(stateOf('王总')).toBeUndefined();
  });

  it.each([
    [['王总'], 'nothing-told'],
    [['王总', '--profile', 'example.com/in/x'], 'not-a-profile'],
    [['王总', '--email', 'nobody'], 'not-an-email'],
    [['nobody-is-called-so', '--asked'], 'nobody-found'],
    [['张伟', '--asked'], 'several-people'],
    [['王总', '--asked', '--name', 'x'], 'wrong-usage'],
  ])('%j is refused: %s', (args, code) => {
    const { exit, json } = migrateJson(home, ['ask', 'answer', ...args]);
    expect([exit, json.error.code]).toEqual([2, code]);
  });

  function writeReport(): string {
    migrate(home, ['report', '--output', 'report']);
    return 'report';
  }
});

describe.skipIf(!hasTmux)('migrate ask in a real terminal', () => {
  let terminal: Terminal;
  beforeEach(() => {
    terminal = new Terminal(home, { columns: 80, rows: 24 });
  });
  afterEach(() => terminal.close());

  /** A clipboard as Linux has one: a program that reads standard input. */
  function clipboard(): string {
    mkdirSync(join(home, 'bin'));
    writeFileSync(join(home, 'bin/xsel'), `#!/bin/sh\ncat > '${join(home, 'clipboard')}'\n`);
    chmodSync(join(home, 'bin/xsel'), 0o755);
    return `PATH='${join(home, 'bin')}':"$PATH" WAYLAND_DISPLAY= XDG_SESSION_TYPE=x11`;
  }

  it('copies, notes, takes back, leaves out; each step is stored before the next person shows', async () => {
    const [first, second, third] = list();
    terminal.run('migrate ask', clipboard());
    const total = Number(/1 of (\d+)/.exec(await terminal.until(/1 of \d+/))?.[1]);
    expect(terminal.screen()).toContain(first!.name);
    await pressed('c', /Copied/);
    expect(readFileSync(join(home, 'clipboard'), 'utf8')).toBe(first!.message);
    await pressed('?', /never ask them again/);
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
