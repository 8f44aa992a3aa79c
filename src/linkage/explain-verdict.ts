import { isWorthAsking, type Pair, sureFor } from './belief/accept.ts';
import { wordedDoubt } from './belief/doubted.ts';
import { probabilityOf } from './belief/probability.ts';
import { isProof } from './clues/address.ts';
import { isOfClue } from './clues/index.ts';
import { judgeNames } from './clues/judge-names.ts';
import { idsOf, type View } from './explain-view.ts';
import { type Weighed, waterfall } from './link.ts';

/** What became of a person, and why. */
export interface ExplainVerdict {
  status: 'accepted' | 'review' | 'confirmed' | 'unmatched';
  reason: Reason;
}

/** Which of the things that let a pair be taken unasked held. */
export interface Ground {
  code: 'whole-name' | 'address' | 'rare-name' | 'service';
  /** The feature of the address, or of the clue beside a rare name; '' otherwise. */
  clue: string;
}

type Reason =
  | 'sure'
  | 'confirmed-by-you'
  | 'perhaps-other'
  | 'perhaps-family'
  | 'perhaps-served'
  | 'doubted-by-you'
  | 'not-decisive'
  | 'told-otherwise'
  | 'several-of-the-name'
  | 'shared'
  | 'error-spent'
  | 'unsure'
  | 'not-a-person'
  | 'duplicate'
  | 'nothing-in-common'
  | 'rejected-by-you'
  | 'taken-by-your-answer'
  | 'taken'
  | 'too-little-agrees'
  | 'too-common'
  | 'outdone'
  | 'too-unlikely'
  | 'enough-questions';

export function verdictOf(weighed: Weighed, view: View, best: Pair, acceptError: number): ExplainVerdict {
  const status = view.status(best);
  if (status === 'confirmed') return { status, reason: 'confirmed-by-you' };
  if (status === 'accepted') return { status, reason: 'sure' };
  if (status === 'review') return { status, reason: whyAsked(view, best, acceptError) };
  return { status: 'unmatched', reason: whyUnmatched(weighed, view, best) };
}

/** Of a pair that names and clues are enough for. */
export function groundOf(weighed: Weighed, pair: Pair): Ground {
  const evidence = waterfall(weighed, pair);
  const address = evidence.find(isProof);
  if (address) return { code: 'address', clue: address.feature };
  const { profiles, frequencies } = weighed;
  const [contact, connection] = [profiles.contacts[pair.contact]!, profiles.connections[pair.connection]!];
  const { decisive } = judgeNames(contact, connection, frequencies);
  if (decisive !== 'beside-clue')
    return { code: decisive === 'beside-service' ? 'service' : 'whole-name', clue: '' };
  const [strongest] = evidence.filter(isOfClue).sort((a, b) => b.weight - a.weight);
  return { code: 'rare-name', clue: strongest?.feature ?? '' };
}

function whyAsked(view: View, best: Pair, acceptError: number): Reason {
  if (!best.decisive) return whyNotDecisive(best);
  if (best.probability >= sureFor(acceptError)) return 'error-spent';
  return probabilityOf(best.logOdds) >= view.needed ? 'shared' : 'unsure';
}

/** Whether something speaks of two, or of somebody else, though their names may well agree: nothing but an answer settles that. */
export const isForOwnerToSay = ({ doubt }: Pair): boolean => doubt !== null;

const whyNotDecisive = ({ doubt }: Pair): Reason => (doubt ? wordedDoubt[doubt] : 'not-decisive');

function whyUnmatched(weighed: Weighed, view: View, best: Pair): Reason {
  if (view.status(best) === 'rejected') return 'rejected-by-you';
  const { settled, pairs } = weighed;
  const [contact, connection] = idsOf(weighed, best);
  if (settled.contacts.has(contact) || settled.connections.has(connection)) return 'taken-by-your-answer';
  if (!pairs.includes(best)) return best.weight > 0 ? 'too-common' : 'too-little-agrees';
  const taken = pairs.some(
    (pair) =>
      pair !== best &&
      (pair.contact === best.contact || pair.connection === best.connection) &&
      view.status(pair) === 'accepted',
  );
  if (taken) return 'taken';
  if (isWorthAsking(best)) return 'enough-questions';
  const alone = { ...best, probability: probabilityOf(best.logOdds) };
  return isWorthAsking(alone) ? 'outdone' : 'too-unlikely';
}
