/** Seeded chance: mulberry32, a public-domain 32-bit generator by Tommy Ettinger. Same seed, same world. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  chance(probability: number): boolean;
  /** An integer from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** Draws by weight; the weights need not add up to anything. */
  draw<T>(list: readonly T[], weight: (item: T) => number): T;
  /** Draws a key of `{key: weight}`. */
  kind<K extends string>(weights: Record<K, number>): K;
  shuffle<T>(list: readonly T[]): T[];
  /** `length` characters out of `alphabet`. */
  text(alphabet: string, length: number): string;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)]!;
  const draw = <T>(list: readonly T[], weight: (item: T) => number): T => {
    let left = next() * list.reduce((sum, item) => sum + weight(item), 0);
    for (const item of list) {
      left -= weight(item);
      if (left < 0) return item;
    }
    return list.at(-1)!;
  };
  return {
    next,
    whole,
    pick,
    draw,
    chance: (probability) => next() < probability,
    kind: <K extends string>(weights: Record<K, number>) =>
      draw(Object.keys(weights) as K[], (key) => weights[key]),
    shuffle: (list) => {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last--) {
        const other = whole(0, last);
        [copy[last], copy[other]] = [copy[other]!, copy[last]!];
      }
      return copy;
    },
    text: (alphabet, length) => Array.from({ length }, () => pick([...alphabet])).join(''),
  };
}
