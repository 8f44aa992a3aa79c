import type { Standing } from '../../linkage/belief/pair-standing.ts';
import { type Weighed, waterfall } from '../../linkage/link.ts';
import type { Contact } from '../../model.ts';
import type { Asked } from './checks.ts';
import type { Candidate, Question } from './session.ts';

/** Rivals less likely than this are not shown, nor more than so many. */
const worthShowing = 0.02;
const mostRivals = 3;

/** A question with all that a screen shows of it. */
export function questionOf(
  asked: Asked,
  accounts: Contact[],
  weighed: Weighed,
  standing: Standing,
): Question {
  return {
    kind: asked.kind,
    contact: weighed.contacts[asked.contact]!,
    accounts,
    candidates: asked.pairs.map((position, index) => {
      const pair = weighed.pairs[position]!;
      return {
        connection: weighed.connections[pair.connection]!,
        probability: asked.probabilities[index]!,
        evidence: waterfall(weighed, pair),
        rivals: rivalsOf(position, weighed, standing),
      };
    }),
  };
}

function rivalsOf(position: number, { contacts, pairs }: Weighed, standing: Standing): Candidate['rivals'] {
  const { probability } = standing;
  const isRival = (pair: number) =>
    pair !== position && standing.stateOf(pair) === 'open' && probability[pair]! >= worthShowing;
  return standing.ofConnection[pairs[position]!.connection]!.filter(isRival)
    .sort((a, b) => probability[b]! - probability[a]! || a - b)
    .slice(0, mostRivals)
    .map((pair) => ({ contact: contacts[pairs[pair]!.contact]!, probability: probability[pair]! }));
}
