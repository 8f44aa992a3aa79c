import type { Bridge, Connection, Contact, Decision, Evidence, Match } from '../model.ts';
import { defaultAcceptError, type Pair, propose } from './accept.ts';
import { bridgesByContact } from './bridges.ts';
import { candidates } from './candidates.ts';
import { findDuplicates } from './duplicates.ts';
import { evidenceOf, type Judgement, judge } from './evidence.ts';
import { countFrequencies, type Frequencies } from './frequency.ts';
import { viewOf, withListInView } from './in-view.ts';
import { learn, withLearnedEmployers } from './learn.ts';
import { surnameFirstOdds, withLearnedOrder } from './learn-order.ts';
import { estimateOverlap, priorOf } from './prior.ts';
import { probabilities, type Scored } from './probability.ts';
import { connectionProfile, contactProfile, type Profile } from './profile.ts';
import { reestimate, weighAnew } from './reestimate.ts';
import { isSettled, type Settled, settle } from './settle.ts';

export interface LinkOptions {
  /** Of the pairs taken without asking, the share that may be wrong. */
  acceptError?: number | undefined;
  /** Entries of address books, imported contacts and messages that can tie a contact and a connection together. */
  bridges?: Bridge[];
}

/** Both lists with every pair that speaks for itself; nothing is proposed yet. Positions are those in the lists. */
export interface Weighed {
  contacts: Contact[];
  connections: Connection[];
  profiles: { contacts: Profile[]; connections: Profile[] };
  frequencies: Frequencies;
  settled: Settled;
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
  const proposed = propose(weighed.pairs, acceptError, weighed.settled.contacts.size).map(
    ({ pair, status }) => ({
      contact: weighed.contacts[pair.contact]!.id,
      connection: weighed.connections[pair.connection]!.id,
      status,
      probability: roundTo(1e6, pair.probability),
      decidedBy: 'model' as const,
      evidence: waterfall(weighed, pair),
    }),
  );
  return [...weighed.settled.matches, ...proposed].sort(byContact(weighed.contacts));
}

/** As if these contacts were not there: what they stood in the way of is open. What is settled stays. */
export function withoutContacts(weighed: Weighed, isOut: (id: string) => boolean): Weighed {
  const open = weighed.pairs.filter(({ contact }) => !isOut(weighed.contacts[contact]!.id));
  if (open.length === weighed.pairs.length) return weighed;
  const pairs = probabilities(open).map((probability, index) => ({ ...open[index]!, probability }));
  return { ...weighed, pairs };
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
  const view = viewOf(right);
  const read = yield* inSteps(
    persons,
    (contact) => {
      const profile = contactProfile(contact, about.get(contact.id));
      return withListInView(
        profile,
        [
          [contact.remark, 'remark'],
          [contact.nickname, 'nickname'],
        ],
        view,
      );
    },
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
  const told = left.map(tellsWholeName);
  const confirmedTold = persons.filter(({ id }, at) => told[at] && settled.contacts.has(id)).length;
  const setPrior = () => {
    const prior = priorOf(estimateOverlap(open, told, confirmedTold, connections.length), connections.length);
    for (const pair of pairs) pair.logOdds = pair.weight + prior;
    return prior;
  };
  setPrior();
  const confirmedSystems = confirmed.map(
    ([contact, connection]) => judge(contact, connection, counted).system,
  );
  const frequencies = reestimate(open, confirmedSystems, { contacts: left, connections: right }, counted);
  weighAnew(pairs, left, right, { before: counted, after: frequencies });
  const prior = setPrior();
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

/** Whether a contact's texts more likely than not hold a surname and a given name. */
function tellsWholeName({ readings }: Profile): boolean {
  return readings.some(({ reading }) => reading.prior >= 0.5 && reading.family && reading.given);
}

function roundTo(steps: number, value: number): number {
  return Math.round(value * steps) / steps;
}

function byContact(contacts: Contact[]) {
  const position = new Map(contacts.map(({ id }, index) => [id, index]));
  return (a: Match, b: Match) =>
    position.get(a.contact)! - position.get(b.contact)! || b.probability - a.probability;
}
