import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/linkage/evaluate.ts';
import type { Match } from '../../src/model.ts';
import { match } from '../support/people.ts';

const truth = new Map([
  ['a', 'A'],
  ['b', 'B'],
  ['c', 'C'],
  ['d', 'D'],
]);
const matches: Match[] = [
  match('a', 'A', { status: 'accepted', probability: 0.99 }),
  match('b', 'X', { status: 'accepted', probability: 0.97 }),
  match('x', 'Y', { status: 'accepted', probability: 0.96 }),
  match('c', 'C', { status: 'review', probability: 0.4 }),
  match('c', 'Z', { status: 'review', probability: 0.3 }),
];

describe('the measures', () => {
  const found = evaluate(matches, truth, 50);

  it('count what is right among the accepted, and how much of the truth is found', () => {
    expect(found).toMatchObject({ accepted: 3, right: 1, precision: 1 / 3 });
    expect(found.recall).toEqual({ accepted: 1 / 4, found: 2 / 4 });
  });

  it('count a contact once however many questions it raises', () => {
    expect(found).toMatchObject({ asked: 1, questionsPer100: 2 });
  });

  it('tell wrong pairs from pairs of people whom the truth does not name', () => {
    expect(found.unnamed).toBe(1);
  });

  it('compare stated and true probability in ten bins', () => {
    expect(found.bins).toHaveLength(10);
    expect(found.bins[9]).toEqual({
      from: 0.9,
      to: 1,
      pairs: 3,
      stated: expect.closeTo(2.92 / 3),
      right: 1 / 3,
    });
    expect(found.calibrationError).toBeCloseTo((1.92 + 0.6 + 0.3) / 5);
  });

  it('say what another threshold would give', () => {
    expect(found.thresholds.find(({ threshold }) => threshold === 0.98)).toEqual({
      threshold: 0.98,
      accepted: 1,
      right: 1,
      precision: 1,
      share: 1 / 4,
    });
    expect(found.thresholds[0]).toMatchObject({ threshold: 0.5, accepted: 3 });
  });

  it('are zero error for matches that are all right and certain', () => {
    const certain = [...truth].map(([a, b]) => match(a, b, { status: 'accepted', probability: 1 }));
    expect(evaluate(certain, truth, 4)).toMatchObject({
      precision: 1,
      calibrationError: 0,
      recall: { accepted: 1 },
    });
  });

  it('of any matches lose no pair in the bins, and never take more at a higher threshold', () => {
    const anyMatches = fc.array(
      fc
        .tuple(
          fc.constantFrom(...'abcdx'),
          fc.constantFrom(...'ABCDX'),
          fc.double({ min: 0, max: 1, noNaN: true }),
        )
        .map(([a, b, probability]) => match(a, b, { probability })),
    );
    fc.assert(
      fc.property(anyMatches, (some) => {
        const { bins, thresholds } = evaluate(some, truth, 5);
        expect(bins.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(some.length);
        const taken = thresholds.map(({ accepted }) => accepted);
        expect(taken).toEqual([...taken].sort((a, b) => b - a));
      }),
    );
  });
});
