import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageFolder } from '../package-folder.ts';
import { UserError } from '../user-error.ts';

/** What the page is made of. */
export const TEMPLATES = ['report.html.eta', 'report-chart.html.eta', 'report.css', 'report.js'];

/** The package's `templates/`. */
export function templatesFolder(): string {
  return join(packageFolder(), 'templates');
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
