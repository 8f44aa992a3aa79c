import { createHash } from 'node:crypto';
import { Eta } from 'eta';
import type { Language } from '../text/bilingual.ts';
import { reportLabels } from '../text/report-labels.ts';
import type { Ledger } from './ledger.ts';
import { plainText } from './plain-text.ts';
import { summarise } from './summary.ts';
import { readTemplate } from './templates.ts';
import { wordEntry } from './worded-entry.ts';

/** One file that needs nothing else: style and script are inside, and the policy lets nothing but these two run. */
export function toHtml(ledger: Ledger, language: Language): string {
  const style = readTemplate('report.css');
  const script = readTemplate('report.js');
  const summary = summarise(ledger, language);
  const groups = summary.outcomes.map((outcome) => ({
    ...outcome,
    entries: ledger.entries
      .filter((entry) => entry.outcome === outcome.code)
      .map((entry) => wordEntry(entry, language)),
  }));
  return eta.renderString(readTemplate('report.html.eta'), {
    ...summary,
    groups,
    style,
    script,
    policy: contentPolicy(style, script),
    lang: language === 'zh' ? 'zh-CN' : 'en',
    label: reportLabels[language],
    rows: ledger.totals.rows,
    linkedinOnly: ledger.linkedinOnly.length,
    bar: barOf(summary.outcomes, ledger.totals.rows),
  });
}

/** `<%= %>` in the template is the one way foreign text reaches HTML. */
const eta = new Eta({ autoTrim: false, escapeFunction: (value) => escapeHtml(plainText(String(value))) });

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

function contentPolicy(style: string, script: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Where each outcome begins and how wide it is, in percent of all rows. */
function barOf(outcomes: { code: string; name: string; count: number }[], rows: number) {
  let before = 0;
  return outcomes
    .filter(({ count }) => count > 0)
    .map(({ code, name, count }) => {
      const start = percentOf(before, rows);
      before += count;
      return { code, name, count, start, width: percentOf(count, rows) };
    });
}

function percentOf(part: number, whole: number): string {
  return ((100 * part) / whole).toFixed(3);
}
