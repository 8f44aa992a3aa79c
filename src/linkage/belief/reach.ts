import { amongStrong, type BySide, hearings, type Scored } from './probability.ts';

/** Pairs, and by person of either side their positions. */
interface Graph {
  readonly pairs: readonly Pick<Scored, 'contact' | 'connection'>[];
  readonly ofContact: readonly (readonly number[])[];
  readonly ofConnection: readonly (readonly number[])[];
}

interface People {
  contacts: Set<number>;
  connections: Set<number>;
}

/**
 * The probabilities of strong pairs anew, by position, of all who hear that something has changed about these people; as `amongStrong`
 * gives them for everybody.
 */
export function sharesAround(
  people: People,
  graph: Graph,
  isHeard: (pair: number) => boolean,
  odds: Float64Array,
  weak: Readonly<BySide<Float64Array>>,
): Map<number, number> {
  const changed = within(hearings, people, graph, isHeard);
  // And all whom they hear.
  const strong = [...within(hearings, peopleOf(changed, graph), graph, isHeard)].sort((a, b) => a - b);
  const shares = amongStrong(
    strong.map((pair) => graph.pairs[pair]!),
    Float64Array.from(strong, (pair) => odds[pair]!),
    weak,
  );
  return new Map(strong.flatMap((pair, at) => (changed.has(pair) ? [[pair, shares[at]!]] : [])));
}

function peopleOf(some: Iterable<number>, { pairs }: Graph): People {
  const people = { contacts: new Set<number>(), connections: new Set<number>() };
  for (const pair of some) {
    people.contacts.add(pairs[pair]!.contact);
    people.connections.add(pairs[pair]!.connection);
  }
  return people;
}

/** The pairs that join of these people and of those so many such pairs away. */
function within(steps: number, from: People, graph: Graph, joins: (pair: number) => boolean): Set<number> {
  const { ofContact, ofConnection } = graph;
  const joined = new Set<number>();
  let { contacts, connections } = from;
  for (let step = 0; step <= steps; step++) {
    for (const contact of contacts) for (const pair of ofContact[contact]!) if (joins(pair)) joined.add(pair);
    for (const connection of connections)
      for (const pair of ofConnection[connection]!) if (joins(pair)) joined.add(pair);
    if (step < steps) ({ contacts, connections } = peopleOf(joined, graph));
  }
  return joined;
}

/** The pairs that count in every component that one of these people is in; those that join lead on. */
export function withinComponents(
  from: People,
  { pairs, ofContact, ofConnection }: Graph,
  counts: (pair: number) => boolean,
  joins: (pair: number) => boolean,
): Set<number> {
  const reached = new Set<number>();
  const seen = { contacts: new Set(from.contacts), connections: new Set(from.connections) };
  const queue: (readonly number[])[] = [
    ...[...from.contacts].map((contact) => ofContact[contact]!),
    ...[...from.connections].map((connection) => ofConnection[connection]!),
  ];
  for (let of = queue.pop(); of; of = queue.pop()) {
    for (const pair of of) {
      if (!counts(pair) || reached.has(pair)) continue;
      reached.add(pair);
      if (!joins(pair)) continue;
      const { contact, connection } = pairs[pair]!;
      if (!seen.contacts.has(contact)) {
        seen.contacts.add(contact);
        queue.push(ofContact[contact]!);
      }
      if (!seen.connections.has(connection)) {
        seen.connections.add(connection);
        queue.push(ofConnection[connection]!);
      }
    }
  }
  return reached;
}
