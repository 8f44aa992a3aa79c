import { inSteps, type Steps, shared } from '../in-steps.ts';
import type { Profile } from '../profile/profile.ts';
import { type BlockIndex, blockLength, blockOf, indexBlocks, KeyLists, mayBeAmong } from './block-index.ts';
import { blockingKeys, isWeak } from './blocking-keys.ts';

/** A key that more connections share than this tells nobody apart; such pairs need a rarer key in common. */
const mostPerKey = 250;
/** Of so many who share no more than a weak key, none could reach the line from which a person is asked. */
const mostPerWeakKey = 10;
/** Once a contact has met so many, its commoner keys are left out. */
const enough = 60;
/** And with so many, its weak ones. */
const enoughToGuess = 30;
/** With so many of those it meets, the likeliest, a contact is compared. */
const mostPerContact = 40;

/**
 * Blocking: gives for a contact, by position, the positions of the connections that share a key with it, in ascending order, so
 * that not every contact is compared with every connection. Strong keys come first, of these the rarest, and each adds its rarity
 * in bits, the most that having it in common can weigh, a weak one half of that; of many the surest are kept.
 */
export function* candidatesAmong(
  connections: readonly Profile[],
  contacts: readonly Profile[],
): Steps<(contact: number) => number[]> {
  const listed = new KeyLists();
  // They may not be read yet, and nobody asks.
  const met = contacts.length > 0 ? connections : [];
  yield* inSteps(met, (connection) => listed.add(blockingKeys(connection, 'listed')), 0, 0.4);
  const isListed = mayBeAmong(listed.all);
  const sought = new KeyLists();
  yield* inSteps(
    contacts,
    (contact) => sought.add(blockingKeys(contact, 'lookedUp').filter(isListed)),
    0.4,
    0.8,
  );
  const index = yield* shared(indexBlocks(sought.all, listed, mostIn), 0.8, 1);
  const { starts, positions } = index;
  // By connection which call met it last, and what the keys in common with that contact weigh.
  const metBy = new Uint32Array(connections.length);
  const bits = new Float64Array(connections.length);
  let calls = 0;
  return (contact) => {
    calls += 1;
    const blocks = new Set<number>();
    for (const key of sought.at(contact)) {
      const block = blockOf(index, key);
      if (block >= 0) blocks.add(block);
    }
    const strongestFirst = [...blocks].sort(
      (a, b) => weakness(index, a) - weakness(index, b) || blockLength(index, a) - blockLength(index, b),
    );
    const found: number[] = [];
    for (const block of strongestFirst) {
      // Each counts once: who has the name in Han shares all ways to spell it.
      if (found.length >= (weakness(index, block) ? enoughToGuess : enough)) break;
      const length = blockLength(index, block);
      const rarity = Math.log2(connections.length / length) / (1 + weakness(index, block));
      for (let at = starts[block]!; at < starts[block + 1]!; at++) {
        const connection = positions[at]!;
        if (metBy[connection] !== calls) {
          metBy[connection] = calls;
          bits[connection] = 0;
          found.push(connection);
        }
        bits[connection]! += rarity;
      }
    }
    return likeliest(found, bits);
  };
}

/** 1 for a block of a weak key, of which little is believed however few share it. */
const weakness = ({ keys }: BlockIndex, block: number): number => Number(isWeak(keys[block]!));

/** So many connections may share a key. */
export const mostIn = (key: number): number => (isWeak(key) ? mostPerWeakKey : mostPerKey);

function likeliest(found: number[], bits: Float64Array): number[] {
  const surest =
    found.length > mostPerContact
      ? [...found].sort((a, b) => bits[b]! - bits[a]! || a - b).slice(0, mostPerContact)
      : [...found];
  return surest.sort((a, b) => a - b);
}
