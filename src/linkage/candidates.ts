import { blockingKeys } from './blocking-keys.ts';
import type { Profile } from './profile.ts';

/** A key that more connections share than this tells nobody apart; such pairs need a rarer key in common. */
const mostPerKey = 60;

/**
 * Blocking: for each contact the positions of the connections that share a key with it, in ascending order, so that not
 * every contact is compared with every connection.
 */
export function* candidates(contacts: Profile[], connections: Profile[]): Generator<[number, number[]]> {
  const index = new Map<string, number[]>();
  connections.forEach((profile, position) => {
    for (const key of blockingKeys(profile)) {
      const block = index.get(key);
      if (block) block.push(position);
      else index.set(key, [position]);
    }
  });
  for (const [position, profile] of contacts.entries()) {
    const found = new Set<number>();
    for (const key of blockingKeys(profile)) {
      const block = index.get(key) ?? [];
      if (block.length <= mostPerKey) for (const connection of block) found.add(connection);
    }
    if (found.size > 0) yield [position, [...found].sort((a, b) => a - b)];
  }
}
