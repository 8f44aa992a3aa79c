import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/review/queue/session.ts';
import type { ReviewInput } from '../../../src/review/queue/start-review.ts';
import { reviewOf, weighedOf } from '../../support/review.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Contacts a, b, c… each with the connection A, B, C… at these log2 odds. */
function review(logOdds: number[], more: Partial<ReviewInput> = {}) {
  const weighed = weighedOf(
    Object.fromEntries(logOdds.map((odds, at) => [letters[at]! + letters[at]!.toUpperCase(), odds])),
  );
  return reviewOf(weighed, { leastGain: 0, ...more });
}

const yes = (session: Session) =>
  session.answer({ kind: 'same', connection: session.current()!.candidates[0]!.connection.id });
const kinds = (session: Session, answers: number, answer: (session: Session) => void) =>
  Array.from({ length: answers }, () => {
    const { kind } = session.current()!;
    answer(session);
    return kind;
  });
/** The odds at which a question is quite open. */
const even = (count: number) => Array.from({ length: count }, () => 0);

describe('checking the answers', () => {
  it('every twentieth question asks one again, without saying what was said', () => {
    const { session } = review(even(26));
    expect(kinds(session, 19, yes)).not.toContain('again');
    const question = session.current()!;
    expect(question).toMatchObject({ kind: 'again', contact: { id: 'a' } });
    expect(question.candidates[0]!.probability).toBe(0.5);
    yes(session);
    expect(session.progress().checks).toEqual({ asked: 1, agreed: 1 });
    expect(session.current()!.kind).toBe('new');
  });

  it('when the two answers differ, the later one holds', () => {
    const { session, inForce } = review(even(26));
    kinds(session, 19, yes);
    session.answer({ kind: 'none' });
    expect(session.progress().checks).toEqual({ asked: 1, agreed: 0 });
    expect(inForce().filter((said) => 'connection' in said && said.contact === 'a')).toEqual([
      { about: 'pair', contact: 'a', connection: 'A', verdict: 'same' },
      { about: 'pair', contact: 'a', connection: 'A', verdict: 'different' },
    ]);
  });

  it('asks again soon where an answer is more likely a slip than what was shown is likely', () => {
    const { session } = review([6, ...even(20)], { acceptError: 0.001 });
    expect(session.current()!.contact.id).toBe('a');
    session.answer({ kind: 'none' });
    expect(kinds(session, 5, yes)).toEqual(['new', 'new', 'new', 'new', 'new']);
    expect(session.current()).toMatchObject({ kind: 'again', contact: { id: 'a' } });
    session.answer({ kind: 'none' });
    expect(kinds(session, 10, yes)).not.toContain('again');
  });

  it('asks such an answer again at the end, when there is nothing else to ask', () => {
    const { session } = review([-8]);
    yes(session);
    expect(session.current()).toMatchObject({ kind: 'again', contact: { id: 'a' } });
    yes(session);
    expect(session.current()).toBeNull();
  });

  it('shows pairs taken without asking, those nearest the line first; one that is wrong makes it trust itself less', () => {
    const { session } = review([...even(20), 8, 9, 12], { leastGain: 0.16 });
    const before = session.progress().expectedWrong;
    kinds(session, 19, (each) => each.answer({ kind: 'unsure' }));
    expect(session.current()).toMatchObject({ kind: 'audit', contact: { id: 'u' } });
    session.answer({ kind: 'none' });
    expect(session.progress().checks).toEqual({ asked: 1, agreed: 0 });
    expect(session.progress().expectedWrong).toBeLessThan(before);
  });
});

describe('the end of a review', () => {
  it('comes when no answer would settle much, and says what may still be wrong', () => {
    const { session } = review([0, -1, -4, 8], { leastGain: undefined });
    expect(session.progress()).toMatchObject({ left: 2, stillToWin: 1 / 2 + 1 / 3 });
    expect(session.progress().expectedWrong).toBeCloseTo(1 / 257);
    kinds(session, 2, (each) => each.answer({ kind: 'none' }));
    expect(session.current()).toBeNull();
    expect(session.progress()).toMatchObject({ left: 0, stillToWin: 0 });
  });
});
