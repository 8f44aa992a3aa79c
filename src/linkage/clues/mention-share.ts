import type { Mentions } from '../profile/phrases.ts';

/** A few strangers more than seen, so that what one person tells is not told by nobody else. */
const unseen = 20;
const unseenAlike = 1;

/** How common what somebody mentions is among the others who mention anything, 0 to 1. `told`: by connection. */
export function mentionShare(told: readonly (readonly number[])[]): (id: number) => number {
  const counts = new Map<number, number>();
  let all = unseen;
  for (const ids of told) {
    if (ids.length > 0) all += 1;
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return (id) => ((counts.get(id) ?? 1) - 1 + unseenAlike) / all;
}

/** Null where nothing is mentioned. */
export const told = (mentions: Mentions): Mentions | null => (mentions.ids.length > 0 ? mentions : null);

/** Bits of one thing that two records mention, of whose person's records `kept` of 1 do, and `share` of strangers': from 0 to `most`. */
export const agreementBits = (kept: number, share: number, most: number): number =>
  Math.min(most, Math.max(0, Math.log2(kept / share)));
