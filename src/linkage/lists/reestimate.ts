import type { System } from '../../names/index.ts';
import { probabilityOf, type Scored } from '../belief/probability.ts';
import type { Doubt } from '../clues/doubt.ts';
import { clues, weightOfClue } from '../clues/index.ts';
import { type SystemShares, systemBits, withSeen } from '../clues/spelling-systems.ts';
import type { Profile } from '../profile/profile.ts';
import type { Frequencies } from './frequency.ts';
import { beliefInAnswers } from './learn.ts';

/** What all else must make of a pair for a clue of it to tell how often that agrees. */
const nearlyCertain = 0.95;

/** Places of the clues that follow this owner's lists. */
const learned = [...clues.keys()].filter((at) => clues[at]!.learning);

interface Weighed extends Scored {
  weight: number;
  doubt: Doubt | null;
  system: System | null;
}

/**
 * What this owner's lists and answers say of all pairs: how often clues agree, and by which systems people spell their
 * names. `confirmed`: the systems of the pairs that the owner confirmed, contact by contact.
 */
export function reestimate(
  pairs: Weighed[],
  confirmed: (System | null)[],
  profiles: { contacts: Profile[]; connections: Profile[] },
  frequencies: Frequencies,
): Frequencies {
  const counts = frequencies.counts.map(
    (each, at) => reestimateClue(at, pairs, profiles, frequencies) ?? each,
  );
  return { ...frequencies, counts, systemShare: reestimateSystems(pairs, confirmed, frequencies) };
}

/** The pairs that are near certain, however seldom their system is thought to be. */
function reestimateSystems(
  pairs: Weighed[],
  confirmed: (System | null)[],
  { systemShare }: Frequencies,
): SystemShares {
  const seen = new Map<System, number>();
  const see = (system: System, times: number) => seen.set(system, (seen.get(system) ?? 0) + times);
  for (const system of confirmed) if (system) see(system, 1);
  for (const { system, logOdds } of pairs) {
    if (!system) continue;
    const probability = probabilityOf(logOdds - Math.log2(systemShare[system]));
    if (probability >= nearlyCertain) see(system, probability);
  }
  return withSeen(seen);
}

/**
 * One step of expectation-maximisation on this owner's lists: how often two records of one person agree on a clue, from the
 * pairs that are near certain without it; null where that is not learned. What was believed before counts as twenty of
 * them (a Beta prior). `logOdds` of the pairs must hold the prior.
 */
function reestimateClue(
  at: number,
  pairs: Weighed[],
  { contacts, connections }: { contacts: Profile[]; connections: Profile[] },
  { counts }: Frequencies,
): unknown {
  const { learning, agree } = clues[at]!;
  if (!learning || !agree) return null;
  let known = beliefInAnswers;
  let kept = learning.keptIn(counts[at]) * beliefInAnswers;
  for (const pair of pairs) {
    // In doubt, nothing tells what a pair would be without the clue.
    if (pair.doubt) continue;
    const [contact, connection] = [contacts[pair.contact]!, connections[pair.connection]!];
    const [ours, theirs] = [contact.facts[at], connection.facts[at]];
    if (ours === null || theirs === null) continue;
    const weight = weightOfClue(at, contact, connection, counts);
    // What says nothing does not tell either how often it agrees.
    if (weight === 0) continue;
    const without = pair.logOdds - weight;
    const probability = probabilityOf(without);
    if (probability < nearlyCertain) continue;
    known += probability;
    if (agree(ours, theirs)) kept += probability;
  }
  return learning.withKept(counts[at], kept / known);
}

/** Lets the weights of pairs follow what clues and spellings are found to be worth. */
export function weighAnew(
  pairs: Weighed[],
  contacts: Profile[],
  connections: Profile[],
  { before, after }: { before: Frequencies; after: Frequencies },
): void {
  for (const pair of pairs) {
    const [contact, connection] = [contacts[pair.contact]!, connections[pair.connection]!];
    for (const at of learned)
      pair.weight +=
        weightOfClue(at, contact, connection, after.counts) -
        weightOfClue(at, contact, connection, before.counts);
    if (pair.system) pair.weight += systemBits(pair.system, after) - systemBits(pair.system, before);
    pair.logOdds = pair.weight;
  }
}
