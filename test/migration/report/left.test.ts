import { describe, expect, it } from 'vitest';
import { whomToAsk } from '../../../src/migration/ask/whom-to-ask.ts';
import { lookInto } from '../../../src/migration/look-into.ts';
import { matchPeople } from '../../../src/migration/match/match-people.ts';
import { ledgerOf } from '../../../src/migration/report/read-ledger.ts';
import { reviewPeople } from '../../../src/migration/review/review-people.ts';
import { readStatus } from '../../../src/migration/workspace/read-status.ts';
import { whatIsLeft } from '../../../src/report/ledger/left.ts';
import type { Answer, Question } from '../../../src/review/queue/session.ts';
import { sampleWorkspaces } from '../../support/samples.ts';
import { tempFolder } from '../../support/temp.ts';

const workspace = await sampleWorkspaces(tempFolder());
const today = '2026-11-28';

describe('what is left', () => {
  const answers: [string, ((question: Question) => Answer)[]][] = [
    ['before any answer', []],
    ['after "none"', [() => ({ kind: 'none' }), () => ({ kind: 'none' })]],
    ['after "unsure"', [() => ({ kind: 'unsure' }), () => ({ kind: 'unsure' }), () => ({ kind: 'unsure' })]],
    ['after somebody was left out', [() => ({ kind: 'exclude' })]],
    ['after "same"', [({ candidates }) => ({ kind: 'same', connection: candidates[0]!.connection.id })]],
  ];

  it.each(answers)('is the same on every screen: %s', async (_, given) => {
    const folder = workspace();
    const { progress, summary } = await reviewPeople(folder, {}, async (session) => {
      for (const answer of given) session.answer(answer(session.current()!));
    });
    const ledger = lookInto(folder, ledgerOf);
    const left = whatIsLeft(ledger);
    expect(summary.review).toBe(left.questions);
    expect(progress.left).toBe(left.questions);
    expect((await matchPeople(folder)).summary.review).toBe(left.questions);
    const status = readStatus(folder, today);
    expect(status.left).toEqual(left);
    expect(status.matches.review).toBe(left.questions);
    expect(status.progress).toMatchObject({
      toReview: left.questions,
      toAsk: left.toAsk,
      toInvite: left.toInvite,
    });
    expect(await whomToAsk(folder, today, { words: [], language: 'zh' })).toHaveLength(left.toAsk);
  });
});
