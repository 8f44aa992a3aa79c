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
  const odds = oddsOfEach(pairs, ({ logOdds }) => logOdds);
  return Array.from(competing(pairs, odds));
}

/** Loops, as the mapping of typed arrays takes four times as long, and this is done a dozen times for all pairs. */
export function oddsOfEach<Of>(pairs: readonly Of[], logOdds: (pair: Of) => number): Float64Array {
  const odds = new Float64Array(pairs.length);
  for (let pair = 0; pair < pairs.length; pair++) odds[pair] = oddsOf(logOdds(pairs[pair]!));
  return odds;
}

/** The same, of odds that are no longer logarithms. */
export function competing(pairs: readonly (Sides[number] & Doubted)[], odds: Float64Array): Float64Array {
  const { all, weak } = sumsBy(pairs, odds);
  const found = new Float64Array(pairs.length);
  const strong: number[] = [];
  for (let at = 0; at < pairs.length; at++) {
    const { contact, connection, doubt } = pairs[at]!;
    const own = odds[at]!;
    if (isStrong(own)) strong.push(at);
    else {
      const rivals = Math.max(all.contact[contact]!, all.connection[connection]!);
      found[at] = shareLeft(doubt) * probabilityAmong(own, rivals);
    }
  }
  const shares = amongStrong(
    strong.map((pair) => pairs[pair]!),
    Float64Array.from(strong, (pair) => odds[pair]!),
    weak,
  );
  for (const [at, pair] of strong.entries()) found[pair] = shareLeft(pairs[pair]!.doubt) * shares[at]!;
  return found;
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

/** By person what all their pairs amount to, and what the weak ones do. */
function sumsBy(pairs: Sides, odds: Float64Array): Record<'all' | 'weak', BySide<Float64Array>> {
  const { contacts, connections } = peopleIn(pairs);
  const nothing = () => ({
    contact: new Float64Array(contacts),
    connection: new Float64Array(connections),
  });
  const [all, weak] = [nothing(), nothing()];
  for (let pair = 0; pair < odds.length; pair++) {
    const { contact, connection } = pairs[pair]!;
    const own = odds[pair]!;
    all.contact[contact]! += own;
    all.connection[connection]! += own;
    if (isStrong(own)) continue;
    weak.contact[contact]! += own;
    weak.connection[connection]! += own;
  }
  return { all, weak };
}

function peopleIn(pairs: Sides): { contacts: number; connections: number } {
  let [contacts, connections] = [0, 0];
  for (const { contact, connection } of pairs) {
    contacts = Math.max(contacts, contact + 1);
    connections = Math.max(connections, connection + 1);
  }
  return { contacts, connections };
}

export function oddsOf(logOdds: number): number {
  return 2 ** Math.min(logOdds, ceiling);
}

/** Of a pair with these odds, when the odds of all pairs of one of its people, its own among them, add up to `rivals`. */
export function probabilityAmong(odds: number, rivals: number): number {
  return Math.min(odds / (1 + rivals), mostSure);
}
