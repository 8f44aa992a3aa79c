import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importExports } from '../../../src/migration/import/import-exports.ts';
import { lookInto } from '../../../src/migration/look-into.ts';
import { matchPeople } from '../../../src/migration/match/match-people.ts';
import { acceptFrom, foundSoFar } from '../../../src/migration/review/found-so-far.ts';
import { reviewPeople } from '../../../src/migration/review/review-people.ts';
import { acceptedLine } from '../../../src/review/terminal/opening.ts';
import { textFor } from '../../../src/text/index.ts';
import { loadActs } from '../../../src/workspace/journal/journal.ts';
import { tempFolder } from '../../support/temp.ts';

it('takes nobody at one key who may be a place or somebody else, serves, or has a common name and another employer, however alike the names are', async () => {
  const temp = tempFolder();
  const folder = join(temp, 'workspace');
  const write = (name: string, lines: string[]) => {
    writeFileSync(join(temp, name), lines.join('\n'));
    return join(temp, name);
  };
  await importExports(folder, [
    write('contacts.csv', [
      '用户名,备注,昵称,类型',
      'wxid_1,陆家嘴 咖啡,,好友',
      'wxid_2,段启明司机,,好友',
      'wxid_3,栾思远 瑜伽,,好友',
      'wxid_4,王伟 字节跳动,,好友',
    ]),
    write('Connections.csv', [
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
      'Jiazui,Lu,https://www.linkedin.com/in/jiazui-lu,,Acme,Engineer,07 Jun 2024',
      'Qiming,Duan,https://www.linkedin.com/in/qiming-duan,,Acme,Engineer,07 Jun 2024',
      'Siyuan,Luan,https://www.linkedin.com/in/siyuan-luan,,Acme,Engineer,07 Jun 2024',
      'Wei,Wang,https://www.linkedin.com/in/wei-wang,,Huawei,Engineer,07 Jun 2024',
    ]),
  ]);
  const { matches } = await matchPeople(folder);
  expect(matches.map(({ status }) => status)).toEqual(['review', 'review', 'review', 'review']);
  const likelier = Math.min(...matches.map(({ probability }) => probability));
  expect(likelier).toBeGreaterThan(0.3);
  const { questions, sure } = foundSoFar(folder, likelier);
  expect([questions, sure.count]).toEqual([4, 0]);
  const accepted = await acceptFrom(folder, likelier);
  expect([accepted.count, accepted.left]).toEqual([0, 4]);
  // It is not said that they were confirmed, and there is nothing to undo.
  const said = acceptedLine(accepted, textFor('en'));
  expect(said).toMatch(/^Nobody confirmed\. 4 open pairs at least \d+ % likely want a look, in doubt or /);
  expect(said).not.toContain('undo');
  expect(lookInto(folder, loadActs)).toEqual([]);
  expect(acceptedLine({ ...accepted, left: 0 }, textFor('en'))).toMatch(
    /^Nobody confirmed: no open pair is \d+ % likely or more\.$/,
  );
  await reviewPeople(folder, {}, async (session) => {
    expect(session.surest().count).toBe(0);
  });
});
