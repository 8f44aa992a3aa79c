import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import ICAL from 'ical.js';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { rowsOf } from '../support/independent-csv.ts';
import { expectPrivate, lacks } from '../support/needs.ts';
import { migrate, migrateJson } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';
import { Terminal } from '../support/terminal.ts';

// Each test runs the program many times, and every run takes as long as the machine has others to serve.
vi.setConfig({ testTimeout: 180_000 });

const temp = tempFolder();
let home: string;

const PEOPLE = [
  ['wxid_wei', '王伟 腾讯', '', '展商', 'SG'],
  ['wxid_xin', '林晓曼 Grab', '', '', 'SG'],
  ['wxid_chen', '陈子昂', '', '2024年展会', ''],
  ['wxid_kevin', 'Kevin Wu', '', '', 'US'],
  ['wxid_zhao', '赵一鸣', '', '', ''],
  ['wxid_guo', '郭思远', '', '', 'CA'],
  ['wxid_cat', '', '一只猫', '', ''],
] as const;

function write(name: string, rows: (readonly string[])[]): string {
  const file = join(home, name);
  writeFileSync(file, rows.map((row) => `${row.map((cell) => `"${cell}"`).join(',')}\n`).join(''));
  return file;
}

function linkedin(folder: string, connections: string[][], invitations: string[][] = []): string {
  mkdirSync(join(home, folder));
  const header = ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'];
  write(`${folder}/Connections.csv`, [header, ...connections]);
  const head = ['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'];
  if (invitations.length > 0) write(`${folder}/Invitations.csv`, [head, ...invitations]);
  return join(home, folder);
}

const profile = (slug: string) => `https://www.linkedin.com/in/${slug}`;
const amy = ['Amy', 'Stone', profile('amy-stone'), '', 'Acme', 'CEO', '06 Oct 2018'];
const bob = ['Bob', 'Hill', profile('bob-hill'), '', 'Acme', 'CTO', '07 Oct 2018'];
const sent = (contact: string, ...more: string[]) =>
  migrate(home, ['invite', 'mark', contact, 'sent', ...more]);
const offered = () =>
  migrateJson(home, ['invite', 'next']).json.people.map(({ contact }: { contact: string }) => contact);

beforeEach(() => {
  home = mkdtempSync(join(temp, 'home-'));
  const contacts = write('contacts.csv', [['用户名', '备注', '昵称', '标签', '国家'], ...PEOPLE]);
  write('Positions.csv', [
    ['Company Name', 'Title', 'Description', 'Location', 'Started On', 'Finished On'],
    ['Tencent', 'Designer', '', '', 'Jan 2015', '2019'],
  ]);
  const run = migrate(home, ['import', contacts, join(home, 'Positions.csv'), linkedin('first', [amy, bob])]);
  expect(run.exit, run.stderr).toBe(0);
});

describe('invite plan', () => {
  const plan = (...args: string[]) => ['invite', 'plan', '--from', '2026-11-26', '--per-week', '10', ...args];

  it('lays everybody who can be found over weekdays, shown as a calendar', () => {
    const { stdout, exit } = migrate(home, plan());
    expect(exit).toBe(0);
    expect(stdout).toContain('6 people to invite from 2026-11-26 on, 10 a week and 2 a day on weekdays:');
    expect(stdout).toMatch(/Week of +Mon +Tue +Wed +Thu +Fri/);
    expect(stdout).toMatch(/2026-11-30 +2\n/);
    expect(stdout).toContain('All are invited by 2026-11-30.');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(90);
    expect(migrate(home, plan('--lang', 'zh')).stdout).toContain('共邀请 6 人');
  });

  it('writes invite.csv and invite.ics for the owner only, the same each time', () => {
    const { json } = migrateJson(home, plan());
    const file = (name: string) => join(home, json.folder, name);
    const first = json.files.map((name: string) => readFileSync(file(name), 'utf8'));
    migrate(home, plan());
    expect(json.files.map((name: string) => readFileSync(file(name), 'utf8'))).toEqual(first);
    expectPrivate(file('invite.csv'));

    const [header, ...rows] = rowsOf(first[0]);
    expect(header!.slice(-3)).toEqual(['Day', 'Why they matter', 'Note']);
    expect(rows.map((row) => row[3])).toHaveLength(6);
    const wei = rows.find((row) => row[3] === '王伟 腾讯')!;
    expect(wei.at(-2)).toContain('Tencent in common');
    expect(wei.at(-1)).toContain('我们都和腾讯有缘');

    const events = new ICAL.Component(ICAL.parse(first[1])).getAllSubcomponents('vevent');
    expect(events.map((event) => new ICAL.Event(event).startDate.toString())).toEqual(
      json.days.map(({ day }: { day: string }) => day),
    );
    const names = events.map((event) => new ICAL.Event(event).description).join('\n');
    for (const { people } of json.days) for (const { name } of people) expect(names).toContain(name);
  });

  it('leaves out whom the owner has invited, by their word or by the export', () => {
    const again = linkedin(
      'second',
      [amy, bob],
      [['Me', 'Kevin Wu', '11/16/26, 9:12 PM', '', 'OUTGOING', profile('me'), profile('kevin-wu')]],
    );
    migrate(home, ['import', again]);
    sent('wxid_zhao');
    const { json } = migrateJson(home, plan());
    expect(json.people).toBe(4);
    expect(json.others.invited).toBe(2);
  });

  it('refuses what it cannot do in one line', () => {
    const wrong = (...args: string[]) => migrate(home, ['invite', 'plan', ...args]);
    expect(wrong('--from', 'tomorrow')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('not a date'),
    });
    expect(wrong('--per-week', '0')).toMatchObject({ exit: 2 });
    expect(wrong('--template', home)).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('templates'),
    });
    expect(migrate(home, ['invite', 'plan', '-w', 'empty'])).toMatchObject({ exit: 2 });
  });
});

describe('notes', () => {
  it('are made from templates one may change, and previewed', () => {
    const { json } = migrateJson(home, ['invite', 'note', 'wxid_kevin']);
    expect(json).toMatchObject({ template: 'plain.en.eta', language: 'en', limit: 200 });
    expect(json.text).toMatch(/^Hi Kevin! We know each other from WeChat/);
    expect(migrate(home, ['invite', 'note', 'wxid_chen']).stdout).toContain('我们是在2024年展会上认识的');

    const own = join(home, 'notes');
    mkdirSync(own);
    writeFileSync(
      join(own, 'plain.en.eta'),
      'Dear <%= it.name %>,\n~<%= it.school %> was fun.\nlet us stay in touch.\n',
    );
    const mine = migrateJson(home, ['invite', 'note', 'wxid_kevin', '--template', own, '--premium']).json;
    expect(mine).toMatchObject({ text: 'Dear Kevin, let us stay in touch.', limit: 300 });

    writeFileSync(join(own, 'plain.en.eta'), '<%= it.name.nothing.there %>');
    const broken = migrate(home, ['invite', 'note', 'wxid_kevin', '--template', own]);
    expect(broken).toMatchObject({ exit: 2, stderr: expect.stringContaining('plain.en.eta') });
    expect(broken.stderr).not.toMatch(/\n\s+at /);
  });
});

describe('without a terminal', () => {
  it('next lists whom it would offer, and says what to do instead of asking', () => {
    const { json } = migrateJson(home, ['invite', 'next', '--per-day', '3']);
    expect(json.room).toBe(3);
    expect(json.people).toHaveLength(3);
    expect(json.people[0]).toMatchObject({
      pages: expect.any(Array),
      importance: { score: expect.any(Number) },
    });
    expect(migrate(home, ['invite', 'next', '--no-interactive']).stdout).toContain('linkedin.com/search');
    expect(migrate(home, ['invite', 'next'])).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('terminal'),
    });
  });

  it('mark says how each went: nobody marked is offered again, until it is taken back', () => {
    expect(offered()).toHaveLength(6);
    expect(sent('wxid_kevin', '--with-note').stdout).toContain('Kevin Wu: invited.');
    expect(sent('wxid_kevin').stdout).toContain('noted before');
    migrate(home, ['invite', 'mark', 'wxid_zhao', 'not-found']);
    migrate(home, ['invite', 'mark', '陈子昂', 'connected']);
    expect(offered()).toHaveLength(3);
    const { json: report } = migrateJson(home, ['report']);
    const reasonOf = (id: string) => report.ledger.find((row: { contact: string }) => row.contact === id);
    expect(reasonOf('wxid_kevin')).toMatchObject({ outcome: 'invited', reason: 'sent-by-your-word' });
    expect(reasonOf('wxid_zhao')).toMatchObject({ outcome: 'ask', reason: 'not-found-on-linkedin' });
    expect(reasonOf('wxid_chen')).toMatchObject({ outcome: 'connected', reason: 'connected-by-your-word' });

    migrate(home, ['invite', 'mark', 'wxid_zhao', 'open']);
    expect(offered()).toHaveLength(4);
    // LinkedIn refuses to invite again so soon after a withdrawal.
    const withdrawn = migrateJson(home, ['invite', 'mark', 'wxid_kevin', 'open']).json;
    expect(withdrawn.refusedUntil).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(offered()).toHaveLength(4);
    expect(migrate(home, ['invite', 'mark', '一', 'sent'])).toMatchObject({ exit: 2 });
  });

  it('mark takes the words of the screens, in both languages', () => {
    const marked = (word: string) => migrateJson(home, ['invite', 'mark', 'wxid_kevin', word]).json?.state;
    expect(marked('invited')).toBe('sent');
    expect(marked('没找到')).toBe('not-found');
    expect(marked('已邀请')).toBe('sent');
    expect(marked('已是人脉')).toBe('connected');
    expect(marked('可邀请')).toBe('open');
    const { stderr } = migrate(home, ['invite', 'mark', 'wxid_kevin', 'invitde']);
    expect(stderr).toContain('Did you mean invited');
  });

  it('nobody is both to ask and to invite, and marking somebody to ask says so', () => {
    migrate(home, [
      'import',
      write('more.csv', [
        ['用户名', '备注', '国家'],
        ['wxid_hua', '何建华', 'CN'],
      ]),
    ]);
    const asked = migrateJson(home, ['ask', 'list']).json.people.map(
      (one: { contact: string }) => one.contact,
    );
    expect(asked.sort()).toEqual(['wxid_cat', 'wxid_hua']);
    expect(offered()).toHaveLength(6);
    const planned = migrateJson(home, ['invite', 'plan']).json;
    expect(planned).toMatchObject({ people: 6, others: { waiting: 1 }, left: { toAsk: 2, toInvite: 6 } });
    expect(migrateJson(home, ['status']).json.left).toEqual(planned.left);
    expect(migrateJson(home, ['report']).json.totals).toMatchObject({ ask: 2, invite: 6 });
    const marked = sent('wxid_hua').stdout;
    expect(marked).toContain('何建华: invited.');
    expect(marked).toContain('they were not to invite, but “To ask”');
    expect(sent('wxid_kevin').stdout).not.toContain('not to invite');
  });

  it('keeps to the budget of the day', () => {
    sent('wxid_kevin');
    sent('wxid_xin');
    const room = (...args: string[]) => migrateJson(home, ['invite', 'next', ...args]).json;
    expect(room('--per-day', '2')).toMatchObject({ room: 0, people: [] });
    expect(room('--per-day', '2', '--over-budget').people).toHaveLength(4);
    expect(room('--per-week', '3', '--per-day', '3')).toMatchObject({ room: 1 });
  });
});

describe('the next export', () => {
  it('turns sent into accepted or pending, and finds who came by themselves', () => {
    const today = new Date();
    const day = today
      .toLocaleDateString('en-GB', { day: '2-digit', month: 'short', year: 'numeric' })
      .replace('Sept', 'Sep');
    sent('wxid_kevin');
    sent('wxid_xin');
    const kevin = ['Kevin', 'Wu', profile('kevin-wu'), '', '', '', day];
    const ziang = ['子昂', '陈', profile('ziang-chen'), '', '', '', day];
    migrate(home, ['import', linkedin('second', [amy, bob, kevin, ziang])]);
    migrate(home, ['match', '--no-interactive']);
    const { json } = migrateJson(home, ['status']);
    const { people, ...parts } = json.progress;
    expect(Object.values<number>(parts).reduce((sum, count) => sum + count, 0)).toBe(people);
    expect(json.progress).toMatchObject({ people: 7, connected: 2, pending: 1 });
    expect(json.invites.weeks).toEqual([
      { week: expect.any(String), sent: 2, accepted: 1, pending: 1, withdrawn: 0 },
    ]);
    expect(json.invites.byThemselves).toEqual(['wxid_chen']);
    // Two invitations of today are no habit yet: the day is the plan's.
    expect(json.invites.pace).toMatchObject({ measured: false });
    const { days } = migrateJson(home, ['invite', 'plan']).json;
    expect(json.invites.doneOn).toBe(days.at(-1).day);
    const { stdout } = migrate(home, ['status']);
    expect(stdout).toContain('Of 7 people on WeChat, 2 connected, 1 invited');
    expect(stdout).toMatch(/2 +1 +1 +0 +50 % accepted/);
  });
});

describe('who was connected before being marked as invited', () => {
  it('is told so, and is no accepted invitation', () => {
    const wei = ['Wei', 'Wang', profile('wei-wang'), '', 'Tencent', 'Engineer', '06 Oct 2018'];
    const contacts = write('amy.csv', [
      ['用户名', '备注'],
      ['wxid_amy', 'Amy Stone'],
    ]);
    migrate(home, ['import', contacts, linkedin('second', [amy, bob, wei])]);
    migrate(home, ['match', '--no-interactive']);
    expect(sent('wxid_amy').stdout).toContain('Before it they were connected already');
    expect(migrate(home, ['undo', '--lang', 'zh']).exit).toBe(0);
    expect(sent('wxid_amy', '--lang', 'zh').stdout).toContain('此前已是人脉');
    sent('wxid_kevin');
    const { invites } = migrateJson(home, ['status']).json;
    expect(invites.weeks).toEqual([
      { week: expect.any(String), sent: 1, accepted: 0, pending: 1, withdrawn: 0 },
    ]);
  });
});

describe.skipIf(lacks('tmux'))('invite next in a real terminal', () => {
  function start(...args: string[]): Terminal {
    const terminal = new Terminal(home, { columns: 80, rows: 24 });
    onTestFinished(() => terminal.close());
    terminal.run(['migrate', 'invite', 'next', ...args].join(' '));
    return terminal;
  }

  /** Waits for a card, and the moment in which no key is taken, then presses. */
  async function answer(terminal: Terminal, card: RegExp, key: string): Promise<string> {
    const screen = await terminal.until(card);
    await wait(300);
    terminal.press(key);
    return screen;
  }

  it('shows one person with page and note; every key is noted at once, and back takes it back', async () => {
    const terminal = start();
    const first = await answer(terminal, /16 more today · 6 to invite/, 'i');
    expect(first).toMatch(/Search +\S/);
    expect(first).toMatch(/Note \(\d+ of 200 characters; 5 left this month\):/);
    expect(first).not.toMatch(/\bb back/);
    const pending = () => migrateJson(home, ['status']).json.progress.pending;
    await terminal.until(/15 more today · 5 to invite/);
    expect(pending()).toBe(1);
    await answer(terminal, /15 more today/, 'b');
    await terminal.until(/16 more today · 6 to invite/);
    expect(pending()).toBe(0);
    for (const [left, key] of [
      [6, 'i'],
      [5, 'n'],
      [4, 'k'],
      [3, 'x'],
      [2, 's'],
      [2, '?'],
    ] as const)
      await answer(terminal, new RegExp(`· ${left} to invite`), key);
    // A key that is read about does nothing yet.
    await answer(terminal, /stop here; everything is stored/, 'x');
    await answer(terminal, /· 2 to invite[\s\S]*\? keys/, 'q');
    await terminal.until(/4 answers stored, 1 sent\.[\s\S]*exit 0/);
    const { progress } = migrateJson(home, ['status']).json;
    expect(progress).toMatchObject({
      people: 7,
      pending: 1,
      toAsk: 2,
      connected: 1,
      leftOut: 1,
      toInvite: 2,
    });
    expect(offered()).toHaveLength(2);
  });

  it('stops when the budget of the day is used up', async () => {
    const terminal = start('--per-day', '1', '--lang', 'zh');
    await answer(terminal, /今天还可邀请 1 人/, 'i');
    await terminal.until(/额度已用完，还剩 5 人[\s\S]*exit 0/);
  });

  it('Ctrl-C and a closed terminal lose no answer', async () => {
    const terminal = start();
    await answer(terminal, /6 to invite/, 'i');
    await answer(terminal, /5 to invite/, 'C-c');
    expect(await terminal.until(/exit 130/)).not.toMatch(/\n\s+at /);
    const another = start();
    await answer(another, /5 to invite/, 'n');
    await another.until(/4 to invite/);
    another.close();
    expect(migrateJson(home, ['status']).json.progress).toMatchObject({ pending: 1, toInvite: 4 });
  });
});
