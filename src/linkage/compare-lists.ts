import type { Bridge, Connection, Contact } from '../model.ts';
import { candidatesAmong } from './blocking/candidates.ts';
import { bridgesByContact } from './bridges.ts';
import { judgeNames } from './clues/judge.ts';
import { type Compared, type Found, packed } from './found.ts';
import { inSteps, type Steps, shared } from './in-steps.ts';
import { countFrequencies, type Frequencies } from './lists/frequency.ts';
import { readInView, viewOf } from './profile/in-view.ts';
import { type Profile, profileOf } from './profile/profile.ts';
import type { Reader } from './profile/read-person.ts';

/**
 * Two lists read and compared by name: all that takes long, and nothing that hangs on what the owner has said, so that an
 * answer need not do it again. Positions are those in the lists.
 */
export interface Comparison {
  contacts: Contact[];
  connections: Connection[];
  /** By contact id: entries elsewhere that are about the contact. */
  bridges: Map<string, Bridge[]>;
  profiles: { contacts: Profile[]; connections: Profile[] };
  /** As the connections have them. */
  frequencies: Frequencies;
  found: Found;
  /** Compares contacts who are to be read otherwise than in `profiles`; gives by contact whom each may be. */
  compare(contacts: readonly Profile[]): Steps<Compared[][]>;
}

/**
 * Of the time that comparing takes: what reading the connections is, and that with reading the contacts; of the rest, what finding
 * out whom to compare is.
 */
const shareOf = { connections: 0.45, reading: 0.6, blocking: 0.5 };

/**
 * Compares in small steps, each telling the share that is done, so that a caller can say so and stay awake. `before`: whom
 * a contact was found to be like when it was compared with the same connections.
 */
export function* comparing(
  contacts: Contact[],
  connections: Connection[],
  bridges: Bridge[],
  read: Reader,
  before?: (contact: Contact, bridges: Bridge[]) => Compared[] | undefined,
): Steps<Comparison> {
  const { about, left, right } = yield* readingLists(contacts, connections, bridges, read);
  const bridgesOf = ({ id }: Contact) => about.get(id) ?? [];
  const frequencies = countFrequencies(right);
  function* compare(profiles: readonly Profile[]): Steps<Compared[][]> {
    const candidatesOf = yield* shared(candidatesAmong(right, profiles), 0, shareOf.blocking);
    const withCandidates = (profile: Profile, at: number) =>
      candidatesOf(at).map((connection) => ({
        connection,
        ...judgeNames(profile, right[connection]!, frequencies),
      }));
    return yield* inSteps(profiles, withCandidates, shareOf.blocking, 1);
  }
  const known = contacts.map((contact) => before?.(contact, bridgesOf(contact)));
  const unknown = left.filter((_, at) => !known[at]);
  const anew = (yield* shared(compare(unknown), shareOf.reading, 1)).values();
  const lists = known.map((list) => list ?? anew.next().value!);
  return {
    contacts,
    connections,
    bridges: about,
    profiles: { contacts: left, connections: right },
    frequencies,
    found: packed(lists),
    compare,
  };
}

/** All that the texts of both lists tell, read in the light of the other list. */
function* readingLists(
  contacts: Contact[],
  connections: Connection[],
  bridges: Bridge[],
  read: Reader,
): Steps<{ about: Map<string, Bridge[]>; left: Profile[]; right: Profile[] }> {
  const right = yield* inSteps(
    connections,
    (connection) => profileOf(read.connection(connection)),
    0,
    shareOf.connections,
  );
  const about = bridgesByContact(contacts, bridges);
  const view = viewOf(right);
  const left = yield* inSteps(
    contacts,
    (contact) => readInView(contact, about.get(contact.id) ?? [], read, view),
    shareOf.connections,
    shareOf.reading,
  );
  return { about, left, right };
}
