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
export function probabilities(pairs: Scored[]): number[] {
  const odds = pairs.map(({ logOdds }) => oddsOf(logOdds));
  const byContact = new Map<number, number>();
  const byConnection = new Map<number, number>();
  pairs.forEach(({ contact, connection }, index) => {
    byContact.set(contact, (byContact.get(contact) ?? 0) + odds[index]!);
    byConnection.set(connection, (byConnection.get(connection) ?? 0) + odds[index]!);
  });
  return pairs.map(({ contact, connection }, index) => {
    const rivals = Math.max(byContact.get(contact)!, byConnection.get(connection)!);
    return probabilityAmong(odds[index]!, rivals);
  });
}

export function oddsOf(logOdds: number): number {
  return 2 ** Math.min(logOdds, ceiling);
}

/** Of a pair with these odds, when the odds of all pairs of one of its people, its own among them, add up to `rivals`. */
export function probabilityAmong(odds: number, rivals: number): number {
  return Math.min(odds / (1 + rivals), mostSure);
}
