import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set<string>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A folder for the owner alone (mode 0700), to be given back to `removeFolder`; removed too when we are told to stop. */
export function makePrivateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrate-'));
  if (folders.size === 0) {
    process.on('exit', removeAll);
    for (const signal of SIGNALS) process.on(signal, stop);
  }
  folders.add(folder);
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  folders.delete(folder);
  if (folders.size > 0) return;
  process.off('exit', removeAll);
  for (const signal of SIGNALS) process.off(signal, stop);
}

function removeAll(): void {
  for (const folder of folders) removeFolder(folder);
}

function stop(signal: NodeJS.Signals): void {
  removeAll();
  process.kill(process.pid, signal);
}
