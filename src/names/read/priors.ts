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

/** Readings of which some may be of somebody or something else: those may be asked about, never taken by the name alone. */
export const doubtWhere = (
  readings: NameReading[],
  perhaps: Perhaps,
  isDoubtful: (reading: NameReading) => boolean,
): NameReading[] => readings.map((each) => (isDoubtful(each) ? { ...each, perhaps } : each));
