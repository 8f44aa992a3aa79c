import type { System } from '../../names/index.ts';
import type { Scored } from '../belief/probability.ts';
import { companyWeight } from '../clues/employer.ts';
import { type SystemShares, systemBits, withSeen } from '../clues/systems.ts';
import type { Profile } from '../profile/profile.ts';
import type { Frequencies } from './frequency.ts';
import { beliefInAnswers } from './learn.ts';

/** What all other clues must make of a pair for its employers to tell how often employers agree. */
const nearlyCertain = 0.95;

interface Weighed extends Scored {
  weight: number;
  system: System | null;
}

/**
 * What this owner's lists and answers say of all pairs: how often employers agree, and by which systems people spell their
 * names. `confirmed`: the systems of the pairs that the owner confirmed, contact by contact.
 */
export function reestimate(
  pairs: Weighed[],
  confirmed: (System | null)[],
  profiles: { contacts: Profile[]; connections: Profile[] },
  frequencies: Frequencies,
): Frequencies {
  const { contacts, connections } = profiles;
  const employers = reestimateEmployers(pairs, contacts, connections, frequencies);
  return { ...employers, systemShare: reestimateSystems(pairs, confirmed, frequencies) };
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
    const probability = 1 / (1 + 2 ** -(logOdds - Math.log2(systemShare[system])));
    if (probability >= nearlyCertain) see(system, probability);
  }
  return withSeen(seen);
}

/**
 * One step of expectation-maximisation on this owner's lists: how often two records of one person name the same employer,
 * from the pairs that are near certain without it. What was believed before counts as twenty of them (a Beta prior). `logOdds`
 * of the pairs must hold the prior.
 */
function reestimateEmployers(
  pairs: Weighed[],
  contacts: Profile[],
  connections: Profile[],
  frequencies: Frequencies,
): Frequencies {
  let known = beliefInAnswers;
  let kept = frequencies.employerKept * beliefInAnswers;
  for (const pair of pairs) {
    const [contact, connection] = [contacts[pair.contact]!, connections[pair.connection]!];
    if (contact.organisations.size === 0 || connection.organisations.size === 0) continue;
    const without = pair.logOdds - companyWeight(contact, connection, frequencies);
    const probability = 1 / (1 + 2 ** -without);
    if (probability < nearlyCertain) continue;
    known += probability;
    if (haveInCommon(contact, connection)) kept += probability;
  }
  return { ...frequencies, employerKept: kept / known };
}

/** Lets the weights of pairs follow what employers and spellings are found to be worth. */
export function weighAnew(
  pairs: Weighed[],
  contacts: Profile[],
  connections: Profile[],
  { before, after }: { before: Frequencies; after: Frequencies },
): void {
  for (const pair of pairs) {
    const [contact, connection] = [contacts[pair.contact]!, connections[pair.connection]!];
    pair.weight += companyWeight(contact, connection, after) - companyWeight(contact, connection, before);
    if (pair.system) pair.weight += systemBits(pair.system, after) - systemBits(pair.system, before);
    pair.logOdds = pair.weight;
  }
}

function haveInCommon(contact: Profile, connection: Profile): boolean {
  for (const key of contact.organisations.keys()) if (connection.organisations.has(key)) return true;
  return false;
}
