import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageFolder } from '../package-folder.ts';
import { UserError } from '../user-error.ts';

/** What the page is made of. */
export const TEMPLATES = ['report.html.eta', 'report-chart.html.eta', 'report.css', 'report.js'];

/** What messages are made of, a folder for each kind. */
const MESSAGES = ['notes', 'ask', 'announce'];

/** The package's `templates/`. */
export function templatesFolder(): string {
  return join(packageFolder(), 'templates');
}

/** What a folder of the owner's may hold: the templates, and what is to be known of each kind, by the name it has there. */
export function changeableTemplates(language: 'en' | 'zh'): { name: string; from: string }[] {
  const readme = language === 'zh' ? 'README.zh-CN.md' : 'README.md';
  const messages = MESSAGES.flatMap((kind) => [
    { name: `${kind}.md`, from: join(kind, readme) },
    ...readdirSync(join(templatesFolder(), kind))
      .filter((name) => name.endsWith('.eta'))
      .map((name) => ({ name, from: join(kind, name) })),
  ]);
  return [...messages, ...TEMPLATES.map((name) => ({ name, from: name }))];
}

/** A template of ours (`ask/who.en.eta`), or the file of that name in the user's folder where there is one. */
export function readTemplate(name: string, folder?: string): string {
  const own = folder === undefined ? undefined : join(folder, basename(name));
  const file = own !== undefined && existsSync(own) ? own : join(templatesFolder(), name);
  // A browser hashes line ends as LF, whatever a checkout or an editor made of them.
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

/**
 * Throws UserError no-templates (exit 2) where a folder of the user's has none of ours at all; `names` are those that are wanted.
 * Whoever changed other ones only has ours for these.
 */
export function refuseWithoutTemplates(folder: string, names: string[]): void {
  const known = changeableTemplates('en').filter(({ name }) => !name.endsWith('.md'));
  if (known.some(({ name }) => existsSync(join(folder, name)))) return;
  throw new UserError('no-templates', { folder, files: names.map((name) => basename(name)).join(', ') }, 2);
}
