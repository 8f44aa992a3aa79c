import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadDecisions, recordDecision } from '../../../src/workspace/found/matches.ts';
import {
  type Import,
  type ImportRecord,
  storeAgain,
  storeImport,
  successorsOf,
} from '../../../src/workspace/people/imports.ts';
import { loadPeople } from '../../../src/workspace/people/people.ts';
import { openToRead, openToWrite, type Workspace } from '../../../src/workspace/store/open.ts';
import { connection, contact } from '../../support/people.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
let workspace: Workspace;

beforeEach(() => {
  workspace = openToWrite(mkdtempSync(join(temp, 'ws-')));
  return () => workspace.close();
});

type Fields = Parameters<typeof contact>[0];

function contactsFile(people: Fields[], file: Partial<Import> = {}): Import {
  return {
    side: 'wechat',
    format: 'wechat-csv',
    lineage: 'wechat-csv a',
    file: 'contacts.csv',
    encoding: 'utf-8',
    warnings: () => [],
    records: people.map((person, index) => {
      const { side: _, provenance: __, ...data } = contact(person);
      return { row: index + 1, type: 'contact', key: person.id, id: person.id, data, raw: { ...person } };
    }),
    ...file,
  };
}

const at = '2026-11-23T00:00:00.000Z';
/** Who came, went and changed. */
const store = (incoming: Import) => {
  const { source: _, insteadOf: __, ...changes } = storeImport(workspace.store, incoming, at);
  return changes;
};
const people = () => loadPeople(workspace.store);

describe('importing', () => {
  const wang = { id: 'wxid_1', nickname: '小伟', remark: '王伟 腾讯' };
  const chen = { id: 'wxid_2', nickname: 'momo' };
  const lin = { id: 'wxid_3', nickname: '小满🌹' };

  it('the first time adds everyone, with where they were read', () => {
    expect(store(contactsFile([wang, chen]))).toEqual({ added: 2, changed: 0, unchanged: 0, vanished: 0 });
    expect(people().contacts[0]).toMatchObject({
      ...wang,
      provenance: [{ file: 'contacts.csv', format: 'wechat-csv', row: 1 }],
    });
  });

  it('the same file again changes nothing, provenance included', () => {
    store(contactsFile([wang, chen]));
    const before = people();
    expect(store(contactsFile([wang, chen]))).toEqual({ added: 0, changed: 0, unchanged: 2, vanished: 0 });
    expect(people()).toEqual(before);
  });

  it('a newer export of the same list reports who was added, changed and vanished', () => {
    store(contactsFile([wang, chen]));
    const newer = contactsFile([{ ...wang, remark: '王伟 字节' }, lin], { file: 'contacts-2.csv' });
    expect(store(newer)).toEqual({ added: 1, changed: 1, unchanged: 0, vanished: 1 });
    expect(people().contacts.map(({ id, remark }) => [id, remark])).toEqual([
      ['wxid_1', '王伟 字节'],
      ['wxid_3', ''],
    ]);
  });

  it('the older export once more does not turn the clock back', () => {
    store(contactsFile([wang, chen]));
    store(contactsFile([{ ...wang, remark: '王伟 字节' }, lin]));
    expect(store(contactsFile([wang, chen]))).toMatchObject({ added: 0, changed: 0, vanished: 0 });
    expect(people().contacts[0]?.remark).toBe('王伟 字节');
  });

  it('an older export stored again takes the place of the newer, and that its own in turn', () => {
    const older = contactsFile([wang, chen]);
    const newer = contactsFile([{ ...wang, remark: '王伟 字节' }], { file: 'newer.csv' });
    const first = storeImport(workspace.store, older, at);
    expect(storeImport(workspace.store, newer, at)).toMatchObject({
      vanished: 1,
      insteadOf: ['contacts.csv'],
    });
    expect(storeImport(workspace.store, older, at)).toMatchObject({ source: first.source, insteadOf: [] });
    const back = storeAgain(workspace.store, first.source, at);
    expect(back).toMatchObject({ added: 1, changed: 1, vanished: 0, insteadOf: ['newer.csv'] });
    expect(people().contacts.map(({ remark }) => remark)).toEqual(['王伟 腾讯', '']);
    expect(successorsOf(workspace.store, first.source)).toContain(back.source);
    expect(storeImport(workspace.store, older, at).source).toBe(back.source);
  });

  it('a long list takes the place of a short one only where it holds all of it', () => {
    const list = (from: number, to: number) =>
      contactsFile(
        Array.from({ length: to - from }, (_, i) => ({ id: `wxid_${from + i}`, nickname: `n${from + i}` })),
      );
    store(list(0, 10));
    expect(store(list(3, 100))).toMatchObject({ added: 90, vanished: 0 });
    expect(store(list(0, 110))).toMatchObject({ added: 10, vanished: 0 });
    expect(people().contacts).toHaveLength(110);
  });

  it("a second account's list stands beside the first: nobody vanishes", () => {
    store(contactsFile([wang, chen]));
    expect(store(contactsFile([lin]))).toEqual({ added: 1, changed: 0, unchanged: 0, vanished: 0 });
    expect(people().contacts).toHaveLength(3);
  });

  it('two kinds of export of one person merge: the newest that is not empty wins, nothing is thrown away', () => {
    store(contactsFile([{ ...wang, phones: ['13800000000'], labels: ['同事'] }]));
    store(
      contactsFile([{ ...wang, nickname: '伟哥', remark: '' }], {
        format: 'wechat-4-db',
        lineage: 'db',
        file: 'contact.db',
      }),
    );
    expect(people().contacts).toHaveLength(1);
    expect(people().contacts[0]).toMatchObject({
      nickname: '伟哥',
      remark: '王伟 腾讯',
      phones: ['13800000000'],
      labels: ['同事'],
      provenance: [{ file: 'contacts.csv' }, { file: 'contact.db' }],
    });
  });

  it('a file that calls a stranger a friend is not believed against one that knows', () => {
    store(contactsFile([{ ...chen, kind: 'stranger' }], { lineage: 'db' }));
    store(contactsFile([chen]));
    expect(people().contacts[0]?.kind).toBe('stranger');
  });

  it('a profile URL spelled anew is the same person and keeps its first id', () => {
    const file = (url: string): Import => ({
      ...contactsFile([]),
      side: 'linkedin',
      lineage: url,
      records: [
        {
          row: 1,
          type: 'connection',
          key: 'key',
          id: url,
          data: { ...connection({ id: url, firstName: 'José' }) },
          raw: [],
        },
      ],
    });
    store(file('https://www.linkedin.com/in/jos%C3%A9'));
    store(file('https://www.linkedin.com/in/José'));
    expect(people().connections.map(({ id }) => id)).toEqual(['https://www.linkedin.com/in/jos%C3%A9']);
  });

  it('what only an older export of the list knew is not thrown away, and nobody comes back by it', () => {
    store(contactsFile([{ ...wang, phones: ['13800000000'] }, { ...chen, remark: '陈静' }, lin]));
    store(
      contactsFile([
        { ...wang, remark: '' },
        { ...chen, remark: '陈静 华为' },
      ]),
    );
    expect(people().contacts).toMatchObject([
      { id: 'wxid_1', remark: '王伟 腾讯', phones: ['13800000000'] },
      { id: 'wxid_2', remark: '陈静 华为' },
    ]);
    expect(people().contacts[0]?.provenance).toHaveLength(1);
  });

  it('keeps the rows as they stood', () => {
    store(contactsFile([wang]));
    const { raw } = workspace.store.prepare('SELECT raw FROM record').get() as { raw: string };
    expect(JSON.parse(raw)).toEqual(wang);
  });

  it('a row that breaks half-way leaves nothing of its file', () => {
    const broken = contactsFile([wang, chen]);
    (broken.records as ImportRecord[])[1]!.key = null as never;
    expect(() => store(broken)).toThrow();
    expect(people().contacts).toEqual([]);
    expect(store(contactsFile([wang, chen])).added).toBe(2);
  });
});

it('a folder without a workspace reads as empty and is not created', () => {
  const folder = join(temp, 'nothing-here');
  const empty = openToRead(folder);
  expect(loadPeople(empty.store).contacts).toEqual([]);
  empty.close();
  expect(() => openToRead(folder)).not.toThrow();
});

describe('a list without stable ids', () => {
  const derived = contactsFile([{ id: 'wechat-id:linxm_88', wechatId: 'linxm_88', company: '示例科技' }], {
    lineage: 'wechat-csv b',
    file: 'wxauto.csv',
  });
  const stable = contactsFile([{ id: 'wxid_3', wechatId: 'linxm_88', nickname: '小满' }]);

  it.each([
    ['after', stable, derived],
    ['before', derived, stable],
  ])('%s one that has them: one person, both rows in the provenance', (_, first, second) => {
    store(first);
    expect(store(second)).toEqual({ added: 0, changed: 1, unchanged: 0, vanished: 0 });
    expect(people().contacts).toMatchObject([{ id: 'wxid_3', nickname: '小满', company: '示例科技' }]);
    expect(
      people()
        .contacts[0]!.provenance.map(({ file }) => file)
        .sort(),
    ).toEqual(['contacts.csv', 'wxauto.csv']);
    expect(store(derived)).toEqual({ added: 0, changed: 0, unchanged: 1, vanished: 0 });
  });

  it('keeps what was decided about the derived id', () => {
    store(derived);
    recordDecision(workspace.store, {
      contact: 'wechat-id:linxm_88',
      connection: 'c',
      verdict: 'different',
      decidedAt: '2026-11-23T00:00:00.000Z',
    });
    store(stable);
    expect(loadDecisions(workspace.store, people().joined)).toMatchObject([{ contact: 'wxid_3' }]);
  });
});

describe('who shows somebody without saying friend or not', () => {
  const card = (kind: 'person' | 'stranger') =>
    contactsFile([{ id: 'wxid_1', kind }], { format: 'wechat-xml', lineage: 'wechat-xml', file: 'a.xml' });
  it.each(['before', 'after'])('%s a list, changes nothing of the kind', (when) => {
    const list = contactsFile([{ id: 'wxid_1', kind: 'person' }]);
    for (const file of when === 'before' ? [card('stranger'), list] : [list, card('stranger')]) store(file);
    expect(people().contacts).toMatchObject([{ kind: 'person' }]);
  });
});

describe('bridges and facts about the owner', () => {
  const bridge = { kind: 'linkedin-messages', names: ['Wei Wang'], emails: [], phones: [], wechatIds: [] };
  const file = (name: string, records: [ImportRecord['type'], object][]): Import => ({
    side: 'linkedin',
    format: name,
    lineage: name,
    file: `${name}.csv`,
    encoding: 'utf-8',
    warnings: () => [],
    records: records.map(([type, data], i) => ({ row: i + 1, type, key: 'k', id: 'k', data, raw: {} })),
  });

  it('of two parts of one list add up', () => {
    const at = (lastAt: string, count: number) => ({
      ...bridge,
      id: 'k',
      profileUrls: [lastAt],
      lastAt,
      count,
    });
    store(file('messages', [['bridge', at('2026-01-01T00:00:00Z', 2)]]));
    store(file('messages_1', [['bridge', at('2025-01-01T00:00:00Z', 3)]]));
    expect(people().bridges).toMatchObject([
      { count: 5, lastAt: '2026-01-01T00:00:00Z', names: ['Wei Wang'], provenance: [{ row: 1 }, { row: 1 }] },
    ]);
    expect(people().bridges[0]!.profileUrls).toHaveLength(2);
  });

  it('are gathered over the files', () => {
    store(
      file('emails', [
        ['owner', { emails: ['a@example.com'] }],
        ['owner', { emails: ['b@example.com'] }],
      ]),
    );
    store(file('profile', [['owner', { names: ['Me'], headline: 'Designer', emails: ['a@example.com'] }]]));
    expect(people().owner).toMatchObject({
      names: ['Me'],
      headline: 'Designer',
      emails: ['a@example.com', 'b@example.com'],
      positions: [],
    });
  });
});
