import type { Language } from '../../text/bilingual.ts';
import { reportLabels } from '../../text/report-labels.ts';
import { reportPage } from '../../text/report-page.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { summarise } from '../summary.ts';
import { changesTitle, wordChanges } from '../worded-changes.ts';
import { wordEntry } from '../worded-entry.ts';
import { wordTrust } from '../worded-trust.ts';

/** The sum, then every WeChat row under its outcome. */
export function toMarkdown(ledger: Ledger, language: Language): string {
  const label = reportLabels[language];
  const { title, answer, sum, outcomes } = summarise(ledger, language);
  const lines = [
    `# ${title}`,
    '',
    answer,
    '',
    ...table(
      [label.outcome, label.rows, label.meaning],
      [
        ...outcomes.map(({ name, count, meaning }) => [name, String(count), meaning]),
        [label.total, String(ledger.totals.rows), ''],
      ],
    ),
    '',
    sum,
    '',
    `${label.linkedinOnly} ${ledger.linkedinOnly.length} ${label.linkedinOnlyMeaning}`,
  ];
  lines.push(...trustLines(ledger, language), ...changesLines(ledger, language));
  for (const { code, name, count, meaning } of outcomes) {
    if (count === 0) continue;
    const entries = ledger.entries.filter(({ outcome }) => outcome === code);
    lines.push('', `## ${name} (${count})`, '', meaning, '');
    lines.push(
      ...table(
        [label.who, label.onLinkedin, label.probability, label.why, label.nextStep],
        entries.map((entry) => {
          const { who, nickname, company, linkedin, probability, detail, nextStep } = wordEntry(
            entry,
            language,
          );
          const name = [who, nickname, company].filter(Boolean).join(' · ');
          const member = [linkedin.name, linkedin.about].filter(Boolean).join(' · ');
          return [name, member, probability, detail, nextStep];
        }),
      ),
    );
  }
  return `${lines.join('\n')}\n\n${label.footer}\n`;
}

function trustLines(ledger: Ledger, language: Language): string[] {
  const items = wordTrust(ledger, language);
  if (items.length === 0) return [];
  return ['', `## ${reportPage[language].trust.title}`, '', ...items.map(({ text }) => `- ${text}`)];
}

function changesLines({ changes }: Ledger, language: Language): string[] {
  if (!changes) return [];
  const words = reportPage[language].changes;
  const lists = wordChanges(changes, language);
  const lines = ['', `## ${changesTitle(changes, language)}`];
  if (lists.length === 0) lines.push('', words.nothing);
  for (const { name, people } of lists) {
    const items = people.map((one) => `- ${markdownText([one.name, one.about].filter(Boolean).join(' · '))}`);
    lines.push('', `### ${name} (${people.length})`, '', ...items);
  }
  return lines;
}

function table(header: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.map(markdownText).join(' | ')} |`;
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)];
}

/** The one way foreign text reaches Markdown: on one line already, here nothing of it is markup, a link or HTML. */
function markdownText(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&$@!#]|:(?=\/\/)|(?<=www)\./gi, '\\$&');
}
