import {
  englishShare,
  givenCharShare,
  givenSyllableShare,
  latinSurnameShare,
  renderings,
} from '../frequency.ts';
import { joinVariants, letters, simplify, spelledOut, wordsIn } from '../normalise.ts';
import { particles } from '../particles.ts';
import { isSurname, surnameShare, surnamesSpelled } from '../spell/forms.ts';
import { isJapaneseSurname } from '../spell/japanese.ts';
import { pinyinOf } from '../spell/mandarin.ts';
import { isNameElement, type Transliterated, transliterated } from '../spell/transliterate.ts';
import type { NamePart, NameReading } from '../types.ts';
import { cut } from './cuts.ts';
import { type Fit, familyFit, fitsOfChar, fitsOfFamily, givenFit } from './sounds-like.ts';

/** One surname a reading can stand for; a married double surname has two. */
export interface CompiledFamily {
  /** Simplified; '' when only letters are known. */
  han: string;
  joined: string;
  parts: { han: string; fits: Map<string, Fit> }[];
  /** Of both parts of a double surname together. */
  fits: Map<string, Fit>;
  letters: string;
  /** The same with ä, ö, ü spelled out; '' where there are none. */
  spelledOut: string;
  /** The letters of each word that tells, where there are several in all. */
  words: string[];
  /** Share of people so named: by characters where known, else by letters. */
  share: number;
  /** A father's name written by its sound; null for surnames. */
  byEar: Transliterated | null;
  isJapanese: boolean;
  isSurname: boolean;
  /** Every surname the letters can spell. */
  meanings: ReadonlySet<string>;
  /** Written both ways: by group of systems what its own letters cost; null for others. */
  own: readonly number[] | null;
  shown: { han: string; latin: string };
}

export interface CompiledGiven {
  chars: { han: string; fits: Map<string, Fit> }[];
  han: string;
  joined: string;
  sound: string;
  letters: string;
  /** As those of a surname. */
  spelledOut: string;
  words: string[];
  /** A name that is not Chinese, written in Han by its sound; null for others. */
  byEar: Transliterated | null;
  /** True where the letters may be a Japanese name. */
  isRomaji: boolean;
  /** The English name that the letters may be, or that the characters render, and with ä, ö, ü spelled out. */
  asEnglish: string[];
  /** How the characters may be read in Japanese; worked out when first needed. */
  inJapanese: ReadonlySet<string> | null;
  /** Ways to cut the letters into n syllables, at index n. */
  cuts: string[][][];
  /** Share of people with these characters, and with these letters; 0 where there are none. */
  hanShare: number;
  lettersShare: number;
  /** As that of a surname. */
  own: readonly number[] | null;
  shown: { han: string; latin: string };
}

/** A reading made ready for many comparisons. */
export interface CompiledName {
  reading: NameReading;
  family: CompiledFamily | null;
  given: CompiledGiven | null;
  english: string[];
  /** The English names and the given name in letters, or what it renders in Han (凯文): one side may not know that its name is English. */
  englishToo: string[];
}

/** The morae of Japanese in letters. */
const romaji = /^(?:(?:[kgsztdnhbpmrwjf]?y?|sh|ch|ts)[aiueo](?:h(?![aiueo]))?|n(?![aiueoy])|m(?=[bpm]))+$/u;

const none: ReadonlySet<string> = new Set();

const families = new Map<string, CompiledFamily | null>();
const givens = new Map<string, CompiledGiven | null>();

/** Each part is compiled once, however many people have it. */
function once<Compiled>(
  known: Map<string, Compiled>,
  part: NamePart | null,
  compile: (part: NamePart) => Compiled,
): Compiled | null {
  if (!part) return null;
  const key = `${part.han}|${part.latin}`;
  let compiled = known.get(key);
  if (compiled === undefined) {
    compiled = compile(part);
    known.set(key, compiled);
  }
  return compiled;
}

/** One for the many who have none. */
const noNames: string[] = [];

export function compileName(reading: NameReading): CompiledName {
  const given = once(givens, reading.given, compileGiven);
  const asEnglish = given?.asEnglish ?? noNames;
  const names = reading.english.flatMap((name) => [
    renderings.get(simplify(name)) ?? letters(name),
    spelledOut(name),
  ]);
  const english = names.length > 0 ? [...new Set(names.filter(Boolean))] : noNames;
  return {
    reading,
    family: once(families, reading.family, compileFamily),
    given,
    english,
    englishToo: english.length > 0 ? english.concat(asEnglish) : asEnglish,
  };
}

function compileFamily(part: NamePart): CompiledFamily | null {
  const han = simplify(part.han);
  const joined = letters(part.latin);
  if (!han && !joined) return null;
  const chars = [...han];
  const isJapanese = isJapaneseSurname(han);
  const isDouble =
    chars.length === 2 && !isSurname(han) && !isJapanese && !isNameElement(han) && chars.every(isSurname);
  const parts = isDouble ? chars : han ? [han] : [];
  const words = tellingWords(part.latin);
  const isFathers =
    parts.length === 1 && (isNameElement(han) || (chars.length > 1 && !isSurname(han) && !isJapanese));
  const byEar = isFathers ? transliterated(han) : null;
  return {
    han,
    joined: joinVariants(han),
    parts: parts.map((each) => ({ han: each, fits: fitsOfFamily(each) })),
    fits: fitsOfFamily(han),
    letters: joined,
    spelledOut: spelledOut(part.latin),
    words: words.length > 1 || parts.length > 1 || words.join('') !== joined ? words : [],
    byEar,
    share:
      byEar && !isSurname(han)
        ? byEar.shareAmongTheirs
        : han
          ? surnameShare(parts[0]!)
          : latinSurnameShare(joined),
    isJapanese,
    isSurname: isSurname(han),
    meanings: joined ? new Set(meaningsOf(part.latin)) : none,
    own: han && joined ? above(familyFit(fitsOfFamily(han), han, joined).cost) : null,
    shown: part,
  };
}

function compileGiven(part: NamePart): CompiledGiven | null {
  const han = simplify(part.han);
  const joined = letters(part.latin);
  if (!han && !joined) return null;
  const chars = [...han];
  const cuts = part.latin ? cut(part.latin) : [];
  const words = wordsIn(part.latin);
  const asEnglish = [(han ? renderings.get(han) : joined) ?? '', spelledOut(part.latin)].filter(
    (name) => name.length > 2,
  );
  const byEar = chars.length > 2 || (chars.length === 2 && isNameElement(han)) ? transliterated(han) : null;
  return {
    chars: chars.slice(0, 4).map((each) => ({ han: each, fits: fitsOfChar(each) })),
    han,
    joined: joinVariants(han),
    sound: chars.map((char) => pinyinOf(char)[0] ?? char).join(' '),
    letters: joined,
    spelledOut: spelledOut(part.latin),
    words: words.length > 1 ? words : noNames,
    byEar,
    isRomaji: romaji.test(joined),
    asEnglish: asEnglish.length > 0 ? asEnglish : noNames,
    inJapanese: null,
    cuts,
    hanShare: han ? Math.max(product(chars.map(givenCharShare)), byEar?.share ?? 1e-7) : 0,
    lettersShare: joined
      ? Math.max(
          englishShare(joined) / 50,
          1e-6,
          ...cuts.flat().map((each) => product(each.map(givenSyllableShare))),
        )
      : 0,
    own: han && joined ? ownOf(chars, cuts[chars.length] ?? []) : null,
    shown: part,
  };
}

/** The least of all ways to lay the letters over the characters. */
function ownOf(chars: string[], cuts: string[][]): readonly number[] | null {
  const costs = cuts.map((cut) =>
    sum(chars.map((char, at) => givenFit(fitsOfChar(char), char, cut[at]!).cost)),
  );
  const [first, ...others] = costs;
  if (!first) return null;
  return above(
    others.reduce((least, cost) => least.map((bits, group) => Math.min(bits, cost[group]!)), first),
  );
}

const sum = (costs: readonly (readonly number[])[]): readonly number[] =>
  costs.reduce((all, cost) => all.map((bits, group) => bits + cost[group]!));

/** By group, how much worse than the best. */
const above = (costs: readonly number[]): readonly number[] => {
  const least = Math.min(...costs);
  return costs.map((bits) => bits - least);
};

const product = (values: number[]): number => values.reduce((all, value) => all * value, 1);

/** Surnames that the letters may stand for, of each part of a double surname too. */
function meaningsOf(latin: string): string[] {
  const joined = letters(latin);
  const found = surnamesSpelled(joined).map((meaning) => meaning.family);
  if (found.length > 0) return found;
  return tellingWords(latin)
    .filter((token) => token !== joined)
    .flatMap((token) => surnamesSpelled(token).map((meaning) => meaning.family));
}

/** Of a surname of several words those that tell: de Vries and de Wit share nothing, but Le Thuy and Le have a surname in common. */
function tellingWords(latin: string): string[] {
  const words = wordsIn(latin);
  const small = /\p{Lu}/u.test(latin) ? latin.split(' ') : [];
  const telling = words.filter(
    (word) => !particles.has(word) || (surnamesSpelled(word).length > 0 && !small.includes(word)),
  );
  return telling.length > 0 ? telling : words;
}
