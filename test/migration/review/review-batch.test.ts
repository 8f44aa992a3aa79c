import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { importExports } from '../../../src/migration/import/import-exports.ts';
import { type BatchOptions, reviewBatch } from '../../../src/migration/review/review-batch.ts';
import { reviewPeople } from '../../../src/migration/review/review-people.ts';
import type { Group, GroupVerdict } from '../../../src/review/queue/groups.ts';
import { loadActs, setUndone } from '../../../src/workspace/journal/journal.ts';
import { openToWrite } from '../../../src/workspace/store/open.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
const samples = join(import.meta.dirname, '../../../templates/sample-exports');

type Say = (group: Group) => GroupVerdict;
const later: Say = () => ({ kind: 'later' });
const same: Say = ({ pairs }) => ({ kind: 'same', pairs });
const none: Say = ({ pairs }) => ({ kind: 'none', pairs });
const stop: Say = () => ({ kind: 'stop' });
const back: Say = () => ({ kind: 'back' });

describe('a review in groups', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(mkdtempSync(join(temp, 'home-')), 'workspace');
    await importExports(folder, [samples]);
  });

  /** Answers the groups in turn; gives those that were shown. */
  async function answer(verdicts: Say[], options: BatchOptions = {}) {
    const shown: Group[] = [];
    const result = await reviewBatch(folder, { acceptError: 0.0005, ...options }, async (group) => {
      shown.push(group);
      return (verdicts[shown.length - 1] ?? later)(group);
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
    const { shown, confirmed, groups } = await answer([same]);
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

  it('stores nothing for a group that comes later', async () => {
    const { toAsk, confirmed, rejected } = await answer([later]);
    expect([confirmed, rejected, toAsk.size]).toEqual([0, 0, 0]);
    expect(inWorkspace(loadActs)).toEqual([]);
  });

  it('asks one by one about those that were unticked, and says nothing of them', async () => {
    const { shown, toAsk, confirmed } = await answer([
      ({ pairs }) => ({ kind: 'same', pairs: pairs.slice(1) }),
    ]);
    const [unticked, ...ticked] = shown[0]!.pairs;
    expect(confirmed).toBe(ticked.length);
    expect([...toAsk]).toEqual([unticked!.contact.id]);
    const none = await answer([() => ({ kind: 'none', pairs: [] })]);
    expect(none.toAsk.size).toBe(none.shown[0]!.pairs.length);
    expect(inWorkspace(loadActs)).toHaveLength(1);
  });

  it('goes back: the last group is shown again, and what was said of it is taken back', async () => {
    const { shown, confirmed, toAsk } = await answer([same, back, back, later]);
    expect(shown[2]).toEqual(shown[0]);
    expect([confirmed, toAsk.size]).toEqual([0, 0]);
    expect(inWorkspace(loadActs)).toMatchObject([{ by: 'batch', undone: true }]);
  });

  it('rejects only the candidates that were shown, and tells of how many people others are open', async () => {
    const { shown, rejected, othersOpen } = await answer([none, none, none]);
    const people = shown.flatMap(({ pairs }) => pairs.map(({ contact }) => contact.id));
    expect(rejected).toBe(people.length);
    let stillAsked = 0;
    await reviewPeople(folder, { acceptError: 0.0005, among: new Set(people) }, async (session) => {
      for (; session.current(); session.answer({ kind: 'none' })) stillAsked += 1;
    });
    expect(stillAsked).toBe(othersOpen);
    expect(othersOpen).toBeGreaterThan(0);
  });

  it('stops where told', async () => {
    expect((await answer([stop])).shown).toHaveLength(1);
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
