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
  const truth = new Map(world.truth);
  const isRight = (match: Match) => truth.get(match.contact) === match.connection;
  const people = new Set(world.contacts.filter((each) => each.kind === 'person').map((each) => each.id));
  const accepted = matches.filter((match) => match.status === 'accepted');
  const asked = matches.filter((match) => match.status === 'review');
  const identifiable = (list: Match[]) => {
    const pairs = list.filter((match) => isRight(match) && world.identifiable.has(match.contact));
    return new Set(pairs.map((match) => match.contact)).size / world.identifiable.size;
  };
  return {
    accepted: accepted.length,
    right: accepted.filter(isRight).length / accepted.length,
    identified: identifiable(accepted),
    found: identifiable([...accepted, ...asked]),
    questions: (100 * new Set(asked.map((match) => match.contact)).size) / people.size,
    calibration: calibrationError(matches, isRight),
    notPeople: accepted.filter((match) => !people.has(match.contact)).length,
    usedTwice: accepted.length - new Set(accepted.map((match) => match.connection)).size,
  };
}

function calibrationError(matches: Match[], isRight: (match: Match) => boolean): number {
  /** By bin: the sum of what was stated less what came true. */
  const excess = new Array<number>(10).fill(0);
  for (const match of matches) {
    const bin = Math.min(9, Math.floor(match.probability * 10));
    excess[bin]! += match.probability - (isRight(match) ? 1 : 0);
  }
  return excess.reduce((sum, each) => sum + Math.abs(each), 0) / matches.length;
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
