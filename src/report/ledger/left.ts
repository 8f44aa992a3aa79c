import type { Ledger } from './ledger.ts';

/** What the owner can still do. Each person is in one of the three at most: by their outcome, and by nothing else. */
export interface Left {
  /** People of whom a question is open. */
  questions: number;
  /** People to ask on WeChat, and how many of them were asked and have not answered yet. */
  toAsk: number;
  waiting: number;
  toInvite: number;
}

export function whatIsLeft({ totals, entries }: Pick<Ledger, 'totals' | 'entries'>): Left {
  return {
    questions: totals.review,
    toAsk: totals.ask,
    waiting: entries.filter(({ nextStep }) => nextStep === 'wait-for-their-answer').length,
    toInvite: totals.invite,
  };
}
