import type { NameReading, Perhaps } from '../types.ts';

/** Turns bits into priors that add up to 1; drops what is left below 2 %, keeps four. */
export function share(readings: NameReading[], bits: number[]): NameReading[] {
  const top = Math.max(...bits);
  const weights = bits.map((value) => 2 ** (value - top));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return readings
    .map((reading, i) => ({ ...reading, prior: weights[i]! / sum }))
    .filter((reading) => reading.prior >= 0.02)
    .sort((a, b) => b.prior - a.prior)
    .slice(0, 4);
}

/** What is left of a name that somebody or something else is likelier to have. */
export const hardly = 0.1;

/** A name that is hardly theirs. */
export const asAnothers = (reading: NameReading): NameReading => ({
  ...reading,
  prior: reading.prior * hardly,
  perhaps: 'other',
});

/** A name that is nobody else's. */
export const asTheirs = ({ perhaps: _, ...reading }: NameReading): NameReading => reading;

/** Readings of which some may be of somebody or something else: those may be asked about, never taken by the name alone. */
export const doubtWhere = (
  readings: NameReading[],
  perhaps: Perhaps,
  isDoubtful: (reading: NameReading) => boolean,
): NameReading[] => readings.map((each) => (isDoubtful(each) ? { ...each, perhaps } : each));
