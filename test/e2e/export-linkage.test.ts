import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectPrivate } from '../support/needs.ts';
import { migrate, migrateJson } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

const home = tempFolder();
const folder = join(home, 'linkage');

async function rows(name: string): Promise<Record<string, unknown>[]> {
  const bytes = readFileSync(join(folder, name));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return parquetReadObjects({ file });
}

describe('migrate export linkage', () => {
  beforeAll(() => {
    writeFileSync(
      join(home, 'contacts.csv'),
      '用户名,备注,昵称,手机\nwxid_1,林晓曼 腾讯,小满,13900000000\nwxid_2,陈大文 借钱不还,,\nwxid_3,吴芳,,\n',
    );
    writeFileSync(
      join(home, 'Connections.csv'),
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nXiaoman,Lin,https://www.linkedin.com/in/xl,xl@example.com,Tencent,,06 Oct 2018\n',
    );
    migrate(home, ['import', 'contacts.csv', 'Connections.csv']);
    migrate(home, ['exclude', 'wxid_3', '--yes']);
  });

  it('writes both lists and settings for Splink, for their owner alone, and says what they give away', () => {
    const { json } = migrateJson(home, ['export', 'linkage', 'linkage']);
    expect(json).toMatchObject({
      contacts: 2,
      connections: 1,
      warning: expect.stringContaining('not encrypted'),
    });
    expect(json.files).toEqual([
      'contacts.parquet',
      'connections.parquet',
      'splink-duckdb.json',
      'splink-spark.json',
    ]);
    for (const name of json.files) expectPrivate(join(folder, name));
    expect(migrate(home, ['export', 'linkage', 'linkage', '--lang', 'zh']).stdout).toContain('未加密');
  });

  it('two who may be one person share spellings, employers and a key, whatever the script', async () => {
    const [contact] = (await rows('contacts.parquet')) as Record<string, unknown[]>[];
    const [connection] = (await rows('connections.parquet')) as Record<string, unknown[]>[];
    for (const column of ['surnames', 'givens', 'employers', 'keys'])
      expect(contact![column]!.some((value) => connection![column]!.includes(value))).toBe(true);
  });

  it('holds no phone, e-mail or remark, nobody who was left out, and no word that the other list has not', async () => {
    const all = [...(await rows('contacts.parquet')), ...(await rows('connections.parquet'))];
    const text = JSON.stringify(all, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    for (const secret of ['13900000000', 'xl@example.com', '林晓曼 腾讯', '小满', '大文', '借钱', 'wxid_3'])
      expect(text).not.toContain(secret);
    const [, chen] = await rows('contacts.parquet');
    expect(chen).toMatchObject({
      id: 'wxid_2',
      surnames: ['!contact'],
      givens: ['!contact'],
      employers: ['!contact'],
    });
  });

  it('writes for Spark what Spark can read: its functions of lists, and no quotes, in which all is text there', () => {
    const settings = JSON.parse(readFileSync(join(folder, 'splink-spark.json'), 'utf8'));
    const levels = settings.comparisons.flatMap(
      (comparison: { comparison_levels: object[] }) => comparison.comparison_levels,
    );
    const sql: string[] = [...settings.blocking_rules_to_generate_predictions, ...levels].map(
      ({ blocking_rule, sql_condition }) => blocking_rule ?? sql_condition,
    );
    expect(sql).toContain('l.keys = r.keys');
    expect(sql).toContain('arrays_overlap(english_l, english_r)');
    for (const each of sql) expect(each).not.toMatch(/["']|\blist_|\blen\(/);
  });

  it('writes over nothing that was changed since', () => {
    writeFileSync(join(folder, 'splink-spark.json'), '{}');
    const { exit, json } = migrateJson(home, ['export', 'linkage', 'linkage']);
    expect([exit, json.error.code]).toEqual([2, 'files-not-ours']);
  });
});
