import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrate, migrateJson } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

const home = mkdtempSync(join(tempFolder(), 'home-'));
writeFileSync(join(home, 'odd.csv'), '甲,乙,丙\n王伟,腾讯,13800000000\n陈美,,13900000000\n');

describe('a table that nobody knows', () => {
  it('is shown with its columns and what stands in them', () => {
    const { exit, json } = migrateJson(home, ['import', 'odd.csv']);
    expect(exit).toBe(3);
    expect(json.errors[0].columns).toMatchObject([
      { name: '甲', samples: ['王伟', '陈美'] },
      { name: '乙', samples: ['腾讯'] },
      { name: '丙' },
    ]);
  });

  it('is read when the user says what the columns are, and the answer is remembered for that header', () => {
    const map = ['--map', 'remark=甲,company=乙,phones=丙'];
    expect(migrateJson(home, ['import', 'odd.csv', ...map]).json.files[0]).toMatchObject({
      people: 2,
      added: 2,
    });
    expect(migrateJson(home, ['people']).json.people[0]).toMatchObject({
      remark: '王伟',
      company: '腾讯',
      phones: ['13800000000'],
    });
    expect(migrateJson(home, ['import', 'odd.csv']).json.files[0]).toMatchObject({ added: 0, unchanged: 2 });
  });

  it('refuses a field or a column that there is not', () => {
    expect(migrate(home, ['import', 'odd.csv', '--map', 'shoe-size=甲'])).toMatchObject({ exit: 2 });
    expect(migrate(home, ['import', 'odd.csv', '--map', 'remark=丁']).exit).toBeGreaterThan(0);
  });
});
