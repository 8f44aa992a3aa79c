import { describe, expect, it } from 'vitest';
import { type Evening, eveningOn } from '../../bench/newcomer/lists.ts';
import { tempFolder } from '../support/temp.ts';

const temp = tempFolder();

/** `npx tsx bench/newcomer.ts` tells the figures, and tries a world written by unkind people too. */
describe('the first evening of somebody who knows everybody', () => {
  const evenings = new Map<string, Promise<Evening>>();
  const eveningWith = (list: 'sample' | 'kind') => {
    if (!evenings.has(list)) evenings.set(list, eveningOn(list, temp));
    return evenings.get(list)!;
  };

  it.each(['sample', 'kind'] as const)(
    'takes few keys, and keeps what was answered: %s',
    async (list) => {
      const evening = await eveningWith(list);
      expect(evening.perHundred).toBeLessThanOrEqual(25);
      expect(evening.kept).toBeGreaterThanOrEqual(98);
      expect([evening.aboutPersonal, evening.open]).toEqual([0, 0]);
    },
    60_000,
  );

  it('leaves a fair example in the samples: many to invite, few to ask', async () => {
    const { toInvite, toAsk, questions } = await eveningWith('sample');
    expect(toInvite).toBeGreaterThanOrEqual(20);
    expect(toAsk).toBeLessThanOrEqual(15);
    expect(questions).toBeLessThanOrEqual(12);
  }, 60_000);
});
