import type { Bridge, Connection, Contact, Decision, Evidence, Match } from '../model.ts';
import { defaultAcceptError, type Pair, propose } from './belief/accept.ts';
import { doubtEvidence } from './belief/doubted.ts';
import {
  besideSupported,
  estimateOverlap,
  oddsBefore,
  type Prior,
  priorEvidence,
  priorOf,
} from './belief/prior.ts';
import { probabilities } from './belief/probability.ts';
import { isSettled, type Settled, settle } from './belief/settle.ts';
import { evidenceOf, type Judgement, judge } from './clues/judge.ts';
import { areSame, type ComparedBefore, type Comparison, comparing, comparingAnew } from './compare-lists.ts';
import { findDuplicates } from './duplicates.ts';
import { type Compared, foundOf } from './found.ts';
import { type Steps, shared, toTheEnd } from './in-steps.ts';
import type { Frequencies } from './lists/frequency.ts';
import { confirmedPairs, learn } from './lists/learn.ts';
import { surnameFirstOdds, withLearnedOrder } from './lists/learn-order.ts';
import { reestimate, weighAnew } from './lists/reestimate.ts';
import type { Profile } from './profile/profile.ts';
import { type Reader, readAnew } from './profile/read-person.ts';
import { speaking } from './speaking-pairs.ts';

export interface LinkOptions {
  /** Of the pairs taken without asking, the share that may be wrong. */
  acceptError?: number | undefined;
  /** Entries of address books, imported contacts and messages that can tie a contact and a connection together. */
  bridges?: Bridge[];
  read?: Reader | undefined;
  amongFew?: boolean;
}

export interface WeighOptions {
  /** Among few of whom the owner looked each up by name nobody has a namesake. */
  amongFew?: boolean;
  read?: Reader;
  before?: Comparison | undefined;
  /** What there is of another run; asked for only where it is needed. */
  comparedBefore?: () => ComparedBefore | null;
}

/** Both lists with every pair that speaks for itself; nothing is proposed yet. Positions are those in the lists. */
export interface Weighed {
  compared: Comparison;
  contacts: Contact[];
  connections: Connection[];
  profiles: { contacts: Profile[]; connections: Profile[] };
  /** Whom a contact was found to be like at all. */
  likely(contact: number): Compared[];
  frequencies: Frequencies;
  settled: Settled;
  /** By the id of a second account the one that counts. */
  duplicates: Map<string, string>;
  prior: Prior;
  pairs: Pair[];
}

/**
 * Who is who: candidates, evidence, probability, one-to-one. Only contacts of kind `person` take part, and of
 * somebody's two accounts one. What was decided
 * stands: a confirmed pair takes both out of the competition, a rejected one is never proposed. Sorted by contact, the
 * likeliest first; the same inputs give the same matches.
 */
export function linkPeople(
  contacts: Contact[],
  connections: Connection[],
  decisions: Decision[],
  { acceptError = defaultAcceptError, bridges = [], read = readAnew, amongFew = false }: LinkOptions = {},
): Match[] {
  return matchesOf(weighPairs(contacts, connections, decisions, bridges, { read, amongFew }), acceptError);
}

/** The matches that weighed pairs amount to; with evidence only where it is wanted, as finding the words for it takes long. */
export function matchesOf(
  weighed: Weighed,
  acceptError = defaultAcceptError,
  isEvidenceWanted: (contact: string) => boolean = () => true,
): Match[] {
  const proposed = propose(weighed.pairs, acceptError, weighed.settled.contacts.size).map(
    ({ pair, status }) => {
      const contact = weighed.contacts[pair.contact]!.id;
      return {
        contact,
        connection: weighed.connections[pair.connection]!.id,
        status,
        probability: roundTo(1e6, pair.probability),
        decidedBy: 'model' as const,
        evidence: isEvidenceWanted(contact) ? waterfall(weighed, pair) : [],
      };
    },
  );
  return [...weighed.settled.matches, ...proposed].sort(byContact(weighed.contacts));
}

/** As if these contacts were not there: what they stood in the way of is open. What is settled stays. */
export function withoutContacts(weighed: Weighed, isOut: (id: string) => boolean): Weighed {
  return onlyPairs(weighed, ({ contact }) => !isOut(weighed.contacts[contact]!.id));
}

/** Those that the decisions leave open. */
export function openPairs(weighed: Weighed): Weighed {
  return onlyPairs(weighed, (pair) => isOpenPair(weighed, pair));
}

const isOpenPair = (
  { settled, contacts, connections }: Pick<Weighed, 'settled' | 'contacts' | 'connections'>,
  pair: Pick<Pair, 'contact' | 'connection'>,
): boolean => !isSettled(settled, contacts[pair.contact]!.id, connections[pair.connection]!.id);

function onlyPairs(weighed: Weighed, isKept: (pair: Pair) => boolean): Weighed {
  const kept = weighed.pairs.filter(isKept);
  if (kept.length === weighed.pairs.length) return weighed;
  const pairs = probabilities(kept).map((probability, index) => {
    const pair = kept[index]!;
    return pair.probability === probability ? pair : { ...pair, probability };
  });
  return { ...weighed, pairs };
}

/** Candidates, evidence and probability: all that comes before the decision which pairs to take. Only what is open. */
export function weighPairs(...about: Parameters<typeof weighing>): Weighed {
  return openPairs(toTheEnd(weighing(...about)));
}

/** Of the time that weighing takes, what comparing the lists is, and what comparing some anew is done by. */
const [comparingShare, betweenShares] = [0.9, 0.95];

/**
 * Weighs all pairs, also those that are settled, as they may be asked about again. In small steps, each telling the share that is
 * done, so that a caller can say so and stay awake.
 * `before`: an earlier comparison, taken over where it is of the same people.
 */
export function* weighing(
  contacts: Contact[],
  connections: Connection[],
  decisions: Decision[],
  bridges: Bridge[] = [],
  { read = readAnew, before, comparedBefore, amongFew }: WeighOptions = {},
): Steps<Weighed> {
  const duplicates = findDuplicates(contacts, read);
  const decided = new Set(decisions.map(({ contact }) => contact));
  const persons = contacts.filter(
    ({ id, kind }) => kind === 'person' && (!duplicates.has(id) || decided.has(id)),
  );
  const settled = settle(decisions, persons, connections);
  const compared =
    before && isOf(before, persons, connections)
      ? before
      : yield* shared(
          comparing(persons, connections, bridges, read, comparedBefore?.() ?? null),
          0,
          comparingShare,
        );
  const right = compared.profiles.connections;
  const confirmed = confirmedPairs(settled.matches, persons, compared.profiles.contacts, connections, right);
  const learned = learn(confirmed, compared.frequencies.counts);
  const surnameFirst = surnameFirstOdds(confirmed);
  const left = compared.profiles.contacts.map((profile) =>
    withLearnedOrder(learned.translated(profile), surnameFirst),
  );
  const counted = { ...compared.frequencies, counts: learned.counts };
  // What the answers taught may be told of a contact in other words now.
  const changed = [...left.entries()].filter(([at, profile]) => profile !== compared.profiles.contacts[at]);
  const anew = yield* shared(comparingAnew(compared, new Map(changed)), comparingShare, betweenShares);
  const likely = (contact: number) => anew.get(contact) ?? foundOf(compared.found, contact);
  const profiles = { contacts: left, connections: right };
  const pairs = yield* shared(
    speaking(likely, profiles, counted, compared.frequencies.counts),
    betweenShares,
    1,
  );
  if (amongFew) for (const pair of pairs) pair.alone = null;
  besideSupported(pairs);
  const open = pairs.filter((pair) => isOpenPair({ settled, contacts: persons, connections }, pair));
  const isConfirmed = (contact: number) => settled.contacts.has(persons[contact]!.id);
  const size = { all: connections.length, chinese: connections.length * (1 - counted.style('foreign')) };
  const setPrior = () => {
    const prior = priorOf(estimateOverlap(open, left, isConfirmed, size), size);
    for (const pair of pairs) pair.logOdds = oddsBefore(pair, left[pair.contact]!, prior);
    return prior;
  };
  setPrior();
  const confirmedSystems = confirmed.map(
    ([contact, connection]) => judge(contact, connection, counted).system,
  );
  const frequencies = reestimate(open, confirmedSystems, profiles, counted);
  weighAnew(pairs, left, right, { before: counted, after: frequencies });
  const prior = setPrior();
  // In place, as there may be tens of millions.
  for (const [index, probability] of probabilities(pairs).entries()) pairs[index]!.probability = probability;
  return {
    compared,
    contacts: persons,
    connections,
    profiles,
    likely,
    frequencies,
    settled,
    duplicates,
    prior,
    pairs,
  };
}

const isOf = (compared: Comparison, contacts: Contact[], connections: Connection[]): boolean =>
  compared.connections === connections && areSame(compared.contacts, contacts);

/** The prior, every clue and what is in doubt; they add up to the odds of the pair before the competition. */
export function waterfall(
  { profiles, frequencies, prior }: Weighed,
  pair: Judgement & Pick<Pair, 'contact' | 'connection' | 'alone'>,
): Evidence[] {
  const [left, right] = [profiles.contacts[pair.contact]!, profiles.connections[pair.connection]!];
  const before = priorEvidence(pair, left, prior);
  const undoubted = before.reduce((sum, { weight }) => sum + weight, pair.weight);
  const doubt = pair.doubt ? [doubtEvidence(undoubted, pair.doubt)] : [];
  return [...before, ...evidenceOf(left, right, pair, frequencies), ...doubt];
}

function roundTo(steps: number, value: number): number {
  return Math.round(value * steps) / steps;
}

function byContact(contacts: Contact[]) {
  const position = new Map(contacts.map(({ id }, index) => [id, index]));
  return (a: Match, b: Match) =>
    position.get(a.contact)! - position.get(b.contact)! || b.probability - a.probability;
}
