import type { Connection } from '../../model.ts';
import {
  areApart,
  join,
  peopleIn,
  type Seen,
  type Sighting,
  type Someone,
  sharing,
  tidy,
  toTheLast,
} from './sightings.ts';

/** What tells that two connections are one member. */
export type MemberClues = Pick<Connection, 'firstName' | 'lastName' | 'email' | 'connectedOn'>;

/**
 * Who has another profile address in a later export of the same list, as earlier key → newest key: by e-mail address, then by
 * the whole name and the day of connecting. Two rows of one export are never one person: where a namesake of that day stood beside one
 * of them in any export, it is not certain who is who, and all are left as they are.
 */
export function sameConnections(sightings: Sighting<MemberClues>[]): Map<string, string> {
  const joined = new Map<string, string>();
  let people = peopleIn(sightings);
  for (const cluesOf of [emailInList, nameAndDayInList]) {
    for (const holders of sharing(people, cluesOf)) {
      if (holders.some(({ key }) => joined.has(key)) || !areApart(holders)) continue;
      const [newest, ...earlier] = holders.sort((one, other) => lastSeen(other) - lastSeen(one));
      for (const one of earlier) join(joined, one, newest!);
    }
    people = people.filter(({ key }) => !joined.has(key));
  }
  return toTheLast(joined);
}

const lastSeen = ({ sources }: Someone<MemberClues>): number => Math.max(...sources);

const emailInList = ({ email, list }: Seen<MemberClues>) =>
  email ? [`${list} ${tidy(email).toLowerCase()}`] : [];

/** One name alone is no whole name: Wei may be anybody. */
function nameAndDayInList({ firstName, lastName, connectedOn, list }: Seen<MemberClues>): string[] {
  const names = [firstName, lastName].map(tidy);
  return connectedOn === null || names.includes('') ? [] : [JSON.stringify([list, connectedOn, ...names])];
}
