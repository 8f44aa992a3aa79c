import { hongKongUsual } from '../spell/cantonese.ts';
import { familySpellings, givenSpellings } from '../spell/forms.ts';
import { pinyinSyllables, wadeGiles } from '../spell/mandarin.ts';
import { type Heard, listen, relatedOnsets, soundDistance } from '../spell/sound.ts';
import type { Spelling, System } from '../types.ts';

/** Systems that one family uses together: a person's surname and given name seldom cross these. */
const groupOf: Record<System, number> = {
  pinyin: 0,
  'wade-giles': 0,
  taiwan: 0,
  'hong-kong': 1,
  macau: 1,
  'southeast-asia': 2,
  korean: 3,
  vietnamese: 3,
  japanese: 3,
  'by-sound': 3,
};
export const groups = 4;

/** How seldom a system is met, in order: what is of two is of the rarer one. */
export const rarity: Record<System, number> = {
  pinyin: 0,
  'hong-kong': 1,
  'wade-giles': 2,
  'southeast-asia': 3,
  taiwan: 4,
  macau: 5,
  'by-sound': 6,
  korean: 7,
  vietnamese: 8,
  japanese: 9,
};

/** Someone who writes by a system writes it well: letters that it uses for other characters are seldom a slip for this one. */
const usual: ReadonlySet<string>[] = [
  new Set(pinyinSyllables.flatMap((pinyin) => [pinyin, wadeGiles(pinyin)])),
  hongKongUsual(),
  new Set(),
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

/** The spellings of one character or surname, each heard once, however many syllables are held against them. */
interface Forms {
  exact: Map<string, { group: number; system: System; cost: number }[]>;
  /** The cheapest first; those cheap enough to be alike to, a loose form being itself a guess. */
  alike: { group: number; system: System; cost: number; latin: string; sound: Heard }[];
  /** By number of an onset whether a syllable that begins so can be alike to any of them. */
  onsets: boolean[];
}

/** A form that costs more is no base for a likeness: guessing from a guess finds anything. */
const loosest = 2.6;
/** Sounds further apart are not alike, bits. */
const furthest = 9;

const prepared = new Map<readonly Spelling[], Forms>();

function formsOf(spellings: readonly Spelling[]): Forms {
  let forms = prepared.get(spellings);
  if (!forms) {
    forms = { exact: new Map(), alike: [], onsets: [] };
    for (const { latin, system, cost } of spellings) {
      const group = groupOf[system];
      const same = forms.exact.get(latin) ?? [];
      // Sorted by cost: a later one of the same group says nothing new.
      if (same.some((form) => form.group === group)) continue;
      forms.exact.set(latin, [...same, { group, system, cost }]);
      if (cost <= loosest) forms.alike.push({ group, system, cost, latin, sound: listen(latin) });
    }
    forms.onsets = relatedOnsets(forms.alike.map(({ sound }) => sound));
    prepared.set(spellings, forms);
  }
  return forms;
}

const strange: Fit = {
  cost: [tooFar, tooFar, tooFar, tooFar],
  system: ['pinyin', 'hong-kong', 'southeast-asia', 'korean'],
  exact: [false, false, false, false],
  initial: false,
  least: tooFar,
};

function fitOf(letters: string, spellings: readonly Spelling[]): Fit {
  const forms = formsOf(spellings);
  // Most syllables begin unlike all that the character is read as.
  if (letters.length > 1 && spellings.length > 0 && !forms.exact.has(letters)) {
    const { onsetNumber } = listen(letters);
    if (onsetNumber < 0 || !forms.onsets[onsetNumber]) return strange;
  }
  const cost = [tooFar, tooFar, tooFar, tooFar];
  const system: System[] = ['pinyin', 'hong-kong', 'southeast-asia', 'korean'];
  const exact = [false, false, false, false];
  const initial = letters.length === 1;
  // A character of no table says nothing against any letters.
  if (spellings.length === 0) cost.fill(6);
  for (const form of forms.exact.get(letters) ?? []) {
    cost[form.group] = form.cost;
    system[form.group] = form.system;
    exact[form.group] = true;
  }
  if (initial) {
    for (const form of forms.alike) {
      if (form.cost > 2 || form.latin[0] !== letters || 3 + form.cost >= cost[form.group]!) continue;
      cost[form.group] = 3 + form.cost;
      system[form.group] = form.system;
      exact[form.group] = false;
    }
  } else {
    const sound = listen(letters);
    for (const form of forms.alike) {
      const { group } = form;
      if (form.cost + 2 >= cost[group]! || form.latin === letters) continue;
      const distance = soundDistance(sound, form.sound);
      if (distance > furthest) continue;
      const bits = form.cost + 2 + distance + (usual[group]!.has(letters) ? 1.5 : 0);
      if (bits >= cost[group]!) continue;
      cost[group] = bits;
      system[group] = form.system;
      exact[group] = false;
    }
  }
  // Singapore and Malaysia hold every dialect and pinyin too.
  for (const other of [0, 1])
    if (cost[other]! + 1.2 < cost[2]!) {
      cost[2] = cost[other]! + 1.2;
      system[2] = system[other]!;
      exact[2] = exact[other]!;
    }
  return { cost, system, exact, initial, least: Math.min(cost[0]!, cost[1]!, cost[2]!, cost[3]!) };
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
