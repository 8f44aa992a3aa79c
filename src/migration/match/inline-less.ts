import { setFlagsFromString } from 'node:v8';

/**
 * To be called before many texts are read, on all cores. Reading is many functions that each run a little, and V8 writes those into each other
 * before it optimises them: where all cores are busy, its compiler took more of them than what it made saved (`bench/speed.ts`).
 */
export function inlineLess(): void {
  // V8's own default is 920 bytes of its bytecode for each function.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
}
