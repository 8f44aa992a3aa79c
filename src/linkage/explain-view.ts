import type { MatchStatus, Person } from '../model.ts';
import { type Pair, propose, sureFor } from './belief/accept.ts';
import type { Weighed } from './link.ts';

/** The pairs of one person, and which end of a pair is theirs. */
export interface View {
  near: 'contact' | 'connection';
  far: 'contact' | 'connection';
  position: number;
  /** Those taken or asked about first, then the likeliest. */
  mine: Pair[];
  status(pair: Pair): MatchStatus | 'none';
  /** The probability from which a pair is taken. */
  needed: number;
  /** By id of either side the one whom they were taken for or confirmed to be. */
  matched: Record<'contact' | 'connection', Map<string, string>>;
}

export function viewOf(weighed: Weighed, person: Person, acceptError: number): View {
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
  const matched = { contact: new Map<string, string>(), connection: new Map<string, string>() };
  const taken = [...proposed].filter(([, how]) => how === 'accepted').map(([pair]) => idsOf(weighed, pair));
  const confirmed = weighed.settled.matches.filter((match) => match.status === 'confirmed');
  for (const [contact, connection] of [
    ...taken,
    ...confirmed.map((match) => [match.contact, match.connection] as const),
  ]) {
    matched.contact.set(contact, connection);
    matched.connection.set(connection, contact);
  }
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
    matched,
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

/** Those taken or asked about come first. */
export function rank(status: MatchStatus | 'none'): number {
  return ['confirmed', 'accepted', 'review', 'none', 'rejected'].indexOf(status);
}

export function byOdds(a: Pair, b: Pair): number {
  return b.logOdds - a.logOdds;
}

/** With whom the one at this end of a pair is matched, where that is not the other end. */
export function matchedElsewhere(weighed: Weighed, view: View, pair: Pair, end: View['near']): string | null {
  const [contact, connection] = idsOf(weighed, pair);
  const other = view.matched[end].get(end === 'contact' ? contact : connection);
  return other === undefined || other === contact || other === connection ? null : other;
}

/** The ids of a pair, the contact's first. */
export function idsOf(weighed: Weighed, pair: { contact: number; connection: number }): [string, string] {
  return [weighed.contacts[pair.contact]!.id, weighed.connections[pair.connection]!.id];
}
