/** How scores become matches: one rule for every peer, tuned on a world whose truth is known. */
import type { Match } from '../../src/model.ts';
import type { World } from '../world.ts';

export interface Scored {
  contact: string;
  connection: string;
  score: number;
}

/** What a score is: a `probability` stands as stated, a `likeness` is read off the training world. */
export type Says = 'probability' | 'likeness';

export interface Rule {
  accept: number;
  review: number;
  /** Whether `precision` was reached on the training world. */
  reached: boolean;
  probability(score: number): number;
}

/** Of the pairs taken without asking so many are to be right, as ours are. */
const precision = 0.99;
/** A threshold is not set by fewer pairs. */
const fewest = 20;
/** Peers may ask more often than our own matcher does. */
const questionsPerHundred = 12;

/**
 * Takes as many pairs as are right at the wanted precision; who never gets there, those at the best it has. Then asks as
 * often as is allowed. Equal scores stand or fall together.
 */
export function tune(scored: Scored[], world: World, says: Says): Rule {
  const truth = new Map(world.truth);
  const pairs = oneToOne(scored).map(({ contact, connection, score }) => ({
    score,
    right: truth.get(contact) === connection,
  }));
  let right = 0;
  const cuts = pairs.flatMap((pair, index) => {
    if (pair.right) right++;
    const last = pairs[index + 1]?.score !== pair.score;
    return last && index + 1 >= fewest ? [{ score: pair.score, share: right / (index + 1) }] : [];
  });
  const good = cuts.findLast(({ share }) => share >= precision);
  const best = cuts.reduce((top, cut) => (cut.share > top.share ? cut : top), { score: Infinity, share: 0 });
  const accept = (good ?? best).score;
  const people = world.contacts.filter(({ kind }) => kind === 'person').length;
  const below = pairs.filter(({ score }) => score < accept);
  const budget = Math.round((questionsPerHundred / 100) * people);
  return {
    accept,
    review: below[budget]?.score ?? -Infinity,
    reached: good !== undefined,
    probability: says === 'probability' ? (score) => score : rising(pairs),
  };
}

export function decide(scored: Scored[], { accept, review, probability }: Rule): Match[] {
  return oneToOne(scored)
    .filter(({ score }) => score >= review)
    .map(({ contact, connection, score }) => ({
      contact,
      connection,
      status: score >= accept ? 'accepted' : 'review',
      probability: probability(score),
      decidedBy: 'model',
      evidence: [],
    }));
}

/** Best first, nobody twice. */
function oneToOne(scored: Scored[]): Scored[] {
  const used = new Set<string>();
  return scored
    .toSorted((a, b) => b.score - a.score)
    .filter(({ contact, connection }) => {
      if (used.has(contact) || used.has(connection)) return false;
      used.add(contact).add(connection);
      return true;
    });
}

/** Isotonic regression (pool adjacent violators): the share right by score, never falling as the score rises. */
function rising(pairs: { score: number; right: boolean }[]): (score: number) => number {
  const steps: { from: number; count: number; right: number }[] = [];
  for (const { score, right } of pairs.toReversed()) {
    const last = steps.at(-1);
    if (last?.from === score)
      Object.assign(last, { count: last.count + 1, right: last.right + Number(right) });
    else steps.push({ from: score, count: 1, right: Number(right) });
  }
  const pooled: typeof steps = [];
  for (const step of steps) {
    let joined = step;
    while (pooled.length > 0 && share(pooled.at(-1)!) >= share(joined)) {
      const before = pooled.pop()!;
      joined = { from: before.from, count: before.count + joined.count, right: before.right + joined.right };
    }
    pooled.push(joined);
  }
  return (score) =>
    share(pooled.findLast(({ from }) => from <= score) ?? pooled[0] ?? { count: 1, right: 0 });
}

const share = ({ count, right }: { count: number; right: number }) => right / count;
