import type { Standing } from '../linkage/standing.ts';
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
  /** Of the journal; null when nothing was recorded. */
  act: number | null;
  restore(): void;
}

/** Every so many questions one measures instead of asking something new. */
const everySo = 20;
/** An answer is not asked about again before so many others: it must not be answered from memory. */
const leastBetween = 5;
/** How often an answer is a slip. */
const slips = 0.03;

/** The chance that an answer was a slip, by Bayes' rule: the less likely it was before, the more. 0 where it says nothing. */
export function doubtOf({ asked, answer, connection }: Step, standing: Standing): number {
  const at = (pair: number) => standing.pairs[pair]!.connection === connection;
  const index = asked.pairs.findIndex(at);
  const shown = asked.probabilities.reduce((sum, each) => sum + each, 0);
  const likely = answer.kind === 'same' ? asked.probabilities[index] : 1 - Math.min(shown, 1);
  if (likely === undefined || (answer.kind !== 'same' && answer.kind !== 'none')) return 0;
  const slip = slips * (1 - likely);
  return slip / (slip + (1 - slips) * likely);
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
  mayAudit: (contact: number) => boolean,
): Asked | null {
  const number = steps.length + 1;
  const doubtful = mostDoubtful(steps, standing, leastBetween);
  if (doubtful && doubtOf(doubtful.of!, standing) > 0.5) return doubtful;
  if (number % everySo !== 0) return null;
  const checks = [() => doubtful, () => leastSure(steps, standing, mayAudit)];
  if ((number / everySo) % 2 === 0) checks.reverse();
  return checks[0]!() ?? checks[1]!();
}

/** When nothing new is left: what was more likely a slip than not, however lately it was said. */
export function lastCheck(steps: Step[], standing: Standing): Asked | null {
  const doubtful = mostDoubtful(steps, standing, 0);
  return doubtful && doubtOf(doubtful.of!, standing) > 0.5 ? doubtful : null;
}

function mostDoubtful(steps: Step[], standing: Standing, between: number): Asked | null {
  const repeated = new Set(steps.map(({ asked }) => asked.of));
  let best: { asked: Asked; doubt: number } | null = null;
  for (const step of steps.slice(0, Math.max(0, steps.length - between))) {
    if (step.asked.kind === 'again' || repeated.has(step)) continue;
    const doubt = doubtOf(step, standing);
    if (doubt <= (best?.doubt ?? 0)) continue;
    const asked = askAgain(step, standing);
    if (asked) best = { asked, doubt };
  }
  return best?.asked ?? null;
}

/** The same question, without those who have become somebody else; null where the answer no longer matters. */
function askAgain(step: Step, standing: Standing): Asked | null {
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

/** The accepted pair nearest the line that was not audited yet. */
function leastSure(steps: Step[], standing: Standing, mayAudit: (contact: number) => boolean): Asked | null {
  const audited = new Set(
    steps.filter(({ asked }) => asked.kind === 'audit').map(({ asked }) => asked.contact),
  );
  let best: number | null = null;
  for (const pair of standing.accepted) {
    const { contact } = standing.pairs[pair]!;
    if (audited.has(contact) || !mayAudit(contact)) continue;
    const least = best === null ? 1 : standing.probability[best]!;
    const probability = standing.probability[pair]!;
    if (probability < least || (probability === least && pair < best!)) best = pair;
  }
  if (best === null) return null;
  const { contact } = standing.pairs[best]!;
  return { kind: 'audit', contact, pairs: [best], probabilities: [standing.probability[best]!] };
}
