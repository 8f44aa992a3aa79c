import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { shimIn } from '../../../bench/faults/run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where loaded programs are asked, one folder for each worker; nothing where none can be copied. */
    warm: string | null;
  }
}

/** Before all tests: lays out what loaded programs need; the first test that needs one starts it (run-warm.ts). */
export default function layOut({ provide, vitest }: TestProject): () => void {
  provide('warm', null);
  const folder = mkdtempSync(join(tmpdir(), 'migrate-warm-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    shimIn(folder);
  } catch {
    return remove;
  }
  // A loaded program ends when nobody is left who could ask it: at the latest with this process.
  const open: number[] = [];
  for (let worker = 1; worker <= vitest.config.maxWorkers; worker++) {
    const place = join(folder, String(worker));
    mkdirSync(place);
    for (const pipe of ['go', 'news']) execFileSync('mkfifo', ['-m', '600', join(place, pipe)]);
    open.push(openSync(join(place, 'go'), 'r+'));
  }
  provide('warm', folder);
  return () => {
    for (const pipe of open) closeSync(pipe);
    remove();
  };
}
