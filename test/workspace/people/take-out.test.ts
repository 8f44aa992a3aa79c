import { mkdtempSync } from 'node:fs';
import { join, sep } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadDecisions, matchesAreCurrent, saveMatches } from '../../../src/workspace/found/matches.ts';
import { recordAct } from '../../../src/workspace/journal/journal.ts';
import { loadChanges } from '../../../src/workspace/people/changes.ts';
import { holdsAny, type Import, listSources, storeImport } from '../../../src/workspace/people/imports.ts';
import { loadEverybody, loadPeople } from '../../../src/workspace/people/people.ts';
import { takeOut } from '../../../src/workspace/people/take-out.ts';
import { openToWrite, type Workspace } from '../../../src/workspace/store/open.ts';
import { contact } from '../../support/people.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
let workspace: Workspace;
beforeEach(() => {
  workspace = openToWrite(mkdtempSync(join(temp, 'ws-')));
  return () => workspace.close();
});

type Fields = Parameters<typeof contact>[0];

function listOf(file: string, people: (string | Fields)[]): Import {
  const contacts = people.map((one) => contact(typeof one === 'string' ? { id: one } : one));
  return {
    side: 'wechat',
    format: 'wechat-csv',
    lineage: 'wechat-csv',
    file,
    encoding: 'utf-8',
    warnings: () => [],
    records: contacts.map(({ side: _, provenance: __, ...data }, index) => {
      return { row: index + 1, type: 'contact', key: data.id, id: data.id, data, raw: {} };
    }),
  };
}

const importList = (file: string, people: (string | Fields)[], at = '2026-11-23') =>
  storeImport(workspace.store, listOf(file, people), `${at}T09:00:00.000Z`);
const remove = (...names: string[]) => takeOut(workspace.store, names, '2026-11-30T09:00:00.000Z');
const ids = () => loadPeople(workspace.store).contacts.map(({ id }) => id);
const files = () => listSources(workspace.store).map(({ file }) => file);

describe('an import that is taken out', () => {
  it('counts no more, and those who stand in others stay', () => {
    importList('mine.csv', ['a', 'b', 'c']);
    importList('friend.csv', ['c', 'x', 'y', { id: 'group', kind: 'group' }]);
    expect(remove('friend.csv')).toEqual([
      {
        file: 'friend.csv',
        format: 'wechat-csv',
        importedAt: '2026-11-23T09:00:00.000Z',
        side: 'wechat',
        rows: 4,
        people: 3,
        countAgain: [],
        sameName: [],
      },
    ]);
    expect([ids(), files()]).toEqual([['a', 'b', 'c'], ['mine.csv']]);
    remove('mine.csv');
    expect([ids(), holdsAny(workspace.store, 'contact')]).toEqual([[], false]);
  });

  it('gives its place back to what it had replaced, and fills nothing', () => {
    importList('old.csv', ['a', 'b', 'c']);
    importList('wrong.csv', ['a', { id: 'b', remark: '别人' }]);
    expect(remove('wrong.csv')[0]!.countAgain).toMatchObject([{ file: 'old.csv' }]);
    expect([ids(), files()]).toEqual([['a', 'b', 'c'], ['old.csv']]);
    expect(loadPeople(workspace.store).contacts[1]?.remark).toBe('');
  });

  it('yields to what was imported after it, where that is a newer export of what it had replaced', () => {
    importList('old.csv', ['a', 'b', 'c', 'd']);
    // Half of the old list, and many others.
    importList('wrong.csv', ['a', 'b', 'x', 'y', 'z']);
    importList('new.csv', ['c', 'd', 'a', 'e']);
    expect(files()).toEqual(['wrong.csv', 'new.csv']);
    expect(remove('wrong.csv')[0]!.countAgain).toEqual([]);
    expect([ids(), files()]).toEqual([['c', 'd', 'a', 'e'], ['new.csv']]);
  });

  it('makes the matches stale; taken out before anybody matched again, they hold as they did', () => {
    importList('mine.csv', ['a', 'b']);
    saveMatches(workspace.store, []);
    importList('friend.csv', ['x']);
    remove('friend.csv');
    expect(matchesAreCurrent(workspace.store)).toBe(true);
    importList('friend.csv', ['x']);
    saveMatches(workspace.store, []);
    remove('friend.csv');
    expect(matchesAreCurrent(workspace.store)).toBe(false);
  });

  it('was never there, for what changed', () => {
    importList('old.csv', ['a', 'b', 'c'], '2026-11-01');
    importList('wrong.csv', ['a', 'b', 'x'], '2026-11-10');
    expect(loadChanges(workspace.store, null)!.newContacts).toHaveLength(1);
    remove('wrong.csv');
    expect(loadChanges(workspace.store, null)).toBeNull();
    expect(loadChanges(workspace.store, '2026-11-20')).toMatchObject({ newContacts: [], goneContacts: [] });
  });

  it('keeps what was said of its people, with their names, and it holds when they come back', () => {
    importList('friend.csv', [{ id: 'x', remark: '朱小鱼' }]);
    const said = { about: 'pair', contact: 'x', connection: 'c', verdict: 'different' } as const;
    recordAct(workspace.store, {
      at: '2026-11-24T09:00:00.000Z',
      by: 'review',
      reason: '',
      statements: [said],
    });
    remove('friend.csv');
    expect(loadEverybody(workspace.store).contacts).toMatchObject([{ id: 'x', remark: '朱小鱼' }]);
    importList('friend.csv', [{ id: 'x', remark: '朱小鱼' }]);
    expect(loadDecisions(workspace.store, loadPeople(workspace.store).joined)).toMatchObject([
      { contact: 'x' },
    ]);
  });

  it('is imported again as if for the first time, and takes its place again', () => {
    importList('old.csv', ['a', 'b', 'c']);
    importList('new.csv', ['a', 'b', 'd']);
    remove('new.csv');
    expect(importList('new.csv', ['a', 'b', 'd'])).toMatchObject({
      added: 1,
      vanished: 1,
      insteadOf: ['old.csv'],
    });
    expect(importList('new.csv', ['a', 'b', 'd'])).toMatchObject({ unchanged: 3, insteadOf: [] });
    remove('new.csv');
    expect(ids()).toEqual(['a', 'b', 'c']);
  });
});

describe('what is meant', () => {
  it('by a path, by the archive, by either spelling of a Mac', () => {
    importList('a.zip/Connections.csv', ['a']);
    importList('a.zip/b/Profile.csv', ['b']);
    importList('Connections.csv', ['c']);
    importList('é.csv'.normalize('NFD'), ['d']);
    expect(remove(['', 'home', 'a.zip', 'Connections.csv'].join(sep)).map(({ file }) => file)).toEqual([
      'a.zip/Connections.csv',
    ]);
    expect(remove('./a.zip').map(({ file }) => file)).toEqual(['a.zip/b/Profile.csv']);
    expect(remove('é.csv'.normalize('NFC'))).toHaveLength(1);
    expect(ids()).toEqual(['c']);
  });

  it('of several of one name is the latest, and what else is called so is told', () => {
    importList('list.csv', ['a'], '2026-11-01');
    importList('list.csv', ['x'], '2026-11-02');
    expect(remove('list.csv')).toMatchObject([
      { importedAt: '2026-11-02T09:00:00.000Z', sameName: [{ importedAt: '2026-11-01T09:00:00.000Z' }] },
    ]);
    expect(ids()).toEqual(['a']);
  });

  it('once, however often it is named; with what it hides, in any order', () => {
    importList('old.csv', ['a', 'b']);
    importList('new.csv', ['a', 'b', 'c']);
    importList('mine.csv', ['x']);
    const removed = remove('old.csv', 'new.csv', './new.csv');
    expect(removed.map(({ file }) => file)).toEqual(['new.csv', 'old.csv']);
    expect(files()).toEqual(['mine.csv']);
  });

  it.each(['other.csv', 'ine.csv', '', '/'])(
    'never by something else, %j: then nothing is taken out',
    (name) => {
      importList('mine.csv', ['a']);
      expect(() => remove('mine.csv', name)).toThrow(
        expect.objectContaining({
          code: 'no-such-import',
          exitCode: 2,
          values: { name, files: 'mine.csv' },
        }),
      );
      expect(ids()).toEqual(['a']);
    },
  );
});
