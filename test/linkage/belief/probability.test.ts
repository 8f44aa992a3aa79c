import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probabilities } from '../../../src/linkage/belief/probability.ts';

const pair = (contact: number, connection: number, logOdds: number) => ({ contact, connection, logOdds });

describe('probability', () => {
  it('of a pair without rivals is its odds against nobody', () => {
    expect(probabilities([pair(0, 0, 0)])).toEqual([0.5]);
    expect(probabilities([pair(0, 0, 10)])[0]).toBeCloseTo(1024 / 1025);
  });

  it('is shared by two equally good candidates: neither gets more than a half', () => {
    expect(probabilities([pair(0, 0, 30), pair(0, 1, 30)])[0]).toBeCloseTo(0.5);
    expect(probabilities([pair(0, 0, 30), pair(1, 0, 30)])[0]).toBeCloseTo(0.5);
  });

  it('over one contact or one connection never adds up to more than one', () => {
    const anyPairs = fc.uniqueArray(
      fc.tuple(fc.nat(5), fc.nat(5), fc.double({ min: -50, max: 80, noNaN: true })),
      { selector: ([a, b]) => `${a} ${b}` },
    );
    fc.assert(
      fc.property(anyPairs, (triples) => {
        const pairs = triples.map(([a, b, odds]) => pair(a, b, odds));
        const found = probabilities(pairs);
        for (const side of ['contact', 'connection'] as const) {
          for (let person = 0; person <= 5; person++) {
            const total = found.filter((_, i) => pairs[i]![side] === person).reduce((sum, p) => sum + p, 0);
            expect(total).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
    );
  });
});
