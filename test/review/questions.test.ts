import { describe, expect, it } from 'vitest';
import type { Match, Verdict } from '../../src/model.ts';
import { type Answer, askAll } from '../../src/review/questions.ts';
import { connection, contact, match } from '../support/people.ts';

const contacts = ['a', 'b', 'c'].map((id) => contact({ id }));
const connections = ['x', 'y', 'z'].map((id) => connection({ id }));

/** Runs the review with an owner who answers from a list; returns what was asked and what was stored, in order. */
async function review(matches: Match[], answers: Answer[], decided: [string, string][] = []) {
  const log: string[] = [];
  const left = [...answers];
  await askAll(
    matches,
    {
      contacts,
      connections,
      decided: decided.map(([c, l]) => ({
        contact: c,
        connection: l,
        verdict: 'unsure' as Verdict,
        decidedAt: '',
      })),
    },
    async ({ match: { contact: c, connection: l }, left: count }) => {
      log.push(`ask ${c}${l} of ${count}`);
      return left.shift() ?? 'stop';
    },
    ({ contact: c, connection: l }, verdict) => log.push(`store ${c}${l} ${verdict}`),
  );
  return log;
}

describe('the review', () => {
  const open = [match('a', 'x', { probability: 0.6 }), match('b', 'y', { probability: 0.9 })];

  it('asks the likeliest first and stores each answer before the next question', async () => {
    expect(await review(open, ['same', 'different'])).toEqual([
      'ask by of 2',
      'store by same',
      'ask ax of 1',
      'store ax different',
    ]);
  });

  it('does not ask what an answer settled', async () => {
    const rivals = [match('a', 'x', { probability: 0.8 }), match('a', 'y'), match('b', 'x'), match('b', 'y')];
    expect(await review(rivals, ['same', 'unsure'])).toEqual([
      'ask ax of 4',
      'store ax same',
      'ask by of 1',
      'store by unsure',
    ]);
  });

  it('stops when told, with nothing stored for the question shown', async () => {
    expect(await review(open, ['stop'])).toEqual(['ask by of 2']);
  });

  it('does not ask again what was answered, nor what is settled', async () => {
    expect(await review([...open, match('c', 'z', { status: 'accepted' })], ['same'], [['b', 'y']])).toEqual([
      'ask ax of 1',
      'store ax same',
    ]);
  });
});
