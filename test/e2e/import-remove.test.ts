import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { migrate, migrateJson } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

const home = mkdtempSync(join(tempFolder(), 'home-'));
const csv = (rows: string[]) => `用户名,备注,昵称,类型\n${rows.map((row) => `${row},好友`).join('\n')}\n`;
const write = (name: string, text: string) => writeFileSync(join(home, name), text);
const day = /\d{4}-\d\d-\d\d/g;
const remove = (...args: string[]) => {
  const { exit, stdout, stderr } = migrate(home, ['import', '--remove', ...args]);
  return { exit, stdout: stdout.replace(day, 'DAY'), stderr };
};

beforeAll(() => {
  write(
    'Connections.csv',
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nWei,Wang,https://www.linkedin.com/in/ww,,,,06 Oct 2018\n',
  );
  write('mine.csv', csv(['wxid_1,王伟,伟', 'wxid_2,李娜,momo', 'wxid_3,陈美,🌹']));
  write('friend.csv', csv(['wxid_1,王伟,伟', 'wxid_2,娜娜,momo', 'wxid_9,朱小鱼,鱼', 'wxid_8,周一,一']));
  for (const file of ['Connections.csv', 'mine.csv', 'friend.csv']) migrate(home, ['import', file]);
  migrate(home, ['match', '--no-interactive']);
  migrate(home, ['decide', '朱小鱼', 'personal']);
});

describe('a file that was imported by mistake', () => {
  it('is taken out again: one says what was, what counts instead, and what comes next', () => {
    expect(migrateJson(home, ['status']).json.matches.current).toBe(true);
    expect(remove('friend.csv')).toEqual({
      exit: 0,
      stderr: '',
      stdout: `Taken out: friend.csv (wechat-csv), imported DAY: 4 rows = 4 people
  Counts again: mine.csv (wechat-csv), imported DAY
What you said of these people is kept and holds whenever they are there. Importing a file again brings it back.
Next: migrate match
`,
    });
  });

  it('is nowhere afterwards: not in the status, what changed, or the report', () => {
    const { contacts, matches, sources } = migrateJson(home, ['status']).json;
    expect([contacts, matches.current]).toEqual([3, false]);
    expect(sources.map(({ file }: { file: string }) => file)).toEqual(['Connections.csv', 'mine.csv']);
    expect(migrateJson(home, ['diff']).json.changes).toBeNull();
    expect(migrateJson(home, ['diff', '--since', '2020-01-01']).json.changes).toBeNull();
    expect(migrateJson(home, ['report']).json.totals.rows).toBe(3);
  });

  it('is named in the decisions still, and they hold when it is imported again', () => {
    expect(migrate(home, ['decisions']).stdout).toContain('朱小鱼: family or a service');
    const [file] = migrateJson(home, ['import', 'friend.csv']).json.files;
    expect(file).toMatchObject({ added: 2, vanished: 1, insteadOf: ['mine.csv'] });
    const { ledger } = migrateJson(home, ['report']).json;
    expect(ledger).toContainEqual(expect.objectContaining({ contact: 'wxid_9', outcome: 'personal' }));
  });

  it('as a document', () => {
    expect(migrateJson(home, ['import', '--remove', './friend.csv']).json).toMatchObject({
      files: [],
      errors: [],
      ignored: [],
      removed: [
        { file: 'friend.csv', side: 'wechat', rows: 4, people: 4, countAgain: [{ file: 'mine.csv' }] },
      ],
    });
  });
});

describe('what cannot be taken out', () => {
  it('a name that no import has: those that are there are told', () => {
    expect(remove('mine.csv', 'other.csv')).toEqual({
      exit: 2,
      stdout: '',
      stderr: `✗ No import that counts is called other.csv; nothing was changed.
  Those that count: Connections.csv, mine.csv
`,
    });
  });

  it('anything, where nothing is imported', () => {
    const empty = mkdtempSync(join(tempFolder(), 'empty-'));
    expect(migrateJson(empty, ['import', '--remove', 'mine.csv'])).toMatchObject({
      exit: 2,
      json: { error: { code: 'nothing-imported' } },
    });
  });

  it('and imported at once', () => {
    expect(remove('mine.csv', '--as', 'wechat').stderr).toContain(
      '--as and --remove cannot be given together',
    );
  });
});

it('of two of one name the latest is, and the other told; hostile names cannot leave their line', () => {
  write('mine.csv', csv(['wxid_7,赵六,六']));
  migrate(home, ['import', 'mine.csv']);
  expect(remove('mine.csv').stdout).toContain(
    '! It was the latest import of this name. Still counts: mine.csv (wechat-csv), imported DAY',
  );
  expect(remove('\u001b[2Jx\ny').stderr).toContain('is called [2Jx y;');
});

it('Tab knows what was imported', () => {
  const { stdout } = migrate(home, ['--complete', 'zsh', 'import', '--remove', '=mi']);
  expect(stdout).toBe('files\nmine.csv\n');
});
