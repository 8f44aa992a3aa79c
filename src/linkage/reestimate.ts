import { companyWeight } from './employer.ts';
import type { Frequencies } from './frequency.ts';
import { beliefInAnswers } from './learn.ts';
import type { Scored } from './probability.ts';
import type { Profile } from './profile.ts';

/** What all other clues must make of a pair for its employers to tell how often employers agree. */
const nearlyCertain = 0.95;

interface Weighed extends Scored {
  weight: number;
}

/**
 * One step of expectation-maximisation on this owner's lists: how often two records of one person name the same employer,
 * from the pairs that are near certain without it. What was believed before counts as twenty of them (a Beta prior). `logOdds`
 * of the pairs must hold the prior.
 */
export function reestimateEmployers(
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

/** Lets the weights of pairs follow what employers are found to be worth. */
export function weighEmployersAnew(
  pairs: Weighed[],
  contacts: Profile[],
  connections: Profile[],
  { before, after }: { before: Frequencies; after: Frequencies },
): void {
  for (const pair of pairs) {
    const [contact, connection] = [contacts[pair.contact]!, connections[pair.connection]!];
    pair.weight += companyWeight(contact, connection, after) - companyWeight(contact, connection, before);
    pair.logOdds = pair.weight;
  }
}

function haveInCommon(contact: Profile, connection: Profile): boolean {
  for (const key of contact.organisations.keys()) if (connection.organisations.has(key)) return true;
  return false;
}
