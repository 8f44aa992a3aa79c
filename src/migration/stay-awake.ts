import { setImmediate } from 'node:timers/promises';

/** Told the share of the work that is done, 0 to 1. */
export type Tell = (share: number) => void;

/** Longest time the program is deaf to keys and signals, milliseconds. */
const mostDeaf = 50;

/** Does long work in its steps and listens for keys and signals between them. */
export async function stayAwake<Result>(work: Generator<number, Result>, tell?: Tell): Promise<Result> {
  let heardAt = Date.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (Date.now() - heardAt < mostDeaf) continue;
    tell?.(step.value);
    await setImmediate();
    heardAt = Date.now();
  }
}
