import type { Doubt } from '../clues/doubt.ts';
import { shareLeft } from './doubted.ts';

/** A pair worth judging: positions in the two lists, and the log2 odds from prior and evidence together. */
export interface Scored {
  contact: number;
  connection: number;
  logOdds: number;
}

/** Beyond this a weight says no more: 2^40 is certainty for lists of people. */
const ceiling = 40;

/** However sure, a model is never certain; only the owner is. */
const mostSure = 0.999999;

/** Of log2 odds. */
export function probabilityOf(bits: number): number {
  return Math.min(mostSure, 1 / (1 + 2 ** -bits));
}

type Sides = readonly Pick<Scored, 'contact' | 'connection'>[];

interface Doubted {
  doubt: Doubt | null;
}

/** By person of either side. */
export interface BySide<T> {
  contact: T;
  connection: T;
}

/**
 * The probability of each pair when every contact is one of its candidates or nobody, and every connection likewise: its share
 * of all that its people may be, of which each rival counts for as much as is free for it. Two equally good candidates get at most a
 * half each; but whoever has others as good stands in nobody's way.
 */
export function probabilities(pairs: readonly (Scored & Doubted)[]): number[] {
  const odds = Float64Array.from(pairs, ({ logOdds }) => oddsOf(logOdds));
  return Array.from(competing(pairs, odds));
}

/** The same, of odds that are no longer logarithms. */
export function competing(pairs: readonly (Sides[number] & Doubted)[], odds: Float64Array): Float64Array {
  const strong = pairs.flatMap((_, pair) => (isStrong(odds[pair]!) ? [pair] : []));
  const all = sumsBy(pairs, odds, () => true);
  const weak = sumsBy(pairs, odds, (own) => !isStrong(own));
  const found = odds.map((own, pair) =>
    probabilityAmong(
      own,
      Math.max(all.contact[pairs[pair]!.contact]!, all.connection[pairs[pair]!.connection]!),
    ),
  );
  const shares = amongStrong(
    strong.map((pair) => pairs[pair]!),
    Float64Array.from(strong, (pair) => odds[pair]!),
    weak,
  );
  for (const [at, pair] of strong.entries()) found[pair] = shares[at]!;
  return found.map((probability, pair) => shareLeft(pairs[pair]!.doubt) * probability);
}

/** Of weaker pairs there are many, and nobody is less free by one of them. */
export const isStrong = (odds: number): boolean => odds >= 2 ** -5;

/** So many times the rivals of rivals are heard. */
export const hearings = 2;

/**
 * The probability of strong pairs, all of theirs that their people have: belief propagation for matchings, stopped after two rounds, so
 * that a pair depends on nobody far away (M. Bayati and others, Simple deterministic approximation algorithms for counting matchings,
 * STOC 2007; B. Huang and T. Jebara, Approximating the Permanent with Belief Propagation, 2009). `weak`: by person what their other pairs
 * amount to.
 */
export function amongStrong(
  pairs: Sides,
  odds: Float64Array,
  weak: Readonly<BySide<Float64Array>>,
): Float64Array {
  // By pair how free each of its two is for the other: wholly, before anybody is heard.
  let free: BySide<Float64Array> = { contact: odds.map(() => 1), connection: odds.map(() => 1) };
  const sums = (side: keyof typeof free, share: Float64Array) => {
    const all = weak[side].slice();
    for (const [at, pair] of pairs.entries()) all[pair[side]]! += odds[at]! * share[at]!;
    return all;
  };
  const heard = (side: keyof typeof free, share: Float64Array) => {
    const all = sums(side, share);
    return share.map((own, at) => 1 / (1 + Math.max(all[pairs[at]![side]]! - odds[at]! * own, 0)));
  };
  for (let hearing = 0; hearing < hearings; hearing++)
    free = { contact: heard('contact', free.connection), connection: heard('connection', free.contact) };
  const [ofContact, ofConnection] = [sums('contact', free.connection), sums('connection', free.contact)];
  return odds.map((own, at) =>
    Math.min(
      probabilityAmong(own * free.connection[at]!, ofContact[pairs[at]!.contact]!),
      probabilityAmong(own * free.contact[at]!, ofConnection[pairs[at]!.connection]!),
    ),
  );
}

function sumsBy(pairs: Sides, odds: Float64Array, counts: (odds: number) => boolean): BySide<Float64Array> {
  const sumsOf = (side: 'contact' | 'connection') => {
    const people = pairs.reduce((most, pair) => Math.max(most, pair[side] + 1), 0);
    const sums = new Float64Array(people);
    for (const [index, pair] of pairs.entries()) if (counts(odds[index]!)) sums[pair[side]]! += odds[index]!;
    return sums;
  };
  return { contact: sumsOf('contact'), connection: sumsOf('connection') };
}

export function oddsOf(logOdds: number): number {
  return 2 ** Math.min(logOdds, ceiling);
}

/** Of a pair with these odds, when the odds of all pairs of one of its people, its own among them, add up to `rivals`. */
export function probabilityAmong(odds: number, rivals: number): number {
  return Math.min(odds / (1 + rivals), mostSure);
}
