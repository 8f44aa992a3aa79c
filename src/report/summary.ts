import type { Language } from '../text/bilingual.ts';
import { reportWords } from '../text/report.ts';
import type { Ledger } from './ledger/ledger.ts';
import { OUTCOMES } from './ledger/outcomes.ts';

/** The answer in one sentence, the sum, and a line for each outcome: what every report begins with. */
export function summarise({ totals }: Ledger, language: Language) {
  const words = reportWords[language];
  const outcomes = OUTCOMES.map((code) => ({
    code,
    name: words.outcomes[code]?.name ?? code,
    meaning: words.outcomes[code]?.meaning ?? '',
    count: totals[code],
  }));
  const parts = outcomes.map(({ count }) => count).join(' + ');
  return {
    title: words.title,
    answer: words.answer(totals),
    sum: words.sum({ rows: totals.rows, parts }),
    outcomes,
  };
}
