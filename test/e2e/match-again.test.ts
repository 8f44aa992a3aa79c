import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld, type World } from '../../bench/world.ts';
import { workerFile } from '../../src/migration/match/read-in-parallel.ts';
import { migrate, migrateCold } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

const temp = tempFolder();

/** Enough people that reading them is worth a worker. */
const large = makeWorld({ seed: 8, people: 1_400, contacts: 900, connections: 950, nonPeople: 30 });
const small = makeWorld({ seed: 9, people: 350, contacts: 230, connections: 240, nonPeople: 10 });

function exports({ contacts, connections }: Pick<World, 'contacts' | 'connections'>): string[] {
  const folder = mkdtempSync(join(temp, 'exports-'));
  const write = (name: string, rows: object[]) => {
    writeFileSync(join(folder, name), Papa.unparse(rows));
    return join(folder, name);
  };
  return [
    write(
      'contacts.csv',
      contacts.map(({ id, remark, nickname, wechatId }) => ({
        ...{ 用户名: id, 备注: remark, 昵称: nickname, 微信号: wechatId, 类型: '好友' },
      })),
    ),
    write(
      'Connections.csv',
      connections.map(({ firstName, lastName, id, company, position }) => ({
        ...{ 'First Name': firstName, 'Last Name': lastName, URL: id, 'Email Address': '' },
        ...{ Company: company ?? '', Position: position ?? '', 'Connected On': '06 Oct 2018' },
      })),
    ),
  ];
}

function imported(files: string[]): string {
  const workspace = mkdtempSync(join(temp, 'ws-'));
  migrate(temp, ['import', ...files, '-w', workspace]);
  return workspace;
}

const match = (workspace: string, ...flags: string[]) => {
  const command = ['match', '--no-interactive', '--json', '-w', workspace, ...flags];
  const { exit, stdout } = migrateCold(temp, command);
  expect(exit).toBe(0);
  return JSON.parse(stdout).matches;
};

it('matching finds the same on one core and on three', () => {
  expect(existsSync(workerFile())).toBe(true);
  const files = exports(large);
  expect(match(imported(files), '--jobs', '3')).toEqual(match(imported(files), '--jobs', '1'));
}, 120_000);

describe('matching again', () => {
  let workspace: string;
  let first: unknown;
  beforeAll(() => {
    workspace = imported(exports(small));
    first = match(workspace);
  }, 120_000);

  it('finds the same where nothing changed, and by other rules something else', () => {
    expect(match(workspace)).toEqual(first);
    expect(match(workspace, '--accept-error', '0.1')).not.toEqual(first);
  }, 120_000);

  it('finds the same from what was kept', () => {
    const store = new Database(join(workspace, 'workspace.db'));
    store.exec('UPDATE match SET probability = 0; DELETE FROM match_run');
    store.close();
    expect(match(workspace)).toEqual(first);
  }, 120_000);

  it('finds the same when what was kept was damaged', () => {
    const store = new Database(join(workspace, 'workspace.db'));
    store.exec('UPDATE reading SET data = substr(data, 2)');
    store.exec(
      `DELETE FROM match_run; UPDATE comparison_column SET data = substr(data, 1, length(data) / 2) WHERE name = 'weights'`,
    );
    store.close();
    expect(match(workspace)).toEqual(first);
  }, 120_000);

  it('finds the same where less was kept', () => {
    const store = new Database(join(workspace, 'workspace.db'));
    store.exec("DELETE FROM match_run; DELETE FROM comparison_column WHERE name LIKE '% outlines 0'");
    store.close();
    expect(match(workspace)).toEqual(first);
  }, 120_000);

  it('by new answers finds what a first match by them finds', () => {
    // A fifth of the pairs are enough to teach in which order this owner writes names in letters, and of employers other names.
    const said = small.truth.filter((_, at) => at % 5 === 0);
    const answers = join(mkdtempSync(join(temp, 'answers-')), 'answers.tsv');
    writeFileSync(
      answers,
      said.map(([contact, connection]) => `${contact}\tpair\t${connection}\tsame\n`).join(''),
    );
    const [again, anew] = [imported(exports(small)), imported(exports(small))];
    expect(match(again)).toEqual(first);
    for (const each of [again, anew])
      expect(
        migrate(temp, ['decisions', 'import', answers, '--theirs', '--no-interactive', '-w', each]).exit,
      ).toBe(0);
    expect(match(again)).not.toEqual(first);
    expect(match(again)).toEqual(match(anew));
  }, 120_000);

  it('finds what a first match finds after an import that changed the list', () => {
    const fewer = { ...small, connections: small.connections.slice(40) };
    migrate(temp, ['import', exports(fewer)[1]!, '-w', workspace]);
    expect(match(workspace)).toEqual(match(imported(exports(fewer))));
  }, 120_000);
});
