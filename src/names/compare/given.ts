import foreign from '../data/foreign.json' with { type: 'json' };
import { englishShare, givenCharShare, isNicknameOf, syllableShare } from '../frequency.ts';
import { japaneseGivenSpellings } from '../spell/japanese.ts';
import { isVietnameseSyllable } from '../spell/vietnamese.ts';
import type { System } from '../types.ts';
import {
  type Agreement,
  against,
  agree,
  areSameLetters,
  heardAs,
  oneLetterOff,
  readInKorean,
} from './agreement.ts';
import type { CompiledGiven } from './compile.ts';
import { type Fit, givenFit, groups, rarity, tooFar } from './sounds-like.ts';

/** Above this many bits a syllable-by-syllable likeness is a chance. */
const mostBits = [0, 7, 11, 11];

export function compareGiven(a: CompiledGiven, b: CompiledGiven): Agreement {
  if (a.han && b.han) return compareHan(a, b);
  if (a.han && b.letters) return spelled(a, b, a.shown.han, b.shown.latin);
  if (b.han && a.letters) return spelled(b, a, a.shown.latin, b.shown.han);
  return compareLatin(a, b);
}

function compareHan(a: CompiledGiven, b: CompiledGiven): Agreement {
  const [left, right] = [a.shown.han, b.shown.han];
  if (a.han === b.han) return agree('equal', 0, left, right, a.hanShare);
  const share = Math.max(a.hanShare, b.hanShare);
  if (a.joined === b.joined) return agree('variant', 1, left, right, share);
  const inKorean = readInKorean(a.han, b.han, share, left, right);
  if (inKorean) return inKorean;
  if (a.sound === b.sound) return agree('homophone', 6, left, right, share);
  const [short, long] = a.chars.length < b.chars.length ? [a, b] : [b, a];
  if (short.chars.length === 1 && long.chars.length === 2 && long.han.includes(short.han))
    return agree('partial', 7, left, right, givenCharShare(short.han));
  return agree('contradiction', against, left, right, 1);
}

function compareLatin(a: CompiledGiven, b: CompiledGiven): Agreement {
  const [left, right] = [a.shown.latin, b.shown.latin];
  if (areSameLetters(a, b))
    return /[aeiouyv]|^n?g$/u.test(a.letters)
      ? agree('equal', 0, left, right, Math.max(a.lettersShare, b.lettersShare))
      : agree('initials', 5, left, right, 0.01);
  if (isNicknameOf(a.letters, b.letters))
    return agree('nickname', 3, left, right, Math.max(englishShare(a.letters), englishShare(b.letters)));
  if (initialsOf(a, b) || initialsOf(b, a)) return agree('initials', 5, left, right, 0.01);
  if (Math.min(a.letters.length, b.letters.length) === 1 && a.letters[0] === b.letters[0])
    return agree('partial', oneInitial, left, right, commonInitial);
  if (isWithoutMiddle(a, b) || isWithoutMiddle(b, a))
    return agree('variant', 2, left, right, Math.max(a.lettersShare, b.lettersShare));
  if (isFirstOf(a, b) || isFirstOf(b, a))
    return agree('variant', 1.5, left, right, Math.max(a.lettersShare, b.lettersShare));
  if (isOneOf(a, b) || isOneOf(b, a))
    return agree('similar', 3, left, right, Math.max(a.lettersShare, b.lettersShare));
  if (oneLetterOff(a.letters, b.letters))
    return agree('typo', 5, left, right, Math.max(a.lettersShare, b.lettersShare));
  return agree('contradiction', against, left, right, 1);
}

/** Hafiz of Mohd Hafiz, Đức of Minh Đức: what somebody is called by; 明 of 晓明 is nobody's name by itself. */
const isOneOf = ({ letters }: CompiledGiven, { words }: CompiledGiven): boolean =>
  words.length > 1 && letters.length > 2 && words.includes(letters) && syllableShare(letters) === 0;

/** Amadou of Amadou Oury: the first of two is what most are called by, but for Mohd and Nur, which half a country bears. */
const isFirstOf = (one: CompiledGiven, other: CompiledGiven): boolean =>
  isOneOf(one, other) &&
  other.words[0] === one.letters &&
  !isVietnameseSyllable(one.letters) &&
  !respectful.has(one.letters);
/** Mohd, Syed, Dewi: in front of the name that somebody is called by. */
export const respectful = new Set(foreign.respectful.split(' '));

/** Thu of Thi Thu: 氏 and 文 say no more than that she is a woman and he a man. */
const isWithoutMiddle = (
  { letters }: CompiledGiven,
  { words: [middle = '', name, ...more] }: CompiledGiven,
) => more.length === 0 && name === letters && /^(?:thi|van)$/u.test(middle) && isVietnameseSyllable(letters);

function isReadInJapanese(han: CompiledGiven, letters: string): boolean {
  han.inJapanese ??= japaneseGivenSpellings(han.han);
  return han.inJapanese.size > 0 && han.inJapanese.has(letters);
}

/** The group of systems that Japanese is of, and what one of many readings costs. */
const japanese = groups - 1;
const bitsOfJapanese = 1;

/** Of a middle initial: Kevin K. Kwan is 关凯文. How many names begin so, and what it costs to leave the rest out. */
const [commonInitial, oneInitial] = [0.08, 7];

/** Best way to lay the letters over the characters. */
function spelled(han: CompiledGiven, latin: CompiledGiven, left: string, right: string): Agreement {
  const { chars, byEar } = han;
  const n = chars.length;
  if (n > 1 && latin.letters.length === 1) {
    const first = givenFit(chars[0]!.fits, chars[0]!.han, latin.letters);
    if (first.least < tooFar) return agree('partial', oneInitial, left, right, commonInitial);
  }
  // What is plain pinyin may as well be a Chinese name.
  if (byEar && (n > 3 || byEar.pinyin !== latin.letters)) {
    const agreement = heardAs(byEar, latin.letters, han.hanShare, left, right);
    if (agreement) return agreement;
  }
  let best: Fit | null = null;
  const most = mostBits[Math.min(n, 3)]!;
  const fits: Fit[] = [];
  for (const cut of latin.cuts[n] ?? []) {
    // Most cuts fail on a syllable; the others need not be held against their characters.
    let least = 0;
    for (let i = 0; i < n && least <= most; i++) {
      fits[i] = givenFit(chars[i]!.fits, chars[i]!.han, cut[i]!);
      least += fits[i]!.least;
    }
    if (least > most) continue;
    // Most pairs of strangers never come here.
    best ??= farthest();
    for (let group = 0; group < groups; group++) {
      if (fits[0]!.cost[group]! > most) continue;
      let sum = 0;
      let all = true;
      let anyInitial = false;
      for (let i = 0; i < n; i++) {
        const fit = fits[i]!;
        sum += fit.cost[group]!;
        all &&= fit.exact[group]!;
        // I-Hsuan: in Taiwan one letter is all of 宜.
        anyInitial ||= fit.initial && !(cut[i] === 'i' && fit.exact[group]);
      }
      // One syllable alone is little to be alike in.
      if (n === 1 && !all) sum += 2;
      if (sum < best.cost[group]!) {
        best.cost[group] = sum;
        best.exact[group] = all;
        best.system[group] = rarestOf(fits, n, group);
        best.initial = anyInitial;
        if (sum < best.least) best.least = sum;
      }
    }
  }
  if (latin.isRomaji && isReadInJapanese(han, latin.letters)) {
    best ??= farthest();
    if (best.cost[japanese]! > bitsOfJapanese) {
      best.cost[japanese] = bitsOfJapanese;
      best.exact[japanese] = true;
      best.system[japanese] = 'japanese';
      if (best.least > bitsOfJapanese) Object.assign(best, { least: bitsOfJapanese, initial: false });
    }
  }
  const share = Math.max(han.hanShare, latin.lettersShare);
  return agree('spelled', most, left, right, share, best ?? none);
}

/** 小佳 as Xiaokai is no pinyin, though its first syllable is. */
function rarestOf(fits: readonly Fit[], count: number, group: number): System {
  let rarest = fits[0]!.system[group]!;
  for (let i = 1; i < count; i++) {
    const system = fits[i]!.system[group]!;
    if (rarity[system] > rarity[rarest]) rarest = system;
  }
  return rarest;
}

const farthest = (): Fit => ({
  cost: [tooFar * 3, tooFar * 3, tooFar * 3, tooFar * 3],
  system: ['pinyin', 'hong-kong', 'southeast-asia', 'korean'],
  exact: [false, false, false, false],
  initial: false,
  least: tooFar * 3,
});
const none = farthest();

/** True when `short` is the first letters of the syllables of `long`. */
function initialsOf(short: CompiledGiven, long: CompiledGiven): boolean {
  const n = short.letters.length;
  if (n > 3 || n >= long.letters.length) return false;
  return (long.cuts[n] ?? []).some((cut) => cut.every((syllable, i) => syllable[0] === short.letters[i]));
}
