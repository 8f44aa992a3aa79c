import type { Language } from '../text/bilingual.ts';
import { reportPage } from '../text/report-page.ts';
import type { Mark } from './ledger/entry.ts';
import type { Ledger } from './ledger/ledger.ts';

/** One thing that may be wrong, as a sentence, and how to find the rows it speaks of. */
export interface WordedTrust {
  text: string;
  mark: Mark | null;
}

/** Only what there is: nobody is told that nothing is wrong. */
export function wordTrust({ trust, entries }: Ledger, language: Language): WordedTrust[] {
  const words = reportPage[language].trust;
  const accepted = entries.filter(({ reason }) => reason === 'recognised').length;
  const mainland = entries.filter(({ marks }) => marks.includes('mainland')).length;
  const accounts = new Set(trust.rivals.flatMap((one) => one.entries)).size;
  const items: [count: number, text: string, mark: Mark | null][] = [
    [accepted, words.expectedWrong({ count: accepted, expected: trust.expectedWrong }), null],
    [trust.oneClue.length, words.oneClue({ count: trust.oneClue.length }), 'one-clue'],
    [trust.rivals.length, words.rivals({ count: trust.rivals.length, accounts }), 'rivals'],
    [trust.unidentified.length, words.unidentified({ count: trust.unidentified.length }), 'unidentified'],
    [mainland, words.mainland({ count: mainland }), 'mainland'],
  ];
  return items.filter(([count]) => count > 0).map(([, text, mark]) => ({ text, mark }));
}
