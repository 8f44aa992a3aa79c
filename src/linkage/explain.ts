import type { Bridge, Connection, Contact, Decision, Evidence, MatchStatus, Person } from '../model.ts';
import type { Tie } from '../names/index.ts';
import { defaultAcceptError, type Pair } from './belief/accept.ts';
import { probabilityOf } from './belief/probability.ts';
import { type ExplainVerdict, type Ground, groundOf, verdictOf } from './explain-verdict.ts';
import { byOdds, idsOf, matchedElsewhere, rank, type View, viewOf } from './explain-view.ts';
import { judgedAnew } from './judged-anew.ts';
import { knownThrough } from './known-through.ts';
import {
  type LinkOptions,
  type Weighed,
  type WeighOptions,
  waterfall,
  weighPairs,
  withoutContacts,
} from './link.ts';
import { type NameSource, nameSourceOf } from './name-source.ts';
import { type Reader, readAnew } from './profile/read-person.ts';
import { type Change, whatWouldChange } from './what-would-change.ts';

/** Why one person was matched as they were. */
export interface Explanation {
  person: Person;
  /** The contact whose second account this is, by id; it stands for both. */
  sameAs: string | null;
  /** Whose name the owner wrote instead of the contact's own; null where all names are theirs. */
  through: Tie | null;
  /** Where the name of the best pair's contact was read; null where that is the remark or the nickname, or no name agrees. */
  nameFrom: NameSource | null;
  verdict: ExplainVerdict;
  /** Null but for a pair taken unasked. */
  ground: Ground | null;
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
  /** With whom else the one is matched who is shown beside the person explained, or claims their counterpart; null for nobody. */
  matchedWith: string | null;
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
  if (person.side === 'wechat' && person.kind !== 'person') {
    return unmatched(person, 'not-a-person', { through });
  }
  const all = weighPairs(people.contacts, people.connections, decisions, people.bridges, options);
  const out = unasked(all);
  const weighed = withoutContacts(all, (contact) => contact !== id && out.has(contact));
  const view = viewOf(weighed, person, acceptError);
  if (view.position < 0) {
    const sameAs = weighed.duplicates.get(id) ?? null;
    return unmatched(person, 'duplicate', { through, sameAs });
  }
  const aside = unweighed(weighed, view);
  const [best, ...others] = view.mine.length > 0 ? view.mine : aside;
  if (!best) return unmatched(person, 'nothing-in-common', { through });
  const told = (pair: Pair) => tell(weighed, view, pair, view.far);
  const close = (pair: Pair) => pair.logOdds > best.logOdds - inTheRunning;
  // Who fits as well but is somebody else by an answer is told too, or nobody would see why a worse one is the best.
  const isSettled = (pair: Pair) =>
    view.status(pair) === 'rejected' ||
    (pair.logOdds >= best.logOdds && matchedElsewhere(weighed, view, pair, view.far) !== null);
  const settled = aside.filter((pair) => pair !== best && isSettled(pair));
  const rivals = weighed.pairs
    .filter((pair) => pair[view.far] === best[view.far] && pair[view.near] !== view.position)
    .sort(byOdds);
  return {
    person,
    sameAs: null,
    through,
    nameFrom: nameFromOf(weighed, best, options.read),
    verdict: verdictOf(weighed, view, best, acceptError),
    ground: view.status(best) === 'accepted' ? groundOf(weighed, best) : null,
    best: told(best),
    runnersUp: [...new Set([...others.filter(close).slice(0, mostShown), ...settled])].map(told),
    competitors: rivals
      .filter(close)
      .slice(0, mostShown)
      .map((pair) => tell(weighed, view, pair, view.near)),
    changes: weighed.pairs.includes(best)
      ? whatWouldChange(weighed, best, view.status(best), view.needed)
      : [],
  };
}

/** Of somebody about whom there is nothing but the reason to tell. */
export const unmatched = (
  person: Person,
  reason: ExplainVerdict['reason'],
  told: Partial<Pick<Explanation, 'sameAs' | 'through'>> = {},
): Explanation => ({
  person,
  sameAs: null,
  through: null,
  nameFrom: null,
  verdict: { status: 'unmatched', reason },
  ground: null,
  best: null,
  runnersUp: [],
  competitors: [],
  changes: [],
  ...told,
});

/** Pairs of this person that matching left aside: decided ones, those of people already taken, those that agree too little. */
function unweighed(weighed: Weighed, view: View): Pair[] {
  const { profiles, settled } = weighed;
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
      const pairOfBoth: Pair = { contact, connection, probability: 0, ...judgedAnew(weighed, left, right) };
      return view.status(pairOfBoth) === 'confirmed' ? { ...pairOfBoth, probability: 1 } : pairOfBoth;
    })
    .sort((a, b) => rank(view.status(a)) - rank(view.status(b)) || byOdds(a, b))
    .slice(0, mostShown + 1);
}

function nameFromOf(
  weighed: Weighed,
  { contact, reading }: Pair,
  read: Reader = readAnew,
): NameSource | null {
  const used = weighed.profiles.contacts[contact]!.readings[reading.contact];
  const person = weighed.contacts[contact]!;
  const bridges = weighed.compared.bridges.get(person.id) ?? [];
  return used ? nameSourceOf(person, bridges, used.reading, read) : null;
}

function tell(weighed: Weighed, view: View, pair: Pair, shown: View['near']): ExplainedPair {
  const [contact, connection] = idsOf(weighed, pair);
  const evidence = waterfall(weighed, pair);
  const bits = evidence.reduce((sum, { weight }) => sum + weight, 0);
  return {
    contact,
    connection,
    status: view.status(pair),
    matchedWith: matchedElsewhere(weighed, view, pair, shown),
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
