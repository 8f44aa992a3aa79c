import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../text/bilingual.ts';
import { UserError } from '../user-error.ts';
import { toCsv, toLinkedinOnlyCsv, toOutcomeCsv } from './csv.ts';
import { toHtml } from './html.ts';
import { toInviteCsv } from './invite-csv.ts';
import { toJson } from './json.ts';
import { type Ledger, OUTCOMES } from './ledger.ts';
import { toMarkdown } from './markdown.ts';
import { refuseWithoutTemplates, TEMPLATES } from './templates.ts';
import { toVcard } from './vcard.ts';
import { toXlsx } from './xlsx.ts';

/**
 * Writes the report, readable by its owner only, and returns the file names. The same ledger gives the same bytes.
 * `templates` is a folder of the user's own. Throws UserError report-not-writable, no-templates, template-broken (exit 2).
 */
export function writeReport(
  ledger: Ledger,
  folder: string,
  language: Language,
  templates?: string,
): string[] {
  if (templates !== undefined) refuseWithoutTemplates(templates, TEMPLATES);
  const names = writers.map(([name]) => name);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const [name, write] of writers)
      replaceFile(folder, name, write(ledger, language, { files: names, templates }));
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).syscall) throw error;
    throw new UserError('report-not-writable', { folder, message: (error as Error).message }, 2);
  }
  return names;
}

interface Context {
  files: string[];
  templates: string | undefined;
}

type Writer = (ledger: Ledger, language: Language, context: Context) => string | Uint8Array;

const writers: [name: string, write: Writer][] = [
  ['index.html', (ledger, language, { templates }) => toHtml(ledger, language, templates)],
  ['report.md', toMarkdown],
  ['report.csv', toCsv],
  ['report.xlsx', toXlsx],
  ['report.json', (ledger, language, { files }) => toJson(ledger, files, language)],
  ['contacts.vcf', toVcard],
  ['invite.csv', (ledger, language) => toInviteCsv(ledger, language)],
  // Those to invite have a list of their own, in the order of whom to invite first.
  ...OUTCOMES.filter((outcome) => outcome !== 'invite').map((outcome): [string, Writer] => [
    `${outcome}.csv`,
    (ledger, language) => toOutcomeCsv(ledger, outcome, language),
  ]),
  ['linkedin-only.csv', toLinkedinOnlyCsv],
];

/** All of the new content or all of the old, whenever the power goes. */
export function replaceFile(folder: string, name: string, content: string | Uint8Array): void {
  const draft = join(folder, `.${name}.part`);
  rmSync(draft, { force: true });
  writeFileSync(draft, content, { mode: 0o600, flag: 'wx' });
  renameSync(draft, join(folder, name));
}
