import { evaluate } from '../src/linkage/evaluate.ts';
import type { Match } from '../src/model.ts';
import type { World } from './world.ts';

/** Shares are 0 to 1, NaN where there was nothing to measure. */
export interface Measures {
  accepted: number;
  /** Of the accepted pairs, the right ones. */
  right: number;
  /** Of the identifiable pairs, those accepted. */
  identified: number;
  /** Of the identifiable pairs, those accepted or asked about. */
  found: number;
  /** Contacts with something to ask, per hundred people in the WeChat list. */
  questions: number;
  /** Mean distance of stated and true probability over ten equal bins of all reported pairs. */
  calibration: number;
  /** Accepted contacts that are not people. */
  notPeople: number;
  /** Accepted pairs whose connection another accepted pair has too. */
  usedTwice: number;
}

export function measure(world: World, matches: Match[]): Measures {
  const people = new Set(world.contacts.filter((each) => each.kind === 'person').map((each) => each.id));
  const all = evaluate(matches, new Map(world.truth), people.size);
  const identifiable = world.truth.filter(([contact]) => world.identifiable.has(contact));
  const { recall } = evaluate(matches, new Map(identifiable), people.size);
  const accepted = matches.filter((match) => match.status === 'accepted');
  return {
    accepted: all.accepted,
    right: all.precision,
    identified: recall.accepted,
    found: recall.found,
    questions: all.questionsPer100,
    calibration: all.calibrationError,
    notPeople: accepted.filter((match) => !people.has(match.contact)).length,
    usedTwice: accepted.length - new Set(accepted.map((match) => match.connection)).size,
  };
}

/**
 * Figures of some of the pairs, say of one style. A wrong pair of a contact who is only on WeChat belongs to none of them
 * and shows in the whole.
 */
export function ofSome(world: World, matches: Match[], belongs: (contact: string) => boolean): Measures {
  const identifiable = new Set([...world.identifiable].filter(belongs));
  return measure(
    { ...world, identifiable },
    matches.filter((match) => belongs(match.contact)),
  );
}
