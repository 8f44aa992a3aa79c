import type { Evidence } from '../../model.ts';
import type { Profile } from '../profile/profile.ts';
import { age } from './age.ts';
import type { Clue } from './clue.ts';
import { employer } from './employer.ts';
import { gender } from './gender.ts';
import { goods } from './goods.ts';
import { occupation } from './occupation.ts';
import { place } from './place.ts';

/** All there are, in the order in which they are said. Facts and counts of them stand in the same order everywhere. */
export const clues: readonly Clue[] = [employer, occupation, goods, place, gender, age];

/** Whether evidence is that of a clue, and not of names and addresses. */
export const isOfClue = ({ feature }: Pick<Evidence, 'feature'>): boolean =>
  clues.some((clue) => clue.feature === feature);

const saidBy = clues.map(({ besides = [] }) =>
  besides.map(({ feature, share }) => ({ at: clues.findIndex((clue) => clue.feature === feature), share })),
);

/** What is said of the two besides their names, in bits. */
export function cluesWeight(contact: Profile, connection: Profile, counts: readonly unknown[]): number {
  let sum = 0;
  for (let at = 0; at < clues.length; at++) sum += weightOfClue(at, contact, connection, counts);
  return sum;
}

/** The weight of the clue that speaks most for the two. */
export function strongestClue(contact: Profile, connection: Profile, counts: readonly unknown[]): number {
  let most = 0;
  for (let at = 0; at < clues.length; at++)
    most = Math.max(most, weightOfClue(at, contact, connection, counts));
  return most;
}

/** Whether what the two tell besides their names is so against each other that only the owner may say. */
export const contradicts = (contact: Profile, connection: Profile): boolean =>
  forbidding.some((at) => {
    const [ours, theirs] = [contact.facts[at], connection.facts[at]];
    return ours !== null && theirs !== null && (clues[at]!.forbids?.(ours, theirs) ?? false);
  });

/** Whether the two tell anything alike besides their names, where they work, or as what; 'widely': no more than so many others do. */
export function agreeBesides(contact: Profile, connection: Profile): 'no' | 'widely' | 'closely' {
  const shared = agreeing.filter((at) => {
    const [ours, theirs] = [contact.facts[at], connection.facts[at]];
    return ours !== null && theirs !== null && clues[at]!.agree!(ours, theirs);
  });
  if (shared.length === 0) return 'no';
  const isWide = (at: number) => clues[at]!.agreeWidely?.(contact.facts[at], connection.facts[at]);
  return shared.every(isWide) ? 'widely' : 'closely';
}
const agreeing = [...clues.keys()].filter((at) => clues[at]!.agree);
const forbidding = [...clues.keys()].filter((at) => clues[at]!.forbids);

/** Whether the connection does the very thing by which the owner knows the contact. */
export const doesAsKnown = (contact: Profile, connection: Profile): boolean =>
  doing.some((at) => {
    const [ours, theirs] = [contact.facts[at], connection.facts[at]];
    return ours !== null && theirs !== null && clues[at]!.doesAsKnown!(ours, theirs);
  });
const doing = [...clues.keys()].filter((at) => clues[at]!.doesAsKnown);

/** The weight of the clue at a place in `clues`: hundredths of a bit, as names are weighed. */
export function weightOfClue(
  at: number,
  contact: Profile,
  connection: Profile,
  counts: readonly unknown[],
): number {
  const [ours, theirs] = [contact.facts[at], connection.facts[at]];
  if (ours === null || theirs === null) return 0;
  const weight = clues[at]!.weight(ours, theirs, counts[at]);
  let news = 1;
  if (weight > 0)
    for (const other of saidBy[at]!)
      if (weightOfClue(other.at, contact, connection, counts) > 0)
        news = Math.min(news, other.share(ours, theirs));
  return Math.round(100 * weight * news) / 100;
}

export function cluesEvidence(contact: Profile, connection: Profile, counts: readonly unknown[]): Evidence[] {
  return clues.flatMap(({ feature, say }, at) => {
    const weight = weightOfClue(at, contact, connection, counts);
    if (weight === 0) return [];
    const { left, right, note } = say(contact.facts[at], connection.facts[at], counts[at], weight);
    return [{ feature, left, right, weight, note }];
  });
}
