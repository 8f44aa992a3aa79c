import { describe, expect, it } from 'vitest';
import { closing } from '../../../src/review/queue/closing.ts';
import type { ReviewProgress } from '../../../src/review/queue/session.ts';
import { textFor } from '../../../src/text/index.ts';
import { progressOf } from '../../support/questions.ts';

const said = (progress: Partial<ReviewProgress>, seconds: number[] = []) =>
  closing(progressOf({ expectedWrong: 0.34, ...progress }), seconds, textFor('en')).join('\n');

describe('the end of a review', () => {
  it('says how many answers are stored and how long each took', () => {
    expect(said({ answered: 12 }, [4, 5, 6])).toContain('12 answers stored, about 5 seconds each.');
    expect(said({ answered: 1 }, [4])).toContain('1 answer stored.');
    expect(said({})).not.toContain('stored');
  });

  it('says how many checks agreed', () => {
    expect(said({ checks: { asked: 3, agreed: 2 } })).toContain('3; 2 of them answered alike');
    expect(said({})).not.toContain('alike');
  });

  it('says how many pairs are expected to be wrong', () => {
    expect(said({})).toContain('0.3');
  });

  it('tells nothing worth asking from a limit reached and from stopping early', () => {
    expect(said({})).toContain('further answers would change next to nothing');
    expect(said({ isPartial: true })).toContain('Go on with the others: migrate review');
    expect(said({ stillToWin: 8.2 })).toContain(
      'As many as you wanted. More answers would settle about 8 more pairs',
    );
    expect(said({ left: 20, stillToWin: 8.2 })).toContain(
      'About 20 questions left, which would settle about 8 more pairs. Go on',
    );
  });

  it('goes on as it was called', () => {
    expect(said({ left: 1, isPartial: true, only: ['label:同学', 'Lin Xiaoman'] })).toContain(
      'Go on at any time: migrate review --only label:同学 --only "Lin Xiaoman"',
    );
  });

  it('speaks of no pairs where the questions left would settle next to none', () => {
    expect(said({ left: 1, stillToWin: 0.4 })).toContain('About 1 question left. Go on');
  });
});
