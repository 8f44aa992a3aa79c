import { simplify, wordsIn } from '../normalise.ts';
import type { NameReading } from '../types.ts';

/** What of a name is written in Han, simplified. */
export const hanOf = ({ family, given }: NameReading): string =>
  simplify(`${family?.han ?? ''}${given?.han ?? ''}`);

/** The words of a name that are written in letters. */
export const latinWordsOf = ({ family, given, english }: NameReading): string[] =>
  [family?.latin, given?.latin, ...english].flatMap((part) => wordsIn(part ?? ''));
