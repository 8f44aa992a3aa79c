import { blockOf, indexBlocks } from './block-index.ts';
import { blockingKeys } from './blocking-keys.ts';
import type { Profile } from './profile.ts';

/** A key that more connections share than this tells nobody apart; such pairs need a rarer key in common. */
const mostPerKey = 250;
/** Once a contact has met so many, its commoner keys are left out. */
const enough = 60;
/** With so many of those it meets, the likeliest, a contact is compared. */
const mostPerContact = 40;

/**
 * Blocking: for each contact the positions of the connections that share a key with it, in ascending order, so that not
 * every contact is compared with every connection. The rarest keys come first, and each adds its rarity in bits, the most
 * that having it in common can weigh; of many the surest are kept.
 */
export function* candidates(contacts: Profile[], connections: Profile[]): Generator<[number, number[]]> {
  const index = indexBlocks(connections.length, (position) => blockingKeys(connections[position]!));
  for (const [position, profile] of contacts.entries()) {
    const blocks = Array.from(blockingKeys(profile), (key) => blockOf(index, key)).filter(
      ({ length }) => length > 0 && length <= mostPerKey,
    );
    blocks.sort((a, b) => a.length - b.length);
    const bits = new Map<number, number>();
    let met = 0;
    for (const block of blocks) {
      if (met >= enough) break;
      met += block.length;
      const rarity = Math.log2(connections.length / block.length);
      for (const connection of block) bits.set(connection, (bits.get(connection) ?? 0) + rarity);
    }
    if (bits.size > 0) yield [position, likeliest(bits)];
  }
}

function likeliest(bits: Map<number, number>): number[] {
  let found = [...bits.keys()];
  if (found.length > mostPerContact) {
    found.sort((a, b) => bits.get(b)! - bits.get(a)! || a - b);
    found = found.slice(0, mostPerContact);
  }
  return found.sort((a, b) => a - b);
}
