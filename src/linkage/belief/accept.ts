import type { MatchStatus } from '../../model.ts';
import type { Alone, Judgement } from '../clues/judge.ts';
import { assignOneToOne } from './assign.ts';
import type { Scored } from './probability.ts';

/** A pair that speaks for itself; `contact` and `connection` are positions in the two lists. */
export interface Pair extends Scored, Judgement {
  /** As `nameAlone` has it. */
  alone: Alone | null;
  /** 0 to 1, after the competition with all other pairs of the two. */
  probability: number;
}

/** Of the pairs taken without asking, the share that may be wrong. */
export const defaultAcceptError = 1 / 150;
/** Below this a question is not worth a person's time: of a whole name, and of less, where the low odds flatter. A doubt is in the odds. */
export const worthAsking = 0.2;
const worthAskingInPart = 0.3;
export const isWorthAsking = ({
  probability,
  decisive,
  doubt,
}: Pick<Pair, 'probability' | 'decisive' | 'doubt'>): boolean =>
  probability >= (decisive || doubt ? worthAsking : worthAskingInPart);
/** At most so many questions about one contact. */
const mostQuestions = 3;

/** Taken without asking from here, when a whole name agrees: no single pair may be ten times as doubtful as all together. */
export function sureFor(acceptError: number): number {
  return 1 - Math.min(0.5, 10 * acceptError);
}

/** The surest pairs of the assignment, as many as the allowed share of wrong ones permits. */
function accept(pairs: Pair[], acceptError: number, confirmed: number): Set<number> {
  const decisive = [...assignOneToOne(pairs)].filter((index) => pairs[index]!.decisive);
  return acceptSurest(decisive, (index) => pairs[index]!.probability, acceptError, confirmed);
}

/**
 * Of pairs that could all be true together, by position, those to take without asking. The `confirmed` ones, taken already,
 * count among the right ones: an answer never narrows what may be accepted.
 */
export function acceptSurest(
  positions: number[],
  probability: (position: number) => number,
  acceptError: number,
  confirmed: number,
): Set<number> {
  const order = positions
    .filter((position) => probability(position) >= sureFor(acceptError))
    .sort((a, b) => probability(b) - probability(a) || a - b);
  const accepted = new Set<number>();
  let expectedWrong = 0;
  for (const position of order) {
    expectedWrong += 1 - probability(position);
    if (expectedWrong > acceptError * (confirmed + accepted.size + 1)) break;
    accepted.add(position);
  }
  return accepted;
}

/** Which pairs to take and which to ask about. */
export function propose(
  pairs: Pair[],
  acceptError: number,
  confirmed: number,
): { pair: Pair; status: MatchStatus }[] {
  const accepted = accept(pairs, acceptError, confirmed);
  const takenContacts = new Set([...accepted].map((index) => pairs[index]!.contact));
  const takenConnections = new Set([...accepted].map((index) => pairs[index]!.connection));
  const questions = new Map<number, number>();
  const proposed: { pair: Pair; status: MatchStatus }[] = [];
  const order = pairs
    .map((_, index) => index)
    .filter((index) => accepted.has(index) || isWorthAsking(pairs[index]!))
    .sort((a, b) => pairs[b]!.probability - pairs[a]!.probability || a - b);
  for (const index of order) {
    const pair = pairs[index]!;
    if (accepted.has(index)) proposed.push({ pair, status: 'accepted' });
    else {
      const asked = questions.get(pair.contact) ?? 0;
      const taken = takenContacts.has(pair.contact) || takenConnections.has(pair.connection);
      if (taken || asked >= mostQuestions) continue;
      questions.set(pair.contact, asked + 1);
      proposed.push({ pair, status: 'review' });
    }
  }
  return proposed;
}

/** By person of one side the positions of their pairs, in ascending order. */
export function pairsOf(side: 'contact' | 'connection', people: number, pairs: readonly Pair[]): number[][] {
  const of = Array.from({ length: people }, () => [] as number[]);
  for (const [position, pair] of pairs.entries()) of[pair[side]]!.push(position);
  return of;
}
