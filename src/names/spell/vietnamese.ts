import { charLists } from '../char-table.ts';
import table from '../data/vietnamese.json' with { type: 'json' };
import { letters } from '../normalise.ts';

const readings = charLists(table.readings);

/** What one simplified character is written as in Vietnamese names, without marks; most usual first. */
export const vietnameseSpellings = (char: string): string[] => [...new Set(readings(char).map(letters))];
