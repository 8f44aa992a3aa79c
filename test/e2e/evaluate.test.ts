import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { migrate, migrateJson, samples } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

const home = tempFolder();
const truth = join(samples, 'truth.tsv');
beforeAll(() => {
  migrate(home, ['import', samples]);
});

describe('migrate evaluate', () => {
  it('measures the matching of the sample exports against their truth', () => {
    const { exit, stderr, json } = migrateJson(home, ['evaluate', '--truth', truth]);
    expect([exit, stderr]).toEqual([0, '']);
    expect(json.warnings).toEqual([]);
    expect(json.pairs).toBe(json.rows);
    expect(json.precision).toBeGreaterThan(0.9);
    expect(json.recall.found).toBeGreaterThanOrEqual(json.recall.accepted);
    expect(json.bins).toHaveLength(10);
    const matched = migrateJson(home, ['match', '--no-interactive']).json.summary;
    expect(json.accepted).toBe(matched.accepted);
    expect(json.asked).toBe(matched.review);
  });

  it('prints the figures, the calibration bins and the threshold table', () => {
    const { stdout } = migrate(home, ['evaluate', '--truth', truth]);
    expect(stdout).toMatch(/\d+ %? {2}of the accepted pairs are right, \d+ of \d+ \(precision\)/);
    expect(stdout).toMatch(/90–100 % +\d+/);
    expect(stdout).toMatch(/99\.5 % +\d+ +\d+/);
    expect(migrate(home, ['evaluate', '--truth', truth, '--lang', 'zh']).stdout).toContain('准确率');
  });

  it('tells each bad row on a line of its own and measures with the rest', () => {
    const file = join(home, 'mine.csv');
    writeFileSync(
      file,
      'WeChat,LinkedIn\nwxid_vetc6mdz95u921,https://www.linkedin.com/in/kok-keong-lim-823a0ae41\nwxid_none,https://www.linkedin.com/in/kok-keong-lim-823a0ae41\nwxid_vetc6mdz95u921\n',
    );
    const { exit, stdout, stderr } = migrate(home, ['evaluate', '--truth', file]);
    expect(exit).toBe(0);
    expect(stdout).toContain('1 true pair among');
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^! row 3: .*"wxid_none".*migrate people/),
      expect.stringMatching(/^! row 4: .*two columns/),
    ]);
  });

  it('tells many rows that are wrong alike on one line, and in --json each', () => {
    const file = join(home, 'many.csv');
    const wrong = Array.from({ length: 50 }, (_, at) => `wxid_none${at},https://www.linkedin.com/in/none\n`);
    const right = 'wxid_vetc6mdz95u921,https://www.linkedin.com/in/kok-keong-lim-823a0ae41\n';
    writeFileSync(file, right + wrong.join(''));
    const { stderr, json } = migrateJson(home, ['evaluate', '--truth', file]);
    expect(stderr).toMatch(/^! row 2: .*"wxid_none0".* \(50 rows like this\)\n$/);
    expect(json.warnings).toHaveLength(50);
  });

  it.each([
    ['a file that is not there', 'nowhere.csv', 'not-found'],
    ['a folder', '.', 'truth-not-text'],
    ['a file that names nobody', 'strangers.csv', 'truth-empty'],
  ])('of %s: exit 3', (_, path, code) => {
    writeFileSync(join(home, 'strangers.csv'), 'wxid_none,https://www.linkedin.com/in/none\n');
    const { exit, json, stderr } = migrateJson(home, ['evaluate', '--truth', path]);
    expect([exit, json.error.code]).toEqual([3, code]);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('without --truth, or before an import: exit 2', () => {
    expect(migrate(home, ['evaluate']).exit).toBe(2);
    expect(migrate(tempFolderOfItsOwn(), ['evaluate', '--truth', truth]).exit).toBe(2);
  });
});

function tempFolderOfItsOwn(): string {
  const folder = join(home, 'empty');
  mkdirSync(folder);
  return folder;
}
