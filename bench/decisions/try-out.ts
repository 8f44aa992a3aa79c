import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Packages of these versions in a folder of their own, so that what is only tried never becomes a dependency. */
export async function tryOut(packages: string[], use: (kit: TryOut) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'migrate-try-out-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');
    execFileSync('npm', ['install', '--silent', '--ignore-scripts', ...packages], {
      cwd: folder,
      shell: process.platform === 'win32',
    });
    writeFileSync(join(folder, 'load.js'), 'export const load = (name) => import(name);');
    const { load } = await import(pathToFileURL(join(folder, 'load.js')).href);
    await use({ folder, load });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// What is tried has no types here.
// biome-ignore lint/suspicious/noExplicitAny: the shape of each library is known where it is used
type Tried = any;

export interface TryOut {
  folder: string;
  load: (name: string) => Promise<Tried>;
}

/** What came of it in one line, or that it threw. */
export function say(what: string, does: () => unknown): void {
  const start = performance.now();
  let said: string;
  try {
    said = String(does());
  } catch (error) {
    said = `throws: ${String(error).split('\n')[0]}`;
  }
  console.log(`${what.padEnd(46)} ${String(Math.round(performance.now() - start)).padStart(6)} ms  ${said}`);
}
