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
  const changed = within(hearings, people, graph, isHeard).pairs;
  const positions = { contacts: new Set<number>(), connections: new Set<number>() };
  for (const pair of changed) {
    positions.contacts.add(graph.pairs[pair]!.contact);
    positions.connections.add(graph.pairs[pair]!.connection);
  }
  // And of all whom they hear.
  const strong = [...within(hearings, positions, graph, isHeard).pairs].sort((a, b) => a - b);
  const shares = amongStrong(
    strong.map((pair) => graph.pairs[pair]!),
    Float64Array.from(strong, (pair) => odds[pair]!),
    weak,
  );
  return new Map(strong.flatMap((pair, at) => (changed.has(pair) ? [[pair, shares[at]!]] : [])));
}

/** With these people those so many pairs away, of the pairs that join, and the pairs of all of them that do. */
function within(
  steps: number,
  from: People,
  { pairs, ofContact, ofConnection }: Graph,
  joins: (pair: number) => boolean,
): People & { pairs: Set<number> } {
  const [contacts, connections] = [new Set(from.contacts), new Set(from.connections)];
  const joined = new Set<number>();
  const join = (of: readonly number[]) => {
    for (const pair of of) if (joins(pair)) joined.add(pair);
  };
  for (let step = 0; step <= steps; step++) {
    for (const contact of contacts) join(ofContact[contact]!);
    for (const connection of connections) join(ofConnection[connection]!);
    if (step === steps) break;
    for (const pair of joined) {
      contacts.add(pairs[pair]!.contact);
      connections.add(pairs[pair]!.connection);
    }
  }
  return { contacts, connections, pairs: joined };
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
