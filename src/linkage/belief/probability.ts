/** A pair worth judging: positions in the two lists, and the log2 odds from prior and evidence together. */
export interface Scored {
  contact: number;
  connection: number;
  logOdds: number;
}

/** Beyond this a weight says no more: 2^40 is certainty for lists of people. */
const ceiling = 40;

/** However sure, a model is never certain; only the owner is. */
const mostSure = 0.999999;

/**
 * The probability of each pair when every contact is one of its candidates or nobody, and every connection likewise:
 * odds over one plus the sum of the odds of all rivals, seen from the side where there are more of them. Two equally
 * good candidates get at most a half each.
 */
export function probabilities(pairs: readonly Scored[]): number[] {
  const odds = Float64Array.from(pairs, ({ logOdds }) => oddsOf(logOdds));
  return Array.from(competing(pairs, odds));
}

/** The same, of odds that are no longer logarithms. */
export function competing(
  pairs: readonly Pick<Scored, 'contact' | 'connection'>[],
  odds: Float64Array,
): Float64Array {
  const byContact = sumsBy('contact', pairs, odds);
  const byConnection = sumsBy('connection', pairs, odds);
  return odds.map((own, index) => {
    const { contact, connection } = pairs[index]!;
    return probabilityAmong(own, Math.max(byContact[contact]!, byConnection[connection]!));
  });
}

function sumsBy(
  side: 'contact' | 'connection',
  pairs: readonly Pick<Scored, 'contact' | 'connection'>[],
  odds: Float64Array,
): Float64Array {
  const people = pairs.reduce((most, pair) => Math.max(most, pair[side] + 1), 0);
  const sums = new Float64Array(people);
  for (const [index, pair] of pairs.entries()) sums[pair[side]]! += odds[index]!;
  return sums;
}

export function oddsOf(logOdds: number): number {
  return 2 ** Math.min(logOdds, ceiling);
}

/** Of a pair with these odds, when the odds of all pairs of one of its people, its own among them, add up to `rivals`. */
export function probabilityAmong(odds: number, rivals: number): number {
  return Math.min(odds / (1 + rivals), mostSure);
}
