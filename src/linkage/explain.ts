import type { Bridge, Connection, Contact, Decision, Evidence, MatchStatus, Person } from '../model.ts';
import type { Tie } from '../names/index.ts';
import { defaultAcceptError, type Pair, propose, sureFor } from './belief/accept.ts';
import { oddsBefore } from './belief/prior.ts';
import { probabilityOf } from './belief/probability.ts';
import { judge, nameAlone } from './clues/judge.ts';
import { type ExplainVerdict, idsOf, type View, verdictOf } from './explain-verdict.ts';
import { knownThrough } from './known-through.ts';
import {
  type LinkOptions,
  type Weighed,
  type WeighOptions,
  waterfall,
  weighPairs,
  withoutContacts,
} from './link.ts';
import { type Change, whatWouldChange } from './what-would-change.ts';

/** Why one person was matched as they were. */
export interface Explanation {
  person: Person;
  /** The contact whose second account this is, by id; it stands for both. */
  sameAs: string | null;
  /** Whose name the owner wrote instead of the contact's own; null where all names are theirs. */
  through: Tie | null;
  verdict: ExplainVerdict;
  /** Null when nobody on the other side has anything in common with this person. */
  best: ExplainedPair | null;
  /** Other pairs of this person, likeliest first. */
  runnersUp: ExplainedPair[];
  /** Pairs of others with the person's best counterpart. */
  competitors: ExplainedPair[];
  /** What the verdict hangs on. */
  changes: Change[];
}

export interface ExplainedPair {
  contact: string;
  connection: string;
  /** `none` when it is neither taken nor asked about. */
  status: MatchStatus | 'none';
  /** The prior first. */
  evidence: Evidence[];
  /** The sum of the evidence: the log2 odds before the competition. */
  bits: number;
  /** 0 to 1, before the competition. */
  alone: number;
  /** 0 to 1, after it. */
  probability: number;
}

export interface ExplainOptions
  extends Pick<WeighOptions, 'read' | 'comparedBefore'>,
    Pick<LinkOptions, 'acceptError'> {
  /** Of whom nothing is asked, by contact id, so that they stand in nobody's way; nobody unless given. */
  unasked?: (weighed: Weighed) => ReadonlySet<string>;
}

const mostShown = 5;
/** In bits: a rival with less than a thousandth of the odds changes nothing and is not shown. */
const inTheRunning = 10;

/**
 * Explains the contact or connection with this id, from the same steps that match people; null where there is nobody of
 * that id.
 */
export function explainPerson(
  people: { contacts: Contact[]; connections: Connection[]; bridges?: Bridge[] },
  decisions: Decision[],
  id: string,
  { acceptError = defaultAcceptError, unasked = () => new Set(), ...options }: ExplainOptions = {},
): Explanation | null {
  const person =
    people.contacts.find((contact) => contact.id === id) ??
    people.connections.find((connection) => connection.id === id);
  if (!person) return null;
  const through = person.side === 'wechat' ? knownThrough(person) : null;
  const nobody = { person, sameAs: null, through, best: null, runnersUp: [], competitors: [], changes: [] };
  if (person.side === 'wechat' && person.kind !== 'person') {
    return { ...nobody, verdict: { status: 'unmatched', reason: 'not-a-person' } };
  }
  const all = weighPairs(people.contacts, people.connections, decisions, people.bridges, options);
  const out = unasked(all);
  const weighed = withoutContacts(all, (contact) => contact !== id && out.has(contact));
  const view = viewOf(weighed, person, acceptError);
  if (view.position < 0) {
    const sameAs = weighed.duplicates.get(id) ?? null;
    return { ...nobody, sameAs, verdict: { status: 'unmatched', reason: 'duplicate' } };
  }
  const aside = unweighed(weighed, view);
  const [best, ...others] = view.mine.length > 0 ? view.mine : aside;
  if (!best) return { ...nobody, verdict: { status: 'unmatched', reason: 'nothing-in-common' } };
  const told = (pair: Pair) => tell(weighed, view, pair);
  const close = (pair: Pair) => pair.logOdds > best.logOdds - inTheRunning;
  const rejected = aside.filter((pair) => pair !== best && view.status(pair) === 'rejected');
  const rivals = weighed.pairs
    .filter((pair) => pair[view.far] === best[view.far] && pair[view.near] !== view.position)
    .sort(byOdds);
  return {
    person,
    sameAs: null,
    through,
    verdict: verdictOf(weighed, view, best, acceptError),
    best: told(best),
    runnersUp: [...new Set([...others.filter(close).slice(0, mostShown), ...rejected])].map(told),
    competitors: rivals.filter(close).slice(0, mostShown).map(told),
    changes: weighed.pairs.includes(best)
      ? whatWouldChange(weighed, best, view.status(best), view.needed)
      : [],
  };
}

function viewOf(weighed: Weighed, person: Person, acceptError: number): View {
  const near = person.side === 'wechat' ? 'contact' : 'connection';
  const list: Person[] = near === 'contact' ? weighed.contacts : weighed.connections;
  const position = list.findIndex(({ id }) => id === person.id);
  const proposed = new Map(
    propose(weighed.pairs, acceptError, weighed.settled.contacts.size).map(({ pair, status }) => [
      pair,
      status,
    ]),
  );
  const decided = new Map(
    weighed.settled.matches.map((match) => [`${match.contact}\n${match.connection}`, match.status]),
  );
  const status = (pair: Pair): MatchStatus | 'none' =>
    decided.get(idsOf(weighed, pair).join('\n')) ?? proposed.get(pair) ?? 'none';
  const mine = weighed.pairs
    .filter((pair) => pair[near] === position)
    .sort((a, b) => rank(status(a)) - rank(status(b)) || b.probability - a.probability || byOdds(a, b));
  const far = near === 'contact' ? 'connection' : 'contact';
  return {
    near,
    far,
    position,
    mine,
    status,
    needed: neededProbability(weighed.pairs, proposed, acceptError),
  };
}

/** More than what one pair needs where the allowed share of wrong ones is spent on surer pairs. */
function neededProbability(pairs: Pair[], proposed: Map<Pair, MatchStatus>, acceptError: number): number {
  const sure = sureFor(acceptError);
  const taken = pairs.filter((pair) => proposed.get(pair) === 'accepted');
  const isSpent = pairs.some(
    (pair) => pair.decisive && pair.probability >= sure && proposed.get(pair) !== 'accepted',
  );
  if (!isSpent) return sure;
  return taken.reduce((least, { probability }) => Math.min(least, probability), 1 - acceptError);
}

function rank(status: MatchStatus | 'none'): number {
  return ['confirmed', 'accepted', 'review', 'none', 'rejected'].indexOf(status);
}

function byOdds(a: Pair, b: Pair): number {
  return b.logOdds - a.logOdds;
}

/** Pairs of this person that matching left aside: decided ones, those of people already taken, those that agree too little. */
function unweighed(weighed: Weighed, view: View): Pair[] {
  const { profiles, settled, frequencies, prior } = weighed;
  const known = new Set(view.mine.map((pair) => pair[view.far]));
  const far = new Set(
    view.near === 'contact'
      ? weighed.likely(view.position).map(({ connection }) => connection)
      : [...weighed.contacts.keys()].filter((contact) =>
          weighed.likely(contact).some(({ connection }) => connection === view.position),
        ),
  );
  for (const match of settled.matches) {
    const [contact, connection] = positionsOf(weighed, match);
    if ((view.near === 'contact' ? contact : connection) === view.position) {
      far.add(view.near === 'contact' ? connection : contact);
    }
  }
  return [...far]
    .filter((position) => !known.has(position))
    .map((position) => {
      const pair = view.near === 'contact' ? [view.position, position] : [position, view.position];
      const [contact, connection] = pair as [number, number];
      const [left, right] = [profiles.contacts[contact]!, profiles.connections[connection]!];
      const judgement = judge(left, right, frequencies);
      const alone = nameAlone(left, right, judgement, weighed.compared.frequencies.counts);
      const logOdds = oddsBefore({ weight: judgement.weight, alone }, left, prior);
      const pairOfBoth: Pair = { contact, connection, logOdds, alone, probability: 0, ...judgement };
      return view.status(pairOfBoth) === 'confirmed' ? { ...pairOfBoth, probability: 1 } : pairOfBoth;
    })
    .sort((a, b) => rank(view.status(a)) - rank(view.status(b)) || byOdds(a, b))
    .slice(0, mostShown + 1);
}

function tell(weighed: Weighed, view: View, pair: Pair): ExplainedPair {
  const [contact, connection] = idsOf(weighed, pair);
  const evidence = waterfall(weighed, pair);
  const bits = evidence.reduce((sum, { weight }) => sum + weight, 0);
  return {
    contact,
    connection,
    status: view.status(pair),
    evidence,
    bits: Math.round(bits * 100) / 100,
    alone: roundTo6(probabilityOf(bits)),
    probability: roundTo6(pair.probability),
  };
}

function positionsOf(weighed: Weighed, ids: { contact: string; connection: string }): [number, number] {
  return [
    weighed.contacts.findIndex(({ id }) => id === ids.contact),
    weighed.connections.findIndex(({ id }) => id === ids.connection),
  ];
}

function roundTo6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
