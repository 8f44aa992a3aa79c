import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadChanges } from '../../../src/workspace/people/changes.ts';
import { type Import, storeImport } from '../../../src/workspace/people/imports.ts';
import { openToWrite, type Workspace } from '../../../src/workspace/store/open.ts';
import { connection, contact } from '../../support/people.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
let workspace: Workspace;
beforeEach(() => {
  workspace = openToWrite(mkdtempSync(join(temp, 'ws-')));
  return () => workspace.close();
});

type Listed = ReturnType<typeof contact> | ReturnType<typeof connection> | ReturnType<typeof invitation>;

function importList(type: 'contact' | 'connection' | 'invitation', day: string, people: Listed[]) {
  const list: Import = {
    side: type === 'contact' ? 'wechat' : 'linkedin',
    format: type,
    lineage: type,
    file: `${type}.csv`,
    encoding: null,
    warnings: () => [],
    records: people.map((data, index) => {
      return { row: index + 1, type, key: data.id, id: data.id, data, raw: null };
    }),
  };
  storeImport(workspace.store, list, `${day}T09:00:00.000Z`);
}

const changes = (since: string | null = null) => loadChanges(workspace.store, since)!;
const ids = (people: { id: string }[]) => people.map(({ id }) => id);
const profile = (slug: string) => `https://www.linkedin.com/in/${slug}`;
const member = (slug: string, fields = {}) => connection({ id: profile(slug), firstName: slug, ...fields });
const invitation = (name: string, profileUrl: string | null = null, direction = 'outgoing') => {
  return { id: `${name} ${direction}`, name, direction, sentAt: '2026-01-05T10:00:00', profileUrl };
};
const friends = ['a', 'b', 'c', 'd'].map((id) => contact({ id }));

describe('between the newest exports and those they replaced', () => {
  it('nothing can be said before an export has replaced another', () => {
    importList('contact', '2026-01-01', friends);
    importList('connection', '2026-01-02', [member('x')]);
    expect(loadChanges(workspace.store, null)).toBeNull();
  });

  it('who came and who went on WeChat, a friend no longer among them', () => {
    importList('contact', '2026-01-01', friends);
    const [, b, c] = friends;
    importList('contact', '2026-02-01', [b!, c!, { ...friends[3]!, kind: 'former' }, contact({ id: 'e' })]);
    expect(ids(changes().newContacts)).toEqual(['e']);
    expect(ids(changes().goneContacts)).toEqual(['a', 'd']);
  });

  it('who is called otherwise by now, also where rows have no ids', () => {
    const row = (id: string, remark: string, nickname: string) =>
      contact({ id: `row:${id}`, remark, nickname });
    importList('contact', '2026-01-01', [row('1', '林晓曼', '小满'), row('2', '陈大文', '大文')]);
    importList('contact', '2026-02-01', [row('3', '林晓曼 美团', '小满'), row('4', '陈大文 汇丰', '大文')]);
    expect(changes()).toMatchObject({ newContacts: [], goneContacts: [] });
    expect(changes().changedRemarks.map(({ contact, before }) => [before, contact.remark])).toEqual([
      ['林晓曼', '林晓曼 美团'],
      ['陈大文', '陈大文 汇丰'],
    ]);
  });

  it('who came, went and changed jobs on LinkedIn; what is hidden now has not changed', () => {
    importList('connection', '2026-01-01', [
      member('gone'),
      member('mover', { company: 'Tencent', position: 'Designer' }),
      member('hidden', { company: 'Huawei' }),
    ]);
    importList('connection', '2026-02-01', [
      member('mover', { company: 'ByteDance', position: 'Designer' }),
      member('hidden'),
      member('new'),
    ]);
    expect(ids(changes().newConnections)).toEqual([profile('new')]);
    expect(ids(changes().goneConnections)).toEqual([profile('gone')]);
    expect(changes().changedJobs).toEqual([
      {
        connection: expect.objectContaining({ id: profile('mover'), company: 'ByteDance' }),
        before: { company: 'Tencent', position: 'Designer' },
      },
    ]);
  });

  it('what else is told otherwise: names, numbers, addresses; what is hidden now has not changed', () => {
    importList('contact', '2026-01-01', [
      contact({ id: 'a', remark: '林晓曼', nickname: '小满', phones: ['13800000000'] }),
      contact({ id: 'b', nickname: 'momo', company: '示例科技' }),
    ]);
    importList('contact', '2026-02-01', [
      contact({ id: 'a', remark: '林晓曼', nickname: '满满的爱', phones: ['13800000000', '13900000000'] }),
      contact({ id: 'b', nickname: 'momo' }),
    ]);
    const day = { connectedOn: '2020-01-02' };
    importList('connection', '2026-01-01', [
      member('mei', { firstName: 'Meimei', lastName: 'Han' }),
      member('zeng-1a2b3c', { firstName: 'Guoqiang', lastName: 'Zeng', ...day }),
      member('same', day),
    ]);
    importList('connection', '2026-02-01', [
      member('mei', { firstName: 'Meimei', lastName: 'Smith', email: 'mei@example.com' }),
      member('guoqiangzeng', { firstName: 'Guoqiang', lastName: 'Zeng', ...day }),
      member('same', day),
    ]);
    expect(changes().editedContacts.map(({ contact, edits }) => [contact.id, edits])).toEqual([
      [
        'a',
        [
          { field: 'nickname', before: '小满', now: '满满的爱' },
          { field: 'phones', before: '13800000000', now: '13800000000, 13900000000' },
        ],
      ],
    ]);
    expect(changes().editedConnections.map(({ connection, edits }) => [connection.id, edits])).toEqual([
      [
        profile('mei'),
        [
          { field: 'name', before: 'Meimei Han', now: 'Meimei Smith' },
          { field: 'email', before: '', now: 'mei@example.com' },
        ],
      ],
      [
        profile('guoqiangzeng'),
        [{ field: 'profile', before: profile('zeng-1a2b3c'), now: profile('guoqiangzeng') }],
      ],
    ]);
  });

  it('which invitations were accepted: by profile, however spelled, or by name', () => {
    importList('connection', '2026-01-01', [member('old')]);
    importList('invitation', '2026-01-01', [
      invitation('雨薇 曹', 'https://www.linkedin.com/in/雨薇-曹'),
      invitation('Lei Xiong'),
      invitation('old', profile('old')),
      invitation('Ann Lee', null, 'incoming'),
    ]);
    importList('connection', '2026-02-01', [
      member('old'),
      member('%E9%9B%A8%E8%96%87-%E6%9B%B9'),
      member('lei', { firstName: 'Lei', lastName: 'Xiong' }),
      member('ann', { firstName: 'Ann', lastName: 'Lee' }),
    ]);
    expect(changes().acceptedInvitations.map((one) => one.invitation.name)).toEqual(['雨薇 曹', 'Lei Xiong']);
  });
});

describe('since a day', () => {
  beforeEach(() => {
    importList('contact', '2026-01-01', friends.slice(0, 2));
    importList('contact', '2026-02-01', friends.slice(0, 3));
    importList('contact', '2026-03-01', friends);
  });

  it.each([
    ['2026-01-15', ['c', 'd']],
    ['2026-02-01', ['c', 'd']],
    ['2026-02-02', ['d']],
    ['2026-04-01', []],
  ])('compares with what was known on the morning of %s', (day, added) => {
    expect(ids(changes(day).newContacts)).toEqual(added);
    expect(changes(day).since).toBe(day);
  });

  it('nothing can be said about a day before the first import', () => {
    expect(loadChanges(workspace.store, '2025-12-31')).toBeNull();
  });
});
