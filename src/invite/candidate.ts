import type { Reader } from '../linkage/profile/read-person.ts';
import type { Owner } from '../model.ts';
import { type Findable, findable } from './findable.ts';
import { type Importance, importance } from './importance.ts';
import type { Invitee } from './invitee.ts';

export interface Candidate extends Invitee {
  importance: Importance;
  findable: Findable;
  /** Whom to invite first: the higher. */
  priority: number;
}

/**
 * In the order of whom to invite first: how much they matter times how surely they can be found. `today` is `YYYY-MM-DD`. By
 * code unit, not by locale, among equals, so that the order is the same everywhere.
 */
export function inOrder(invitees: Invitee[], owner: Owner, today: string, read?: Reader): Candidate[] {
  return invitees
    .map((invitee) => {
      const matters = importance(invitee.contact, owner, today, read);
      const found = findable(invitee);
      const priority = Math.round((1 + matters.score) * found.score * 100) / 100;
      return { ...invitee, importance: matters, findable: found, priority };
    })
    .sort(
      (one, other) =>
        other.priority - one.priority ||
        compare(nameOf(one), nameOf(other)) ||
        compare(one.contact.id, other.contact.id),
    );
}

const nameOf = ({ search }: Invitee) => search?.latin ?? search?.han ?? '';
const compare = (one: string, other: string) => Number(one > other) - Number(one < other);
