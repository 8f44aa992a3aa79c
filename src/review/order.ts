import type { Standing } from '../linkage/standing.ts';

/** A contact with the pairs to show, the likeliest first. */
export interface Proposal {
  contact: number;
  pairs: number[];
  /** The chance that one of them is right. */
  likely: number;
}

/** One question shows at most so many candidates. */
const mostCandidates = 3;
/** What an answer does to others is worked out for so many questions, those likeliest to find somebody. */
const mostWeighed = 40;

/** The question to ask about a contact now; null when there is none. `isSaid`: pairs the owner has spoken of. */
export function proposalFor(
  standing: Standing,
  contact: number,
  isSaid: (pair: number) => boolean,
): Proposal | null {
  const { probability } = standing;
  const pairs = standing.ofContact[contact]!.filter((pair) => standing.isFree(pair) && !isSaid(pair));
  if (pairs.length === 0) return null;
  pairs.sort((a, b) => probability[b]! - probability[a]! || a - b);
  const shown = pairs.slice(0, mostCandidates);
  return { contact, pairs: shown, likely: shown.reduce((sum, pair) => sum + probability[pair]!, 0) };
}

/** The question whose answer settles most. */
export function bestOf(proposals: Iterable<Proposal>, standing: Standing): Proposal | null {
  const order = [...proposals].sort((a, b) => b.likely - a.likely || a.contact - b.contact);
  let best: { proposal: Proposal; gain: number } | null = null;
  for (const proposal of order.slice(0, mostWeighed)) {
    const gain = gainOf(proposal, standing);
    if (!best || gain > best.gain) best = { proposal, gain };
  }
  return best?.proposal ?? null;
}

/**
 * How many pairs an answer settles right, expected: the chance that one of those shown is confirmed, and what each answer
 * does to others by the one-to-one rule. A yes takes both people from all their rivals, a no leaves the connections to
 * them; a pair that becomes sure by that is settled too.
 */
function gainOf({ contact, pairs, likely }: Proposal, standing: Standing): number {
  let gain = (1 - likely) * standing.madeSureWithout(new Set(pairs));
  for (const pair of pairs) {
    const { connection } = standing.pairs[pair]!;
    const gone = new Set([...standing.ofContact[contact]!, ...standing.ofConnection[connection]!]);
    gain += standing.probability[pair]! * (1 + standing.madeSureWithout(gone));
  }
  return gain;
}
