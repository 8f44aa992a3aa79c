import { type BestComparison, bestComparison, compileAll } from './compare/best.ts';
import { usualMeanings } from './frequency.ts';
import { letters } from './normalise.ts';
import { readConnectionName } from './read/connection.ts';
import { readText } from './read/text.ts';
import { searchableName, usualSpellings } from './spell/spell.ts';
import type {
  Level,
  NameComparison,
  NameReading,
  OtherPart,
  ParsedTexts,
  PartComparison,
  System,
  Tie,
} from './types.ts';

export interface DescribedReading extends NameReading {
  /** True where it may as well be something else (`perhaps`). */
  perhapsOther?: boolean;
  /** Usual spellings of a Han name per system. */
  spellings: { system: System; latin: string }[];
  /** Surnames that the letters of a Latin name may stand for, likeliest first, at most eight. */
  surnames: string[];
  /** What to type into a search, `''` where there is nothing; `called`: the English or given name alone. */
  search: { han: string; latin: string; called: string };
}

export interface DescribedName {
  text: string;
  readings: DescribedReading[];
  parts: OtherPart[];
  /** Names that are somebody else's, through whom the person is known. */
  through: Tie[];
}

/** What the engine makes of one text, read as a contact's remark: plain data for `migrate name`. */
export function describeName(text: string): DescribedName {
  const { readings, parts, through } = readAny(text);
  return {
    text,
    readings: readings.map((reading) => ({
      ...reading,
      ...(reading.perhaps && { perhapsOther: true }),
      spellings: reading.family?.han && reading.origin === 'chinese' ? usualSpellings(reading) : [],
      surnames: reading.family && !reading.family.han ? surnamesOf(reading.family.latin).slice(0, 8) : [],
      search: searchableName(reading),
    })),
    parts,
    through,
  };
}

/** Of a married double surname those of both. */
function surnamesOf(latin: string): string[] {
  const whole = usualMeanings(letters(latin));
  return whole.length > 0
    ? whole
    : [...new Set(latin.split(/[ -]/u).flatMap((word) => usualMeanings(letters(word)).slice(0, 4)))];
}

/** Letters alone are read as LinkedIn writes a name too: given name first. */
function readAny(text: string): ParsedTexts {
  const remark = readText(text, 'text');
  if (/\p{Script=Han}/u.test(text) || remark.parts.length > 0 || letters(text) === '') return remark;
  const { readings } = readConnectionName({ firstName: text, lastName: '' });
  return readings.length > 0 && text.trim().includes(' ')
    ? { readings: readings.map((reading) => ({ ...reading, field: 'text' })), parts: [], through: [] }
    : remark;
}

export interface DescribedPair {
  left: DescribedName;
  right: DescribedName;
  /** Null when a text holds no name. */
  best: BestComparison | null;
  verdict: PairVerdict;
}

/** `unclear` when nothing contradicts but too little agrees: a surname alone, initials. */
export type PairVerdict = 'same' | 'different' | 'unclear' | 'no-name';

/** What two texts have in common. */
export function describePair(left: string, right: string): DescribedPair {
  const [a, b] = [readAny(left), readAny(right)];
  const best = bestComparison(compileAll(a.readings), compileAll(b.readings));
  return {
    left: describeName(left),
    right: describeName(right),
    best,
    verdict: best ? verdictOf(best.comparison) : 'no-name',
  };
}

function verdictOf({ family, given, english }: NameComparison): PairVerdict {
  const contradicts = (part: PartComparison) => part.level === 'contradiction';
  if (contradicts(family) || contradicts(given)) return 'different';
  if (contradicts(english) && !agrees(given)) return 'different';
  return (agrees(family) && (agrees(given) || agrees(english))) || (agrees(given) && agrees(english))
    ? 'same'
    : 'unclear';
}

const agreeing: Level[] = ['equal', 'variant', 'spelled', 'nickname'];

function agrees({ level }: PartComparison): boolean {
  return agreeing.includes(level);
}
