import { otherForms } from '../../names/index.ts';
import { contentPolicy, newEta, scriptJson } from '../../page/html.ts';
import { readTemplate } from '../../page/templates.ts';
import { type Language, pageLanguage } from '../../text/bilingual.ts';
import { reportLabels } from '../../text/report-labels.ts';
import { reportPage } from '../../text/report-page.ts';
import { UserError } from '../../user-error.ts';
import { chartsOf } from '../charts/chart.ts';
import { drawChart } from '../charts/draw-chart.ts';
import { drawFlow } from '../charts/draw-flow.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { whatIsLeft } from '../ledger/left.ts';
import { TO_ACT_FIRST } from '../ledger/outcomes.ts';
import { PROFILE_BASE, pageRows, SEARCH_BASE } from '../page-rows.ts';
import { plainText } from '../plain-text.ts';
import { summarise } from '../summary.ts';
import { changesTitle, wordChanges } from '../worded-changes.ts';
import { wordConnection, wordEntry } from '../worded-entry.ts';
import { wordTrust } from '../worded-trust.ts';

/** How many rows of each outcome a browser without JavaScript shows. */
const ROWS_WITHOUT_SCRIPT = 100;

/** A text longer than this fills screens: its beginning, and the rest, which is shown on request. */
const LONG = 160;
function cut(text: string): [beginning: string, rest: string] {
  if (text.length <= LONG) return [text, ''];
  // Not within a character of two halves.
  const beginning = [...text.slice(0, LONG)].slice(0, -1).join('');
  return [`${beginning}…`, text.slice(beginning.length)];
}

/**
 * One file that needs nothing else: style and script are inside, and the policy lets nothing but these two run. With
 * `templates`, a folder whose files take the place of ours. Throws UserError template-broken (exit 2).
 */
export function toHtml(ledger: Ledger, language: Language, templates?: string): string {
  const read = (name: string) => readTemplate(name, templates);
  const style = read('report.css');
  const script = read('report.js');
  const summary = summarise(ledger, language);
  const view = {
    ...summary,
    // A number stays with what it counts.
    answer: summary.answer.replace(/(?<=\d) /g, '\u00a0'),
    style,
    script,
    policy: contentPolicy(style, script),
    lang: pageLanguage[language],
    label: reportLabels[language],
    words: reportPage[language],
    rows: ledger.totals.rows,
    linkedinOnly: ledger.linkedinOnly.length,
    flow: drawFlow(ledger),
    charts: chartsOf(ledger, language).map(drawChart),
    toDo: toDo(ledger, language),
    trust: wordTrust(ledger, language),
    changes: ledger.changes && {
      title: changesTitle(ledger.changes, language),
      lists: wordChanges(ledger.changes, language),
    },
    cut,
    groups: firstRows(ledger, language),
    page: scriptJson(pageData(ledger, language)),
  };
  eta.loadTemplate('@chart', read('report-chart.html.eta'));
  try {
    return eta.renderString(read('report.html.eta'), view);
  } catch (error) {
    if (!templates) throw error;
    throw new UserError('template-broken', { folder: templates, message: (error as Error).message }, 2);
  }
}

const eta = newEta(plainText);

/** What the script needs: everyone, and the words of the table. */
function pageData(ledger: Ledger, language: Language) {
  const { outcomes } = summarise(ledger, language);
  const label = reportLabels[language];
  const { table, linkedinOnly } = reportPage[language];
  const people = pageRows(ledger, language);
  return {
    language,
    ...people,
    long: LONG,
    // A search takes 陳 and 陈 for one.
    forms: otherForms(new Set(JSON.stringify(people))),
    outcomes: [
      ...outcomes.map(({ name, code }) => ({ name, code })),
      { name: linkedinOnly, code: 'linkedin-only' },
    ],
    profileBase: PROFILE_BASE,
    searchBase: SEARCH_BASE,
    text: {
      find: label.findOnLinkedin,
      evidence: label.evidence,
      evidenceHelp: label.evidenceHelp,
      evidenceSum: label.evidenceSum,
      nobody: table.nobody,
      all: table.all,
      notPrinted: table.notPrinted,
    },
  };
}

/** What the owner can do now, each with the rows that it is about. */
function toDo(ledger: Ledger, language: Language) {
  const { questions, toInvite, toAsk, waiting } = whatIsLeft(ledger);
  const { items } = reportPage[language].toDo;
  return [
    { code: 'review', count: questions, text: items.review },
    { code: 'invite', count: toInvite, text: items.invite },
    { code: 'ask', count: toAsk, text: items.ask({ waiting }) },
  ].filter(({ count }) => count > 0);
}

/** The beginning of each list, for a browser that runs no script. */
function firstRows(ledger: Ledger, language: Language) {
  const { entries, linkedinOnly } = ledger;
  const byCode = new Map(summarise(ledger, language).outcomes.map((outcome) => [outcome.code, outcome]));
  const groups = TO_ACT_FIRST.map((outcome) => {
    const { code, name, count } = byCode.get(outcome)!;
    const first = [];
    for (const entry of entries) {
      if (first.length === ROWS_WITHOUT_SCRIPT) break;
      if (entry.outcome === code) first.push(wordEntry(entry, language));
    }
    return { code: code as string, name, count, rows: first };
  });
  const members = linkedinOnly.slice(0, ROWS_WITHOUT_SCRIPT).map((connection) => {
    return { who: '', company: '', detail: '', nextStep: '', linkedin: wordConnection(connection) };
  });
  const name = reportPage[language].linkedinOnly;
  const others = { code: 'linkedin-only', name, count: linkedinOnly.length, rows: members };
  return [...groups, others].filter(({ count }) => count > 0);
}
