import type { Bridge, Connection, Contact } from '../model.ts';
import { candidatesAmong } from './blocking/candidates.ts';
import { bridgesByContact } from './bridges.ts';
import { clues } from './clues/index.ts';
import { judgeNames } from './clues/judge-names.ts';
import { type Compared, type Found, foundOf, Packing } from './found.ts';
import { inSteps, type Steps, shared } from './in-steps.ts';
import { countConnections, type Frequencies, type FrequencyCount } from './lists/frequency.ts';
import { type InView, readInView, viewOf } from './profile/in-view.ts';
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
  /** By contact the readings that the connections taught. */
  taught: InView['taught'][];
  /** As the connections have them, and what that was counted from. */
  frequencies: Frequencies;
  counted: FrequencyCount;
  found: Found;
}

/** What an earlier comparison with the same connections came to. */
export interface ComparedBefore {
  /** Null where they are too many to be read one by one. */
  connections: Profile[] | null;
  counted: FrequencyCount;
  /** Undefined of a contact who was not there with the same texts. */
  contact(contact: Contact, bridges: Bridge[]): (InView & { found: Compared[] }) | undefined;
}

/** The very same in the same order. */
export const areSame = <Item>(some: readonly Item[], others: readonly Item[]): boolean =>
  some.length === others.length && some.every((item, at) => item === others[at]);

/**
 * Of the time that comparing takes: what reading the connections is, that with reading the contacts, and with finding out whom to
 * compare.
 */
const shareOf = { connections: 0.45, reading: 0.6, blocking: 0.8 };

/** Compares in small steps, each telling the share that is done, so that a caller can say so and stay awake. */
export function* comparing(
  contacts: Contact[],
  connections: Connection[],
  bridges: Bridge[],
  read: Reader,
  before: ComparedBefore | null,
): Steps<Comparison> {
  const about = bridgesByContact(contacts, bridges);
  const bridgesOf = ({ id }: Contact) => about.get(id) ?? [];
  const known = contacts.map((contact) => before?.contact(contact, bridgesOf(contact)));
  const right =
    before?.connections ??
    (yield* inSteps(connections, (each) => profileOf(read.connection(each)), 0, shareOf.connections));
  const unknown = contacts.filter((_, at) => !known[at]);
  const view = viewOf(unknown.length > 0 ? right : []);
  const readAnew = yield* inSteps(
    unknown,
    (contact) => readInView(contact, bridgesOf(contact), read, view),
    shareOf.connections,
    shareOf.reading,
  );
  const counted = before?.counted ?? countConnections(right);
  const frequencies = counted.frequencies();
  const candidatesOf = yield* shared(
    candidatesAmong(
      right,
      readAnew.map(({ profile }) => profile),
    ),
    shareOf.reading,
    shareOf.blocking,
  );
  const found = new Packing();
  let nth = 0;
  const compare = (before: (typeof known)[number]): InView => {
    if (before) {
      found.add(before.found);
      return before;
    }
    const inView = readAnew[nth]!;
    found.add(
      candidatesOf(nth++).map((connection) => judged(inView.profile, connection, right, frequencies)),
    );
    return inView;
  };
  const all = yield* inSteps(known, compare, shareOf.blocking, 1);
  return {
    contacts,
    connections,
    bridges: about,
    profiles: { contacts: all.map(({ profile }) => profile), connections: right },
    taught: all.map(({ taught }) => taught),
    frequencies,
    counted,
    found: found.packed(),
  };
}

const judged = (
  contact: Profile,
  connection: number,
  connections: readonly Profile[],
  frequencies: Frequencies,
): Compared => ({ connection, ...judgeNames(contact, connections[connection]!, frequencies) });

/**
 * Whom contacts may be whose profiles, by position, are others than when the lists were compared: whoever they were found to be
 * like, and those connections that tell what they did not tell before.
 */
export function* comparingAnew(
  { profiles: { contacts, connections }, frequencies, found }: Comparison,
  changed: ReadonlyMap<number, Profile>,
): Steps<Map<number, Compared[]>> {
  const toldNow = new Set([...changed].flatMap(([at, profile]) => toldAnew(contacts[at]!, profile)));
  const telling =
    toldNow.size === 0
      ? []
      : [...connections.keys()].filter((at) => lookedUpBy(connections[at]!).some((key) => toldNow.has(key)));
  // Of most answers nobody tells anything anew.
  const candidatesOf =
    telling.length === 0
      ? () => []
      : yield* candidatesAmong(
          telling.map((at) => connections[at]!),
          [...changed.values()],
        );
  return new Map(
    [...changed].map(([contact, profile], nth) => {
      const before = foundOf(found, contact).map(({ connection }) => connection);
      const more = candidatesOf(nth).map((at) => telling[at]!);
      const all = [...new Set([...before, ...more])].sort((a, b) => a - b);
      return [contact, all.map((connection) => judged(profile, connection, connections, frequencies))];
    }),
  );
}

function toldAnew(before: Profile, now: Profile): string[] {
  if (before.facts === now.facts) return [];
  const told = lookedUpBy(before);
  return lookedUpBy(now).filter((key) => !told.includes(key));
}

/** What somebody may be looked up by besides the name. */
const lookedUpBy = ({ facts }: Profile): string[] =>
  clues.flatMap(({ keys }, at) =>
    facts[at] === null ? [] : (keys?.(facts[at]) ?? []).map((key) => `${at} ${key}`),
  );
