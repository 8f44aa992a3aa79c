import { organisationsIn } from '../linkage/profile/organisations.ts';
import { type Reader, readAnew } from '../linkage/profile/read-person.ts';
import type { Contact, Owner } from '../model.ts';

/** A company or school of both, as the owner's profile and as the contact's row write it. */
export interface Shared {
  ours: string;
  theirs: string;
}

/** What contact and owner share, in the order of the owner's profile; and what the contact's row says of work. */
export interface CommonGround {
  employers: Shared[];
  schools: Shared[];
  /** Company and title by the contact's row: people one does business with. */
  work: string[];
}

/** Reads the contact's company, remark, nickname, labels and description beside the owner's positions and schools. */
export function commonGround(contact: Contact, owner: Owner, read: Reader = readAnew): CommonGround {
  const { organisations, work } = read.contact(contact).affiliations;
  const theirs = new Map(organisations.map(({ key, text }) => [key, text]));
  const shared = (names: string[]) =>
    [...new Set(names)].flatMap((ours) => {
      const shared = organisationsIn(ours).find(({ key }) => theirs.has(key));
      return shared ? [{ ours, theirs: theirs.get(shared.key)! }] : [];
    });
  return {
    employers: shared(owner.positions.map(({ company }) => company)),
    schools: shared(owner.schools.map(({ name }) => name)),
    work,
  };
}
