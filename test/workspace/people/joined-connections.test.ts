import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { profileKey } from '../../../src/linkedin-url.ts';
import type { Connection } from '../../../src/model.ts';
import { loadDecisions } from '../../../src/workspace/found/matches.ts';
import { recordAct, setUndone } from '../../../src/workspace/journal/journal.ts';
import { loadChanges } from '../../../src/workspace/people/changes.ts';
import { type ImportRecord, storeAgain, storeImport } from '../../../src/workspace/people/imports.ts';
import { firstConnections, loadPeople } from '../../../src/workspace/people/people.ts';
import { openToWrite, type Workspace } from '../../../src/workspace/store/open.ts';
import { bridge, connection } from '../../support/people.ts';
import { tempFolder } from '../../support/temp.ts';

/** A member changes their profile address: what everything that goes by it makes of the next export. */

const temp = tempFolder();
let workspace: Workspace;
beforeEach(() => {
  workspace = openToWrite(mkdtempSync(join(temp, 'ws-')));
  return () => workspace.close();
});

const at = '2026-11-23T00:00:00.000Z';
const profile = (slug: string) => `https://www.linkedin.com/in/${slug}`;
const member = (slug: string, fields: Partial<Connection> = {}) =>
  connection({ id: profile(slug), firstName: slug, lastName: 'Li', connectedOn: '2020-01-02', ...fields });
const zeng = (slug: string, fields: Partial<Connection> = {}) =>
  member(slug, { firstName: 'Guoqiang', lastName: 'Zeng', ...fields });
const others = ['ann', 'bob', 'cho'].map((slug) => member(slug));

function importRows(type: ImportRecord['type'], rows: (object & { id: string })[]) {
  const { source: _, insteadOf: __, ...changes } = importList(type, rows);
  return changes;
}

const importList = (type: ImportRecord['type'], rows: (object & { id: string })[], lineage: string = type) =>
  storeImport(
    workspace.store,
    {
      side: 'linkedin',
      format: type,
      lineage,
      file: `${type}.csv`,
      encoding: null,
      warnings: () => [],
      records: rows.map((data, i) => {
        return { row: i + 1, type, key: profileKey(data.id) ?? data.id, id: data.id, data, raw: {} };
      }),
    },
    at,
  );

const say = (connection: string, verdict: 'same' | 'different') =>
  recordAct(workspace.store, {
    at,
    by: 'review',
    reason: '',
    statements: [{ about: 'pair', contact: 'wxid_2', connection: profile(connection), verdict }],
  });
const people = () => loadPeople(workspace.store);
const ids = () => people().connections.map(({ id }) => id);
const said = () =>
  loadDecisions(workspace.store, people().joined).map(({ connection, verdict }) => [connection, verdict]);

describe('a connection with a new profile address', () => {
  it('is who they were: changed, neither new nor gone, and known by the new one', () => {
    importRows('connection', [...others, zeng('zeng-1a2b3c', { email: 'zeng@example.com' })]);
    const changes = importRows('connection', [...others, zeng('guoqiangzeng')]);
    expect(changes).toEqual({ added: 0, changed: 1, unchanged: 3, vanished: 0 });
    expect(people().joined).toEqual(new Map([[profile('zeng-1a2b3c'), profile('guoqiangzeng')]]));
    expect(people().connections.at(-1)).toMatchObject({
      id: profile('guoqiangzeng'),
      // As of anybody, the export before fills what the newer one leaves empty.
      email: 'zeng@example.com',
      provenance: [{ row: 4 }],
    });
    expect(loadChanges(workspace.store, null)).toMatchObject({ newConnections: [], goneConnections: [] });
    expect(firstConnections(workspace.store, people())).toEqual(new Set(ids()));
  });

  it('keeps what was said of them, through two changes and the older export imported again', () => {
    const first = importList('connection', [...others, zeng('a')]);
    say('a', 'different');
    importRows('connection', [...others, zeng('b')]);
    expect(said()).toEqual([[profile('b'), 'different']]);
    // The last word holds, under whichever address it was said.
    const same = say('b', 'same');
    importRows('connection', [...others, zeng('c')]);
    expect(said()).toEqual([[profile('c'), 'same']]);
    setUndone(workspace.store, same, true, at);
    expect(said()).toEqual([[profile('c'), 'different']]);
    const { added, changed, vanished } = storeAgain(workspace.store, first.source, at);
    expect({ added, changed, vanished }).toEqual({ added: 0, changed: 1, vanished: 0 });
    expect(said()).toEqual([[profile('a'), 'different']]);
  });

  it('is followed by invitations, and by messages and what somebody told, however they spell the address', () => {
    const profileUrl = profile('曾-1a2b3c');
    const invitation = { id: 'i', name: 'Guoqiang Zeng', direction: 'outgoing', sentAt: at, profileUrl };
    importRows('connection', [...others, zeng('%E6%9B%BE-1a2b3c')]);
    importRows('invitation', [invitation]);
    importRows('bridge', [bridge({ id: 'm', profileUrls: [profile('曾-1A2B3C'), profile('else')] })]);
    importRows('connection', [...others, zeng('guoqiangzeng')]);
    expect(people().invitations).toMatchObject([{ profileUrl: profile('guoqiangzeng') }]);
    expect(people().bridges).toMatchObject([{ profileUrls: [profile('guoqiangzeng'), profile('else')] }]);
  });

  it('is two people where a namesake of that day stays', () => {
    importRows('connection', [...others, zeng('namesake'), zeng('a')]);
    const changes = importRows('connection', [...others, zeng('namesake'), zeng('b')]);
    expect(changes).toEqual({ added: 1, changed: 0, unchanged: 4, vanished: 1 });
    expect(people().joined.size).toBe(0);
  });

  it('is one person where another account has them under the old address still', () => {
    importList('connection', [...others, zeng('a')], 'mine');
    importList('connection', [zeng('a'), member('dan'), member('eve')], 'of work');
    importList('connection', [...others, zeng('b')], 'mine');
    expect(ids().filter((id) => !others.some((other) => other.id === id))).toEqual([
      profile('b'),
      profile('dan'),
      profile('eve'),
    ]);
  });
});
