import type { Pair } from './belief/accept.ts';
import { cluesWeight } from './clues/index.ts';
import { nameAlone, standingOf } from './clues/judge.ts';
import type { Compared } from './found.ts';
import type { Steps } from './in-steps.ts';
import type { Frequencies } from './lists/frequency.ts';
import type { Profile } from './profile/profile.ts';

/** The pairs of which names and clues together speak for themselves; nothing is known of the prior yet. `ofLists`: the counts before anything was answered. */
export function* speaking(
  likely: (contact: number) => Compared[],
  { contacts, connections }: { contacts: Profile[]; connections: Profile[] },
  { counts }: Frequencies,
  ofLists: Frequencies['counts'],
): Steps<Pair[]> {
  const pairs: Pair[] = [];
  for (const [contact, profile] of contacts.entries()) {
    if (contact % stepSize === 0) yield contact / contacts.length;
    for (const compared of likely(contact)) {
      const { connection, weight: ofNames, system, nameBits, reading } = compared;
      const other = connections[connection]!;
      const weight = ofNames + cluesWeight(profile, other, counts);
      if (weight <= 0) continue;
      const { decisive, doubt } = standingOf(compared, profile, other, counts);
      // Property by property: what is spread takes four times the memory, and there may be tens of millions.
      pairs.push({
        contact,
        connection,
        decisive,
        doubt,
        system,
        nameBits,
        reading,
        weight,
        alone: nameAlone(profile, other, { decisive, nameBits }, ofLists),
        logOdds: weight,
        probability: 0,
      });
    }
  }
  return pairs;
}

/** So many contacts are done between two steps. */
const stepSize = 512;
