import Fuse from 'fuse.js';
import type { Connection } from '../model.ts';
import { connectionName } from './shown.ts';

interface Entry {
  connection: Connection;
  /** The name in any spelling one may type. */
  name: string;
  about: string;
}

const most = 50;
/** With so many found as typed, nobody is looked for who is only similar. */
const enough = 8;
/** Fuse looks at no more than so many: at thirty thousand it takes longer than a key press should. */
const mostSimilar = 400;

/**
 * Search while typing: names in Han, pinyin, either order or initials, companies and positions, also with a letter wrong.
 * `keys` holds by connection id what finds them besides what the row says. The best first.
 */
export function searchOf(
  connections: Connection[],
  keys: ReadonlyMap<string, string>,
): (query: string) => Connection[] {
  const entries = connections.map((connection): Entry => {
    const { id, firstName, lastName, company, position } = connection;
    return {
      connection,
      name: fold(`${firstName} ${lastName} ${connectionName(connection)} ${keys.get(id) ?? ''}`),
      about: fold(`${company ?? ''} ${position ?? ''}`),
    };
  });
  return (query) => {
    const words = fold(query).split(/\s+/u).filter(Boolean);
    if (words.length === 0) return [];
    const found = asTyped(entries, words);
    const similar = found.length < enough ? alike(entries, words.join(' ')) : [];
    return [...new Set([...found, ...similar])].slice(0, most).map(({ connection }) => connection);
  };
}

/** Those with every word in them: where names begin so first, companies last. */
function asTyped(entries: Entry[], words: string[]): Entry[] {
  const ranks: Entry[][] = [[], [], []];
  for (const entry of entries) {
    let rank = 0;
    for (const word of words) rank = Math.max(rank, rankOf(entry, word));
    ranks[rank]?.push(entry);
  }
  return ranks.flat();
}

function rankOf({ name, about }: Entry, word: string): number {
  const at = name.indexOf(word);
  if (at === 0 || (at > 0 && (name[at - 1] === ' ' || name.includes(` ${word}`)))) return 0;
  if (at > 0) return 1;
  return about.includes(word) ? 2 : 3;
}

function alike(entries: Entry[], query: string): Entry[] {
  const pairs = [...new Set(bigrams(query))];
  if (pairs.length < 2) return [];
  const near = entries
    .map((entry) => ({ entry, shared: pairs.filter((pair) => entry.name.includes(pair)).length }))
    .filter(({ shared }) => shared * 2 >= pairs.length)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, mostSimilar)
    .map(({ entry }) => entry);
  return new Fuse(near, { keys: ['name'], threshold: 0.4, ignoreLocation: true })
    .search(query)
    .map(({ item }) => item);
}

function bigrams(text: string): string[] {
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
