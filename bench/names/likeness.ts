import { closeness, compareCompiled, compileName, type NameReading } from '../../src/names/index.ts';

export type Side = { name: ReturnType<typeof compileName>; prior: number }[];

export const compiled = (readings: NameReading[]): Side =>
  readings.map((reading) => ({ name: compileName(reading), prior: reading.prior }));

/** Our engine's score of two names: the best over readings; a less likely reading pays for it. */
export function likeness(left: Side, right: Side): number {
  let best = -99;
  for (const a of left)
    for (const b of right) {
      const comparison = compareCompiled(a.name, b.name);
      best = Math.max(best, closeness(comparison) + Math.max(Math.log2(a.prior * b.prior) * 0.4, -2));
    }
  return best;
}
