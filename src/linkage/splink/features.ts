import { givenKeys, soundKeys, surnameKeys } from '../../names/index.ts';
import { clues } from '../clues/index.ts';
import type { Frequencies } from '../lists/frequency.ts';
import type { Profile } from '../profile/profile.ts';

/**
 * What we understand of one person, as columns that another linker can compare: sets, of which two records of one person share a
 * member. Neither phone nor e-mail, and no text as it stood.
 */
export interface Features {
  id: string;
  /** Surnames that the texts may mean: in simplified characters, or `=smith` for letters that spell no Chinese surname. */
  surnames: string[];
  /** The given names as they may be written: in characters, and joined in the letters of every usual system. */
  givens: string[];
  /** How the given names sound, by first sounds and nasal endings: `CMn`. */
  sounds: string[];
  /** English names, lower case; the letters of a given name too, as one side may not know that its name is English. */
  english: string[];
  /** Companies and schools, each by one key whatever its language. */
  employers: string[];
  /** Shares (0 to 1) of strangers on LinkedIn with this surname and given name; null for contacts, and where there is none. */
  surname_share: number | null;
  given_share: number | null;
  /** What to block on: two records worth comparing share one. Those that too many share are left out. */
  keys: number[];
}

/** Columns of which two records of one person share a value. */
export const setColumns = ['surnames', 'givens', 'sounds', 'english', 'employers'] as const;
export type SetColumn = (typeof setColumns)[number];

/** What is known of a person before everybody is: all but the keys, and by which name the shares go. */
export interface Understood extends Omit<Features, 'surname_share' | 'given_share' | 'keys'> {
  likeliest: Record<'family' | 'given', { written: string; share: number } | null>;
}

/** A reading less likely than this says nothing here. */
const least = 0.05;
const employer = clues.findIndex(({ feature }) => feature === 'company');

export function understood(id: string, { readings, facts }: Profile): Understood {
  const likely = readings.filter(({ reading }) => reading.prior >= least);
  const all = (of: (reading: Profile['readings'][number]) => string[]) => [...new Set(likely.flatMap(of))];
  const { family, given } = readings[0] ?? { family: null, given: null };
  return {
    id,
    surnames: all(surnameKeys),
    givens: all(givenKeys),
    sounds: all(soundKeys),
    english: all(({ englishToo }) => englishToo),
    employers: [...new Set(clues[employer]!.keys?.(facts[employer] ?? []) ?? [])],
    likeliest: {
      family: family && { written: written(family.shown), share: family.share },
      given: given && {
        written: written(given.shown),
        share: given.shown.latin ? given.lettersShare : given.hanShare,
      },
    },
  };
}

const written = ({ latin, han }: { latin: string; han: string }) => latin || han;

export function sharesOf(
  { likeliest }: Understood,
  { share }: Frequencies,
): Pick<Features, 'surname_share' | 'given_share'> {
  const of = (part: 'family' | 'given') => {
    const name = likeliest[part];
    const agreement = { level: 'equal', cost: 0, system: null, left: '' } as const;
    return name && share(part, { ...agreement, right: name.written, frequency: name.share });
  };
  return { surname_share: of('family'), given_share: of('given') };
}
