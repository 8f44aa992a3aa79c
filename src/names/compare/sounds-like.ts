import { hongKongUsual } from '../spell/cantonese.ts';
import { familySpellings, givenSpellings } from '../spell/forms.ts';
import { pinyinSyllables, wadeGiles } from '../spell/mandarin.ts';
import { type Heard, listen, soundDistance } from '../spell/sound.ts';
import type { Spelling, System } from '../types.ts';

/** Systems that one family uses together: a person's surname and given name seldom cross these. */
const groupOf: Record<System, number> = {
  pinyin: 0,
  'wade-giles': 0,
  taiwan: 0,
  'hong-kong': 1,
  macau: 1,
  'southeast-asia': 2,
  korean: 2,
  vietnamese: 2,
};
export const groups = 3;

/** Someone who writes by a system writes it well: letters that it uses for other characters are seldom a slip for this one. */
const usual: ReadonlySet<string>[] = [
  new Set(pinyinSyllables.flatMap((pinyin) => [pinyin, wadeGiles(pinyin)])),
  hongKongUsual(),
  new Set(),
];

/** Above this a syllable is not a spelling of a character, however loose. */
export const tooFar = 14;

/** How well some letters spell one character or surname: bits per group, and what explains each. */
export interface Fit {
  cost: number[];
  system: System[];
  /** The letters stand in a table, rather than only sounding alike. */
  exact: boolean[];
  initial: boolean;
  /** The smallest cost. */
  least: number;
}

const heardSpellings = new Map<readonly Spelling[], Heard[]>();

/** Each spelling listened to once, however many syllables are held against it. */
function soundsOf(spellings: readonly Spelling[]): Heard[] {
  let sounds = heardSpellings.get(spellings);
  if (!sounds) {
    sounds = spellings.map(({ latin }) => listen(latin));
    heardSpellings.set(spellings, sounds);
  }
  return sounds;
}

function fitOf(letters: string, spellings: readonly Spelling[]): Fit {
  const cost = [tooFar, tooFar, tooFar];
  const system: System[] = ['pinyin', 'hong-kong', 'southeast-asia'];
  const exact = [false, false, false];
  const initial = letters.length === 1;
  // A character of no table says nothing against any letters.
  if (spellings.length === 0) cost.fill(6);
  const sound = listen(letters);
  const sounds = soundsOf(spellings);
  for (const [i, form] of spellings.entries()) {
    const group = groupOf[form.system];
    let bits: number;
    let same = false;
    if (form.latin === letters) {
      bits = form.cost;
      same = true;
    } else if (initial) {
      if (form.latin[0] !== letters || form.cost > 2) continue;
      bits = 3 + form.cost;
    } else {
      // A loose form is itself a guess; guessing from a guess finds anything.
      if (form.cost > 2.6) continue;
      const distance = soundDistance(sound, sounds[i]!);
      if (distance > 9) continue;
      bits = form.cost + 2 + distance + (usual[group]!.has(letters) ? 1.5 : 0);
    }
    if (bits < cost[group]!) {
      cost[group] = bits;
      system[group] = form.system;
      exact[group] = same;
    }
  }
  // Singapore and Malaysia hold every dialect and pinyin too.
  for (const other of [0, 1])
    if (cost[other]! + 1.2 < cost[2]!) {
      cost[2] = cost[other]! + 1.2;
      system[2] = system[other]!;
      exact[2] = exact[other]!;
    }
  return { cost, system, exact, initial, least: Math.min(...cost) };
}

const givenFits = new Map<string, Map<string, Fit>>();
const familyFits = new Map<string, Map<string, Fit>>();

function remembered(memo: Map<string, Map<string, Fit>>, key: string): Map<string, Fit> {
  let fits = memo.get(key);
  if (!fits) {
    fits = new Map();
    memo.set(key, fits);
  }
  return fits;
}

/** Fits of one given-name character, filled as syllables are asked for. */
export const fitsOfChar = (simplified: string): Map<string, Fit> => remembered(givenFits, simplified);
export const fitsOfFamily = (simplified: string): Map<string, Fit> => remembered(familyFits, simplified);

export function givenFit(fits: Map<string, Fit>, simplified: string, syllable: string): Fit {
  let found = fits.get(syllable);
  if (!found) {
    found = fitOf(syllable, givenSpellings(simplified));
    fits.set(syllable, found);
  }
  return found;
}

export function familyFit(fits: Map<string, Fit>, simplified: string, letters: string): Fit {
  let found = fits.get(letters);
  if (!found) {
    found = fitOf(letters, familySpellings(simplified));
    fits.set(letters, found);
  }
  return found;
}
