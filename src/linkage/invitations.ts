import type { Bridge, Connection, Contact, Invitation, Match } from '../model.ts';
import { linkPeople } from './link.ts';
import { type Reader, readAnew } from './profile/read-person.ts';

/**
 * Which contacts have been sent an invitation and are not connections: by contact id. An invitation whose profile or name
 * is among the connections was accepted; of the others LinkedIn does not say whether they were declined or withdrawn.
 */
export function linkInvitations(
  people: { contacts: Contact[]; connections: Connection[]; invitations: Invitation[]; bridges?: Bridge[] },
  matches: Match[],
  profileKey: (url: string) => string | null,
  read: Reader = readAnew,
): Map<string, { invitation: Invitation; probability: number }> {
  const accepted = acceptedInvitations(people, profileKey);
  const pending = people.invitations.filter(
    (invitation) => invitation.direction === 'outgoing' && !accepted.has(invitation.id),
  );
  // Reading all contacts for nobody takes seconds.
  if (pending.length === 0) return new Map();
  const taken = new Set(
    matches
      .filter(({ status }) => status === 'accepted' || status === 'confirmed')
      .map(({ contact }) => contact),
  );
  const invitees = pending.map(asConnection);
  const byId = new Map(pending.map((invitation) => [invitation.profileUrl ?? invitation.id, invitation]));
  const free = people.contacts.filter(({ id }) => !taken.has(id));
  return new Map(
    linkPeople(free, invitees, [], { bridges: people.bridges ?? [], read, amongFew: true })
      .filter(({ status }) => status === 'accepted')
      .map(({ contact, connection, probability }) => [
        contact,
        { invitation: byId.get(connection)!, probability },
      ]),
  );
}

/** By the id of an outgoing invitation: the connection it led to, by profile address, by whole name where it has none. */
export function acceptedInvitations(
  { connections, invitations }: { connections: Connection[]; invitations: Invitation[] },
  profileKey: (url: string) => string | null,
): Map<string, Connection> {
  const known = new Map(
    connections.flatMap((connection) => [
      [profileKey(connection.id) ?? connection.id, connection] as const,
      [`${connection.firstName} ${connection.lastName}`.trim(), connection] as const,
    ]),
  );
  return new Map(
    invitations.flatMap(({ id, direction, profileUrl, name }) => {
      const connection = known.get((profileUrl && profileKey(profileUrl)) || name);
      return direction === 'outgoing' && connection ? [[id, connection] as const] : [];
    }),
  );
}

/**
 * Which of the contacts the owner has invited by their own word (`sentOn`: contact id to `YYYY-MM-DD`) are among the people who
 * became connections since: few on both sides, so that a name which means many elsewhere means one here.
 */
export function linkAccepted(
  people: { contacts: Contact[]; connections: Connection[]; bridges?: Bridge[] },
  matches: Match[],
  sentOn: Map<string, string>,
  read: Reader = readAnew,
): Map<string, { connection: string; probability: number }> {
  if (sentOn.size === 0) return new Map();
  const settled = matches.filter(({ status }) => status === 'accepted' || status === 'confirmed');
  const takenContacts = new Set(settled.map(({ contact }) => contact));
  const takenConnections = new Set(settled.map(({ connection }) => connection));
  const rejected = new Set(
    matches
      .filter(({ status }) => status === 'rejected')
      .map((match) => pairKey(match.contact, match.connection)),
  );
  const waiting = people.contacts.filter(({ id }) => sentOn.has(id) && !takenContacts.has(id));
  // The day of a journal and that of an export may be of two time zones.
  const since = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  const first = since([...sentOn.values()].sort()[0] ?? '9999-12-31');
  const newcomers = people.connections.filter(
    ({ id, connectedOn }) => !takenConnections.has(id) && connectedOn !== null && connectedOn >= first,
  );
  const joinedOn = new Map(newcomers.map(({ id, connectedOn }) => [id, connectedOn!]));
  return new Map(
    linkPeople(waiting, newcomers, [], { bridges: people.bridges ?? [], read, amongFew: true })
      .filter(
        ({ status, contact, connection }) =>
          status === 'accepted' &&
          !rejected.has(pairKey(contact, connection)) &&
          joinedOn.get(connection)! >= since(sentOn.get(contact)!),
      )
      .map(({ contact, connection, probability }) => [contact, { connection, probability }]),
  );
}

function pairKey(contact: string, connection: string): string {
  return JSON.stringify([contact, connection]);
}

/** Invitations.csv writes names as Connections.csv does, first name first. */
function asConnection({ id, name, profileUrl, provenance }: Invitation): Connection {
  const [firstName = '', ...rest] = name.split(' ');
  return {
    side: 'linkedin',
    id: profileUrl ?? id,
    firstName,
    lastName: rest.join(' '),
    email: null,
    company: null,
    position: null,
    connectedOn: null,
    provenance,
  };
}
