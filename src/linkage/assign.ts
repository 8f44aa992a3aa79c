import type { Scored } from './probability.ts';

/** Which of the pairs form a one-to-one assignment, the likeliest first; ties go to the earlier pair. */
export function assignOneToOne(pairs: (Scored & { probability: number })[]): Set<number> {
  const order = pairs
    .map((_, index) => index)
    .sort(
      (a, b) =>
        pairs[b]!.probability - pairs[a]!.probability || pairs[b]!.logOdds - pairs[a]!.logOdds || a - b,
    );
  const takenContacts = new Set<number>();
  const takenConnections = new Set<number>();
  const assigned = new Set<number>();
  for (const index of order) {
    const { contact, connection } = pairs[index]!;
    if (takenContacts.has(contact) || takenConnections.has(connection)) continue;
    takenContacts.add(contact);
    takenConnections.add(connection);
    assigned.add(index);
  }
  return assigned;
}
