import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Import, storeImport } from '../../src/workspace/imports.ts';
import { openToRead, openToWrite, type Workspace } from '../../src/workspace/open.ts';
import { loadPeople } from '../../src/workspace/people.ts';
import { connection, contact } from '../support/people.ts';
import { tempFolder } from '../support/temp.ts';

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
    warnings: [],
    records: people.map((person, index) => {
      const { side: _, provenance: __, ...data } = contact(person);
      return { row: index + 1, type: 'contact', key: person.id, id: person.id, data, raw: { ...person } };
    }),
    ...file,
  };
}

const store = (incoming: Import) => storeImport(workspace.store, incoming, '2026-11-23T00:00:00.000Z');
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

  it('keeps the rows as they stood', () => {
    store(contactsFile([wang]));
    const { raw } = workspace.store.prepare('SELECT raw FROM record').get() as { raw: string };
    expect(JSON.parse(raw)).toEqual(wang);
  });

  it('a row that breaks half-way leaves nothing of its file', () => {
    const broken = contactsFile([wang, chen]);
    broken.records[1]!.key = null as never;
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
