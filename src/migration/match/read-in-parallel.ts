import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageFolder } from '../../package-folder.ts';
import type { Tell } from '../stay-awake.ts';
import type { Texts } from './read-texts.ts';

/** To start a worker takes as long as to read so many texts. */
const worthAWorker = 1_500;
/** So many texts are handed over at a time: a few hundredths of a second of work. */
const portion = 400;
/** Each worker holds the tables once more; more of them than this hardly hurry. */
const mostWorkers = 8;

/** Where the build puts what a worker runs. */
export const workerFile = () => join(packageFolder(), 'dist/migration/match/reading-worker.js');

export function mostJobs(): number {
  return Math.min(availableParallelism(), mostWorkers);
}

/**
 * What each text is read as, as JSON, on so many cores: the same whatever their number. Holes where nobody read: there are
 * no workers where the source itself runs, none for a few texts, and one that ends early leaves its portion to us.
 */
export async function readInParallel(
  texts: Texts[],
  jobs: number,
  tell?: Tell,
): Promise<(string | undefined)[]> {
  const read = new Array<string | undefined>(texts.length);
  const file = workerFile();
  const workers = Math.min(jobs, Math.ceil(texts.length / worthAWorker));
  if (workers < 2 || globalThis.READING_ENGINE === undefined || !existsSync(file)) return read;
  let next = 0;
  let done = 0;
  const work = () =>
    new Promise<void>((resolve) => {
      const worker = new Worker(file);
      let from = 0;
      const handOver = () => {
        from = next;
        next = Math.min(next + portion, texts.length);
        if (from < next) worker.postMessage(texts.slice(from, next));
        else void worker.terminate();
      };
      worker.on('message', (answers: string[]) => {
        answers.forEach((answer, at) => {
          read[from + at] = answer;
        });
        done += answers.length;
        tell?.(done / texts.length);
        handOver();
      });
      worker.on('error', () => {});
      worker.on('exit', () => resolve());
      handOver();
    });
  await Promise.all(Array.from({ length: workers }, work));
  return read;
}
