import type { CompiledGiven, CompiledName } from './compare/compile.ts';
import { isGivenIn } from './compare/cuts.ts';
import { isUsualEnglish, nameRoots, syllableShare } from './frequency.ts';
import { wordsIn } from './normalise.ts';
import { familySpellings, givenSpellings } from './spell/forms.ts';
import { japaneseGivenSpellings } from './spell/japanese.ts';
import { initialClass } from './spell/sound.ts';
import { skeletonsOf } from './spell/transliterate.ts';
import type { Spelling, System } from './types.ts';

/** Ways in which one given name may sound; more would make a key of everything. */
const mostSounds = 12;

/**
 * How a whole given name sounds as one key, for each way its letters can be cut: of every syllable the class of its first sound
 * and whether it ends in m, n or ng, which all Chinese languages keep apart. 晓曼 gives `CMn`. None for a syllable of which only
 * the first letter is known.
 */
export function soundKeys({ given }: CompiledName): string[] {
  if (!given) return [];
  if (!given.han)
    return [...new Set(fullCuts(given).map((cut) => cut.map(soundClass).join('')))].slice(0, mostSounds);
  return joinedWays(given.chars.map(({ han }) => soundsOf(han))).slice(0, mostSounds);
}

/** The first-sound classes of a whole given name, likewise: 晓曼 and X. M. give `CM`, Weiguo and W. both `W`. */
export function initialsKeys({ given }: CompiledName): string[] {
  if (!given) return [];
  if (!given.han) {
    const cuts = given.cuts.flat();
    const heads = cuts.map(([head = '']) => head).filter((head) => given.letters.startsWith(head));
    const classes = [...heads.map((head) => [head]), ...cuts].flatMap((cut) =>
      joinedWays(cut.map(classesOf)),
    );
    return [...new Set(classes)];
  }
  return joinedWays(given.chars.map(({ han }) => [...new Set(soundsOf(han).map(([first]) => first!))])).slice(
    0,
    mostSounds,
  );
}

/** T. may be of Tsz, H. of Hsiao, N. of Ngai. */
const longerOnsets = new Map([
  ['t', 'tsi'],
  ['h', 'hsi'],
  ['n', 'nga'],
]);

const classesOf = (syllable: string): string[] => [
  ...new Set([syllable, longerOnsets.get(syllable) ?? syllable].map(initialClass)),
];

/** Whether no more than the first letter is known of some of a given name. */
export function hasInitials({ given }: CompiledName): boolean {
  if (!given || given.han) return false;
  return fullCuts(given).length === 0 || noVowel.test(given.letters) || aLetter.test(given.shown.latin);
}

const noVowel = /^[^aeiou]{1,3}$/u;
const aLetter = /(?<!\p{L})\p{L}(?!\p{L})/u;

const fullCuts = ({ cuts }: CompiledGiven): string[][] =>
  cuts.flat().filter((cut) => cut.every((syllable) => syllable.length > 1 || 'aeo'.includes(syllable)));

const endsInNasal = /(?:m|n|ng)$/u;

const soundClass = (syllable: string): string =>
  initialClass(syllable) + (endsInNasal.test(syllable) ? 'n' : '');

/** Spellings that cost more bits do not say how a name sounds. */
const loosest = 2.6;

/** First-sound classes of a surname, as one in Han may be written or as the letters begin: 徐 and Hsu share one. */
export function surnameSounds({ family }: CompiledName): string[] {
  if (!family) return [];
  if (!family.han) return [initialClass(family.letters)];
  if (family.byEar && !family.isSurname) return [initialClass(family.byEar.pinyin)];
  return [
    ...new Set(family.parts.flatMap(({ han }) => soundsIn(familySpellings(han)).map(([first]) => first!))),
  ];
}

/** Spellings that are met as a whole or not at all. */
const isForeign = (system: System): boolean => system === 'korean' || system === 'vietnamese';

const remembered = new Map<string, string[]>();

function soundsOf(char: string): string[] {
  let sounds = remembered.get(char);
  if (!sounds) {
    sounds = soundsIn(givenSpellings(char));
    remembered.set(char, sounds);
  }
  return sounds;
}

function soundsIn(spellings: readonly Spelling[]): string[] {
  const usual = spellings.filter(({ cost, system }) => cost <= loosest && !isForeign(system));
  return [...new Set(usual.map(({ latin }) => soundClass(latin)))];
}

/** The Latin words of a name in alphabetical order, joined: equal whichever part stands first. */
export function joinedLatin({ reading }: CompiledName): string {
  const words = [reading.family?.latin, reading.given?.latin, ...reading.english].flatMap(wordsOf);
  return words.length > 1 ? words.sort().join('') : (words[0] ?? '');
}

const foldedWords = new Map<string, string[]>();

function wordsOf(latin = ''): string[] {
  let words = foldedWords.get(latin);
  if (!words) {
    words = wordsIn(latin);
    foldedWords.set(latin, words);
  }
  return words;
}

/** Whose spellings one person mixes within a given name; across these hardly anyone does. */
const spelledTogether: readonly (readonly System[])[] = [
  ['pinyin', 'wade-giles', 'taiwan'],
  ['hong-kong', 'macau'],
  ['southeast-asia'],
  ['korean'],
  ['vietnamese'],
];
/** Spellings that cost more bits are too many to look up; such names meet by their initials. */
const usual = 1.5;
/** Ways to write one given name; more would make a key of everything. */
const mostSpellings = 40;

/**
 * A given name in Han and in the joined letters of each usual spelling: 晓曼 gives 晓曼, `xiaoman`, `hiuman` …; one in letters gives
 * those alone. Two spellings of one name seldom fail to share one.
 */
export function givenKeys({ family, given, english }: CompiledName): string[] {
  // Beside a Chinese surname, Sarula is read as an English name; in Han it is 萨如拉.
  if (!given)
    return english
      .filter((name) => !isUsualEnglish(name))
      .flatMap((name) => [name, ...nameRoots(name), ...skeletonKeys(name)]);
  if (!given.han)
    return given.letters
      ? [given.letters, ...foreignSkeletonKeys(given), ...shortKeys(given), ...partsOf(given)]
      : [];
  const keys = new Set([given.han]);
  if (family?.isJapanese) for (const spelled of japaneseGivenSpellings(given.han)) keys.add(spelled);
  if (given.byEar) {
    for (const spelled of given.byEar.spellings) {
      keys.add(spelled);
      if (spelled.length === 4) keys.add(`~${spelled}~`);
    }
    for (const skeleton of given.byEar.skeletons) if (skeleton.length > 2) keys.add(`~${skeleton}~`);
    // Dialects have no say in names of three syllables or more.
    if (given.chars.length > 2) return [...keys];
  }
  spelledTogether.forEach((_, group) => {
    const ways = given.chars.map(({ han }) => usualSpellingsOf(han)[group]!);
    for (const letters of joinedWays(ways).slice(0, mostSpellings)) keys.add(letters);
  });
  return [...keys];
}

/** Jürgen is Juergen too; Mohd Hafiz is called Hafiz, which is no Chinese syllable. */
const partsOf = ({ spelledOut, words }: CompiledGiven): string[] =>
  [
    spelledOut,
    ...(words.length > 1 ? words.filter((word) => word.length > 2 && syllableShare(word) === 0) : []),
  ].filter(Boolean);

/** Four letters say little but where Han writes a name by its sound: 塔娜 for Tana. */
const shortKeys = ({ letters, cuts }: CompiledGiven): string[] =>
  letters.length === 4 && cuts[2]!.length > 0 ? [`~${letters}~`] : [];

/** The consonants of letters that no Chinese given name has: those of a name that Han may write by its sound. */
function foreignSkeletonKeys({ letters, cuts }: CompiledGiven): string[] {
  return letters.length < 5 || isGivenIn(cuts) ? [] : skeletonKeys(letters);
}

function skeletonKeys(letters: string): string[] {
  return skeletonsOf(letters)
    .filter((skeleton) => skeleton.length > 2)
    .map((skeleton) => `~${skeleton}~`);
}

function joinedWays(ways: string[][]): string[] {
  return ways.reduce<string[]>(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)),
    [''],
  );
}

const spelledUsually = new Map<string, string[][]>();

/** By group of systems. */
function usualSpellingsOf(char: string): string[][] {
  let groups = spelledUsually.get(char);
  if (!groups) {
    const spellings = givenSpellings(char).filter(({ cost }) => cost <= usual);
    groups = spelledTogether.map((systems) => [
      ...new Set(spellings.filter(({ system }) => systems.includes(system)).map(({ latin }) => latin)),
    ]);
    spelledUsually.set(char, groups);
  }
  return groups;
}
