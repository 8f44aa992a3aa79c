import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { expect } from 'vitest';

const { platform, arch } = process;
/** The Chromium that npm brings is for this system alone. */
export const bundledBrowser = platform === 'linux' && arch === 'x64';
/** Where Chrome installs itself on the others. */
const chrome =
  platform === 'win32'
    ? `${process.env.ProgramFiles}\\Google\\Chrome\\Application\\chrome.exe`
    : '/Applications/Google Chrome.app';

const runs = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** What a test may need that not every machine has. */
const has = {
  tmux: () => runs('tmux', '-V'),
  'a browser': () => bundledBrowser || existsSync(chrome),
  bash: () => platform !== 'win32' && runs('bash', '--version'),
  zsh: () => runs('zsh', '--version'),
  fish: () => runs('fish', '--version'),
  man: () => runs('man', 'man'),
  mandoc: () => existsSync('/usr/bin/mandoc'),
  Linux: () => platform === 'linux',
  'a shell and file modes as Unix has them': () => platform !== 'win32',
  'links to files': () => platform !== 'win32',
  LibreOffice: () => runs('soffice', '--version'),
};
type Need = keyof typeof has;

export const UNIX = 'a shell and file modes as Unix has them';

const known = new Map<Need, boolean>();

/** True where a test has to be skipped; says so once in each file, so that no run looks more complete than it was. */
export function lacks(need: Need): boolean {
  const lacking = known.get(need) ?? !has[need]();
  if (lacking && !known.has(need)) process.stderr.write(`SKIPPED: tests that need ${need}.\n`);
  known.set(need, lacking);
  return lacking;
}

/** A file or folder that its owner alone can look into. */
export function expectPrivate(path: string): void {
  if (!lacks(UNIX)) expect([path, statSync(path).mode & 0o077]).toEqual([path, 0]);
}
