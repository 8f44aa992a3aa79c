import { refuseWithoutTemplates, TEMPLATES } from '../../page/templates.ts';
import type { Language } from '../../text/bilingual.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { OUTCOMES } from '../ledger/outcomes.ts';
import { toCsv, toLinkedinOnlyCsv, toOutcomeCsv } from './csv.ts';
import { toHtml } from './html.ts';
import { toInviteCsv } from './invite-csv.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import { toVcard } from './vcard.ts';
import { toXlsx } from './xlsx.ts';

/**
 * The files of the report; the same ledger gives the same bytes. `templates` is a folder of the user's own. Throws UserError
 * no-templates, and each file may throw template-broken (exit 2).
 */
export function reportFiles(
  ledger: Ledger,
  language: Language,
  templates?: string,
): [name: string, content: () => string | Uint8Array][] {
  if (templates !== undefined) refuseWithoutTemplates(templates, TEMPLATES);
  const files = writers.map(([name]) => name);
  return writers.map(([name, write]) => [name, () => write(ledger, language, { files, templates })]);
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
