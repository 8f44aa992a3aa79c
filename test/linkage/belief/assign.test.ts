import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignOneToOne } from '../../../src/linkage/belief/assign.ts';
import type { Scored } from '../../../src/linkage/belief/probability.ts';

const pair = (contact: number, connection: number, logOdds: number): Scored => ({
  contact,
  connection,
  logOdds,
});
const chosen = (pairs: Scored[]) => [...assignOneToOne(pairs)].map((index) => pairs[index]!);
const total = (pairs: Scored[]) => pairs.reduce((sum, { logOdds }) => sum + logOdds, 0);

/** The best sum over every way to assign, by trying them all. */
function bestTotal([first, ...others]: Scored[]): number {
  if (!first) return 0;
  const compatible = others.filter(
    (other) => other.contact !== first.contact && other.connection !== first.connection,
  );
  return Math.max(bestTotal(others), first.logOdds + bestTotal(compatible));
}

const anyPairs = fc
  .uniqueArray(fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: -20, max: 40 })), {
    selector: ([a, b]) => a * 10 + b,
    maxLength: 12,
  })
  .map((triples) => triples.map(([a, b, odds]) => pair(a, b, odds)));

describe('the one-to-one assignment', () => {
  it('gives up the best pair where two others together are better', () => {
    const pairs = [pair(0, 0, 10), pair(0, 1, 9), pair(1, 0, 9)];
    expect(chosen(pairs)).toEqual([pairs[2], pairs[1]]);
  });

  it('leaves alone who is likelier nobody', () => {
    expect(chosen([pair(0, 0, -1), pair(1, 1, 1)])).toEqual([pair(1, 1, 1)]);
  });

  it('uses no one twice, and no assignment has a larger sum', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const found = chosen(pairs);
        expect(new Set(found.map(({ contact }) => contact)).size).toBe(found.length);
        expect(new Set(found.map(({ connection }) => connection)).size).toBe(found.length);
        expect(total(found)).toBe(bestTotal(pairs));
      }),
    );
  });

  it('beyond its size is still one-to-one', () => {
    const pairs = Array.from({ length: 900 }, (_, i) => pair(i % 300, (i * 11) % 301, 5 + (i % 11)));
    const found = chosen(pairs);
    expect(new Set(found.map(({ contact }) => contact)).size).toBe(found.length);
    expect(new Set(found.map(({ connection }) => connection)).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(200);
  });
});
