import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's `templates/`, found upwards from here: the bundle lies elsewhere than the source. */
export function templatesFolder(from: string = import.meta.url): string {
  for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
    if (isOurs(join(folder, 'package.json'))) return join(folder, 'templates');
    if (folder === dirname(folder)) throw new Error(`no package above ${from}`);
  }
}

export function readTemplate(name: string): string {
  // A browser hashes line ends as LF, whatever a checkout made of them.
  return readFileSync(join(templatesFolder(), name), 'utf8').replaceAll('\r\n', '\n');
}

function isOurs(file: string): boolean {
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'wechat-to-linkedin';
}
