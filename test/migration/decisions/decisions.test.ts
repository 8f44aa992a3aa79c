import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type DecisionConflict, rivalIn } from '../../../src/migration/decisions/compare-decisions.ts';
import { exportDecisions } from '../../../src/migration/decisions/export-decisions.ts';
import { type Choice, importDecisions } from '../../../src/migration/decisions/import-decisions.ts';
import { listDecisions } from '../../../src/migration/decisions/list-decisions.ts';
import { undoActs } from '../../../src/migration/decisions/undo-acts.ts';
import type { Statement } from '../../../src/model.ts';
import { wordsOf } from '../../../src/sources/decisions-file.ts';
import { lastWords } from '../../../src/workspace/journal/in-force.ts';
import { loadActs, recordAct, setUndone } from '../../../src/workspace/journal/journal.ts';
import { openToRead, openToWrite } from '../../../src/workspace/store/open.ts';
import { anyStatement, hostileText } from '../../support/statements.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
let folder: string;
let file: string;
beforeEach(() => {
  folder = newFolder();
  file = join(folder, '../decisions.tsv');
});

const newFolder = () => join(mkdtempSync(join(temp, 'home-')), '.migrate');
const pair = (contact: string, connection: string, verdict: 'same' | 'different' | 'unsure'): Statement => {
  return { about: 'pair', contact, connection, verdict };
};
type Pair = Extract<Statement, { about: 'pair' }>;
const isSame = (one: Statement): one is Pair => one.about === 'pair' && one.verdict === 'same';
const words = { heading: ['Decisions'], comment: () => 'names' };
const nobodyAsks = () => {
  throw new Error('asked');
};

function say(workspace: string, ...acts: { statements: Statement[]; reason?: string; undone?: boolean }[]) {
  const { store, close } = openToWrite(workspace);
  const at = '2026-11-23T10:00:00.000Z';
  for (const { statements, reason = '', undone = false } of acts) {
    const act = recordAct(store, { at, by: 'review', reason, statements });
    if (undone) setUndone(store, act, true, at);
  }
  close();
}

function holding(workspace: string): string[] {
  const { store, close } = openToRead(workspace);
  const last = [...lastWords(loadActs(store), new Map()).values()];
  close();
  return last.map(({ at, reason, statement }) => JSON.stringify([at, reason, wordsOf(statement)])).sort();
}

describe('decisions as a file', () => {
  it('come back as they were, whatever they are about and whoever is called what', async () => {
    const anyAct = fc.record({
      statements: fc.array(anyStatement, { minLength: 1, maxLength: 4 }),
      reason: hostileText,
      undone: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { maxLength: 6 }), hostileText, async (acts, comment) => {
        // Of two contacts said to be one connection only one stays: that is asked about.
        const same = acts.flatMap(({ statements }) => statements).filter(isSame);
        fc.pre(
          same.every((one) =>
            same.every((other) => one.connection !== other.connection || one.contact === other.contact),
          ),
        );
        const [from, to] = [newFolder(), newFolder()];
        say(from, ...acts);
        const path = join(to, '../decisions.tsv');
        const hostile = { heading: [comment], comment: () => comment };
        const { text, decisions } = await exportDecisions(from, path, hostile);
        expect(readFileSync(path, 'utf8')).toBe(text);
        expect(await importDecisions(to, path, nobodyAsks)).toMatchObject({ stored: decisions, known: 0 });
        expect(holding(to)).toEqual(holding(from));
        expect((await exportDecisions(to, null, hostile)).text).toBe(text);
        expect(await importDecisions(to, path, nobodyAsks)).toMatchObject({ stored: 0, known: decisions });
      }),
      { numRuns: 25 },
    );
  });

  it('hold nothing that was undone or said otherwise since', async () => {
    say(
      folder,
      { statements: [pair('a', 'x', 'same')] },
      { statements: [pair('a', 'x', 'different')] },
      { statements: [pair('b', 'y', 'same')], undone: true },
    );
    const { text } = await exportDecisions(folder, null, words);
    expect(text).toBe('# Decisions\na\tpair\tx\tdifferent\tat=2026-11-23T10:00:00.000Z\t# names\n');
  });

  it('of which one line is wrong: all problems are told together and nothing is stored', async () => {
    writeFileSync(file, 'a\tpair\tx\tsame\nb\tpair\ty\tperhaps\na\tpair\tx\tdifferent\nc\n');
    await expect(importDecisions(folder, file, nobodyAsks)).rejects.toMatchObject({
      code: 'decisions-file-wrong',
      exitCode: 3,
      problems: [
        { line: 2, code: 'decision-value' },
        { line: 3, code: 'decision-twice', values: { first: 1 } },
        { line: 4, code: 'decision-columns' },
      ],
    });
    expect(holding(folder)).toEqual([]);
  });

  it('about people in no export are kept, and told', async () => {
    writeFileSync(file, 'a\tpair\tx\tsame\n');
    const imported = await importDecisions(folder, file, nobodyAsks);
    expect(imported).toMatchObject({ stored: 1, unknown: [{ line: 1, ids: ['a', 'x'] }] });
    expect(holding(folder)).toHaveLength(1);
  });
});

describe('a file that differs from what was decided here', () => {
  const bySide = (side: 'ours' | 'theirs') => async (conflicts: unknown[]) => conflicts.map(() => side);

  it('is shown with both sides, and changes nothing when told to stop', async () => {
    say(folder, { statements: [pair('a', 'x', 'same')] });
    writeFileSync(file, 'a\tpair\tx\tdifferent\nb\tpair\ty\tsame\n');
    const before = holding(folder);
    let seen: unknown;
    const stopped = await importDecisions(folder, file, async (conflicts) => {
      seen = conflicts;
      return null;
    });
    expect(stopped).toBeNull();
    expect(seen).toMatchObject([
      {
        theirs: { line: 1, statement: { verdict: 'different' } },
        yours: [{ statement: { verdict: 'same' } }],
      },
    ]);
    expect(holding(folder)).toEqual(before);
  });

  it('changes only what is new with --ours, and all it says with --theirs', async () => {
    say(folder, { statements: [pair('a', 'x', 'same')] });
    writeFileSync(file, 'a\tpair\tx\tdifferent\nb\tpair\ty\tsame\n');
    expect(await importDecisions(folder, file, bySide('ours'))).toMatchObject({ stored: 1, kept: 1 });
    expect(holding(folder).join()).toMatch(/a\\tpair\\tx\\tsame.*b\\tpair\\ty\\tsame/);
    expect(await importDecisions(folder, file, bySide('theirs'))).toMatchObject({
      stored: 1,
      kept: 0,
      known: 1,
    });
    expect(holding(folder).join()).toContain('a\\tpair\\tx\\tdifferent');
  });

  it('also differs where it says "same" of somebody who is somebody else here', async () => {
    say(folder, { statements: [pair('a', 'x', 'same')] });
    writeFileSync(file, 'a\tpair\ty\tsame\n');
    expect(await importDecisions(folder, file, bySide('theirs'))).toMatchObject({ stored: 1 });
    expect(holding(folder).join()).toMatch(/a\\tpair\\tx\\tdifferent.*a\\tpair\\ty\\tsame/);
    // The two make one act, undone as one.
    await undoActs(folder, [], true);
    expect(holding(folder).join()).toMatch(/^[^,]*,"","a\\tpair\\tx\\tsame"\]$/);
  });

  it('is not written over while it holds what is not known here', async () => {
    writeFileSync(file, 'a\tpair\tx\tsame\n');
    await expect(exportDecisions(folder, file, words)).rejects.toMatchObject({
      code: 'decisions-only-there',
    });
    await importDecisions(folder, file, nobodyAsks);
    await undoActs(folder, [], true);
    // What was known once and undone since is no loss.
    expect(await exportDecisions(folder, file, words)).toMatchObject({ decisions: 0 });
    writeFileSync(file, 'my shopping list\n');
    await expect(exportDecisions(folder, file, words)).rejects.toMatchObject({
      code: 'not-a-decisions-file',
    });
    expect(readFileSync(file, 'utf8')).toBe('my shopping list\n');
    const nowhere = join(folder, 'none', 'x.tsv');
    await expect(exportDecisions(folder, nowhere, words)).rejects.toMatchObject({
      code: 'file-not-writable',
    });
    expect(existsSync(nowhere)).toBe(false);
  });
});

describe('a connection that two contacts are said to be', () => {
  const choose = (choice: Choice) => async (conflicts: unknown[]) => conflicts.map(() => choice);

  it('is one person with two accounts, and known when the file is read again', async () => {
    say(folder, { statements: [pair('a', 'x', 'same')] });
    writeFileSync(file, 'b\tpair\tx\tsame\n');
    expect(await importDecisions(folder, file, choose('both'))).toMatchObject({ stored: 1, kept: 0 });
    expect(holding(folder).join()).toMatch(/a\\tpair\\tx\\tsame.*b\\taccount\\ta\\tsecond/);
    expect(await importDecisions(folder, file, nobodyAsks)).toMatchObject({ stored: 0, known: 1 });
  });

  it('is asked about where the file itself says so', async () => {
    writeFileSync(file, 'a\tpair\tx\tsame\nb\tpair\tx\tsame\n');
    let seen: DecisionConflict[] = [];
    const look = async (conflicts: DecisionConflict[]) => {
      seen = conflicts;
      return null;
    };
    expect(await importDecisions(folder, file, look)).toBeNull();
    expect(seen.map(rivalIn)).toMatchObject([{ contact: 'a', connection: 'x' }]);
    await importDecisions(folder, file, choose('theirs'));
    expect(holding(folder).join()).toMatch(/a\\tpair\\tx\\tdifferent.*b\\tpair\\tx\\tsame/);
  });
});

describe('undo and redo', () => {
  it('take the last one by default, and redo goes the way back', async () => {
    say(folder, { statements: [pair('a', 'x', 'same')] }, { statements: [pair('b', 'y', 'same')] });
    const acts = async (undone: boolean) =>
      (await undoActs(folder, [], undone)).changes.map(({ act }) => act);
    expect([await acts(true), await acts(true)]).toEqual([[2], [1]]);
    await expect(undoActs(folder, [], true)).rejects.toThrow('nothing-to-undo');
    expect([await acts(false), await acts(false)]).toEqual([[1], [2]]);
    await expect(undoActs(folder, [], false)).rejects.toThrow('nothing-to-redo');
    expect(holding(folder)).toHaveLength(2);
  });

  it('say what holds now, and when a later word makes the change no difference', async () => {
    say(
      folder,
      { statements: [pair('a', 'x', 'different')] },
      { statements: [pair('a', 'x', 'same')] },
      { statements: [{ about: 'exclusion', contact: 'a', excluded: true }] },
    );
    const effects = async (act: number, undone: boolean) =>
      (await undoActs(folder, [act], undone)).changes[0]!;
    expect(await effects(1, true)).toMatchObject({ changed: true, effects: [{ now: { act: 2 } }] });
    expect(await effects(1, true)).toMatchObject({ changed: false });
    expect(await effects(1, false)).toMatchObject({ changed: true });
    expect(await effects(2, true)).toMatchObject({
      effects: [{ now: { act: 1, statement: { verdict: 'different' } } }],
    });
    expect(await effects(3, true)).toMatchObject({ effects: [{ now: null }] });
    await expect(undoActs(folder, [9], true)).rejects.toThrow('no-such-act');
  });
});

describe('the list of decisions', () => {
  it('tells of each whether it holds, and finds by kind, label, reason and id', () => {
    say(
      folder,
      { statements: [pair('wxid_a', 'x', 'different')], reason: 'met once' },
      { statements: [pair('wxid_a', 'x', 'same'), pair('wxid_b', 'y', 'unsure')] },
      { statements: [{ about: 'label', contact: 'wxid_c', label: '同学', worn: true }], undone: true },
    );
    const found = (options: Parameters<typeof listDecisions>[1]) =>
      listDecisions(folder, options).acts.map(({ id, statements }) => [id, statements.length]);
    expect(listDecisions(folder).acts.map(({ statements }) => statements.map(({ holds }) => holds))).toEqual([
      [false],
      [true, true],
      [false],
    ]);
    expect(found({ about: 'label' })).toEqual([[3, 1]]);
    expect(found({ query: '同学' })).toEqual([[3, 1]]);
    expect(found({ query: 'MET' })).toEqual([[1, 1]]);
    expect(found({ query: 'wxid_b' })).toEqual([[2, 1]]);
    expect(found({ query: 'nobody' })).toEqual([]);
  });
});

it('taking back, or doing again, where nothing was said makes no workspace to say so', async () => {
  await expect(undoActs(folder, [], true)).rejects.toMatchObject({ code: 'nothing-to-undo' });
  await expect(undoActs(folder, [], false)).rejects.toMatchObject({ code: 'nothing-to-redo' });
  expect(existsSync(folder)).toBe(false);
});
