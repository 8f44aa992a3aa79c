import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../../owner-only.ts';
import { UserError } from '../../user-error.ts';
import { replaceFile } from '../store/durable.ts';

type Content = string | Uint8Array;

/** Lists what we wrote into a folder, by name: SHA-256 of the content, of two where a write may have been cut short. */
const LIST = '.migrate-files.json';
type Written = Record<string, string[]>;
/** What a file is called until all of it is written. One that is found was left by a run that was killed. */
const DRAFT = '.migrate-draft.';

/**
 * Writes files into a folder, readable by their owner only, each all of the new or all of the old, whenever the power goes;
 * returns their names. Only what we wrote and nobody changed since is written over. Throws UserError report-not-writable,
 * files-not-ours (exit 2), then nothing was written.
 */
export function writeFiles(
  folder: string,
  files: readonly (readonly [name: string, content: () => Content])[],
): string[] {
  const names = files.map(([name]) => name);
  try {
    makeFolder(folder);
    const written = readList(folder);
    removeDrafts(folder, [...names, ...Object.keys(written)]);
    const others = othersAmong(folder, names, written);
    if (others.length > 0) throw new UserError('files-not-ours', { folder, files: others.join(', ') }, 2);
    for (const [name, content] of files) {
      const bytes = content();
      const hash = hashOf(bytes);
      // Whichever of the two a power cut leaves is known as ours.
      saveList(folder, { ...written, [name]: [...(written[name] ?? []), hash] });
      replace(folder, name, bytes);
      written[name] = [hash];
    }
    saveList(folder, written);
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).syscall) throw error;
    throw new UserError('report-not-writable', { folder, message: (error as Error).message }, 2);
  }
  return names;
}

/** Which of these are there and not as we wrote them. */
export function changedOrAnothers(folder: string, names: string[]): string[] {
  return othersAmong(folder, names, readList(folder));
}

export function holdsWhatWeWrote(folder: string): boolean {
  return existsSync(join(folder, LIST)) || draftsIn(folder).length > 0;
}

/** Takes away what we wrote there and nobody changed since; gives the names. */
export function removeWhatWeWrote(folder: string): string[] {
  const written = readList(folder);
  const ours = Object.keys(written).filter(
    (name) => isThere(join(folder, name)) && !isAnothers(folder, name, written),
  );
  for (const name of ours) rmSync(join(folder, name));
  removeDrafts(folder, Object.keys(written));
  rmSync(join(folder, LIST), { force: true });
  return ours;
}

function othersAmong(folder: string, names: string[], written: Written): string[] {
  return names.filter((name) => isAnothers(folder, name, written));
}

function isAnothers(folder: string, name: string, written: Written): boolean {
  const path = join(folder, name);
  if (!isThere(path)) return false;
  if (!lstatSync(path).isFile()) return true;
  return !written[name]?.includes(hashOf(readFileSync(path)));
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function readList(folder: string): Written {
  const path = join(folder, LIST);
  if (!existsSync(path)) return {};
  try {
    const list: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Object.fromEntries(Object.entries(list ?? {}).filter(isEntry));
  } catch {
    // A list that cannot be read says of no file that it is ours.
    return {};
  }
}

/** Of a file right here, with its hashes. */
function isEntry([name, hashes]: [string, unknown]): boolean {
  return (
    name === basename(name) &&
    !/^\.{1,2}$|[\\/]/.test(name) &&
    Array.isArray(hashes) &&
    hashes.every((hash) => typeof hash === 'string')
  );
}

function saveList(folder: string, written: Written): void {
  replace(folder, LIST, `${JSON.stringify(written, null, 1)}\n`);
}

function hashOf(content: Content): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Writes one file where the owner wants it, all of it or nothing, for the owner alone; what the system says is thrown. */
export function writeFile(path: string, content: Content): void {
  const real = existsSync(path) ? realpathSync(path) : path;
  replace(dirname(real), basename(real), content);
}

function replace(folder: string, name: string, content: Content): void {
  replaceFile(join(folder, name), content, join(folder, DRAFT + name));
}

function draftsIn(folder: string): string[] {
  const isFolder = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory();
  if (!isFolder) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.startsWith(DRAFT))
    .map(({ name }) => name);
}

/** Of these files and of the list; whatever else is called so is somebody's. */
function removeDrafts(folder: string, names: string[]): void {
  const drafts = new Set([LIST, ...names].map((name) => DRAFT + name));
  for (const name of draftsIn(folder)) if (drafts.has(name)) rmSync(join(folder, name), { force: true });
}
