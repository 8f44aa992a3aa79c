import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeToOthers } from '../../owner-only.ts';

const folders = new Set<string>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A folder for the owner alone (mode 0700), to be given back to `removeFolder`; removed too when we are told to stop. */
export function makePrivateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `migrate-${process.pid}-`));
  closeToOthers(folder);
  if (folders.size === 0) {
    process.on('exit', removeAll);
    for (const signal of SIGNALS) process.on(signal, stop);
  }
  folders.add(folder);
  return folder;
}

/**
 * Removes it now, or where a file in it is still open, as Windows has it, when `removeAll` is called next, at the end of an import;
 * never throws.
 */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
  folders.delete(folder);
  if (folders.size > 0) return;
  process.off('exit', removeAll);
  for (const signal of SIGNALS) process.off(signal, stop);
}

/** Tries those again that are still there; gives those that stay. */
export function removeAll(): string[] {
  for (const folder of folders) removeFolder(folder);
  return [...folders];
}

/** Removes what runs of ours that were killed left behind: folders of processes that are no more. */
export function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = /^migrate-(\d+)-[A-Za-z\d]{6}$/.exec(name) ?? [];
    if (!pid || isRunning(Number(pid))) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function stop(signal: NodeJS.Signals): void {
  removeAll();
  process.kill(process.pid, signal);
}
