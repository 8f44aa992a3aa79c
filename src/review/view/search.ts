import Fuse from 'fuse.js';
import { fullName } from '../../full-name.ts';
import { folded } from '../../linkage/profile/phrases.ts';
import type { Connection } from '../../model.ts';

interface Entry {
  connection: Connection;
  /** The name in any spelling one may type. */
  name: string;
  about: string;
}

const most = 50;
/** Fuse looks at no more than so many: at thirty thousand it takes longer than a key press should. */
const mostSimilar = 100;

/**
 * Search while typing: names in Han of either kind, pinyin, either order or initials, companies and positions; where nobody has such a
 * name, also with a letter wrong.
 * `searchKeys` gives by connection id what finds them besides what the row says; all is prepared for the first word, as most
 * reviews need none. The best first.
 */
export function searchOf(
  connections: Connection[],
  searchKeys: () => ReadonlyMap<string, string>,
): (query: string) => Connection[] {
  let prepared: { entries: Entry[]; withPair: Map<string, number[]> } | undefined;
  return (query) => {
    const words = folded(query).split(/\s+/u).filter(Boolean);
    if (words.length === 0) return [];
    prepared ??= prepare(connections, searchKeys());
    const { entries, withPair } = prepared;
    const { found, isNamed } = asTyped(entries, words);
    const similar = isNamed ? [] : alike(entries, withPair, words.join(' '));
    return [...new Set([...found, ...similar])].slice(0, most).map(({ connection }) => connection);
  };
}

function prepare(connections: Connection[], keys: ReadonlyMap<string, string>) {
  const entries = connections.map((connection): Entry => {
    const { id, firstName, lastName, company, position } = connection;
    return {
      connection,
      name: ` ${folded(`${firstName} ${lastName} ${fullName(connection)} ${keys.get(id) ?? ''}`)}`,
      about: folded(`${company ?? ''} ${position ?? ''}`),
    };
  });
  return { entries, withPair: pairIndex(entries) };
}

/** Those with every word in them: where names begin so first, companies last. `isNamed`: some by their names alone. */
function asTyped(entries: Entry[], words: string[]): { found: Entry[]; isNamed: boolean } {
  const ranks: Entry[][] = [[], [], [], []];
  for (const entry of entries) {
    let rank = 0;
    for (const word of words) rank = Math.max(rank, rankOf(entry, word));
    ranks[rank]!.push(entry);
  }
  return { found: ranks.slice(0, 3).flat(), isNamed: ranks[0]!.length + ranks[1]!.length > 0 };
}

function rankOf({ name, about }: Entry, word: string): number {
  const at = name.indexOf(word);
  if (at < 0) return about.includes(word) ? 2 : 3;
  return name[at - 1] === ' ' || name.includes(` ${word}`, at) ? 0 : 1;
}

/** The entries that share the most pairs of letters with the query, put in order by Fuse. */
function alike(entries: Entry[], withPair: Map<string, number[]>, query: string): Entry[] {
  const pairs = pairsOf(query);
  if (pairs.length < 2) return [];
  const shared = new Map<number, number>();
  for (const pair of pairs) {
    for (const entry of withPair.get(pair) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
  }
  const near = [...shared]
    .filter(([, count]) => count * 2 >= pairs.length)
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostSimilar)
    .map(([entry]) => entries[entry]!);
  return new Fuse(near, { keys: ['name'], threshold: 0.4, ignoreLocation: true })
    .search(query)
    .map(({ item }) => item);
}

function pairIndex(entries: Entry[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  entries.forEach(({ name }, entry) => {
    for (const pair of pairsOf(name)) {
      const list = index.get(pair);
      if (list) list.push(entry);
      else index.set(pair, [entry]);
    }
  });
  return index;
}

function pairsOf(text: string): string[] {
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at++) pairs.add(text.slice(at, at + 2));
  return [...pairs];
}
