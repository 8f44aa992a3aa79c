import { competing, oddsOf, type Scored } from './probability.ts';

/** Before anything is seen, the share of contacts who are connections, and how many contacts that belief weighs (a Beta prior). */
const usualOverlap = 0.4;
const beliefInOverlap = 10;
const rounds = 12;

/**
 * The share of contacts (0 to 1) who are connections, by expectation-maximisation over those whose texts tell a whole name
 * (`told`, by position): of the others nobody could find out. Those the owner confirmed count as found, so that an answer
 * never lowers it. The prior keeps it from 0 and 1, so it meets no bound. `pairs` are the open ones with their `weight` of
 * evidence in bits; their `logOdds` are not read.
 */
export function estimateOverlap(
  pairs: readonly (Scored & { weight: number })[],
  told: readonly boolean[],
  confirmed: number,
  connections: number,
): number {
  const telling = told.filter(Boolean).length;
  let overlap = usualOverlap;
  for (let round = 0; round < rounds; round++) {
    const prior = priorOf(overlap, connections);
    const odds = Float64Array.from(pairs, ({ weight, contact }) =>
      oddsOf(weight + priorFor(prior, told[contact]!)),
    );
    const probability = competing(pairs, odds);
    const found = pairs.reduce(
      (sum, { contact }, at) => sum + (told[contact] ? probability[at]! : 0),
      confirmed,
    );
    const next = (found + usualOverlap * beliefInOverlap) / (telling + beliefInOverlap);
    const settled = Math.abs(next - overlap) < 0.001;
    overlap = next;
    if (settled) break;
  }
  return overlap;
}

/** Bits: of those whose texts tell no whole name fewer are on both lists, whom one met once, or who serve. */
const untold = -1.5;
export const priorFor = (prior: number, isNamedWhole: boolean): number => prior + (isNamedWhole ? 0 : untold);

/** The log2 odds that a contact who is named whole is one given connection before any evidence, in hundredths of a bit. */
export function priorOf(overlap: number, connections: number): number {
  const bits = Math.log2(overlap / (1 - overlap)) - Math.log2(Math.max(connections, 1));
  return Math.round(100 * bits) / 100;
}
