import type { Bridge, Connection, Contact, Decision, Evidence, Match, MatchStatus } from '../model.ts';
import { assignOneToOne } from './assign.ts';
import { bridgesByContact } from './bridges.ts';
import { candidates } from './candidates.ts';
import { findDuplicates } from './duplicates.ts';
import { evidenceOf, type Judgement, judge } from './evidence.ts';
import { countFrequencies, type Frequencies } from './frequency.ts';
import { learn, withLearnedEmployers } from './learn.ts';
import { surnameFirstOdds, withLearnedOrder } from './learn-order.ts';
import { probabilities, type Scored } from './probability.ts';
import { connectionProfile, contactProfile, type Profile } from './profile.ts';
import { reestimateEmployers, weighEmployersAnew } from './reestimate.ts';

/** Of the pairs taken without asking, the share that may be wrong. */
export const defaultAcceptError = 1 / 200;
/** Below this a question is not worth a person's time. */
export const worthAsking = 0.2;
/** At most so many questions about one contact. */
const mostQuestions = 3;

export interface LinkOptions {
  /** Of the pairs taken without asking, the share that may be wrong. */
  acceptError?: number | undefined;
  /** Entries of address books, imported contacts and messages that can tie a contact and a connection together. */
  bridges?: Bridge[];
}

export interface Pair extends Scored, Judgement {
  probability: number;
}

/** Both lists with every pair that speaks for itself; nothing is proposed yet. Positions are those in the lists. */
export interface Weighed {
  contacts: Contact[];
  connections: Connection[];
  profiles: { contacts: Profile[]; connections: Profile[] };
  frequencies: Frequencies;
  settled: ReturnType<typeof settle>;
  /** In bits; the same for every pair. */
  prior: number;
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
  { acceptError = defaultAcceptError, bridges = [] }: LinkOptions = {},
): Match[] {
  return matchesOf(weighPairs(contacts, connections, decisions, bridges), acceptError);
}

/** The matches that weighed pairs amount to. */
export function matchesOf(weighed: Weighed, acceptError = defaultAcceptError): Match[] {
  const proposed = propose(weighed.pairs, acceptError).map(({ pair, status }) => ({
    contact: weighed.contacts[pair.contact]!.id,
    connection: weighed.connections[pair.connection]!.id,
    status,
    probability: roundTo(1e6, pair.probability),
    decidedBy: 'model' as const,
    evidence: waterfall(weighed, pair),
  }));
  return [...weighed.settled.matches, ...proposed].sort(byContact(weighed.contacts));
}

/**
 * Candidates, evidence and probability: all that comes before the decision which pairs to take. Pairs that the decisions
 * settle are left out, or kept (`all`) where the decisions themselves may be asked about again.
 */
export function weighPairs(...about: Parameters<typeof weighing>): Weighed {
  const work = weighing(...about);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Of the time that weighing takes: what reading the connections is, and that with reading the contacts. */
const shareOf = { connections: 0.45, reading: 0.6 };

/** As `weighPairs`, in small steps, each telling the share that is done, so that a caller can say so and stay awake. */
export function* weighing(
  contacts: Contact[],
  connections: Connection[],
  decisions: Decision[],
  bridges: Bridge[] = [],
  keep: 'open' | 'all' = 'open',
): Generator<number, Weighed> {
  const duplicates = findDuplicates(contacts);
  const decided = new Set(decisions.map(({ contact }) => contact));
  const persons = contacts.filter(
    ({ id, kind }) => kind === 'person' && (!duplicates.has(id) || decided.has(id)),
  );
  const settled = settle(decisions, persons, connections);
  const right = yield* inSteps(connections, connectionProfile, 0, shareOf.connections);
  const about = bridgesByContact(persons, bridges);
  const read = yield* inSteps(
    persons,
    (contact) => contactProfile(contact, about.get(contact.id)),
    shareOf.connections,
    shareOf.reading,
  );
  const confirmed = confirmedPairs(settled.matches, persons, read, connections, right);
  const learned = learn(confirmed);
  const surnameFirst = surnameFirstOdds(confirmed);
  const left = read.map((profile) => withLearnedOrder(withLearnedEmployers(profile, learned), surnameFirst));
  const counted = countFrequencies(right, learned);
  const pairs: (Scored & Judgement)[] = [];
  for (const [contact, found] of candidates(left, right)) {
    if (contact % stepSize === 0) yield shareOf.reading + ((1 - shareOf.reading) * contact) / persons.length;
    const id = persons[contact]!.id;
    if (keep === 'open' && settled.contacts.has(id)) continue;
    for (const connection of found) {
      const other = connections[connection]!.id;
      if (keep === 'open' && isSettled(settled, id, other)) continue;
      const judgement = judge(left[contact]!, right[connection]!, counted);
      if (judgement.weight > 0) pairs.push({ contact, connection, logOdds: judgement.weight, ...judgement });
    }
  }
  const isOpen = ({ contact, connection }: Scored) =>
    !isSettled(settled, persons[contact]!.id, connections[connection]!.id);
  const open = pairs.filter(isOpen);
  withPrior(open, persons.length, connections.length);
  const frequencies = reestimateEmployers(open, left, right, counted);
  weighEmployersAnew(pairs, left, right, { before: counted, after: frequencies });
  const prior = withPrior(open, persons.length, connections.length);
  for (const pair of pairs) pair.logOdds = pair.weight + prior;
  return {
    contacts: persons,
    connections,
    profiles: { contacts: left, connections: right },
    frequencies,
    settled,
    prior,
    pairs: probabilities(pairs).map((probability, index) => ({ ...pairs[index]!, probability })),
  };
}

/** So many people are done between two steps: about a hundredth of a second. */
const stepSize = 128;

function* inSteps<Item, Result>(
  items: Item[],
  work: (item: Item) => Result,
  from: number,
  to: number,
): Generator<number, Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    if (results.length % stepSize === 0) yield from + ((to - from) * results.length) / items.length;
    results.push(work(item));
  }
  return results;
}

function confirmedPairs(
  matches: Match[],
  contacts: Contact[],
  left: Profile[],
  connections: Connection[],
  right: Profile[],
): [Profile, Profile][] {
  const contactAt = new Map(contacts.map(({ id }, position) => [id, left[position]!]));
  const connectionAt = new Map(connections.map(({ id }, position) => [id, right[position]!]));
  return matches
    .filter(({ status }) => status === 'confirmed')
    .map(({ contact, connection }) => [contactAt.get(contact)!, connectionAt.get(connection)!]);
}

/** The prior and every clue; they add up to the odds of the pair before the competition. */
export function waterfall(
  { profiles, frequencies, prior }: Weighed,
  pair: Judgement & { contact: number; connection: number },
): Evidence[] {
  const [left, right] = [profiles.contacts[pair.contact]!, profiles.connections[pair.connection]!];
  return [
    { feature: 'prior', left: '', right: '', weight: prior, note: '' },
    ...evidenceOf(left, right, pair, frequencies),
  ];
}

/** Of pairs that are one person: the share whose texts hold anything to know them by; the rest never becomes a pair here. */
const tellable = 0.5;

/** The log2 odds that a contact is one given connection before any evidence; the same for every pair. */
function withPrior(pairs: Scored[], contacts: number, connections: number): number {
  const weights = pairs.map(({ logOdds }) => logOdds);
  const perPair = Math.log2(1 / Math.max(connections, 1));
  let overlap = 0.4;
  // Expectation-maximisation of one number: the share of contacts that are connections.
  for (let round = 0; round < 5; round++) {
    pairs.forEach((pair, index) => {
      pair.logOdds = weights[index]! + perPair + Math.log2(overlap / (1 - overlap));
    });
    const expected = probabilities(pairs).reduce((sum, probability) => sum + probability, 0);
    overlap = Math.min(0.9, Math.max(0.02, expected / tellable / Math.max(contacts, 1)));
  }
  return roundTo(100, perPair + Math.log2(overlap / (1 - overlap)));
}

function roundTo(steps: number, value: number): number {
  return Math.round(value * steps) / steps;
}

/** Taken without asking from here, when a whole name agrees: no single pair may be ten times as doubtful as all together. */
export function sureFor(acceptError: number): number {
  return 1 - Math.min(0.5, 10 * acceptError);
}

/** The surest pairs of the assignment, as many as the allowed share of wrong ones permits. */
function accept(pairs: Pair[], acceptError: number): Set<number> {
  const decisive = [...assignOneToOne(pairs)].filter((index) => pairs[index]!.decisive);
  return acceptSurest(decisive, (index) => pairs[index]!.probability, acceptError);
}

/** Of pairs that could all be true together, by position, those to take without asking. */
export function acceptSurest(
  positions: number[],
  probability: (position: number) => number,
  acceptError: number,
): Set<number> {
  const order = positions
    .filter((position) => probability(position) >= sureFor(acceptError))
    .sort((a, b) => probability(b) - probability(a) || a - b);
  const accepted = new Set<number>();
  let expectedWrong = 0;
  for (const position of order) {
    expectedWrong += 1 - probability(position);
    if (expectedWrong > acceptError * (accepted.size + 1)) break;
    accepted.add(position);
  }
  return accepted;
}

/** Which pairs to take and which to ask about. */
export function propose(pairs: Pair[], acceptError: number): { pair: Pair; status: MatchStatus }[] {
  const accepted = accept(pairs, acceptError);
  const takenContacts = new Set([...accepted].map((index) => pairs[index]!.contact));
  const takenConnections = new Set([...accepted].map((index) => pairs[index]!.connection));
  const questions = new Map<number, number>();
  const proposed: { pair: Pair; status: MatchStatus }[] = [];
  const order = pairs
    .map((_, index) => index)
    .filter((index) => pairs[index]!.probability >= worthAsking)
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

/** What the decisions leave no doubt about, as matches, and whom they take out of the competition. */
function settle(decisions: Decision[], contacts: Contact[], connections: Connection[]) {
  const known = {
    contacts: new Set(contacts.map(({ id }) => id)),
    connections: new Set(connections.map(({ id }) => id)),
  };
  const settled = {
    matches: [] as Match[],
    contacts: new Set<string>(),
    connections: new Set<string>(),
    rejected: new Set<string>(),
  };
  for (const { contact, connection, verdict } of decisions) {
    if (verdict === 'unsure' || !known.contacts.has(contact) || !known.connections.has(connection)) continue;
    // Of two answers that contradict the one-to-one rule, the later one is shown to the owner again as a question.
    if (verdict === 'same' && (settled.contacts.has(contact) || settled.connections.has(connection)))
      continue;
    if (verdict === 'same') {
      settled.contacts.add(contact);
      settled.connections.add(connection);
    } else settled.rejected.add(pairKey(contact, connection));
    settled.matches.push({
      contact,
      connection,
      status: verdict === 'same' ? 'confirmed' : 'rejected',
      probability: verdict === 'same' ? 1 : 0,
      decidedBy: 'user',
      evidence: [],
    });
  }
  return settled;
}

function isSettled(settled: ReturnType<typeof settle>, contact: string, connection: string): boolean {
  if (settled.contacts.has(contact) || settled.connections.has(connection)) return true;
  return settled.rejected.size > 0 && settled.rejected.has(pairKey(contact, connection));
}

function pairKey(contact: string, connection: string): string {
  return JSON.stringify([contact, connection]);
}

function byContact(contacts: Contact[]) {
  const position = new Map(contacts.map(({ id }, index) => [id, index]));
  return (a: Match, b: Match) =>
    position.get(a.contact)! - position.get(b.contact)! || b.probability - a.probability;
}
