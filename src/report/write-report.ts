import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../text/bilingual.ts';
import { UserError } from '../user-error.ts';
import { toCsv } from './csv.ts';
import { toHtml } from './html.ts';
import { toInviteCsv } from './invite-csv.ts';
import { toJson } from './json.ts';
import type { Ledger } from './ledger.ts';
import { toMarkdown } from './markdown.ts';

/**
 * Writes the report, readable by its owner only, and returns the file names. The same ledger gives the same bytes.
 * Throws UserError report-not-writable (exit 2).
 */
export function writeReport(ledger: Ledger, folder: string, language: Language): string[] {
  const names = writers.map(([name]) => name);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const [name, write] of writers) replaceFile(folder, name, write(ledger, language, names));
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).syscall) throw error;
    throw new UserError('report-not-writable', { folder, message: (error as Error).message }, 2);
  }
  return names;
}

type Writer = (ledger: Ledger, language: Language, files: string[]) => string;

const writers: [name: string, write: Writer][] = [
  ['index.html', toHtml],
  ['report.md', toMarkdown],
  ['report.csv', toCsv],
  ['report.json', (ledger, language, files) => toJson(ledger, files, language)],
  ['invite.csv', toInviteCsv],
];

/** All of the new content or all of the old, whenever the power goes. */
function replaceFile(folder: string, name: string, content: string): void {
  const draft = join(folder, `.${name}.part`);
  rmSync(draft, { force: true });
  writeFileSync(draft, content, { mode: 0o600, flag: 'wx' });
  renameSync(draft, join(folder, name));
}
