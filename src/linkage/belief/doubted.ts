import type { Evidence } from '../../model.ts';
import type { Doubt } from '../clues/doubt.ts';

/**
 * Of the pairs that others wrote of which all else is as good as certain, the share that is one person, by what is in doubt. Those that their
 * owner would be asked about count half (`bench/others.ts`). But of namesakes one in fifteen is: so many that one is asked, as whoever tells
 * them apart knows both.
 */
const areOne: Record<Doubt, number> = {
  'other-there': 0.77,
  several: 0.73,
  word: 0.7,
  service: 0.5,
  family: 0.5,
  otherwise: 0.4,
  unsure: 0.4,
  other: 0.3,
  namesake: 0.25,
};

/** Codes of what is in doubt, worded in `text/report.ts` and `text/explain.ts`. */
export const wordedDoubt = {
  word: 'perhaps-other',
  other: 'perhaps-other',
  'other-there': 'perhaps-other',
  namesake: 'perhaps-other',
  family: 'perhaps-family',
  service: 'perhaps-served',
  unsure: 'doubted-by-you',
  otherwise: 'told-otherwise',
  several: 'several-of-the-name',
} as const satisfies Record<Doubt, string>;

const feature = 'doubt';

/** Whether a pair may be asked about, never taken by its odds alone. */
export const isDoubt = (evidence: Pick<Evidence, 'feature'>): boolean => evidence.feature === feature;

/**
 * What is left to a pair of its probability, by what is in doubt: of several of one name who are on the lists, each is as likely beside the
 * others as before, but others may be meant who are on none.
 */
export const shareLeft = (doubt: Doubt | null): number => (doubt === 'several' ? areOne.several : 1);

/** Bits, 0 or below, by which a doubt lowers log2 odds: all else must be right, and the two one person in spite of it. */
export function doubtBits(logOdds: number, doubt: Doubt | null): number {
  if (!doubt || doubt === 'several') return 0;
  const share = areOne[doubt];
  return Math.round(100 * Math.log2(share / (1 + (1 - share) * 2 ** logOdds))) / 100;
}

/** The same, in words. */
export const doubtEvidence = (logOdds: number, doubt: Doubt): Evidence => ({
  ...{ feature, left: '', right: '' },
  ...{ weight: doubtBits(logOdds, doubt), note: wordedDoubt[doubt] },
});
