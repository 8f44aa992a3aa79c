import type { NameComparison, NameReading } from '../types.ts';
import { closeness, compareCompiled } from './compare.ts';
import { type CompiledName, compileName } from './compile.ts';

export interface BestComparison {
  left: NameReading;
  right: NameReading;
  comparison: NameComparison;
  /** `closeness` less what the unlikelier readings cost, in bits; for ordering only. */
  bits: number;
}

/** Readings made ready for `bestComparison`. */
export const compileAll = (readings: readonly NameReading[]): CompiledName[] => readings.map(compileName);

/** The pair of readings that fits best, likelier readings first among equals; null when a side has none. */
export function bestComparison(
  left: readonly CompiledName[],
  right: readonly CompiledName[],
): BestComparison | null {
  let best: BestComparison | null = null;
  for (const a of left)
    for (const b of right) {
      const comparison = compareCompiled(a, b);
      const bits = closeness(comparison) + Math.max(Math.log2(a.reading.prior * b.reading.prior) * 0.4, -2);
      if (!best || bits > best.bits) best = { left: a.reading, right: b.reading, comparison, bits };
    }
  return best;
}
