import type { Connection, Contact, Decision, Evidence, Match, MatchStatus } from '../model.ts';
import { assignOneToOne } from './assign.ts';
import { candidates } from './candidates.ts';
import { type Judgement, judge } from './evidence.ts';
import { countFrequencies } from './frequency.ts';
import { probabilities, type Scored } from './probability.ts';
import { connectionProfile, contactProfile } from './profile.ts';

/** Taken without asking from here, when a whole name agrees: at most about 1 in 50 of those just above is wrong. */
const sure = 0.95;
/** Below this a question is not worth a person's time. */
const worthAsking = 0.08;
/** At most so many questions about one contact. */
const mostQuestions = 3;

interface Pair extends Scored, Judgement {
  probability: number;
}

/**
 * Who is who: candidates, evidence, probability, one-to-one. Only contacts of kind `person` take part. What was decided
 * stands: a confirmed pair takes both out of the competition, a rejected one is never proposed. Sorted by contact, the
 * likeliest first; the same inputs give the same matches.
 */
export function linkPeople(contacts: Contact[], connections: Connection[], decisions: Decision[]): Match[] {
  const persons = contacts.filter(({ kind }) => kind === 'person');
  const settled = settle(decisions, persons, connections);
  const left = persons.map(contactProfile);
  const right = connections.map(connectionProfile);
  const frequencies = countFrequencies(right);
  const pairs: (Scored & Judgement)[] = [];
  for (const [contact, found] of candidates(left, right)) {
    const id = persons[contact]!.id;
    if (settled.contacts.has(id)) continue;
    for (const connection of found) {
      const other = connections[connection]!.id;
      if (settled.connections.has(other) || settled.rejected.has(pairKey(id, other))) continue;
      const judgement = judge(left[contact]!, right[connection]!, frequencies);
      if (judgement.weight > 0) pairs.push({ contact, connection, logOdds: judgement.weight, ...judgement });
    }
  }
  const prior = withPrior(pairs, persons.length, connections.length);
  const scored: Pair[] = probabilities(pairs).map((probability, index) => ({
    ...pairs[index]!,
    probability,
  }));
  return [...settled.matches, ...propose(scored, prior, persons, connections)].sort(byContact(persons));
}

/** The log2 odds that a contact is one given connection before any evidence; added to every pair. */
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
    overlap = Math.min(0.9, Math.max(0.02, expected / Math.max(contacts, 1)));
  }
  const prior = roundTo(100, perPair + Math.log2(overlap / (1 - overlap)));
  pairs.forEach((pair, index) => {
    pair.logOdds = weights[index]! + prior;
  });
  return prior;
}

function roundTo(steps: number, value: number): number {
  return Math.round(value * steps) / steps;
}

function propose(pairs: Pair[], prior: number, contacts: Contact[], connections: Connection[]): Match[] {
  const assigned = assignOneToOne(pairs);
  const accepted = new Set(
    [...assigned].filter((index) => pairs[index]!.probability >= sure && pairs[index]!.decisive),
  );
  const takenContacts = new Set([...accepted].map((index) => pairs[index]!.contact));
  const takenConnections = new Set([...accepted].map((index) => pairs[index]!.connection));
  const questions = new Map<number, number>();
  const matches: Match[] = [];
  const order = pairs
    .map((_, index) => index)
    .sort((a, b) => pairs[b]!.probability - pairs[a]!.probability || a - b);
  for (const index of order) {
    const { contact, connection, probability, evidence } = pairs[index]!;
    let status: MatchStatus = 'accepted';
    if (!accepted.has(index)) {
      const asked = questions.get(contact) ?? 0;
      if (probability < worthAsking || asked >= mostQuestions) continue;
      if (takenContacts.has(contact) || takenConnections.has(connection)) continue;
      questions.set(contact, asked + 1);
      status = 'review';
    }
    matches.push({
      contact: contacts[contact]!.id,
      connection: connections[connection]!.id,
      status,
      probability: roundTo(1e6, probability),
      decidedBy: 'model',
      evidence: [priorClue(prior), ...evidence],
    });
  }
  return matches;
}

function priorClue(weight: number): Evidence {
  return { feature: 'prior', left: '', right: '', weight, note: '' };
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

function pairKey(contact: string, connection: string): string {
  return JSON.stringify([contact, connection]);
}

function byContact(contacts: Contact[]) {
  const position = new Map(contacts.map(({ id }, index) => [id, index]));
  return (a: Match, b: Match) =>
    position.get(a.contact)! - position.get(b.contact)! || b.probability - a.probability;
}
