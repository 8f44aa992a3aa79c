import { isWorthAsking } from '../../linkage/belief/accept.ts';
import type { Standing } from '../../linkage/belief/pair-standing.ts';
import { probabilityAmong } from '../../linkage/belief/probability.ts';
import type { Answers } from './answers.ts';

/** A contact with the pairs to show, the likeliest first. */
export interface Proposal {
  contact: number;
  pairs: number[];
  /** The chance that one of them is right. */
  likely: number;
}

/** One question shows at most so many candidates. */
const mostCandidates = 3;
/** Beside a likely candidate one that is hardly possible is only in the way; among unlikely ones one answer settles all three. */
const likely = 0.5;
const worthShowing = 0.01;
/** What an answer does to others is worked out for so many questions, those likeliest to find somebody. */
const mostWeighed = 20;

/** The question to ask about a contact now; null when nothing is open that the owner has not spoken of. */
export function proposalFor(said: Answers, contact: number): Proposal | null {
  const { standing } = said;
  const { probability } = standing;
  const pairs = standing.ofContact[contact]!.filter((pair) => standing.isFree(pair) && !said.isSaid(pair));
  if (pairs.length === 0) return null;
  pairs.sort((a, b) => probability[b]! - probability[a]! || a - b);
  const least = probability[pairs[0]!]! >= likely ? worthShowing : 0;
  const shown = pairs.slice(0, mostCandidates).filter((pair) => probability[pair]! >= least);
  return { contact, pairs: shown, likely: shown.reduce((sum, pair) => sum + probability[pair]!, 0) };
}

/** By its pairs, as a match is: so the two always count the same questions. `least`: the probability from which on one is asked about. */
export function isWorthwhile({ pairs }: Proposal, standing: Standing, least?: number): boolean {
  return pairs.some((pair) => {
    const probability = standing.probability[pair]!;
    const { decisive, doubt } = standing.pairs[pair]!;
    return least === undefined ? isWorthAsking({ probability, decisive, doubt }) : probability >= least;
  });
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
  let gain = (1 - likely) * madeSureWithout(new Set(pairs), standing);
  for (const pair of pairs) {
    const { connection } = standing.pairs[pair]!;
    const gone = new Set([...standing.ofContact[contact]!, ...standing.ofConnection[connection]!]);
    gain += standing.probability[pair]! * (1 + madeSureWithout(gone, standing));
  }
  return gain;
}

/** How many of the pairs that would be sure enough to be taken if these were gone would be right, expected. */
function madeSureWithout(gone: ReadonlySet<number>, standing: Standing): number {
  const { pairs, odds, sumOfOdds, strong, probability, sure } = standing;
  const loss = { contact: new Map<number, number>(), connection: new Map<number, number>() };
  const touched = new Set<number>();
  for (const pair of gone) {
    if (!standing.isOpen(pair)) continue;
    for (const side of ['contact', 'connection'] as const) {
      const person = pairs[pair]![side];
      loss[side].set(person, (loss[side].get(person) ?? 0) + odds[pair]!);
      for (const rival of strong[side][person]!) touched.add(rival);
    }
  }
  let right = 0;
  for (const pair of touched) {
    if (gone.has(pair) || probability[pair]! >= sure || !standing.isFree(pair)) continue;
    const { contact, connection } = pairs[pair]!;
    const rivals = Math.max(
      odds[pair]!,
      sumOfOdds.contact[contact]! - (loss.contact.get(contact) ?? 0),
      sumOfOdds.connection[connection]! - (loss.connection.get(connection) ?? 0),
    );
    const then = probabilityAmong(odds[pair]!, rivals);
    if (then >= sure) right += then;
  }
  return right;
}
