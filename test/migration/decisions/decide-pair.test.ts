import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decidePair } from '../../../src/migration/decisions/decide-pair.ts';
import { exportDecisions } from '../../../src/migration/decisions/export-decisions.ts';
import { importDecisions } from '../../../src/migration/decisions/import-decisions.ts';
import { listDecisions } from '../../../src/migration/decisions/list-decisions.ts';
import { undoActs } from '../../../src/migration/decisions/undo-acts.ts';
import { importExports } from '../../../src/migration/import/import-exports.ts';
import { matchPeople } from '../../../src/migration/match/match-people.ts';
import { readStatus } from '../../../src/migration/workspace/read-status.ts';
import type { Verdict } from '../../../src/model.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();

it('an answer holds when a member changes their profile address: never asked again, never taken', async () => {
  const folder = join(mkdtempSync(join(temp, 'home-')), '.migrate');
  const write = (name: string, lines: string[]) => {
    const path = join(folder, '..', name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  const members = (zeng: string, ouyang: string) => [
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
    `Guoqiang,Zeng,https://www.linkedin.com/in/${zeng},,Huawei,Engineer,02 Jan 2020`,
    `Nana,Ouyang,https://www.linkedin.com/in/${ouyang},,Tencent,Designer,03 Jan 2020`,
    'Xiaoman,Lin,https://www.linkedin.com/in/xiaoman-lin,,Alibaba,Designer,04 Jan 2020',
    'Mengyao,Shen,https://www.linkedin.com/in/mengyao-shen,,Baidu,Designer,05 Jan 2020',
  ];
  const decide = (contact: string, connection: string, verdict: Verdict) =>
    decidePair(folder, { contact, connection, verdict, reason: '' });
  const matched = async () =>
    (await matchPeople(folder)).matches
      .filter(({ contact }) => contact !== 'wxid_4')
      .map(({ contact, connection, status }) => [contact, connection.split('/in/')[1], status]);

  const contacts = ['UserName,Remark', 'wxid_2,老曾', 'wxid_3,欧阳娜娜', 'wxid_4,林晓曼'];
  await importExports(folder, [
    write('contacts.csv', contacts),
    write('Connections.csv', members('guoqiang-zeng-1a2b3c', 'nana-ouyang-4d5e6f')),
  ]);
  await decide('wxid_3', 'Nana Ouyang', 'different');
  await decide('wxid_2', 'Guoqiang Zeng', 'same');
  const file = join(folder, '..', 'decisions.tsv');
  await exportDecisions(folder, file, { heading: [], comment: () => '' });

  await importExports(folder, [write('Connections.csv', members('guoqiangzeng', 'nanao'))]);
  const answered = [
    ['wxid_2', 'guoqiangzeng', 'confirmed'],
    ['wxid_3', 'nanao', 'rejected'],
  ];
  expect(await matched()).toEqual(answered);
  expect(readStatus(folder, '2026-12-01').invites?.byThemselves).toEqual([]);
  // The file of before, too, speaks of the addresses that they had.
  const nobodyAsks = () => Promise.reject(new Error('asked'));
  expect(await importDecisions(folder, file, nobodyAsks)).toMatchObject({ stored: 0, known: 2, unknown: [] });
  expect(
    listDecisions(folder).acts.flatMap(({ statements }) => statements.map(({ holds }) => holds)),
  ).toEqual([true, true]);

  const { changes } = await undoActs(folder, [], true);
  expect(changes).toMatchObject([{ effects: [{ now: null }] }]);
  expect(await matched()).not.toContainEqual(answered[0]);
  await undoActs(folder, [], false);
  expect(await matched()).toEqual(answered);
});
