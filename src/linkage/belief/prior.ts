import type { Evidence } from '../../model.ts';
import type { Doubt } from '../clues/doubt.ts';
import type { Alone } from '../clues/judge.ts';
import type { Circle } from '../profile/circle.ts';
import type { Outline } from '../profile/profile.ts';
import { doubtBits } from './doubted.ts';
import { competing, oddsOfEach, type Scored } from './probability.ts';

/**
 * Before anything is seen, the share of contacts who are connections, by the circle they are of, and how many contacts that belief
 * weighs (a Beta prior). Of those who are named whole in address books that others wrote, 69 in a hundred are connections, but 49 of
 * those the owner wrote nothing about, 30 from school days, and 20 of family, children's schools and services (`bench/others.ts`).
 */
const usual: Record<Circle, { overlap: number; belief: number }> = {
  any: { overlap: 0.4, belief: 10 },
  unsaid: { overlap: 0.25, belief: 10 },
  early: { overlap: 0.2, belief: 20 },
  private: { overlap: 0.1, belief: 40 },
};
const circles = Object.keys(usual) as Circle[];
const rounds = 12;

/** The share of contacts (0 to 1) who are connections. */
export type Overlap = Record<Circle, number>;

const ofEach = (share: (circle: Circle) => number): Overlap =>
  Object.fromEntries(circles.map((circle) => [circle, share(circle)])) as Overlap;

/** How many connections there are, and how many of them have Chinese names: strangers of other names are no namesakes. */
export interface ListSize {
  all: number;
  chinese: number;
}

/** What is known of a contact before any comparison. */
type Known = Pick<Outline, 'isNamedWhole' | 'circle'>;

/**
 * The overlap, by expectation-maximisation over those whose texts tell a whole name: of the others nobody could find out. `contacts`: by
 * position; those whom the owner confirmed, `isConfirmed`, count as found, so that an answer never lowers it. The prior keeps it from 0
 * and 1, so it meets no bound. `pairs` are the open ones with their `weight` of evidence in bits; their `logOdds` are not read.
 */
export function estimateOverlap(
  pairs: readonly (Scored & Weighable)[],
  contacts: readonly Known[],
  isConfirmed: (contact: number) => boolean,
  connections: ListSize,
): Overlap {
  const [telling, confirmed] = [ofEach(() => 0), ofEach(() => 0)];
  for (const [at, { isNamedWhole, circle }] of contacts.entries()) {
    if (!isNamedWhole) continue;
    telling[circle] += 1;
    if (isConfirmed(at)) confirmed[circle] += 1;
  }
  let overlap = ofEach((circle) => usual[circle].overlap);
  for (let round = 0; round < rounds; round++) {
    const prior = priorOf(overlap, connections);
    const odds = oddsOfEach(pairs, (pair) => oddsBefore(pair, contacts[pair.contact]!, prior));
    const found = { ...confirmed };
    const probability = competing(pairs, odds);
    for (let at = 0; at < pairs.length; at++) {
      const { isNamedWhole, circle } = contacts[pairs[at]!.contact]!;
      if (isNamedWhole) found[circle] += probability[at]!;
    }
    const next = ofEach((circle) => {
      const { overlap, belief } = usual[circle];
      return (found[circle] + overlap * belief) / (telling[circle] + belief);
    });
    const isSettled = circles.every((circle) => Math.abs(next[circle] - overlap[circle]) < 0.001);
    overlap = next;
    if (isSettled) break;
  }
  return overlap;
}

/** Bits: of those whose texts tell no whole name fewer are on both lists, whom one met once, or who serve. */
const untold = -1.5;

/**
 * A list is no random draw from all people: its owner looks people up by name, and knows many of one school and trade. So a short one
 * holds namesakes as if so many in it had Chinese names. (Of address books that others wrote, with 330 connections, one whole name in ten that
 * nothing else spoke for was a namesake's, where chance allows for one in two hundred.)
 */
const fewestConnections = 2000;
/** But of a handful of people nobody is in doubt for their number alone. */
const mostAgainst = 3;

/** Log2 odds before any evidence, in hundredths of a bit. */
export interface Prior {
  /** That a contact who is named whole is one given connection. */
  bits: Record<Circle, number>;
  /** What whole names that agree say less in so short a list, where nothing else agrees; 0 or below. */
  namesakes: number;
}

/**
 * Where something besides the name speaks for one pair, its rivals are as likely as they are: which of four 王伟 it is, is no question of
 * how many there are. In place.
 */
export function besideSupported(pairs: (Scored & { decisive: boolean; alone: Alone | null })[]): void {
  const supported = pairs.filter(({ decisive, alone }) => decisive && !alone);
  const contacts = new Set(supported.map(({ contact }) => contact));
  const connections = new Set(supported.map(({ connection }) => connection));
  for (const pair of pairs)
    if (contacts.has(pair.contact) || connections.has(pair.connection)) pair.alone = null;
}

/** Log2 odds of a pair with such evidence, before others compete for the two. */
export function oddsBefore(pair: Weighable, contact: Known, prior: Prior): number {
  const ofEvidence = pair.weight + priorFor(prior, contact, pair.alone);
  const logOdds = ofEvidence + commonBits(ofEvidence, pair.alone);
  return logOdds + doubtBits(logOdds, pair.doubt);
}

/** What is added to the evidence of a pair, in words: before any, and where a common name alone agrees. */
export function priorEvidence(pair: Weighable, contact: Known, prior: Prior): Evidence[] {
  const before = priorFor(prior, contact, pair.alone);
  const common = commonBits(pair.weight + before, pair.alone);
  return [
    { feature: 'prior', left: '', right: '', weight: before, note: '' },
    ...(common < 0 ? [{ feature: 'common-name', left: '', right: '', weight: common, note: '' }] : []),
  ];
}

interface Weighable {
  /** Bits of evidence. */
  weight: number;
  alone: Alone | null;
  doubt: Doubt | null;
}

/** From so many bits on a name is so common that it is never enough by itself. */
const veryCommon = 2;
/** Log2 odds that a common name leaves at least, so that it is asked about, and a very common one at most. */
const left = { least: 1.5, most: 3 };

/** Bits, 0 or below. */
function commonBits(logOdds: number, alone: Alone | null): number {
  if (!alone || logOdds <= left.least) return 0;
  const most = alone.common < veryCommon ? Number.POSITIVE_INFINITY : left.most;
  return -hundredths(logOdds - Math.min(Math.max(left.least, logOdds - alone.common), most));
}

const priorFor = ({ bits, namesakes }: Prior, { isNamedWhole, circle }: Known, alone: Alone | null): number =>
  hundredths(bits[circle] + (isNamedWhole ? 0 : untold) + (alone?.isDescribed ? namesakes : 0));

export function priorOf(overlap: Overlap, { all, chinese }: ListSize): Prior {
  const length = Math.log2(Math.max(all, 1));
  const missing = Math.log2(fewestConnections / Math.max(chinese, 1));
  return {
    bits: ofEach((circle) => hundredths(Math.log2(overlap[circle] / (1 - overlap[circle])) - length)),
    namesakes: -hundredths(Math.min(mostAgainst, Math.max(0, missing))),
  };
}

const hundredths = (bits: number): number => Math.round(100 * bits) / 100;
