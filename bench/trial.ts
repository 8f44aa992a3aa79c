import { linkPeople } from '../src/linkage/link.ts';
import type { Match } from '../src/model.ts';
import { readRealPairs } from './real-pairs.ts';
import { type Manner, makeWorld, type World, type WorldSize } from './world.ts';

/** A world, and what a linker made of it. */
export interface Trial {
  world: World;
  matches: Match[];
}

type Size = Pick<WorldSize, 'people' | 'contacts' | 'connections' | 'nonPeople'>;

/** A list of the usual proportions. */
export function usual(people: number): Size {
  const of = (share: number) => Math.round(people * share);
  return { people, contacts: of(0.925), connections: of(0.61), nonPeople: of(0.125) };
}

/** As large as an owner's lists get; half of the people on WeChat are connections. */
export const large: Size = { people: 34_500, contacts: 10_000, connections: 30_000, nonPeople: 1_000 };

/** The world of a seed; real spellings, where they are at hand, unless a reader without them must get the same. */
export function worldOf(manner: Manner, seed: number, size: Size, realPairs = readRealPairs()): World {
  return makeWorld({ seed, manner, ...size, realPairs });
}

/** The lists that times are measured with. */
export function speedWorld(contacts: number, connections: number, realPairs = readRealPairs()): World {
  return makeWorld({
    seed: 5,
    people: Math.round(Math.max(contacts, connections) * 1.2),
    contacts,
    connections,
    nonPeople: Math.round(contacts / 10),
    realPairs,
  });
}

export function ourTrial(world: World): Trial {
  return { world, matches: linkPeople(world.contacts, world.connections, []) };
}

/** Several worlds as one, each linked by itself. */
export function pooled(trials: Trial[]): Trial {
  if (trials.length === 1) return trials[0]!;
  const marked = trials.map(({ world, matches }, index) => {
    const mark = (id: string) => `${index} ${id}`;
    const keys = <T>(map: Map<string, T>): [string, T][] => [...map].map(([id, value]) => [mark(id), value]);
    const ids = (set: Set<string>) => [...set].map(mark);
    return {
      contacts: world.contacts.map((each) => ({ ...each, id: mark(each.id) })),
      connections: world.connections.map((each) => ({ ...each, id: mark(each.id) })),
      truth: world.truth.map(([contact, connection]): [string, string] => [mark(contact), mark(connection)]),
      identifiable: ids(world.identifiable),
      byAccountOnly: ids(world.byAccountOnly),
      style: keys(world.style),
      traits: keys(world.traits),
      matches: matches.map((match) => ({
        ...match,
        contact: mark(match.contact),
        connection: mark(match.connection),
      })),
    };
  });
  return {
    world: {
      contacts: marked.flatMap((each) => each.contacts),
      connections: marked.flatMap((each) => each.connections),
      truth: marked.flatMap((each) => each.truth),
      identifiable: new Set(marked.flatMap((each) => each.identifiable)),
      byAccountOnly: new Set(marked.flatMap((each) => each.byAccountOnly)),
      style: new Map(marked.flatMap((each) => each.style)),
      traits: new Map(marked.flatMap((each) => each.traits)),
      namesakes: trials.length / trials.reduce((sum, { world }) => sum + 1 / world.namesakes, 0),
    },
    matches: marked.flatMap((each) => each.matches),
  };
}
