import type { Standing } from '../../linkage/belief/pair-standing.ts';
import type { Answer, Question } from './session.ts';

/** A question as positions: what is shown, and how likely each was when it was first shown. */
export interface Asked {
  kind: Question['kind'];
  contact: number;
  pairs: number[];
  probabilities: number[];
  /** The step that is asked about once more. */
  of?: Step;
}

/** One answer of the session, and what takes it back. */
export interface Step {
  asked: Asked;
  answer: Answer;
  /** The connection meant by "same". */
  connection: number | null;
  /** The chance that it was a slip. */
  doubt: number;
  /** Of the journal; null when nothing was recorded. */
  act: number | null;
  restore(): void;
}

/** Every so many questions one measures instead of asking something new. */
const everySo = 20;
/** An answer is not asked about again before so many others: it must not be answered from memory. */
const leastBetween = 5;
/** An answer less doubtful than this is not worth asking about once more. */
const leastDoubt = 0.005;
/** Of all pairs taken, the share that may be slips; less than one person is no reason to ask. */
const mostWrong = 0.003;
/** How often an answer is a slip. */
const slips = 0.03;

/**
 * The chance that an answer was a slip, by Bayes' rule: the less likely it was before, the more. 0 where it says nothing of
 * what was shown.
 */
export function doubtOf({ candidates }: Question, answer: Answer): number {
  if (answer.kind === 'none') {
    return slipBehind(1 - Math.min(1, sum(candidates.map(({ probability }) => probability))));
  }
  if (answer.kind !== 'same') return 0;
  const chosen = candidates.find(({ connection }) => connection.id === answer.connection);
  return chosen ? slipBehind(chosen.probability) : 0;
}

function slipBehind(likely: number): number {
  const slip = slips * (1 - likely);
  return slip / (slip + (1 - slips) * likely);
}

/** How often this owner slips beside what we suppose of anybody, by the answers given twice; a few of them change little. */
export function slipsBesidesUsual(steps: Step[], standing: Standing): number {
  const again = steps.filter((step) => step.asked.kind === 'again' && agreement(step, standing) !== null);
  const slipped = again.filter((step) => !agreement(step, standing)).length;
  return (2 + slipped) / (2 + sum(again.map(({ asked }) => asked.of!.doubt)));
}

function sum(values: number[]): number {
  return values.reduce((total, each) => total + each, 0);
}

/** Whether an answer to a question asked again, or about an accepted pair, agrees; null where it says nothing. */
export function agreement({ asked, answer, connection }: Step, standing: Standing): boolean | null {
  if (answer.kind !== 'same' && answer.kind !== 'none') return null;
  if (asked.kind === 'again')
    return asked.of!.answer.kind === answer.kind && asked.of!.connection === connection;
  if (asked.kind === 'audit') return standing.pairs[asked.pairs[0]!]!.connection === connection;
  return null;
}

/** The check to make now, if it is time for one: an earlier answer more likely a slip than not, or one in so many. */
export function checkDue(
  steps: Step[],
  standing: Standing,
  mayAudit: (pair: number) => boolean,
): Asked | null {
  const number = steps.length + 1;
  const doubtful = mostDoubtful(steps, standing, leastBetween);
  if (doubtful && doubtful.of!.doubt > 0.5) return doubtful;
  if (number % everySo !== 0) return null;
  const checks = [() => doubtful, () => leastSure(steps, standing, mayAudit, 0)];
  if ((number / everySo) % 2 === 0) checks.reverse();
  return checks[0]!() ?? checks[1]!();
}

/**
 * When nothing new is left: an answer more likely a slip than not, however lately it was given, and then the most doubtful
 * of those that say who somebody is, until so few of them are expected to be wrong that it does not matter.
 */
export function lastDoubt(steps: Step[], standing: Standing): Asked | null {
  const doubtful = mostDoubtful(steps, standing, 0);
  if (doubtful && doubtful.of!.doubt > 0.5) return doubtful;
  const once = confirmedOnce(steps, standing);
  const expectedWrong = sum(once.map(({ doubt }) => doubt)) * Math.max(1, slipsBesidesUsual(steps, standing));
  const taken = standing.accepted.size + once.length;
  if (expectedWrong <= Math.max(1, mostWrong * taken)) return null;
  return mostDoubtful(steps, standing, 0, (step) => once.includes(step));
}

/** The answers that say who somebody is, those that hold and were given once only. */
export function confirmedOnce(steps: Step[], standing: Standing): Step[] {
  const repeated = repeatedOf(steps);
  return steps.filter(
    (step) =>
      step.connection !== null &&
      step.asked.kind !== 'again' &&
      !repeated.has(step) &&
      standing.partner('contact', step.asked.contact) === step.connection,
  );
}

function repeatedOf(steps: Step[]): Set<Step> {
  const repeated = new Set<Step>();
  for (const { asked } of steps) if (asked.of) repeated.add(asked.of);
  return repeated;
}

function mostDoubtful(
  steps: Step[],
  standing: Standing,
  between: number,
  fits = (step: Step) => step.doubt > leastDoubt,
): Asked | null {
  const repeated = repeatedOf(steps);
  const candidates = steps
    .filter((step, at) => at < steps.length - between && fits(step) && !repeated.has(step))
    .sort((a, b) => b.doubt - a.doubt);
  for (const step of candidates) {
    const asked = askAgain(step, standing);
    if (asked) return asked;
  }
  return null;
}

/** The same question, without those who have become somebody else; null where the answer no longer matters. */
function askAgain(step: Step, standing: Standing): Asked | null {
  if (step.asked.kind === 'again') return null;
  const { contact, pairs, probabilities } = step.asked;
  if (standing.isExcluded(contact) || standing.partner('contact', contact) !== (step.connection ?? -1))
    return null;
  const free = pairs.map((pair) => {
    const partner = standing.partner('connection', standing.pairs[pair]!.connection);
    return partner === -1 || partner === contact;
  });
  if (!free.includes(true)) return null;
  return {
    kind: 'again',
    contact,
    pairs: pairs.filter((_, index) => free[index]),
    probabilities: probabilities.filter((_, index) => free[index]),
    of: step,
  };
}

/** The accepted pair nearest the line that was not audited yet, if it is wrong at least so often. */
export function leastSure(
  steps: Step[],
  standing: Standing,
  mayAudit: (pair: number) => boolean,
  leastGain: number,
): Asked | null {
  const audited = new Set(
    steps.filter(({ asked }) => asked.kind === 'audit').map(({ asked }) => asked.contact),
  );
  let best: number | null = null;
  for (const pair of standing.accepted) {
    const { contact } = standing.pairs[pair]!;
    if (audited.has(contact) || !mayAudit(pair)) continue;
    const least = best === null ? 1 : standing.probability[best]!;
    const probability = standing.probability[pair]!;
    if (probability < least || (probability === least && pair < best!)) best = pair;
  }
  if (best === null || 1 - standing.probability[best]! < leastGain) return null;
  const { contact } = standing.pairs[best]!;
  return { kind: 'audit', contact, pairs: [best], probabilities: [standing.probability[best]!] };
}
