import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../user-error.ts';

/** What the page is made of. */
export const TEMPLATES = ['report.html.eta', 'report-chart.html.eta', 'report.css', 'report.js'];

/** The package's `templates/`, found upwards from here: the bundle lies elsewhere than the source. */
export function templatesFolder(from: string = import.meta.url): string {
  for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
    if (isOurs(join(folder, 'package.json'))) return join(folder, 'templates');
    if (folder === dirname(folder)) throw new Error(`no package above ${from}`);
  }
}

/** A template of ours (`ask/who.en.eta`), or the file of that name in the user's folder where there is one. */
export function readTemplate(name: string, folder?: string): string {
  const own = folder === undefined ? undefined : join(folder, basename(name));
  const file = own !== undefined && existsSync(own) ? own : join(templatesFolder(), name);
  // A browser hashes line ends as LF, whatever a checkout or an editor made of them.
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

/** Throws UserError no-templates (exit 2) where a folder of the user's has none of these. */
export function refuseWithoutTemplates(folder: string, names: string[]): void {
  const files = names.map((name) => basename(name));
  if (!files.some((name) => existsSync(join(folder, name))))
    throw new UserError('no-templates', { folder, files: files.join(', ') }, 2);
}

function isOurs(file: string): boolean {
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'wechat-to-linkedin';
}
