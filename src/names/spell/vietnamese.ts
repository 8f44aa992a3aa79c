import { charLists } from '../char-table.ts';
import table from '../data/vietnamese.json' with { type: 'json' };
import { letters } from '../normalise.ts';

const readings = charLists(table.readings);

/** What one simplified character is written as in Vietnamese names, without marks; most usual first. */
export const vietnameseSpellings = (char: string): string[] => [...new Set(readings(char).map(letters))];

let syllables: Set<string> | undefined;
/** A syllable of Vietnamese names, without marks. */
export function isVietnameseSyllable(folded: string): boolean {
  syllables ??= new Set(Object.keys(table.readings).map(letters));
  return syllables.has(folded);
}
