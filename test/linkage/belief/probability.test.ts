import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probabilities } from '../../../src/linkage/belief/probability.ts';

const pair = (contact: number, connection: number, logOdds: number) => ({
  contact,
  connection,
  logOdds,
  doubt: null,
});

type Pairs = ReturnType<typeof pair>[];

/** Of each pair the share that the one-to-one assignments with it have of all. */
function marginals(pairs: Pairs): number[] {
  const shares = pairs.map(() => 0);
  let all = 0;
  for (let chosen = 0; chosen < 2 ** pairs.length; chosen++) {
    const some = pairs.filter((_, at) => chosen & (1 << at));
    const isOneToOne = (['contact', 'connection'] as const).every(
      (side) => new Set(some.map((each) => each[side])).size === some.length,
    );
    if (!isOneToOne) continue;
    const odds = 2 ** some.reduce((sum, { logOdds }) => sum + logOdds, 0);
    all += odds;
    for (const at of pairs.keys()) if (chosen & (1 << at)) shares[at]! += odds;
  }
  return shares.map((share) => share / all);
}

/** Odds over one plus those of all rivals, as if none of them had others. */
function byNeighbours(pairs: Pairs, at: number): number {
  const own = pairs[at]!;
  const sum = (side: 'contact' | 'connection') =>
    pairs.filter((each) => each[side] === own[side]).reduce((total, { logOdds }) => total + 2 ** logOdds, 0);
  return 2 ** own.logOdds / (1 + Math.max(sum('contact'), sum('connection')));
}

describe('probability', () => {
  it('of a pair without rivals is its odds against nobody', () => {
    expect(probabilities([pair(0, 0, 0)])).toEqual([0.5]);
    expect(probabilities([pair(0, 0, 10)])[0]).toBeCloseTo(1024 / 1025);
  });

  it('is shared by two equally good candidates: neither gets more than a half', () => {
    expect(probabilities([pair(0, 0, 30), pair(0, 1, 30)])[0]).toBeCloseTo(0.5);
    expect(probabilities([pair(0, 0, 30), pair(1, 0, 30)])[0]).toBeCloseTo(0.5);
  });

  it('is not lessened by a rival who has others as good', () => {
    // Contact 1 may be any of three; contact 0 only the first of them.
    const pairs = [pair(0, 0, 5), pair(1, 0, 20), pair(1, 1, 20), pair(1, 2, 20)];
    const [only, ...others] = probabilities(pairs);
    expect(only).toBeGreaterThan(0.9);
    expect(others[0]).toBeLessThan(0.05);
    expect(others[1]).toBeCloseTo(0.5, 1);
    // Whom only the others can be leaves the first to them.
    expect(probabilities([pair(0, 0, 10), pair(1, 0, 10), pair(1, 1, 10)])[0]).toBeGreaterThan(0.99);
  });

  it('is near that of all ways to put people together, one by one', () => {
    const anyPairs = fc.uniqueArray(
      fc.tuple(fc.nat(3), fc.nat(3), fc.double({ min: -4, max: 12, noNaN: true })),
      { selector: ([a, b]) => `${a} ${b}`, minLength: 1, maxLength: 7 },
    );
    const mean = { ours: 0, local: 0, pairs: 0 };
    fc.assert(
      fc.property(anyPairs, (triples) => {
        const pairs = triples.map(([a, b, odds]) => pair(a, b, odds));
        const exact = marginals(pairs);
        const found = probabilities(pairs);
        for (const [at, each] of found.entries()) {
          mean.ours += Math.abs(each - exact[at]!);
          mean.local += Math.abs(byNeighbours(pairs, at) - exact[at]!);
          mean.pairs += 1;
        }
      }),
      { seed: 7 },
    );
    expect(mean.ours / mean.pairs).toBeLessThan(0.02);
    expect(mean.ours).toBeLessThan(mean.local / 2);
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
