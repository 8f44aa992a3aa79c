import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectPrivate, lacks } from '../support/needs.ts';
import { migrate, migrateJson, samples } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';
import { Terminal } from '../support/terminal.ts';

// Each test starts the program many times.
vi.setConfig({ testTimeout: 120_000 });
const temp = tempFolder();
const lily = 'https://www.linkedin.com/in/lily-sun-23f0e0fb2';
const matched = join(temp, 'matched');
let home: string;
beforeAll(() => {
  mkdirSync(matched);
  migrate(matched, ['import', samples]);
  migrate(matched, ['match', '--no-interactive']);
});
beforeEach(() => {
  home = newHome();
  cpSync(matched, home, { recursive: true });
});

const newHome = () => mkdtempSync(join(temp, 'home-'));
const run = (...args: string[]) => migrate(home, args);
const json = (...args: string[]) => migrateJson(home, args);
const decideLily = (verdict: string, ...args: string[]) =>
  run('decide', '孙丽', 'Lily Sun', verdict, ...args);
/** How Lily stands, with no match in between. */
const statuses = () => json('explain', '孙丽').json.explanation.verdict.status;

describe('migrate decide, undo and redo', () => {
  it('say what was done in words, and reports follow at once', () => {
    expect(decideLily('same', '--reason', 'old friend').stdout).toContain(
      '孙丽 Lily = Lily Sun (Xiaohongshu): the same person',
    );
    expect(statuses()).toBe('confirmed');
    const undone = run('undo');
    expect(undone.stdout).toMatch(
      /^Undone: 1\.\n {2}孙丽 Lily = Lily Sun \(Xiaohongshu\): the same person\n {4}nothing is said/,
    );
    expect(json('status').json.matches.current).toBe(true);
    const { ledger } = json('report').json;
    expect(ledger.filter(({ reason }: { reason: string }) => /confirmed/.test(reason))).toEqual([]);
    expect(run('redo', '--lang', 'zh').stdout).toContain('已恢复第 1 次操作');
    expect(statuses()).toBe('confirmed');
  });

  it('tell when a later decision makes it no difference', () => {
    decideLily('same');
    decideLily('different');
    expect(run('undo', '1').stdout).toMatch(/no difference: the later 2 holds: .*different people/);
    expect(run('undo', '1').stdout).toContain('1 was undone already');
    expect(run('undo', '2').stdout).toContain('nothing is said about this any more');
    expect(run('redo', '1-2').stdout).toMatch(/Done again: 1\.[\s\S]*Done again: 2\./);
    expect(statuses()).not.toBe('confirmed');
  });

  it('ask what becomes of whoever a connection is already, or take the flag for it', () => {
    decideLily('same');
    const refused = run('decide', '往事随风', lily, 'same');
    expect([refused.exit, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toMatch(
      /Lily Sun is 孙丽 Lily already; nothing was changed\.\s+Add --both .* or --move/,
    );
    expect(run('decide', '往事随风', lily, 'same', '--both').stdout).toContain(
      '往事随风: a second account of 孙丽 Lily',
    );
    expect(statuses()).toBe('confirmed');
    const { ledger } = json('report').json;
    expect(ledger.filter(({ outcome }: { outcome: string }) => outcome === 'duplicate')).toHaveLength(1);
  });

  it('say who is family or a service', () => {
    expect(run('decide', '王伟 腾讯', 'personal').stdout).toContain('王伟 腾讯: family or a service');
    expect(run('decide', '妈妈', 'not-personal', '--lang', 'zh').stdout).toContain(
      '妈妈：不是家人或生活服务',
    );
    expect(json('decisions', '--kind', 'personal').json.decisions).toHaveLength(2);
    expect(run('decide', '妈妈', 'Lily Sun')).toMatchObject({ exit: 2 });
  });

  it.skipIf(lacks('tmux'))('ask in a terminal; Enter changes nothing', async () => {
    decideLily('same');
    const terminal = new Terminal(home);
    try {
      terminal.run(`migrate decide 往事随风 ${lily} same`);
      await terminal.until(/Lily Sun is 孙丽 Lily already/);
      terminal.press('Enter');
      await terminal.until(/Nothing stored[\s\S]*exit 0/);
      terminal.run(`migrate decide 往事随风 ${lily} same --lang zh`);
      expect(await terminal.until(/是同一个人的两个号/)).not.toMatch(/navigate|select/);
      terminal.press('Up', 'Up', 'Enter');
      await terminal.until(/是 孙丽 Lily 的另一个微信号[\s\S]*exit 0/);
    } finally {
      terminal.close();
    }
  });

  it('"same" of somebody else takes the earlier one back, in one act', () => {
    decideLily('same');
    const other = json('people', '--side', 'linkedin').json.people.find(
      ({ id }: { id: string }) => id !== lily,
    );
    const { json: said } = json('decide', '孙丽', other.id, 'same');
    expect(said.statements.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['different', 'same']);
    run('undo');
    expect(json('decisions').json.decisions[0].statements[0].holds).toBe(true);
  });

  it.each([
    [['decide', '孙丽', 'Nobody At All', 'same'], 'not-both-sides'],
    [['decide', 'Lily Sun', '孙丽', 'same'], 'not-both-sides'],
    [['decide', '孙丽', 'Wang', 'same'], 'several-people'],
    [['decide', '孙丽', 'Lily Sun', 'perhaps'], 'wrong-usage'],
    // Whose the connection is then is a question only where the two are the same.
    [['decide', '孙丽', 'Lily Sun', 'different', '--both'], 'wrong-usage'],
    [['decide', '孙丽', 'Lily Sun', 'unsure', '--move'], 'wrong-usage'],
    [['decide', '孙丽', 'personal', '--both'], 'wrong-usage'],
    [['undo'], 'nothing-to-undo'],
    [['redo'], 'nothing-to-redo'],
    [['undo', '99'], 'no-such-act'],
    [['undo', '3-1'], 'no-such-act'],
    [['undo', 'all'], 'no-such-act'],
  ])('%j is refused: %s', (args, code) => {
    const { exit, json: document, stderr } = json(...args);
    expect([exit, document.error.code]).toEqual([2, code]);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('migrate decisions', () => {
  it('lists what was said, when, where and why, with names', () => {
    expect(run('decisions').stdout).toBe('No decisions yet.\n');
    decideLily('same', '--reason', 'old\u001b[2J friend');
    decideLily('unsure');
    const { stdout } = run('decisions', '孙丽');
    expect(stdout).toMatch(
      /^1 {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}decisions {2}孙丽 Lily = Lily Sun \(Xiaohongshu\): the same person \[superseded\] \(old\S* friend\)\n2 {2}/,
    );
    expect(stdout).not.toContain('\u001b');
    expect(run('decisions', 'nobody at all').stdout).toBe('No decision fits.\n');
    expect(run('decisions', '--kind', 'label').stdout).toBe('No decision fits.\n');
    expect(json('decisions', '--kind', 'pair', 'old').json.decisions).toMatchObject([
      { id: 1, by: 'decisions', undone: false, statements: [{ verdict: 'same', holds: false }] },
    ]);
    expect(run('decisions', '--help', '--lang', 'zh').stdout).toContain('列出您做过的决定');
  });
});

describe('decisions as a file', () => {
  it('go to another workspace and back, line by line the same', () => {
    decideLily('same', '--reason', '老同学');
    expect(run('decisions', 'export', 'mine.tsv').stdout).toBe('1 decision written to mine.tsv.\n');
    const file = join(home, 'mine.tsv');
    const text = readFileSync(file, 'utf8');
    expectPrivate(file);
    expect(text).toMatch(
      new RegExp(
        `^wxid_\\S+\\tpair\\t${lily}\\tsame\\tat=\\S+\\treason=老同学\\t# 孙丽 Lily = Lily Sun`,
        'm',
      ),
    );
    expect(run('decisions', 'export').stdout).toBe(text);
    const there = newHome();
    // Before anybody is imported there: kept, and told.
    const imported = migrate(there, ['decisions', 'import', file]);
    expect([imported.exit, imported.stdout]).toEqual([
      0,
      expect.stringContaining('names somebody not imported here'),
    ]);
    migrate(there, ['import', samples]);
    expect(migrate(there, ['decisions', 'export']).stdout).toBe(text);
    expect(migrateJson(there, ['explain', '孙丽']).json.explanation.verdict.status).toBe('confirmed');
    expect(migrate(there, ['decisions', 'import', file]).stdout).toBe(
      '0 decisions taken over, 1 known already.\n',
    );
  });

  it('conflicts are shown with both sides, and nothing is overwritten unasked', () => {
    decideLily('same');
    run('decisions', 'export', 'mine.tsv');
    const file = join(home, 'mine.tsv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('\tsame\t', '\tdifferent\t'));
    const refused = run('decisions', 'import', 'mine.tsv');
    expect([refused.exit, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toMatch(
      /line 5: yours: 孙丽 Lily = Lily Sun \(Xiaohongshu\): the same person.*the file's: 孙丽 Lily ≠ Lily Sun/,
    );
    expect(refused.stderr).toMatch(/--ours.*--theirs/);
    expect(json('decisions', 'import', 'mine.tsv').json.error.problems).toMatchObject([{ line: 5 }]);
    expect(json('decisions').json.decisions).toHaveLength(1);
    expect(run('decisions', 'import', 'mine.tsv', '--ours').stdout).toContain('Yours kept');
    expect(run('decisions', 'import', 'mine.tsv', '--theirs').stdout).toMatch(
      /1 decision taken over[\s\S]*migrate undo 2\n/,
    );
    expect(run('undo', '2').stdout).toContain('now holds, from 1');
  });

  it.skipIf(lacks('tmux'))('in a terminal, each conflict is asked; Enter keeps yours', async () => {
    decideLily('same');
    run('decisions', 'export', 'mine.tsv');
    const file = join(home, 'mine.tsv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('\tsame\t', '\tdifferent\t'));
    const terminal = new Terminal(home);
    try {
      terminal.run('migrate decisions import mine.tsv');
      expect(await terminal.until(/Which one holds/)).toMatch(
        /yours: .*the same person[\s\S]*the file's: .*different/,
      );
      terminal.press('Enter');
      await terminal.until(/Yours kept[\s\S]*exit 0/);
      terminal.run('migrate decisions import mine.tsv');
      await terminal.until(/Which one holds/);
      terminal.press('Down', 'Down', 'Enter');
      await terminal.until(/Nothing was changed[\s\S]*exit 0/);
      expect(statuses()).toBe('confirmed');
      terminal.run('migrate decisions import mine.tsv');
      await terminal.until(/Which one holds/);
      terminal.press('Down', 'Enter');
      await terminal.until(/1 decision taken over[\s\S]*exit 0/);
      expect(statuses()).not.toBe('confirmed');
    } finally {
      terminal.close();
    }
  });

  it('wrong lines are told together, exit 3, and nothing is stored', () => {
    writeFileSync(
      join(home, 'bad.tsv'),
      '# mine\nwxid_1\tpair\tx\tsame\nwxid_2 pair y same\nwxid_3\tpair\tx\tmaybe\u001b[2J\n',
    );
    const { exit, stderr } = run('decisions', 'import', 'bad.tsv');
    expect(exit).toBe(3);
    expect(stderr.split('\n')).toEqual([
      expect.stringContaining('2 lines'),
      expect.stringContaining('  line 3: a decision needs four cells'),
      expect.stringContaining('  line 4: "maybe[2J" is nothing to say'),
      expect.stringContaining('  Mend these lines'),
      '',
    ]);
    expect(json('decisions').json.decisions).toEqual([]);
  });

  it.each([
    [['decisions', 'import', 'nowhere.tsv'], 3, 'not-found'],
    [['decisions', 'import', '.'], 3, 'decisions-not-text'],
    [['decisions', 'export', 'no/such/folder.tsv'], 2, 'file-not-writable'],
    [['decisions', 'import', 'x', '--ours', '--theirs'], 2, 'wrong-usage'],
  ])('%j: exit %i, %s', (args, code, problem) => {
    const { exit, json: document } = json(...args);
    expect([exit, document.error.code]).toEqual([code, problem]);
    expect(existsSync(join(home, 'no'))).toBe(false);
  });
});
