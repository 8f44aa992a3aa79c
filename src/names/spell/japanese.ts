import table from '../data/japanese.json' with { type: 'json' };
import { simplify } from '../normalise.ts';
import { romanised } from './kana.ts';

interface Tables {
  /** By surname, simplified: its letters and its rank. */
  surnames: Map<string, { letters: string[]; rank: number }>;
  given: Map<string, string[]>;
}
let read: Tables | undefined;

/** Read when first asked. */
function tables(): Tables {
  if (!read) {
    read = { surnames: new Map(), given: new Map() };
    table.surnames.forEach((line, rank) => {
      const [han = '', ...letters] = line.split(' ');
      const plain = simplify(han);
      if (!read!.surnames.has(plain)) read!.surnames.set(plain, { letters, rank });
    });
    for (const [han, letters] of Object.entries(table.given))
      read.given.set(simplify(han), letters.split(' '));
  }
  return read;
}

/** Long vowels as people write them: Shota, Shouta, Shohta. */
const written = (typed: string): string[] => [
  ...new Set([
    typed.replace(/ou|oo/gu, 'o').replace(/uu/gu, 'u'),
    typed,
    typed.replace(/o[uo]/gu, 'oh').replace(/uu/gu, 'u'),
  ]),
];

/** How a Japanese surname is written in letters, most usual first; empty for what is none. */
export const japaneseSurnameSpellings = (simplified: string): string[] =>
  (tables().surnames.get(simplified)?.letters ?? []).flatMap(written);

export const isJapaneseSurname = (simplified: string): boolean => tables().surnames.has(simplified);

const mostWays = 150;
const givenNames = new Map<string, ReadonlySet<string>>();

/** Every way in which a given name, in Han or kana, may be read in Japanese, in letters; empty where a character is of no such name. */
export function japaneseGivenSpellings(simplified: string): ReadonlySet<string> {
  let found = givenNames.get(simplified);
  if (!found) {
    const kana = romanised(simplified);
    const chars = kana ? [] : [...simplified];
    const ways: string[][] = [[kana]];
    // 百合 is Yuri, though neither character says so.
    for (let to = 1; to <= chars.length; to++)
      ways.push(
        [to - 2, to - 1]
          .filter((from) => from >= 0)
          .flatMap((from) => {
            const letters = tables().given.get(chars.slice(from, to).join('')) ?? [];
            return ways[from]!.flatMap((head) => letters.map((tail) => head + tail));
          })
          .slice(0, mostWays),
      );
    found = new Set(ways[chars.length]!.flatMap(written));
    givenNames.set(simplified, found);
  }
  return found;
}

/** Bits of a Japanese name among all, of the surname of a rank (Zipf with a flat head), and of each character of the given name. */
const bitsOfJapanese = -8;
const bitsOfRank = (rank: number): number => Math.log2(0.5 / (rank + 30));
const bitsOfGiven = [0, -7, -12, -20];
/** More for a character that the table does not have. */
const bitsOfStranger = -6;

/** The surname that a run of simplified characters begins with if it is a Japanese name, log2 of how usual such a name is, and how many characters of the given name no table has. */
export function japaneseName(simplified: string): { size: number; bits: number; strangers: number } | null {
  const chars = [...simplified];
  for (const size of [4, 3, 2, 1]) {
    const given = chars.slice(size);
    if (given.length < 1 || given.length > 3) continue;
    const surname = tables().surnames.get(chars.slice(0, size).join(''));
    if (!surname) continue;
    const strangers = given.filter((char) => !tables().given.has(char)).length;
    if (strangers > (size > 1 ? 1 : 0)) continue;
    const bits = bitsOfGiven[given.length]! + strangers * bitsOfStranger;
    return { size, strangers, bits: bitsOfJapanese + bitsOfRank(surname.rank) + bits };
  }
  return null;
}
