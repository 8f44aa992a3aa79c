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

/** The reported pairs whose probability is at least `from` and below `to` (the last: up to one). */
export interface CalibrationBin {
  from: number;
  to: number;
  pairs: number;
  /** The mean probability stated, and the share that is right; NaN where there is no pair. */
  stated: number;
  right: number;
}

/** Narrower where it is decided what is taken without asking. */
const edges = [0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 1];

export function calibrationTable(world: World, matches: Match[]): CalibrationBin[] {
  const truth = new Map(world.truth);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1]!;
    const inside = matches.filter(
      ({ probability }) => probability >= from && (probability < to || (to === 1 && probability === 1)),
    );
    const stated = inside.reduce((sum, { probability }) => sum + probability, 0) / inside.length;
    const right =
      inside.filter(({ contact, connection }) => truth.get(contact) === connection).length / inside.length;
    return { from, to, pairs: inside.length, stated, right };
  });
}
