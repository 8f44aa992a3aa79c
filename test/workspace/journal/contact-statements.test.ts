import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../../src/model.ts';
import { matchesAreCurrent, saveMatches } from '../../../src/workspace/found/matches.ts';
import { excludedContacts, loadAsking } from '../../../src/workspace/journal/contact-statements.ts';
import { recordAct, setUndone } from '../../../src/workspace/journal/journal.ts';
import { storeImport } from '../../../src/workspace/people/imports.ts';
import { loadPeople } from '../../../src/workspace/people/people.ts';
import { openToWrite, type Workspace } from '../../../src/workspace/store/open.ts';
import { contact } from '../../support/people.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
let workspace: Workspace;
beforeEach(() => {
  workspace = openToWrite(mkdtempSync(join(temp, 'ws-')));
  importList('contact.db', 'wxid_lin', ['设计']);
});
afterEach(() => workspace.close());

function importList(file: string, id: string, labels: string[]) {
  const data = contact({ id, wechatId: 'linxm_88', remark: '林晓曼', labels });
  storeImport(
    workspace.store,
    {
      side: 'wechat',
      format: 'wechat-csv',
      lineage: file,
      file,
      encoding: null,
      warnings: () => [],
      records: [{ row: 1, type: 'contact', key: id, id, data, raw: {} }],
    },
    '2026-11-01T00:00:00Z',
  );
}

function say(statement: Statement, reason = ''): number {
  const by = statement.about === 'exclusion' ? 'exclude' : 'ask';
  return recordAct(workspace.store, { at: '2026-11-02T00:00:00Z', by, reason, statements: [statement] });
}

const labels = () => loadPeople(workspace.store).contacts[0]?.labels;
const told = { name: 'Xiaoman Lin', company: '', email: 'lin@example.com', profileUrl: '' };

describe('what the owner said', () => {
  it('adds and takes away labels, until it is undone', () => {
    const added = say({ about: 'label', contact: 'wxid_lin', label: '客户', worn: true });
    expect(labels()).toEqual(['设计', '客户']);
    say({ about: 'label', contact: 'wxid_lin', label: '设计', worn: false });
    expect(labels()).toEqual(['客户']);
    setUndone(workspace.store, added, true, '2026-11-03T00:00:00Z');
    expect(labels()).toEqual([]);
  });

  it('holds for the contact that a list without stable ids called otherwise', () => {
    say({ about: 'exclusion', contact: 'wechat-id:linxm_88', excluded: true }, 'family');
    importList('list.csv', 'wechat-id:linxm_88', []);
    const { joined } = loadPeople(workspace.store);
    expect([...excludedContacts(workspace.store, joined)]).toEqual([['wxid_lin', 'family']]);
  });

  it('the last word on an exclusion holds', () => {
    say({ about: 'exclusion', contact: 'wxid_lin', excluded: true });
    const back = say({ about: 'exclusion', contact: 'wxid_lin', excluded: false });
    expect(excludedContacts(workspace.store, new Map()).size).toBe(0);
    setUndone(workspace.store, back, true, '2026-11-03T00:00:00Z');
    expect(excludedContacts(workspace.store, new Map()).size).toBe(1);
  });

  it('what somebody told is a fact about them alone, and makes the matches stale', () => {
    saveMatches(workspace.store, []);
    expect(matchesAreCurrent(workspace.store)).toBe(true);
    const act = say({ about: 'asking', contact: 'wxid_lin', state: 'told', told });
    expect(matchesAreCurrent(workspace.store)).toBe(false);
    expect(loadPeople(workspace.store).bridges).toMatchObject([
      { kind: 'told', names: ['Xiaoman Lin'], emails: ['lin@example.com'], wechatIds: ['wxid_lin'] },
    ]);
    setUndone(workspace.store, act, true, '2026-11-03T00:00:00Z');
    expect(loadPeople(workspace.store).bridges).toEqual([]);
  });

  it('an exclusion makes the matches stale, having asked somebody does not', () => {
    saveMatches(workspace.store, []);
    say({ about: 'asking', contact: 'wxid_lin', state: 'asked' });
    expect(matchesAreCurrent(workspace.store)).toBe(true);
    say({ about: 'exclusion', contact: 'wxid_lin', excluded: true });
    expect(matchesAreCurrent(workspace.store)).toBe(false);
  });

  it('asking again takes nothing of it back but the state', () => {
    say({ about: 'asking', contact: 'wxid_lin', state: 'asked' });
    expect(loadAsking(workspace.store, new Map()).get('wxid_lin')).toMatchObject({
      state: 'asked',
      told: null,
    });
    say({ about: 'asking', contact: 'wxid_lin', state: 'open' });
    expect(loadAsking(workspace.store, new Map()).size).toBe(0);
  });
});
