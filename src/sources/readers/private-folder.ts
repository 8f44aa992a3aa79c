import { lstatSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeToOthers } from '../../owner-only.ts';
import { UserError } from '../../user-error.ts';

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

/** No contact list and hardly a chat history is larger, bytes. */
const MOST_COPIED = 4 * 1024 ** 3;

/** Before files are copied or decrypted: a copy may fill no disk. Throws UserError `too-large-to-copy`. */
export function refuseHuge(shown: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(tmpdir());
  if (bytes > Math.min(MOST_COPIED, bavail * bsize))
    throw new UserError('too-large-to-copy', { path: shown });
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

/** Removes what runs of ours that were killed left behind. */
export function removeLeftovers(): void {
  for (const name of namesIn(tmpdir())) {
    const [, pid] = /^migrate-(\d+)-[A-Za-z\d]{6}$/.exec(name) ?? [];
    const path = join(tmpdir(), name);
    try {
      if (pid && !isInUse(path, Number(pid)) && namesIn(path).every(isCopy))
        rmSync(path, { recursive: true, force: true });
    } catch {
      // Another user's, or gone meanwhile.
    }
  }
}

/** What we lay into such a folder: a database, and what SQLite lays beside it. */
const isCopy = (name: string): boolean => /^source\.db(?:-wal|-shm|-journal)?$/.test(name);

/** None where there is no such folder. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Longer than any import goes on. */
const DAY = 86_400_000;

/** Numbers of processes are given again: in a container the next run mostly has the same, after a day or a restart any may. */
function isInUse(path: string, pid: number): boolean {
  if (pid === process.pid) return folders.has(path);
  return isRunning(pid) && Date.now() - lstatSync(path).mtimeMs < DAY;
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
