import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { importExports } from '../../../src/migration/import/import-exports.ts';
import { type BatchOptions, reviewBatch } from '../../../src/migration/review/review-batch.ts';
import type { Group, GroupVerdict } from '../../../src/review/queue/groups.ts';
import { loadActs, setUndone } from '../../../src/workspace/journal/journal.ts';
import { openToWrite } from '../../../src/workspace/store/open.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
const samples = join(import.meta.dirname, '../../../templates/sample-exports');

describe('a review in groups', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(mkdtempSync(join(temp, 'home-')), 'workspace');
    await importExports(folder, [samples]);
  });

  /** Answers the groups in turn; gives those that were shown. */
  async function answer(verdicts: GroupVerdict[], options: BatchOptions = {}) {
    const shown: Group[] = [];
    const result = await reviewBatch(folder, { acceptError: 0.0005, ...options }, async (group) => {
      shown.push(group);
      return verdicts[shown.length - 1] ?? 'skip';
    });
    return { shown, ...result };
  }

  function inWorkspace<T>(work: (store: ReturnType<typeof openToWrite>['store']) => T): T {
    const workspace = openToWrite(folder);
    try {
      return work(workspace.store);
    } finally {
      workspace.close();
    }
  }

  it('stores one act for a group, and taking it back opens the whole group again', async () => {
    const { shown, confirmed, groups } = await answer(['same']);
    const [group] = shown;
    expect(confirmed).toBe(group!.pairs.length);
    expect(groups.map(({ pattern }) => pattern)).not.toContain(group!.pattern);
    const acts = inWorkspace(loadActs);
    expect(acts).toHaveLength(1);
    expect(acts[0]).toMatchObject({ by: 'batch', undone: false });
    expect(acts[0]!.statements).toEqual(
      group!.pairs.map(({ contact, connection }) => ({
        about: 'pair',
        contact: contact.id,
        connection: connection.id,
        verdict: 'same',
      })),
    );
    inWorkspace((store) => setUndone(store, acts[0]!.id, true, '2026-01-01T00:00:00.000Z'));
    expect((await answer([])).shown[0]).toEqual(group);
  });

  it('stores nothing for a group that is skipped, or put off to be asked one by one', async () => {
    const { shown, toAsk, confirmed, rejected } = await answer(['ask']);
    expect([confirmed, rejected]).toEqual([0, 0]);
    expect([...toAsk]).toEqual(shown[0]!.pairs.map(({ contact }) => contact.id));
    expect(inWorkspace(loadActs)).toEqual([]);
  });

  it('stops where told', async () => {
    expect((await answer(['stop'])).shown).toHaveLength(1);
  });

  it('does what the patterns say without asking; an unknown one is refused before anything is done', async () => {
    const [first, second] = (await answer([])).shown;
    const known = { accept: [first!.pattern], reject: [second!.pattern] };
    await expect(answer([], { ...known, reject: ['surname:none'] })).rejects.toMatchObject({
      code: 'no-such-pattern',
      exitCode: 2,
    });
    expect(inWorkspace(loadActs)).toEqual([]);
    const { shown, confirmed, rejected } = await answer([], known);
    expect(shown.map(({ pattern }) => pattern)).not.toContain(first!.pattern);
    expect([confirmed, rejected]).toEqual([first!.pairs.length, second!.pairs.length]);
  });
});
