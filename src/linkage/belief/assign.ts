import type { Scored } from './probability.ts';

/** Components with more people than this on one side are assigned greedily: exact work grows with the cube. */
const mostForExact = 200;

/**
 * The positions of the pairs that form the best one-to-one assignment: the largest sum of log-odds, where staying alone
 * counts 0. Exact within each connected component up to a size, greedy (best pair first) beyond. Ties go to the earlier pair.
 */
export function assignOneToOne(pairs: Scored[]): Set<number> {
  const chosen = new Set<number>();
  for (const component of components(pairs)) {
    const people = [sideOf(pairs, component, 'contact'), sideOf(pairs, component, 'connection')] as const;
    const exact = Math.max(people[0].length, people[1].length) <= mostForExact;
    for (const index of exact
      ? assignExactly(pairs, component, ...people)
      : assignGreedily(pairs, component)) {
      chosen.add(index);
    }
  }
  return chosen;
}

function sideOf(pairs: Scored[], component: number[], side: 'contact' | 'connection'): number[] {
  return [...new Set(component.map((index) => pairs[index]![side]))].sort((a, b) => a - b);
}

/** Pairs grouped so that no two groups share a person; only pairs likelier than not to be worth assigning. */
function components(pairs: Scored[]): number[][] {
  const worthwhile = pairs.map((_, index) => index).filter((index) => pairs[index]!.logOdds > 0);
  const contacts = worthwhile.reduce((most, index) => Math.max(most, pairs[index]!.contact + 1), 0);
  const people = worthwhile.reduce(
    (most, index) => Math.max(most, contacts + pairs[index]!.connection + 1),
    0,
  );
  // By person somebody of the same group, contacts first; a forest of disjoint sets (Tarjan 1975).
  const parent = Int32Array.from({ length: people }, (_, person) => person);
  const rootOf = (person: number): number => {
    let root = person;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = person; at !== root; ) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const index of worthwhile) {
    const { contact, connection } = pairs[index]!;
    parent[rootOf(contact)] = rootOf(contacts + connection);
  }
  const groups = new Map<number, number[]>();
  for (const index of worthwhile) {
    const root = rootOf(pairs[index]!.contact);
    const group = groups.get(root);
    if (group) group.push(index);
    else groups.set(root, [index]);
  }
  return [...groups.values()];
}

function assignGreedily(pairs: Scored[], component: number[]): number[] {
  const order = [...component].sort((a, b) => pairs[b]!.logOdds - pairs[a]!.logOdds || a - b);
  const taken = { contacts: new Set<number>(), connections: new Set<number>() };
  return order.filter((index) => {
    const { contact, connection } = pairs[index]!;
    if (taken.contacts.has(contact) || taken.connections.has(connection)) return false;
    taken.contacts.add(contact);
    taken.connections.add(connection);
    return true;
  });
}

/**
 * Hungarian algorithm with potentials (Kuhn 1955, in the shortest-augmenting-path form of Jonker and Volgenant 1987), one
 * row a contact, one column a connection, and a column of cost 0 for each contact that stays alone.
 */
function assignExactly(
  pairs: Scored[],
  component: number[],
  contacts: number[],
  connections: number[],
): number[] {
  const rows = contacts.length;
  const columns = connections.length + rows;
  const rowOf = new Map(contacts.map((contact, row) => [contact, row]));
  const columnOf = new Map(connections.map((connection, column) => [connection, column]));
  const cost = Array.from({ length: rows }, (_, row) =>
    Float64Array.from({ length: columns }, (_, column) =>
      column === connections.length + row ? 0 : Number.MAX_SAFE_INTEGER,
    ),
  );
  const pairAt = new Map<number, number>();
  for (const index of component) {
    const [row, column] = [rowOf.get(pairs[index]!.contact)!, columnOf.get(pairs[index]!.connection)!];
    cost[row]![column] = -pairs[index]!.logOdds;
    pairAt.set(row * columns + column, index);
  }
  const chosen: number[] = [];
  shortestAugmentingPaths(cost, columns).forEach((row, column) => {
    const index = pairAt.get(row * columns + column);
    if (row >= 0 && index !== undefined) chosen.push(index);
  });
  return chosen;
}

/** The row given to each column, -1 for none, at the least total cost; there are at least as many columns as rows. */
function shortestAugmentingPaths(cost: Float64Array[], columns: number): Int32Array {
  const rowPotential = new Float64Array(cost.length);
  const columnPotential = new Float64Array(columns + 1);
  // The column past the last is where each search starts.
  const rowAt = new Int32Array(columns + 1).fill(-1);
  for (let row = 0; row < cost.length; row++) {
    const distance = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const cameFrom = new Int32Array(columns + 1);
    const done = new Uint8Array(columns + 1);
    let column = columns;
    rowAt[column] = row;
    while (rowAt[column] !== -1) {
      done[column] = 1;
      const current = rowAt[column]!;
      let step = Number.POSITIVE_INFINITY;
      let nearest = -1;
      for (let other = 0; other < columns; other++) {
        if (done[other]) continue;
        const reduced = cost[current]![other]! - rowPotential[current]! - columnPotential[other]!;
        if (reduced < distance[other]!) {
          distance[other] = reduced;
          cameFrom[other] = column;
        }
        if (distance[other]! < step) {
          step = distance[other]!;
          nearest = other;
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (done[other]) {
          rowPotential[rowAt[other]!]! += step;
          columnPotential[other]! -= step;
        } else distance[other]! -= step;
      }
      column = nearest;
    }
    while (column !== columns) {
      rowAt[column] = rowAt[cameFrom[column]!]!;
      column = cameFrom[column]!;
    }
  }
  return rowAt.subarray(0, columns);
}
