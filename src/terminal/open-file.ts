import { spawn } from 'node:child_process';

const OPENERS: Record<string, string> = { darwin: 'open', win32: 'explorer' };

/** Opens a file with the program the desktop has for it; false where there is no desktop. */
export function openFile(path: string): Promise<boolean> {
  const opener = spawn(OPENERS[process.platform] ?? 'xdg-open', [path], { detached: true, stdio: 'ignore' });
  return new Promise((resolve) => {
    opener.once('error', () => resolve(false));
    opener.once('spawn', () => {
      opener.unref();
      resolve(true);
    });
  });
}
