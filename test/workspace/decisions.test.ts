import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/model.ts';
import {
  loadDecisions,
  loadMatches,
  matchesAreCurrent,
  recordDecision,
  saveMatches,
} from '../../src/workspace/matches.ts';
import { openToWrite, type Workspace } from '../../src/workspace/open.ts';
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
    const { all } = workspace.store.prepare('SELECT count(*) AS "all" FROM decision').get() as {
      all: number;
    };
    expect(all).toBe(2);
  });
});

it('matches are stale before the first run', () => {
  expect(matchesAreCurrent(workspace.store)).toBe(false);
  saveMatches(workspace.store, []);
  expect(matchesAreCurrent(workspace.store)).toBe(true);
});
