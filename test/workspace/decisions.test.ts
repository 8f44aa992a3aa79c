import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/model.ts';
import {
  loadDecisions,
  loadMatches,
  matchesAreCurrent,
  recordDecision,
  saveMatches,
} from '../../src/workspace/found/matches.ts';
import { loadActs, recordAct, setUndone } from '../../src/workspace/journal/journal.ts';
import { openToWrite, type Workspace } from '../../src/workspace/store/open.ts';
import { migrations } from '../../src/workspace/store/schema.ts';
import { match } from '../support/people.ts';
import { tempFolder } from '../support/temp.ts';

const temp = tempFolder();
let workspace: Workspace;

beforeEach(() => {
  workspace = openToWrite(mkdtempSync(join(temp, 'ws-')));
  return () => workspace.close();
});

const decide = (contact: string, connection: string, verdict: Verdict) =>
  recordDecision(workspace.store, { contact, connection, verdict, decidedAt: '2026-11-23T00:00:00.000Z' });

describe('a decision', () => {
  const matches = [match('a', 'x'), match('a', 'y'), match('b', 'x'), match('b', 'z')];

  it('shows in the matches at once: "same" settles everything about the two', () => {
    saveMatches(workspace.store, matches);
    decide('a', 'x', 'same');
    expect(loadMatches(workspace.store)).toEqual([
      match('a', 'x', { status: 'confirmed', decidedBy: 'user' }),
      match('b', 'z'),
    ]);
  });

  it('"different" settles only the pair, "unsure" nothing', () => {
    saveMatches(workspace.store, matches);
    decide('a', 'x', 'different');
    decide('b', 'z', 'unsure');
    expect(loadMatches(workspace.store).map(({ status }) => status)).toEqual([
      'rejected',
      'review',
      'review',
      'review',
    ]);
  });

  it('is kept when the matches are computed anew, and its last word holds', () => {
    decide('a', 'x', 'same');
    decide('a', 'x', 'different');
    saveMatches(workspace.store, matches);
    expect(loadDecisions(workspace.store, new Map())).toMatchObject([
      { contact: 'a', connection: 'x', verdict: 'different' },
    ]);
    expect(loadActs(workspace.store)).toHaveLength(2);
  });
});

describe('an act', () => {
  const at = '2026-11-23T00:00:00.000Z';
  const decisions = () => loadDecisions(workspace.store, new Map()).map(({ verdict }) => verdict);

  it('is undone and done again as one, and what was said before it holds meanwhile', () => {
    decide('a', 'x', 'different');
    const act = recordAct(workspace.store, {
      at,
      by: 'batch',
      reason: 'same employer',
      statements: [
        { about: 'pair', contact: 'a', connection: 'x', verdict: 'same' },
        { about: 'pair', contact: 'b', connection: 'y', verdict: 'same' },
      ],
    });
    expect(decisions()).toEqual(['same', 'same']);
    setUndone(workspace.store, act, true, at);
    expect(decisions()).toEqual(['different']);
    setUndone(workspace.store, act, false, at);
    expect(decisions()).toEqual(['same', 'same']);
    expect(loadActs(workspace.store).at(-1)).toMatchObject({ id: act, by: 'batch', reason: 'same employer' });
  });
});

it('decisions of an older version of the store are kept as acts', () => {
  const folder = mkdtempSync(join(temp, 'old-'));
  const old = new Database(join(folder, 'workspace.db'));
  old.exec(`${migrations.slice(0, 2).join(';')}; PRAGMA user_version = 2`);
  old.exec(
    `INSERT INTO decision (contact, connection, verdict, decided_at) VALUES ('a', 'x', 'same', '2026-01-01')`,
  );
  old.close();
  const { store, close } = openToWrite(folder);
  expect(loadDecisions(store, new Map())).toEqual([
    { contact: 'a', connection: 'x', verdict: 'same', decidedAt: '2026-01-01' },
  ]);
  close();
});

it('matches are stale before the first run', () => {
  expect(matchesAreCurrent(workspace.store)).toBe(false);
  saveMatches(workspace.store, []);
  expect(matchesAreCurrent(workspace.store)).toBe(true);
});
