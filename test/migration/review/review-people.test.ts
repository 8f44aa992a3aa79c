import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { importExports } from '../../../src/migration/import/import-exports.ts';
import { lookInto } from '../../../src/migration/look-into.ts';
import { matchPeople } from '../../../src/migration/match/match-people.ts';
import { reviewPeople } from '../../../src/migration/review/review-people.ts';
import { loadMatches, matchesAreCurrent } from '../../../src/workspace/found/matches.ts';
import { loadActs } from '../../../src/workspace/journal/journal.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
const samples = join(import.meta.dirname, '../../../templates/sample-exports');

describe('reviewing the people of a workspace', () => {
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(temp, 'ws-'));
    await importExports(folder, [samples]);
  });

  it('has every answer on disk before the next question, and every undoing', async () => {
    await reviewPeople(folder, {}, async (session) => {
      for (const answers of [1, 2, 3]) {
        session.answer({ kind: 'none' });
        expect(lookInto(folder, loadActs)).toHaveLength(answers);
      }
      session.back();
      expect(lookInto(folder, loadActs).map(({ undone }) => undone)).toEqual([false, false, true]);
    });
  });

  it('lets the matches follow the answers, when it is broken off too', async () => {
    let connection = '';
    const broken = reviewPeople(folder, {}, async (session) => {
      connection = session.current()!.candidates[0]!.connection.id;
      session.answer({ kind: 'same', connection });
      throw new Error('The terminal is gone.');
    });
    await expect(broken).rejects.toThrow('The terminal is gone.');
    const confirmed = lookInto(folder, loadMatches).filter(({ status }) => status === 'confirmed');
    expect(confirmed.map((match) => match.connection)).toEqual([connection]);
  });

  it('goes on where the last review ended', async () => {
    let next = '';
    const first = await reviewPeople(folder, {}, async (session) => {
      for (let answers = 0; answers < 4; answers++) session.answer({ kind: 'unsure' });
      next = session.current()!.contact.id;
    });
    expect(first.progress.answered).toBe(4);
    await reviewPeople(folder, {}, async (session) => {
      expect(session.current()!.contact.id).toBe(next);
      expect(session.progress()).toMatchObject({ answered: 0, left: first.progress.left });
    });
  });

  it('answered to the end leaves nothing to ask, and a match says the same', async () => {
    const { matches } = await reviewPeople(folder, {}, async (session) => {
      for (let question = session.current(); question; question = session.current()) {
        session.answer({ kind: 'same', connection: question.candidates[0]!.connection.id });
      }
    });
    expect((await matchPeople(folder)).matches).toEqual(matches);
  });

  it('finds the matches out of date when a review was killed before it could match anew', async () => {
    await matchPeople(folder);
    expect(lookInto(folder, matchesAreCurrent)).toBe(true);
    await reviewPeople(folder, {}, async (session) => {
      session.answer({ kind: 'none' });
      expect(lookInto(folder, matchesAreCurrent)).toBe(false);
    });
    expect(lookInto(folder, matchesAreCurrent)).toBe(true);
  });
});
