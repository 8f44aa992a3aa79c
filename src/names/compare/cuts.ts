import { syllableShare } from '../frequency.ts';
import { wordsIn } from '../normalise.ts';
import { isKoreanSyllable } from '../spell/korean.ts';

const plausible =
  /^(?:[bcdfghjklmnpqrstvwxyz]{0,3}[aeiouvyw]{1,4}(?:ng|nn|n|m|ck|k|t|p|h|r|c)?|ng|m|tsz|sz|tz|[a-z])$/u;

/** Cuts of joined letters into n plausible syllables, at most eight. */
function cutsInto(text: string, n: number): string[][] {
  if (text.length < n || text.length > n * 7) return [];
  if (n === 1) return plausible.test(text) ? [[text]] : [];
  const found: string[][] = [];
  for (let at = 1; at <= Math.min(7, text.length - n + 1); at++) {
    const head = text.slice(0, at);
    if (!plausible.test(head) || (at === 1 && n > 1 && !'aeo'.includes(head))) continue;
    for (const tail of cutsInto(text.slice(at), n - 1))
      if (tail.every((part) => part.length > 1 || 'aeo'.includes(part))) found.push([head].concat(tail));
  }
  return found.slice(0, 8);
}

/** How the letters of a given name may fall into 1, 2 or 3 syllables, trusting the writer's spaces and hyphens. */
export function cut(latin: string): string[][][] {
  const tokens = wordsIn(latin).slice(0, 5);
  const joined = tokens.join('');
  const cuts: string[][][] = [[], [], [], []];
  for (const n of [1, 2, 3]) {
    if (tokens.length === n) cuts[n] = [tokens];
    else if (tokens.length === 1) {
      cuts[n] = knownOf(cutsInto(joined, n));
      // "whw" or "XM": one letter each.
      if (joined.length === n && n > 1) cuts[n]!.push(joined.split(''));
    } else if (tokens.length < n) cuts[n] = n - tokens.length === 1 ? splitOne(tokens) : [];
    // More words than characters: fine where the rest is a name of another kind, not where it is one more syllable.
    else
      for (let at = 0; at + n <= tokens.length; at++) {
        const rest = [...tokens.slice(0, at), ...tokens.slice(at + n)];
        if (rest.every((token) => syllableShare(token) === 0)) cuts[n]!.push(tokens.slice(at, at + n));
      }
  }
  return cuts;
}

/** Whether the tables have every syllable of a cut. */
export const isKnownCut = (syllables: string[]): boolean =>
  syllables.every((syllable) => syllableShare(syllable) > 0);
/** Whether letters so cut may be a Chinese given name, by any spelling. */
export const isGivenIn = (cuts: string[][][]): boolean => cuts.some((ways) => ways.some(isKnownCut));
export const maySpellGiven = (latin: string): boolean => isGivenIn(cut(latin));

/** Where some cut gives syllables of the tables alone, the others are no reading of the letters: Do-hyun is none of doh-yun, but Korean. */
function knownOf(cuts: string[][]): string[][] {
  const known = cuts.filter((syllables) => isKnownCut(syllables) || syllables.every(isKoreanSyllable));
  return known.length > 0 ? known : cuts;
}

function splitOne(tokens: string[]): string[][] {
  return tokens.flatMap((token, i) =>
    cutsInto(token, 2).map((pair) => [...tokens.slice(0, i), ...pair, ...tokens.slice(i + 1)]),
  );
}
