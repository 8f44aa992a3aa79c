/** One row of one list. `list` is the newest export of that list; `clues`, what tells whether two are one person. */
export interface Sighting<Clues> {
  key: string;
  source: number;
  list: number;
  clues: Clues;
}

/** All rows of one key. */
export interface Someone<Clues> {
  key: string;
  sources: Set<number>;
  seen: Seen<Clues>[];
}

export type Seen<Clues> = Clues & { list: number };

export function peopleIn<Clues>(sightings: Sighting<Clues>[]): Someone<Clues>[] {
  const people = new Map<string, Someone<Clues>>();
  for (const { key, source, list, clues } of sightings) {
    const someone = people.get(key) ?? { key, sources: new Set(), seen: [] };
    someone.sources.add(source);
    someone.seen.push({ ...clues, list });
    people.set(key, someone);
  }
  return [...people.values()];
}

/** Those of each clue that several have. */
export function sharing<Clues>(
  people: Someone<Clues>[],
  cluesOf: (seen: Seen<Clues>) => string[],
): Someone<Clues>[][] {
  const holders = new Map<string, Set<Someone<Clues>>>();
  for (const someone of people) {
    for (const clue of someone.seen.flatMap(cluesOf)) {
      const of = holders.get(clue) ?? new Set();
      holders.set(clue, of.add(someone));
    }
  }
  return [...holders.values()].filter((of) => of.size > 1).map((of) => [...of]);
}

/** Two rows of one export are never one person. */
export function areApart(people: Someone<unknown>[]): boolean {
  const sources = people.flatMap((someone) => [...someone.sources]);
  return new Set(sources).size === sources.length;
}

/** Notes that `from` is `to`, who was then seen wherever they were. */
export function join<Clues>(joined: Map<string, string>, from: Someone<Clues>, to: Someone<Clues>): void {
  joined.set(from.key, to.key);
  for (const source of from.sources) to.sources.add(source);
  to.seen.push(...from.seen);
}

/** Each with the last they were joined to, where that one was joined to another. */
export function toTheLast(joined: Map<string, string>): Map<string, string> {
  const lastOf = (key: string): string => {
    const next = joined.get(key);
    return next === undefined ? key : lastOf(next);
  };
  return new Map([...joined].map(([from, to]) => [from, lastOf(to)]));
}

export const tidy = (text: string): string => text.normalize('NFC').trim();
