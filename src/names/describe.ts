import { surnameClasses } from './blocking.ts';
import { type BestComparison, bestComparison, compileAll } from './compare/best.ts';
import { letters } from './normalise.ts';
import { readConnectionName } from './read/connection.ts';
import { readText } from './read/contact.ts';
import { searchableName, usualSpellings } from './spell/spell.ts';
import type { NameReading, OtherPart, System } from './types.ts';

export interface DescribedReading extends NameReading {
  /** Usual spellings of a Han name per system. */
  spellings: { system: System; latin: string }[];
  /** Surnames that the letters of a Latin name may stand for, likeliest first, at most eight. */
  surnames: string[];
  search: { han: string; latin: string };
}

export interface DescribedName {
  text: string;
  readings: DescribedReading[];
  parts: OtherPart[];
}

/** What the engine makes of one text, read as a contact's remark: plain data for `migrate name`. */
export function describeName(text: string): DescribedName {
  const { readings, parts } = readAny(text);
  return {
    text,
    readings: readings.map((reading) => ({
      ...reading,
      spellings: reading.family?.han && reading.origin === 'chinese' ? usualSpellings(reading) : [],
      surnames:
        reading.family && !reading.family.han
          ? surnameClasses(reading)
              .filter((key) => !key.startsWith('='))
              .slice(0, 8)
          : [],
      search: searchableName(reading),
    })),
    parts,
  };
}

/** Letters alone are read as LinkedIn writes a name too: given name first. */
function readAny(text: string): { readings: NameReading[]; parts: OtherPart[] } {
  const remark = readText(text, 'text');
  if (/\p{Script=Han}/u.test(text) || remark.parts.length > 0 || letters(text) === '') return remark;
  const { readings } = readConnectionName({ firstName: text, lastName: '' });
  return readings.length > 0 && text.trim().includes(' ')
    ? { readings: readings.map((reading) => ({ ...reading, field: 'text' })), parts: [] }
    : remark;
}

export interface DescribedPair {
  left: DescribedName;
  right: DescribedName;
  /** Null when a text holds no name. */
  best: BestComparison | null;
}

/** What two texts have in common. */
export function describePair(left: string, right: string): DescribedPair {
  const [a, b] = [readAny(left), readAny(right)];
  return {
    left: describeName(left),
    right: describeName(right),
    best: bestComparison(compileAll(a.readings), compileAll(b.readings)),
  };
}
