import type { Evidence } from '../../model.ts';
import type { Doubt } from '../clues/doubt.ts';
import { probabilityOf } from './probability.ts';

/**
 * Of the pairs that others wrote of which all else is as good as certain, the share that is one person, by what is in doubt. Those that their
 * owner would be asked about count half (`bench/others.ts`). Several of one name leave it as it is: the others are rivals who may not be on
 * the list, and of those who are the likeliest stays the likeliest.
 */
const areOne: Record<Doubt, number> = {
  several: 1,
  word: 0.7,
  service: 0.5,
  family: 0.5,
  otherwise: 0.4,
  unsure: 0.4,
  other: 0.4,
  namesake: 0.1,
};

/** Note of a name that may as well be of somebody or something else: it may be asked about, never taken by its odds alone. */
export const PERHAPS_OTHER = 'perhaps-other';

const notes: Partial<Record<Doubt, string>> = { otherwise: 'told-otherwise', several: 'several-of-the-name' };

/** Bits, 0 or below, by which a doubt lowers log2 odds: all else must be right, and the two one person in spite of it. */
export function doubtBits(logOdds: number, doubt: Doubt | null): number {
  if (!doubt) return 0;
  const probability = probabilityOf(logOdds) * areOne[doubt];
  return Math.round(100 * (Math.log2(probability / (1 - probability)) - logOdds)) / 100;
}

/** The same, in words. */
export const doubtEvidence = (logOdds: number, doubt: Doubt): Evidence => ({
  feature: 'doubt',
  left: '',
  right: '',
  weight: doubtBits(logOdds, doubt),
  note: notes[doubt] ?? PERHAPS_OTHER,
});
