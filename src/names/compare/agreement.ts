import { isHangul, koreanReadings } from '../spell/korean.ts';
import { skeletonsOf, type Transliterated } from '../spell/transliterate.ts';
import { heardConsonants, westernConsonants } from '../spell/western.ts';
import type { Level, System } from '../types.ts';
import type { Fit } from './sounds-like.ts';

/** How one part agrees, before surname and given name are held together. */
export interface Agreement {
  level: Level;
  /** With a `fit`: the most it may cost and still be an agreement. */
  cost: number;
  left: string;
  right: string;
  frequency: number;
  /** Set where letters were matched to characters. */
  fit: Fit | null;
  /** What explains it where there is no `fit`. */
  system: System | null;
}

/** Cost of a contradiction: more than any agreement. */
export const against = 30;

export const agree = (
  level: Level,
  cost: number,
  left: string,
  right: string,
  frequency: number,
  fit: Fit | null = null,
  system: System | null = null,
): Agreement => ({ level, cost, left, right, frequency, fit, system });

export const unknown: Agreement = agree('missing', 0, '', '', 1);

/** The same letters, or Jürgen and Juergen. */
export const areSameLetters = (a: Spelled, b: Spelled): boolean =>
  a.letters === b.letters || a.spelledOut === b.letters || b.spelledOut === a.letters;
type Spelled = { letters: string; spelledOut: string };

/** One letter changed, added, dropped, or two swapped; short words have no such thing. */
export function oneLetterOff(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** Bits by how many consonants agree: two are little better than a chance, five are hardly one. */
const bitsOfSkeleton = [30, 30, 5, 4, 2.5, 1.5];
const fewest = 3;

/** Letters held against a name that is written in Han by its sound; null where they are another name. */
export function heardAs(
  { pinyin, isListed, spellings, skeletons }: Transliterated,
  letters: string,
  share: number,
  left: string,
  right: string,
): Agreement | null {
  if (spellings.has(letters))
    return agree('spelled', letters === pinyin ? 0 : 0.5, left, right, share, null, 'by-sound');
  const skeleton = skeletonsOf(letters).find((each) => each.length > 1 && skeletons.has(each));
  if (skeleton === undefined) return null;
  const bits = bitsOfSkeleton[Math.min(skeleton.length, bitsOfSkeleton.length - 1)]!;
  // 布朗 may be Brown and Braun.
  const level = skeleton.length < fewest || !isListed ? 'similar' : 'spelled';
  return agree(level, bits, left, right, share, null, 'by-sound');
}

/** Of Western names, by how many consonants agree: vowels say nothing here, so that it is alike at most, never the same. */
const bitsOfConsonants = [30, 30, 4, 1.5, 0.5];
/** A Western surname, whichever: hardly two people on a list share one. */
const westernShare = 1 / 2000;

/** Letters held against what Han may make of a Western name: 史密斯 and Smith; null where it makes no such thing of them. */
export function heardInWest(han: string, letters: string, left: string, right: string): Agreement | null {
  const heard = heardConsonants(han);
  const agreeing = westernConsonants(letters).filter((each) => heard.includes(each));
  if (agreeing.length === 0) return null;
  const most = Math.max(...agreeing.map(({ length }) => length));
  const bits = bitsOfConsonants[Math.min(most, bitsOfConsonants.length - 1)]!;
  return agree('similar', bits, left, right, westernShare, null, 'by-sound');
}

/** A name in Han and one in Hangul: 金智贤 and 김지현; null where neither is in Hangul, or they are two names. */
export function readInKorean(
  a: string,
  b: string,
  share: number,
  left: string,
  right: string,
): Agreement | null {
  const [one, other] = [[...a], [...b]];
  if (one.length !== other.length || one.every(isHangul) === other.every(isHangul)) return null;
  const isRead = one.every((char, at) => {
    const readings = koreanReadings(other[at]!);
    return koreanReadings(char).some((reading) => readings.includes(reading));
  });
  return isRead ? agree('spelled', 1, left, right, share, null, 'korean') : null;
}
