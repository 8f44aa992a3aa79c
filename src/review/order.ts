import { worthAsking } from '../linkage/link.ts';
import type { Standing } from '../linkage/standing.ts';

/** A contact with the pairs to show, the likeliest first, and what asking is worth. */
export interface Proposal {
  contact: number;
  pairs: number[];
  value: number;
}

/** One question shows at most so many candidates. */
const mostCandidates = 3;
/** Beside a candidate worth asking about, one as unlikely as this is worth a line. */
const worthShowing = 0.02;

/** The question to ask about a contact now; null when none is worth it. `isSaid`: pairs the owner has spoken of. */
export function proposalFor(
  standing: Standing,
  contact: number,
  isSaid: (pair: number) => boolean,
): Proposal | null {
  const pairs = standing.ofContact[contact]!.filter((pair) => isAskable(standing, pair) && !isSaid(pair))
    .sort((a, b) => standing.probability[b]! - standing.probability[a]! || a - b)
    .slice(0, mostCandidates);
  const best = pairs[0];
  if (best === undefined || standing.probability[best]! < worthAsking) return null;
  return { contact, pairs, value: standing.probability[best]! };
}

/** Open, and neither of the two taken by a pair that was accepted. */
function isAskable(standing: Standing, pair: number): boolean {
  if (standing.stateOf(pair) !== 'open' || standing.probability[pair]! < worthShowing) return false;
  const { contact, connection } = standing.pairs[pair]!;
  const isTaken = (other: number) => standing.accepted.has(other);
  return !standing.ofContact[contact]!.some(isTaken) && !standing.ofConnection[connection]!.some(isTaken);
}
