import { charLists } from '../char-table.ts';
import given from '../data/given-characters.json' with { type: 'json' };
import table from '../data/korean.json' with { type: 'json' };

/** Korean readings, in Hangul, of one simplified character. */
const hangulOf = charLists(table.readings);

/**
 * Letters of the 19 initials, 21 vowels and 28 finals of Hangul in the order of Unicode: the Revised Romanisation first
 * (Republic of Korea, 2000), then what names have by habit and by McCune and Reischauer (1939) without marks.
 */
const initials = 'g/k/gh kk n d/t tt r/l m b/p pp s/sh ss / j/ch/zh jj ch k/kh t p/ph h'.split(' ');
const vowels =
  'a/ah ae/ai ya yae eo/u/o/uh/ou e/eh yeo/you/yu/yo/yuh ye/yea o/oh wa wae oe/oi/we yo/yoh u/oo/woo/ou wo/weo/won we wi/wee yu/yoo/you/yoon eu/u/ eui/ui/ee/i/hee i/ee/yi/y'.split(
    ' ',
  );
const finals = ' k/g k k n n n t l/r k m l l l p l m p/b p t t ng t t k t p t'.split(' ');

/** Bits of the second and later ways. */
const bitsOf = (rank: number): number => (rank === 0 ? 0 : 0.3 + rank * 0.4);

const spelled = new Map<string, Map<string, number>>();

/** What one Hangul syllable is written as in names, each with its cost in bits. */
function spellingsOf(hangul: string): Map<string, number> {
  let out = spelled.get(hangul);
  if (!out) {
    out = new Map();
    for (const [syllable, cost] of soundsOf(hangul))
      for (const [latin, bits] of lettersOf(syllable))
        if (cost + bits < (out.get(latin) ?? 9)) out.set(latin, cost + bits);
    spelled.set(hangul, out);
  }
  return out;
}

const firstOfHangul = 0xac00;
const [numberOfVowels, numberOfFinals] = [21, 28];
/** Numbers of initials: n, r and none. */
const [n, r, silent] = [2, 5, 11];
const yeo = 6;
/** Numbers of the vowels that begin with y, and of i. */
const afterSilence = new Set([2, 3, 6, 7, 12, 17, 20]);

/** At the head of a name r is silent before i and y, and n before other vowels; so is n. */
function* soundsOf(hangul: string): Generator<[syllable: [number, number, number], cost: number]> {
  const code = hangul.charCodeAt(0) - firstOfHangul;
  const final = code % numberOfFinals;
  const vowel = Math.floor(code / numberOfFinals) % numberOfVowels;
  const initial = Math.floor(code / numberOfFinals / numberOfVowels);
  yield [[initial, vowel, final], 0];
  if (initial !== r && initial !== n) return;
  if (afterSilence.has(vowel)) yield [[silent, vowel, final], 0.3];
  else if (initial === r) yield [[n, vowel, final], 0.5];
}

function* lettersOf([initial, vowel, final]: [number, number, number]): Generator<[string, number]> {
  for (const [i, onset] of initials[initial]!.split('/').entries())
    for (const [j, rime] of vowels[vowel]!.split('/').entries())
      for (const [k, coda] of finals[final]!.split('/').entries()) {
        // Hyun is 현; but Yun is 윤, and Yong 용.
        if (initial === silent && vowel === yeo && /^y(?:u|oh?$)/u.test(rime)) continue;
        const cost = bitsOf(i) + bitsOf(j) + bitsOf(k);
        if (rime && cost < 3) yield [onset + rime + coda, cost];
      }
}

/** What one simplified character, or a syllable of Hangul, is written as in Korean names, each with its cost in bits. */
export function koreanSpellings(char: string): Map<string, number> {
  const out = new Map<string, number>();
  for (const [i, hangul] of koreanReadings(char).entries())
    for (const [latin, bits] of spellingsOf(hangul))
      if (bits + i * 0.7 < (out.get(latin) ?? 9)) out.set(latin, bits + i * 0.7);
  return out;
}

/** One syllable of Hangul. */
export const isHangul = (char: string): boolean => /^[가-힣]$/u.test(char);

/** How a character is read, in Hangul; Hangul as it stands. */
export const koreanReadings = (char: string): readonly string[] => (isHangul(char) ? [char] : hangulOf(char));

const usualInNames = new Set(given.characters);

/** The usual characters of given names that a syllable of Hangul may stand for: 香 and 享 of 향. */
export const hanOfHangul = (hangul: string): string[] =>
  [...((table.readings as Record<string, string>)[hangul] ?? '')].filter((char) => usualInNames.has(char));

/** Above this a spelling of a syllable is seldom met. */
const usual = 1.2;
let syllables: Set<string> | undefined;
/** Whether letters are one of the usual ways to write a syllable of Korean. */
export function isKoreanSyllable(letters: string): boolean {
  syllables ??= new Set(
    Object.keys(table.readings).flatMap((hangul) =>
      [...spellingsOf(hangul)].flatMap(([latin, cost]) => (cost <= usual ? [latin] : [])),
    ),
  );
  return syllables.has(letters);
}
