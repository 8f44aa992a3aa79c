import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readProgram, spoken, topicsOf } from '../../src/terminal/command-line/manifest.ts';
import { lacks } from '../support/needs.ts';
import { migrate, migrateJson, root, samples } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';
import { Terminal } from '../support/terminal.ts';

// Each test starts the program many times.
vi.setConfig({ testTimeout: 120_000 });
const home = tempFolder();
const { commands } = readProgram(root);
const ids = Object.keys(commands);
const run = (...args: string[]) => migrate(home, args);

describe('help', () => {
  it.each([['--help'], ['-h'], ['help'], []])('on everything: migrate %s', (...args) => {
    const { exit, stdout, stderr } = run(...args);
    expect([exit, stderr]).toEqual([0, '']);
    for (const id of ids.filter((one) => !one.includes(':')))
      expect(stdout).toMatch(new RegExp(`^  ${id} +\\S`, 'm'));
    for (const topic of topicsOf(commands)) expect(stdout).toContain(`\n  ${topic} `);
    expect(stdout).toMatch(/^ {2}1 +A fault of ours/m);
  });

  it('on every command is told with --help, -h and help, in both languages', () => {
    for (const id of ids) {
      const words = spoken(id).split(' ');
      const { exit, stdout, stderr } = run(...words, '--help');
      expect([id, exit, stderr]).toEqual([id, 0, '']);
      expect(stdout).toContain(`USAGE\n  migrate ${spoken(id)}`);
      for (const { options = [] } of Object.values(commands[id]!.args))
        for (const option of options) expect(stdout).toContain(option);
      expect(run(...words, '--help', '--lang', 'zh').stdout).toMatch(/[一-龥].*\n+用法\n/);
    }
    const { stdout } = run('import', '--help');
    expect(run('help', 'import').stdout).toBe(stdout);
    expect(run('import', 'x', '-h').stdout).toBe(stdout);
  });

  it('says every sentence in Chinese where Chinese is asked for', () => {
    for (const id of ids) {
      const {
        commands: [help],
      } = migrateJson(home, ['help', ...spoken(id).split(' '), '--lang', 'zh']).json;
      const told = [help.summary, ...help.args, ...help.flags].map((one) => one.about ?? one);
      for (const sentence of told) expect(sentence, id).toMatch(/[一-龥]/);
    }
  });

  it('fits the width of no terminal, and wraps Chinese too', () => {
    const lines = run('review', '--help', '--lang', 'zh').stdout.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

describe('a wrong command line says what is wrong, and the nearest right one', () => {
  it.each([
    [['imprt', 'a.csv'], 'There is no command "imprt".', '"migrate import"'],
    [['invite', 'nxt'], 'There is no command "migrate invite nxt".', '"migrate invite next"'],
    [['help', 'ask', 'pages'], 'There is no command "migrate ask pages".', null],
    [['help', 'exprot'], 'There is no command "exprot".', '"migrate export"'],
    [['match', 'extra'], '"extra" is too much: "migrate match" takes no arguments.', null],
    [['status', 'json'], '"json" is too much: "migrate status" takes no arguments.', '--json'],
    [['name', 'a', 'b', 'c'], '"c" is too much: "migrate name" takes TEXT OTHER.', null],
    [['match', '--lnag', 'zh'], '"migrate match" has no flag --lnag.', '--lang'],
    [['--jsn', 'match'], '"migrate" has no flag --jsn.', '--json'],
    [['import'], '"migrate import" needs PATH...: Export files, folders or zips.', null],
    [
      ['invite', 'mark', '王伟'],
      /^"migrate invite mark" needs STATE: sent, not-found, connected or open\. The same: invited, /,
      null,
    ],
    [['evaluate'], /^"migrate evaluate" needs --truth FILE: CSV or TSV of two columns/, null],
    [['decide', 'a', 'b', 'smae'], 'VERDICT cannot be "smae"; it is one of same, different, unsure.', 'same'],
    [['people', '--side', 'wehcat'], '--side cannot be "wehcat"; it is one of wechat, linkedin.', 'wechat'],
    [
      ['people', '--side'],
      'A value is missing behind --side wechat|linkedin: Only one side. One of wechat, linkedin.',
      null,
    ],
    [['review', '--limit', 'x'], '--limit cannot be "x"; it takes a whole number.', null],
    [['review', '--limit', '0'], '--limit cannot be "0"; it takes a whole number of 1 or more.', null],
    [
      ['invite', 'plan', '--per-day', '1001'],
      '--per-day cannot be "1001"; it takes a whole number up to 1000.',
      null,
    ],
    [['review', '--limit', '3', '--limit', '4'], '--limit N can be given only once.', null],
    [['review', '--web', '--batch'], '--batch and --web cannot be given together.', null],
  ])('migrate %j', (args, message, near) => {
    const { exit, json, stderr } = migrateJson(home, args);
    expect([exit, json.error.code]).toEqual([2, 'wrong-usage']);
    if (typeof message === 'string') expect(json.error.message).toBe(message);
    else expect(json.error.message).toMatch(message);
    expect(json.error.nearest === null).toBe(near === null);
    const advice = `${near ? `Did you mean ${near}? ` : ''}See "migrate `;
    expect(json.error.advice.startsWith(advice)).toBe(true);
    expect(stderr).toBe(`✗ ${json.error.message}\n  ${json.error.advice}\n`);
    const chinese = migrateJson(home, ['--lang', 'zh', ...args]).json.error;
    expect(chinese).toMatchObject({
      reason: json.error.reason,
      given: json.error.given,
      nearest: json.error.nearest,
    });
    expect(chinese.message).toMatch(/[一-龥]/);
    expect(chinese.advice).toMatch(/请查看/);
  });

  it('in a query too', () => {
    migrate(home, ['import', samples, '-w', 'full']);
    const { exit, json } = migrateJson(home, ['people', 'outcome:conected', '-w', 'full']);
    expect(exit).toBe(2);
    expect(json.error).toMatchObject({ code: 'query-value', given: 'conected', nearest: 'connected' });
    expect(json.error.advice).toMatch(/^Did you mean outcome:connected\? It is one of connected, /);
    const chinese = migrateJson(home, ['people', 'outcome:人脉', '-w', 'full', '--lang', 'zh']);
    expect(chinese.json.error.advice).toMatch(/^可用的值：connected（已是人脉）、invited（已邀请）、/);
  });
});

describe('with --json, one document is printed and nothing else', () => {
  const lines = [
    ...ids.map((id) => [...spoken(id).split(' '), '--help']),
    ...topicsOf(commands).map((topic) => [topic]),
    ...[
      [],
      ['--help'],
      ['--version'],
      ['-v'],
      ['help', 'nonsense'],
      ['nonsense'],
      ['invite', 'nonsense'],
      ['--nonsense'],
    ],
  ];
  it.each(lines.map((line) => [line]))('migrate %j --json', (line) => {
    const behind = migrateJson(home, line);
    const before = migrate(home, ['--json', ...line]);
    expect(JSON.parse(before.stdout)).toEqual(behind.json);
    expect(before.exit).toBe(behind.json.error ? 2 : 0);
  });

  it('help is all there is to know of a command', () => {
    const [help] = migrateJson(home, ['invite', 'mark', '--help']).json.commands;
    expect(help).toMatchObject({
      command: 'invite mark',
      usage: 'migrate invite mark PERSON STATE [--with-note]',
      args: [
        { name: 'PERSON', required: true },
        { values: expect.arrayContaining(['sent', 'not-found', 'connected', 'open', '已邀请']) },
      ],
    });
    expect(help.flags.map(({ flag }: { flag: string }) => flag)).toContain('--with-note');
  });
});

it('flags of every command may stand before it', () => {
  const { json } = migrateJson(home, ['-w', 'full', '--lang=zh', 'people', '王伟']);
  expect(json.people.length).toBeGreaterThan(0);
});

it('what a script has on its standard input is no argument', () => {
  const everybody = migrateJson(home, ['people', '-w', 'full']).json.people;
  expect(JSON.parse(migrate(home, ['people', '-w', 'full', '--json'], '王伟\n').stdout).people).toEqual(
    everybody,
  );
  expect(migrate(home, ['name'], '王伟\n').exit).toBe(2);
});

describe.skipIf(lacks('tmux'))('headings are bold', () => {
  let terminal: Terminal;
  beforeAll(() => {
    terminal = new Terminal(home, { rows: 40 });
  });
  afterAll(() => terminal.close());

  it.each([
    ['in a terminal', 'env -u NO_COLOR', 'migrate import --help', true],
    ['but not with --no-color', 'env -u NO_COLOR', 'migrate import --help --no-color', false],
    ['but not in a pipe', 'env -u NO_COLOR', 'migrate import --help | cat', false],
    ['but not with NO_COLOR', 'NO_COLOR=1', 'migrate import --help', false],
  ])('%s', async (name, env, line, bold) => {
    terminal.run(`${line}; echo "${name}"`, env);
    await terminal.until(new RegExp(`^${name}\\nexit 0`, 'm'));
    expect(terminal.styled().includes('\u001b[1mUSAGE')).toBe(bold);
  });
});

it('people, with nothing imported yet: says that, rather than that nobody is called so', () => {
  const { exit, json } = migrateJson(home, ['people', '王伟', '-w', 'nothing-here']);
  expect([exit, json.error.code]).toEqual([2, 'nothing-imported']);
});
