import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lacks } from '../support/needs.ts';
import { migrate, migrateJson, samples } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

const temp = tempFolder();
const fresh = () => mkdtempSync(join(temp, 'home-'));
const connections = (rows: string[]) =>
  `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows.join('\n')}\n`;
const member = (first: string, last: string, company: string) => {
  const profile = `https://www.linkedin.com/in/${first}-${last}-1`.toLowerCase();
  return `${first},${last},${profile},,${company},Designer,06 Oct 2018`;
};

describe('what changed between two imports', () => {
  const home = fresh();
  beforeAll(() => {
    writeFileSync(
      join(home, 'contacts.csv'),
      '用户名,备注,昵称\nwxid_1,王伟,伟\nwxid_2,陈美,momo\nwxid_3,李雷,雷\n',
    );
    writeFileSync(
      join(home, 'Connections.csv'),
      connections([member('Wei', 'Wang', 'Tencent'), member('Ann', 'Lee', 'SAP')]),
    );
  });

  it('nothing to say after the first', () => {
    migrateJson(home, ['import', 'contacts.csv', 'Connections.csv']);
    expect(migrateJson(home, ['diff'])).toMatchObject({ exit: 0, json: { changes: null } });
    expect(migrate(home, ['diff']).stdout).toContain('nothing to compare with');
  });

  it('names who came, went, changed jobs and is called otherwise', () => {
    writeFileSync(
      join(home, 'contacts.csv'),
      '用户名,备注,昵称\nwxid_1,王伟,伟\nwxid_3,李雷,小雷\nwxid_4,赵一鸣,鸣\n',
    );
    writeFileSync(
      join(home, 'Connections.csv'),
      connections([
        member('Wei', 'Wang', 'ByteDance'),
        member('Ann', 'Lee', 'SAP').replace('Lee', 'Smith'),
        member('Mei', 'Chen', 'Grab'),
      ]),
    );
    migrateJson(home, ['import', 'contacts.csv', 'Connections.csv']);
    expect(migrateJson(home, ['diff']).json.changes).toMatchObject({
      since: null,
      newContacts: ['wxid_4'],
      goneContacts: ['wxid_2'],
      newConnections: ['https://www.linkedin.com/in/mei-chen-1'],
      goneConnections: [],
      changedJobs: [{ before: { company: 'Tencent' }, now: { company: 'ByteDance' } }],
      editedContacts: [{ contact: 'wxid_3', edits: [{ field: 'nickname', before: '雷', now: '小雷' }] }],
      editedConnections: [{ edits: [{ field: 'name', before: 'Ann Lee', now: 'Ann Smith' }] }],
    });
    expect(migrate(home, ['diff']).stdout).toContain(
      'Changed on LinkedIn: 1\n  Ann Smith  name: Ann Lee → Ann Smith\n',
    );
    const { stdout } = migrate(home, ['diff', '--lang', 'zh']);
    expect(stdout).toContain('微信新增联系人：1\n  赵一鸣');
    expect(stdout).toContain('原为：Designer · Tencent');
    expect(stdout).toContain('微信资料有改动：1\n  李雷  昵称：雷 → 小雷');
  });

  it('the report tells it too, since the exports before or since a day', () => {
    expect(migrateJson(home, ['report']).json.changes.newContacts).toEqual(['wxid_4']);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { changes } = migrateJson(home, ['report', '--since', tomorrow]).json;
    expect(changes).toMatchObject({ since: tomorrow, newContacts: [], changedJobs: [] });
    expect(readFileSync(join(home, '.migrate/report/report.md'), 'utf8')).toContain(
      `What changed since ${tomorrow}`,
    );
  });

  it.each(['yesterday', '2026-02-30', '26-01-01', "'; DROP TABLE source"])('%s is no day', (text) => {
    for (const command of ['diff', 'report']) {
      const { exit, json } = migrateJson(home, [command, '--since', text]);
      expect([exit, json.error.code]).toEqual([2, 'not-a-date']);
    }
  });
});

describe('migrate report', () => {
  const home = fresh();
  beforeAll(() => {
    migrateJson(home, ['import', samples]);
    migrateJson(home, ['match', '--no-interactive']);
  });
  const page = (folder = 'report') => readFileSync(join(home, '.migrate', folder, 'index.html'), 'utf8');

  it('finds people by pinyin and initials in the page', () => {
    migrateJson(home, ['report']);
    expect(page()).toContain('"ouyangnana');
    expect(page()).toContain(' oynn');
  });

  it('--redact names nobody, and calls everyone the same the next time', () => {
    migrateJson(home, ['report', '--redact']);
    const folder = join(home, '.migrate/report-redacted');
    const once = page('report-redacted');
    const texts = readdirSync(folder)
      .filter((name) => !name.endsWith('.xlsx'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const name of ['欧阳', '林晓曼', 'Xiaoman', 'Hartigan', 'ouyang', 'wxid_']) {
      for (const text of texts) expect(text).not.toContain(name);
    }
    migrateJson(home, ['report', '--redact']);
    expect(page('report-redacted')).toBe(once);
  });

  it('--template takes the files there and ours for the rest', () => {
    const folder = join(home, 'mine');
    mkdirSync(folder);
    expect(migrateJson(home, ['report', '--template', folder]).json.error.code).toBe('no-templates');
    writeFileSync(join(folder, 'report.css'), 'body { color: rebeccapurple }\r\n');
    expect(migrateJson(home, ['report', '--template', folder]).exit).toBe(0);
    expect(page()).toContain('<style>body { color: rebeccapurple }\n</style>');
    writeFileSync(join(folder, 'report.html.eta'), '<%= it.nobody.knows %>');
    expect(migrateJson(home, ['report', '--template', folder])).toMatchObject({
      exit: 2,
      json: { error: { code: 'template-broken' } },
    });
  });

  it.skipIf(lacks('Linux'))('--open opens the page, but never for a script', async () => {
    const bin = join(home, 'bin');
    const opened = join(home, 'opened');
    mkdirSync(bin);
    writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\nprintf %s "$1" > '${opened}'\n`);
    chmodSync(join(bin, 'xdg-open'), 0o755);
    const { PATH } = process.env;
    process.env.PATH = `${bin}:${PATH}`;
    try {
      migrateJson(home, ['report', '--open']);
      expect(existsSync(opened)).toBe(false);
      migrate(home, ['report', '--open']);
      await expect
        .poll(() => existsSync(opened) && readFileSync(opened, 'utf8'))
        .toBe(join(home, '.migrate/report/index.html'));
    } finally {
      process.env.PATH = PATH;
    }
  });
});

it('purge names what it leaves: three files of a folder, and how many more', () => {
  const home = fresh();
  migrate(home, ['import', samples]);
  migrate(home, ['report', '--output', 'out']);
  for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt']) writeFileSync(join(home, 'out', name), 'mine');
  const { stdout } = migrate(home, ['purge', '--yes']);
  expect(stdout).toContain(`${join(home, 'out')} (a.txt, b.txt, c.txt, and 1 more)`);
});
