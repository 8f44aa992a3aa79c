import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Steps } from '../../linkage/in-steps.ts';
import { packageFolder } from '../../package-folder.ts';
import { stayAwake, type Tell } from '../stay-awake.ts';
import { inlineLess } from './inline-less.ts';
import { readTexts, type Texts } from './read-texts.ts';

/** To start a worker takes as long as to read so many texts. */
const worthAWorker = 1_500;
/** So many texts are handed over at a time: a few hundredths of a second of work. */
const portion = 400;
/** So many portions a worker has at hand: it goes on while this thread reads, and hears nothing. */
const atHand = 2;
/** Each worker holds the tables once more; more of them than this hardly hurry. */
const mostWorkers = 8;

/** Where the build puts what a worker runs. */
export const workerFile = () => join(packageFolder(), 'dist/migration/match/reading-worker.js');

export function mostJobs(): number {
  return Math.min(availableParallelism(), mostWorkers);
}

/**
 * What each text is read as, as JSON, on so many cores: the same whatever their number. Workers read from the first on, this
 * thread from the last. Holes where nobody read: there are no workers where the source itself runs, none for a few texts, and
 * one that ends early leaves its portions to us.
 */
export async function readInParallel(
  texts: Texts[],
  jobs: number,
  tell?: Tell,
): Promise<(string | undefined)[]> {
  const read = new Array<string | undefined>(texts.length);
  const file = workerFile();
  const workers = Math.min(jobs - 1, Math.floor(texts.length / worthAWorker));
  if (workers < 1 || globalThis.READING_ENGINE === undefined || !existsSync(file)) return read;
  inlineLess();
  // Nobody has those between the two yet.
  let [next, last, done] = [0, texts.length, 0];
  const keep = (answers: string[], from: number) => {
    for (const [at, answer] of answers.entries()) read[from + at] = answer;
    done += answers.length;
  };
  const work = () =>
    new Promise<void>((resolve) => {
      const worker = new Worker(file);
      const begun: number[] = [];
      const handOver = () => {
        while (begun.length < atHand && next < last) {
          begun.push(next);
          const mine = texts.slice(next, Math.min(next + portion, last));
          next += mine.length;
          worker.postMessage(mine);
        }
        if (begun.length === 0) void worker.terminate();
      };
      worker.on('message', (answers: string[]) => {
        keep(answers, begun.shift()!);
        tell?.(done / texts.length);
        handOver();
      });
      worker.on('error', () => {});
      worker.on('exit', () => resolve());
      handOver();
    });
  function* fromTheLast(): Steps<void> {
    while (next < last) {
      last -= 1;
      keep([JSON.stringify(readTexts(texts[last]!))], last);
      yield done / texts.length;
    }
  }
  await Promise.all([...Array.from({ length: workers }, work), stayAwake(fromTheLast(), tell)]);
  return read;
}
