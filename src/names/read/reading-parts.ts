import { simplify, wordsIn } from '../normalise.ts';
import type { NameReading } from '../types.ts';

/** What of a name is written in Han, as it is written. */
export const nameInHan = ({ family, given }: NameReading): string =>
  `${family?.han ?? ''}${given?.han ?? ''}`;

/** The same, simplified. */
export const hanOf = (reading: NameReading): string => simplify(nameInHan(reading));

/** The words of a name that are written in letters. */
export const latinWordsOf = ({ family, given, english }: NameReading): string[] =>
  [family?.latin, given?.latin, ...english].flatMap((part) => wordsIn(part ?? ''));
