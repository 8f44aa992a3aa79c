import table from '../data/transliterations.json' with { type: 'json' };
import { pinyinOf } from './mandarin.ts';

/** Letters of each element, by every way to write it in Han. */
const elements = new Map<string, string[]>();
for (const line of table.elements) {
  const [han = '', ...letters] = line.split(' ');
  for (const way of han.split('/')) elements.set(way, [...(elements.get(way) ?? []), ...letters]);
}
const characters = new Set(table.characters);

/** A name, or a piece of one, that is written in Han by its sound: 扎西, 古丽. */
export const isNameElement = (simplified: string): boolean => elements.has(simplified);

/** Three to ten characters that names written by their sound are made of: 古丽娜尔, 阿卜杜热合曼, 乌日娜. */
export function looksTransliterated(simplified: string): boolean {
  const chars = [...simplified];
  if (chars.length < 2 || chars.length > 10) return false;
  return elements.has(simplified) || (chars.length > 2 && chars.every((char) => characters.has(char)));
}

/** Two elements that make one name, as Tibetan names do: 扎西次仁 as 扎西 and 次仁; null for any other text. */
export function twoElements(simplified: string): [string, string] | null {
  const chars = [...simplified];
  for (let at = 2; at <= chars.length - 2; at++) {
    const [head, tail] = [chars.slice(0, at).join(''), chars.slice(at).join('')];
    if (elements.has(head) && elements.has(tail)) return [head, tail];
  }
  return null;
}

/** How a name written by its sound is spelled in letters: exactly so, or with these consonants. */
export interface Transliterated {
  spellings: ReadonlySet<string>;
  skeletons: ReadonlySet<string>;
}

const known = new Map<string, Transliterated>();

/** The pinyin of the characters (艾 and 尔 also as A and R), the letters of the table, and the consonants of all these. */
export function transliterated(simplified: string): Transliterated {
  let found = known.get(simplified);
  if (!found) {
    const spellings = new Set([joined(simplified), ...pieced(simplified)]);
    spellings.delete('');
    found = {
      spellings,
      skeletons: new Set([...spellings].map(skeletonOf).filter((each) => each.length > 1)),
    };
    known.set(simplified, found);
  }
  return found;
}

const joined = (simplified: string): string =>
  [...simplified].map((char) => (pinyinOf(char)[0] ?? '').replace('v', 'u')).join('');

/** The letters of the elements a name is made of, what lies between them in pinyin; at most a dozen ways. */
function pieced(simplified: string): string[] {
  const chars = [...simplified];
  const whole = elements.get(simplified);
  if (whole) return whole;
  const ways: string[][] = [['']];
  for (let to = 1; to <= chars.length; to++) {
    const here = new Set<string>();
    for (let from = Math.max(0, to - 5); from < to; from++) {
      const piece = chars.slice(from, to).join('');
      const letters = elements.get(piece) ?? (to - from === 1 ? [joined(piece)] : []);
      for (const head of ways[from]!) for (const tail of letters) if (here.size < 12) here.add(head + tail);
    }
    ways.push([...here]);
  }
  return ways[chars.length]!;
}

/** Sounds that ways of writing one name cross: 迪 for Dil, Til; Gh, K, Q. */
const classes: [RegExp, string][] = [
  [/ng|nn|n/gu, 'n'],
  [/zh|ch|sh|tsh|ts|tz|dz|[zcsjqx]/gu, 's'],
  [/kh|gh|[gk]/gu, 'k'],
  [/ph|bh|[bp]/gu, 'p'],
  [/th|dh|[dt]/gu, 't'],
  [/lh|rh|[lr]/gu, 'l'],
  [/mm|m/gu, 'm'],
  [/[fvw]/gu, 'w'],
];

/** The consonants of some letters by class, none twice in a row: Dilraba and dilireba both give `tllp`, less what glides. */
export function skeletonOf(letters: string): string {
  let text = letters.replace(/^[yw](?=[aeiou])/u, '').replace(/er(?=$|[^aeiou])/gu, 'r');
  text = text.replace(/[aeiouy]+/gu, '-');
  for (const [pattern, name] of classes) text = text.replace(pattern, name.toUpperCase());
  return text
    .toLowerCase()
    .replace(/-/gu, '')
    .replace(/(.)\1+/gu, '$1');
}
