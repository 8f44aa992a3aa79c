import type { Trial } from './trial.ts';

/** What became of the contacts of one kind. */
export interface Share {
  contacts: number;
  /** Those whose texts and the connection's link them. */
  identifiable: number;
  accepted: number;
  wrong: number;
  /** Of the identifiable, those neither accepted nor asked about with the right person. */
  missed: number;
  /** Contacts with something to ask. */
  asked: number;
}

/** Contacts by a trait of theirs, those first where most is wrong or missed. A contact without the trait is left out. */
export function breakdown(
  { world, matches }: Trial,
  traitOf: (contact: string) => string | undefined,
): [string, Share][] {
  const shares = new Map<string, Share>();
  const of = (contact: string) => {
    const trait = traitOf(contact);
    if (trait === undefined) return null;
    const share = shares.get(trait) ?? {
      contacts: 0,
      identifiable: 0,
      accepted: 0,
      wrong: 0,
      missed: 0,
      asked: 0,
    };
    shares.set(trait, share);
    return share;
  };
  const truth = new Map(world.truth);
  const found = new Set<string>();
  const asked = new Set<string>();
  for (const { contact, connection, status } of matches) {
    const right = truth.get(contact) === connection;
    if (right) found.add(contact);
    if (status !== 'accepted') asked.add(contact);
    const share = status === 'accepted' ? of(contact) : null;
    if (!share) continue;
    share.accepted++;
    if (!right) share.wrong++;
  }
  for (const contact of world.traits.keys()) {
    const share = of(contact);
    if (!share) continue;
    share.contacts++;
    if (asked.has(contact)) share.asked++;
    if (!world.identifiable.has(contact)) continue;
    share.identifiable++;
    if (!found.has(contact)) share.missed++;
  }
  const cost = ({ wrong, missed }: Share) => 5 * wrong + missed;
  return [...shares].sort(([a, left], [b, right]) => cost(right) - cost(left) || (a < b ? -1 : 1));
}
