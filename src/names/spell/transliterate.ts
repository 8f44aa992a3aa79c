import { remembered } from '../../remembered.ts';
import table from '../data/transliterations.json' with { type: 'json' };
import { pinyinOf } from './mandarin.ts';

/** A name, or a piece of one, that Han writes by its sound. */
interface Element {
  letters: string[];
  people: string;
  /** Share among the names of its people, 0 to 1. */
  share: number;
}

/** Zipf with a flat head, as of given names: the share of the element of this rank among the names of its people. */
const shareOfRank = (rank: number): number => 0.5 / (rank + 15);
const shareOfPeople = new Map(Object.entries(table.peoples).map(([people, { share }]) => [people, share]));
const allPeoples = [...shareOfPeople.values()].reduce((sum, share) => sum + share, 0);

let known: Map<string, Element[]> | undefined;
/** By every way to write them in Han; read on first use. */
function elementsOf(simplified: string): readonly Element[] {
  if (!known) {
    known = new Map();
    for (const [people, { elements }] of Object.entries(table.peoples))
      elements.forEach((line, rank) => {
        const [han = '', ...letters] = line.split(' ');
        for (const way of han.split('/'))
          known!.set(way, [...(known!.get(way) ?? []), { letters, people, share: shareOfRank(rank) }]);
      });
  }
  return known.get(simplified) ?? none;
}
const none: readonly Element[] = [];

/** Those of the table, and what stands in several elements. */
let knownCharacters: Set<string> | undefined;
function characters(): Set<string> {
  if (!knownCharacters) {
    const once = new Set<string>();
    knownCharacters = new Set(table.characters);
    for (const { elements } of Object.values(table.peoples))
      for (const line of elements)
        for (const char of new Set(line.split(' ')[0])) {
          if (once.has(char)) knownCharacters.add(char);
          once.add(char);
        }
  }
  return knownCharacters;
}

/** A name, or a piece of one, that is written in Han by its sound: 扎西, 古丽. */
export const isNameElement = (simplified: string): boolean => elementsOf(simplified).length > 0;

/** How a run of Han may be the sound of a name: its pieces, whose they are, and how likely it is, in bits. */
export interface HeardInHan {
  pieces: string[];
  /** Null where the pieces are of several peoples, or of none. */
  people: string | null;
  /** log2 of the share of all people so named, about. */
  bits: number;
}

/** Bits of a character of such names that is no element, and of one that belongs to the element before it. */
const bitsOfCharacter = -6.3;
const bitsOfSuffix = -5;
/** Of any other character, beside an element. */
const bitsOfStranger = -9;
/** Names that the table does not have at all are about as many as one in so many (bits) of those it has. */
const unlisted = -2.5;
const longest = { run: 12, element: 6 };

/** A run of Han read as a name written by its sound; null where some character is of no such name. */
export const heardInHan = remembered((simplified): HeardInHan | null => {
  const chars = [...simplified];
  if (chars.length < 2 || chars.length > longest.run) return null;
  let best: HeardInHan | null = null;
  for (const [people, share] of shareOfPeople) {
    const found = heardBy(chars, people);
    const bits = found.bits + Math.log2(share);
    if (found.known > 0 && bits > (best?.bits ?? Number.NEGATIVE_INFINITY))
      best = { pieces: found.pieces, people, bits };
  }
  if (chars.length > 2 && chars.every((char) => characters().has(char))) {
    const bits = Math.log2(allPeoples) + unlisted + bitsOfCharacter * chars.length;
    if (bits > (best?.bits ?? Number.NEGATIVE_INFINITY)) best = { pieces: chars, people: null, bits };
  }
  return best;
});

interface Way {
  bits: number;
  pieces: string[];
  /** How many pieces are elements of two characters or more. */
  known: number;
}

/** The likeliest way to cut the characters into elements of one people. */
function heardBy(chars: string[], people: string): Way {
  const impossible: Way = { bits: Number.NEGATIVE_INFINITY, pieces: [], known: 0 };
  const ways: Way[] = [{ bits: 0, pieces: [], known: 0 }];
  for (let to = 1; to <= chars.length; to++) {
    let best = impossible;
    for (let from = Math.max(0, to - longest.element); from < to; from++) {
      const before = ways[from]!;
      if (before === impossible) continue;
      const piece = chars.slice(from, to).join('');
      const element = elementsOf(piece).find((each) => each.people === people);
      const single = to - from === 1;
      let bits: number | null = null;
      if (element) bits = single ? bitsOfSuffix : Math.log2(element.share);
      else if (single) bits = characters().has(piece) ? bitsOfCharacter : bitsOfStranger;
      if (bits === null || before.bits + bits <= best.bits) continue;
      const known = before.known + (element && !single ? 1 : 0);
      best = { bits: before.bits + bits, pieces: [...before.pieces, piece], known };
    }
    ways.push(best);
  }
  return ways[chars.length]!;
}

/** How a name written by its sound is spelled in letters: exactly so, or with these consonants. */
export interface Transliterated {
  pinyin: string;
  /** True where the table has what it is made of. */
  isListed: boolean;
  spellings: ReadonlySet<string>;
  skeletons: ReadonlySet<string>;
  /** Share (0 to 1) of people so named. */
  share: number;
  /** The same among people of such names: of a father's name, when the name itself has told whose it is. */
  shareAmongTheirs: number;
}

const transliterations = new Map<string, Transliterated>();
const least = { share: 1e-6, among: 1 / 2000 };

/** The pinyin of the characters, the letters of the table, and the consonants of all these. */
export function transliterated(simplified: string): Transliterated {
  let found = transliterations.get(simplified);
  if (!found) {
    const pinyin = joined(simplified);
    const spellings = new Set([pinyin, ...pieced(simplified)]);
    spellings.delete('');
    const heard = heardInHan(simplified);
    const bits = heard?.bits ?? Number.NEGATIVE_INFINITY;
    found = {
      pinyin,
      isListed: Boolean(heard?.people),
      spellings,
      skeletons: new Set([...spellings].flatMap(skeletonsOf).filter((each) => each.length > 1)),
      share: Math.max(2 ** bits, least.share),
      shareAmongTheirs: Math.max(2 ** bits / allPeoples, least.among),
    };
    transliterations.set(simplified, found);
  }
  return found;
}

const joined = (simplified: string): string =>
  [...simplified].map((char) => (pinyinOf(char)[0] ?? '').replace('v', 'u')).join('');

const mostWays = 24;

/** The letters of the elements a name is made of, what lies between them in pinyin. */
function pieced(simplified: string): string[] {
  const chars = [...simplified];
  const ways: { letters: string; known: number }[][] = [[{ letters: '', known: 0 }]];
  for (let to = 1; to <= chars.length; to++) {
    const here = new Map<string, number>();
    for (let from = Math.max(0, to - longest.element); from < to; from++) {
      const piece = chars.slice(from, to).join('');
      const single = to - from === 1;
      const letters = elementsOf(piece).flatMap((element) => element.letters);
      const tails = new Set(single ? [joined(piece), ...letters] : letters);
      for (const head of ways[from]!)
        for (const tail of tails) {
          const known = head.known + (single ? 0 : to - from);
          const both = head.letters + tail;
          here.set(both, Math.max(here.get(both) ?? 0, known));
        }
    }
    // Those that are made of the most elements come first.
    ways.push(
      [...here]
        .map(([letters, count]) => ({ letters, known: count }))
        .sort((a, b) => b.known - a.known)
        .slice(0, mostWays),
    );
  }
  return ways[chars.length]!.map(({ letters }) => letters);
}

/** Sounds that ways of writing one name cross: 迪 for Dil, Til; Gh, K; Farhad, Parhat; Daulet, 达吾列提. */
const classes: [RegExp, string][] = [
  [/ng|n+/gu, 'n'],
  [/zh|ch|sh|tsh|ts|tz|dz|[zcsjx]/gu, 's'],
  [/gh|[gk]/gu, 'k'],
  [/ph|bh|[bpf]/gu, 'p'],
  [/th|dh|[dt]/gu, 't'],
  [/lh|rh|[lr]/gu, 'l'],
  [/[vw]/gu, ''],
];

/**
 * The consonants of some letters by class, none twice in a row: Dilraba and dilireba both give `tlp`. Q is k to Uyghurs and ch in
 * pinyin; kh is h to Mongols; lh is one sound to Tibetans and two in Ilham.
 */
export const skeletonsOf = remembered((letters): readonly string[] => {
  let readings = [letters];
  for (const [pattern, others] of ambiguous)
    if (letters.search(pattern) >= 0)
      readings = readings.flatMap((each) => others.map((other) => each.replaceAll(pattern, other)));
  return [...new Set(readings.map(skeletonOf))];
});

const ambiguous: [RegExp, string[]][] = [
  [/q/gu, ['k', 'c']],
  [/kh/gu, ['k', 'h']],
  [/(?<=[lrtdpb])h/gu, ['h', '-h']],
];

function skeletonOf(letters: string): string {
  let text = letters.replace(/^[yw](?=[aeiou])/u, '').replace(/er(?=$|[^aeiou])/gu, 'r');
  text = text.replace(/[aeiouy]+/gu, '-');
  for (const [pattern, name] of classes) text = text.replace(pattern, name.toUpperCase());
  return text
    .toLowerCase()
    .replace(/-/gu, '')
    .replace(/(.)\1+/gu, '$1');
}
