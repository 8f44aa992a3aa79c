import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, relative, resolve } from 'node:path';

/*
 * Elsewhere a mode (0700, 0600) keeps what we write for the owner alone. Windows ignores modes: what is made in a folder is open to
 * whom the folder is. So the folders we make get a list of who may enter, on which the owner alone stands, and files in them inherit it.
 */

/** Makes a folder for its owner alone, and those above it that are missing; one that is there stays as it is. Says whether it made one. */
export function makeFolder(folder: string): boolean {
  const missing = missingFolders(folder);
  // One by one: with `recursive` Node tries for ever where a system makes no folders, as in /proc.
  for (const one of missing) makeOne(one);
  if (missing.length > 0) closeToOthers(folder);
  else if (!statSync(folder).isDirectory()) mkdirSync(folder);
  return missing.length > 0;
}

/** What making a folder would make, the outermost first. */
export function missingFolders(named: string): string[] {
  const folder = resolve(named);
  if (existsSync(folder) || dirname(folder) === folder) return [];
  return [...missingFolders(dirname(folder)), folder];
}

/** Somebody else may make it at the same moment. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

const open = new Set<string>();

/** Folders of this run that others who use this Windows computer may be able to look into. */
export const foldersOpenToOthers = (): string[] => [...open];

/** What is put into this folder is, on Windows, as open as the folder is; in the user's own nobody else is let in anyway. */
export function noteAsOpen(folder: string): void {
  const path = relative(homedir(), resolve(folder));
  const isOwn = !path.startsWith('..') && !isAbsolute(path);
  if (process.platform === 'win32' && !isOwn) open.add(resolve(folder));
}

/** On Windows, lets nobody but the owner into a folder just made, nor into what will be in it; where that fails it is noted. */
export function closeToOthers(folder: string): void {
  if (process.platform !== 'win32') return;
  try {
    const sid = sidIn(run(whoAmI(systemFolder())));
    if (sid === null) throw new Error('whoami names no user');
    run(onlyFor(sid, resolve(folder), systemFolder()));
  } catch {
    noteAsOpen(folder);
  }
}

type CommandLine = [program: string, args: string[]];

/** By its whole path: Windows looks for a program in the folder one is in first, which may hold another of that name. */
const systemFolder = () => `${process.env.SystemRoot ?? 'C:\\Windows'}\\System32`;

/** Prints `"DOMAIN\name","S-1-5-21-…"`. */
export const whoAmI = (system: string): CommandLine => [
  `${system}\\whoami.exe`,
  ['/user', '/fo', 'csv', '/nh'],
];

/** The name may be in any script and code page; the number of an account (SID) is the same everywhere. */
export function sidIn(output: string): string | null {
  return /"(S-1-[\d-]+)"\s*$/.exec(output)?.[1] ?? null;
}

/** Nothing inherited; full access for the one account, handed on to all files (OI) and folders (CI) within. */
export const onlyFor = (sid: string, folder: string, system: string): CommandLine => [
  `${system}\\icacls.exe`,
  [folder, '/inheritance:r', '/grant:r', `*${sid}:(OI)(CI)F`, '/Q'],
];

function run([program, args]: CommandLine): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    windowsHide: true,
    timeout: 10_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
