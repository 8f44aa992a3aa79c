import words from '../data/personal.json' with { type: 'json' };
import { withoutKnown } from './organisations.ts';
import { folded, phraseFinder } from './phrases.ts';

const finderOf = (list: string) => phraseFinder(list.split(' ').map((word) => [word]));
const trades = finderOf(words.trade);
const lines = finderOf(words.line);

/** The first word of a trade in a text: nobody is called so who is more to the owner. */
export const tradeIn = (text: string): string | null => wordIn(text, trades);
/** The first word of a line of work, which friends have too. */
export const lineIn = (text: string): string | null => wordIn(text, lines);

/** Outside the names of employers: 快递 of 顺丰快递 is none. */
function wordIn(text: string, find: ReturnType<typeof finderOf>): string | null {
  // Most names have none at all, and employers take long to find.
  return find(folded(text)).length === 0 ? null : (find(withoutKnown(text))[0]?.phrase ?? null);
}
