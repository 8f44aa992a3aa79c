import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectPrivate } from '../support/needs.ts';
import { migrate, migrateJson, samples } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

const temp = tempFolder();
const fresh = () => mkdtempSync(join(temp, 'home-'));

describe('the main job on the sample exports', () => {
  const home = fresh();
  let imported: ReturnType<typeof migrateJson>;
  let matched: ReturnType<typeof migrateJson>;
  let reported: ReturnType<typeof migrateJson>;
  beforeAll(() => {
    imported = migrateJson(home, ['import', samples]);
    matched = migrateJson(home, ['match', '--no-interactive']);
    reported = migrateJson(home, ['report']);
  });

  it('import says what each file is, and its rows add up', () => {
    expect(imported).toMatchObject({ exit: 0, stderr: '' });
    expect(imported.json.errors).toEqual([]);
    expect(imported.json.files.map(({ format }: { format: string }) => format).sort()).toEqual([
      'linkedin-connections',
      'linkedin-invitations',
      'wechat-csv',
    ]);
    for (const { rows, people, notPeople, skipped } of imported.json.files) {
      const others = Object.values<number>(notPeople).reduce((sum, count) => sum + count, 0);
      expect(rows).toBe(people + others + skipped);
    }
  });

  it('match recognises people, and never one person twice', () => {
    const sure = matched.json.matches.filter(({ status }: { status: string }) => status === 'accepted');
    const truth = new Map(
      readFileSync(join(samples, 'truth.tsv'), 'utf8')
        .split('\n')
        .filter((line) => line && !line.startsWith('#'))
        .map((line) => line.split('\t') as [string, string]),
    );
    const right = sure.filter(
      (m: { contact: string; connection: string }) => truth.get(m.contact) === m.connection,
    );
    // Not a measurement of quality (the bench is): that the job works on lists like these.
    expect(right.length / sure.length).toBeGreaterThan(0.9);
    expect(right.length / truth.size).toBeGreaterThan(0.4);
    expect(new Set(sure.map(({ contact }: { contact: string }) => contact)).size).toBe(sure.length);
    expect(new Set(sure.map(({ connection }: { connection: string }) => connection)).size).toBe(sure.length);
  });

  it('evidence adds up to the odds behind the probability before the one-to-one step', () => {
    for (const { probability, evidence } of matched.json.matches) {
      const bits = evidence.reduce((sum: number, { weight }: { weight: number }) => sum + weight, 0);
      expect(probability).toBeLessThanOrEqual(2 ** bits / (1 + 2 ** bits) + 1e-6);
    }
  });

  it('every row of the WeChat export ends in one outcome', () => {
    const wechat = imported.json.files.find(({ side }: { side: string }) => side === 'wechat');
    const { rows, ...outcomes } = reported.json.totals;
    expect(rows).toBe(wechat.rows);
    expect(Object.values<number>(outcomes).reduce((sum, count) => sum + count, 0)).toBe(rows);
    expect(reported.json.ledger).toHaveLength(rows);
    for (const { reason, detail } of reported.json.ledger) expect([reason, detail]).not.toContain('');
  });

  it('the report files are where it says, for their owner only', () => {
    const folder = join(home, reported.json.folder);
    expect(readdirSync(folder).sort()).toEqual(['.migrate-files.json', ...reported.json.files].sort());
    for (const file of readdirSync(folder)) expectPrivate(join(folder, file));
    expectPrivate(join(home, '.migrate'));
  });

  it('the same inputs give the same bytes', () => {
    const other = fresh();
    migrateJson(other, ['import', samples]);
    expect(migrateJson(other, ['match', '--no-interactive']).stdout).toBe(matched.stdout);
    expect(migrateJson(other, ['report']).stdout).toBe(reported.stdout);
    for (const file of reported.json.files) {
      expect(readFileSync(join(other, '.migrate/report', file))).toEqual(
        readFileSync(join(home, '.migrate/report', file)),
      );
    }
  });

  it('importing again changes nothing', () => {
    const before = migrateJson(home, ['people', '--all']).stdout;
    for (const file of migrateJson(home, ['import', samples]).json.files) {
      expect(file).toMatchObject({ added: 0, changed: 0, vanished: 0, unchanged: file.people });
    }
    expect(migrateJson(home, ['people', '--all']).stdout).toBe(before);
  });

  it('people lists who was imported, as the contract has it', () => {
    const { people } = migrateJson(home, ['people', '欧阳']).json;
    expect(people).toMatchObject([
      {
        side: 'wechat',
        kind: 'person',
        remark: '欧阳娜娜(产品)',
        labels: ['同事', '产品'],
        region: { country: 'CN', province: '广东', city: '广州' },
        starred: false,
      },
    ]);
    const all = migrateJson(home, ['people', '--side', 'linkedin']).json.people;
    expect(all).toHaveLength(153);
    expect(all[0]).toMatchObject({
      side: 'linkedin',
      provenance: [{ format: 'linkedin-connections', row: 1 }],
    });
    expect(migrate(home, ['people', '欧阳']).stdout).toContain('欧阳娜娜(产品)');
  });

  it('status says where the migration stands', () => {
    const { json } = migrateJson(home, ['status']);
    expect(json).toMatchObject({
      contacts: matched.json.summary.contacts,
      connections: matched.json.summary.connections,
      matches: { current: true, accepted: matched.json.summary.accepted },
    });
  });
});

describe('a newer export', () => {
  const home = fresh();
  const csv = (rows: string[]) => `用户名,备注,昵称\n${rows.join('\n')}\n`;

  it('reports who was added, changed and vanished, and the report matches anew', () => {
    writeFileSync(join(home, 'contacts.csv'), csv(['wxid_1,王伟 腾讯,伟', 'wxid_2,,momo', 'wxid_3,陈美,🌹']));
    migrateJson(home, ['import', 'contacts.csv']);
    migrateJson(home, ['match', '--no-interactive']);
    writeFileSync(
      join(home, 'contacts.csv'),
      csv(['wxid_1,王伟 字节,伟', 'wxid_3,陈美,🌹', 'wxid_4,,新来的']),
    );
    expect(migrateJson(home, ['import', 'contacts.csv']).json.files[0]).toMatchObject({
      added: 1,
      changed: 1,
      unchanged: 1,
      vanished: 1,
    });
    expect(migrateJson(home, ['status']).json.matches.current).toBe(false);
    expect(migrateJson(home, ['report']).json.totals.rows).toBe(3);
    expect(migrateJson(home, ['status']).json.matches.current).toBe(true);
  });

  it.each(['contacts.csv', 'part.csv'])(
    'that holds a part only, as %s: what brings the others back',
    (name) => {
      const part = fresh();
      writeFileSync(
        join(part, 'contacts.csv'),
        csv(['wxid_1,王伟,伟', 'wxid_2,李娜,momo', 'wxid_3,陈美,🌹']),
      );
      migrate(part, ['import', 'contacts.csv']);
      writeFileSync(join(part, name), csv(['wxid_1,王伟,伟', 'wxid_3,陈美,🌹']));
      expect(migrate(part, ['import', name]).stdout).toContain(
        'take it out again: migrate import --remove FILE',
      );
      migrate(part, ['import', '--remove', name]);
      expect(migrateJson(part, ['status']).json.contacts).toBe(3);
    },
  );
});

describe('migrate demo', () => {
  it('shows the whole job, asks nothing, and leaves a report to look at', () => {
    const home = fresh();
    const { exit, stdout, stderr } = migrate(home, ['demo']);
    expect([exit, stderr]).toEqual([0, '']);
    const path = /The report: (.*index\.html)/.exec(stdout)?.[1] ?? '';
    expect(existsSync(path)).toBe(true);
    expect(stdout.match(/ {2}= {2}/g)).toHaveLength(3);
  });

  it('speaks Chinese too', () => {
    expect(migrate(fresh(), ['demo', '--lang', 'zh']).stdout).toContain('虚构');
  });
});

describe('exit codes', () => {
  const home = fresh();

  it.each([
    ['an unknown flag', ['match', '--wrong'], 2],
    ['no path', ['import'], 2],
    ['match before import', ['match', '--no-interactive'], 2],
    ['report before import', ['report'], 2],
    ['questions without a terminal', ['match'], 2],
    ['a path that is not there', ['import', 'nowhere.csv'], 3],
    ['status before import', ['status'], 0],
  ])('%s', (_, args, exit) => {
    const run = migrate(home, args);
    expect(run.exit).toBe(exit);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    if (exit > 0) expect(run.stderr).toMatch(/^✗ .+\n/);
    const json = migrate(home, [...args, '--json']);
    expect(() => JSON.parse(json.stdout)).not.toThrow();
  });

  it('one bad file does not keep the others out', () => {
    copyFileSync(join(samples, 'linkedin/Connections.csv'), join(home, 'Connections.csv'));
    writeFileSync(join(home, 'empty.csv'), '');
    const { exit, json } = migrateJson(home, ['import', 'empty.csv', 'Connections.csv']);
    expect(exit).toBe(3);
    expect(json.errors).toMatchObject([{ path: 'empty.csv', code: 'empty-file' }]);
    expect(json.files).toHaveLength(1);
    expect(migrateJson(home, ['people']).json.people.length).toBe(json.files[0].people);
  });
});
