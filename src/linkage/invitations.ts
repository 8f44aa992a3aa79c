import type { Bridge, Connection, Contact, Invitation, Match } from '../model.ts';
import { linkPeople } from './link.ts';

/**
 * Which contacts have been sent an invitation and are not connections: by contact id. An invitation whose profile or name
 * is among the connections was accepted; of the others LinkedIn does not say whether they were declined or withdrawn.
 */
export function linkInvitations(
  people: { contacts: Contact[]; connections: Connection[]; invitations: Invitation[]; bridges?: Bridge[] },
  matches: Match[],
  profileKey: (url: string) => string | null,
): Map<string, { invitation: Invitation; probability: number }> {
  const connected = new Set(
    people.connections.flatMap(({ id, firstName, lastName }) => [
      profileKey(id) ?? id,
      `${firstName} ${lastName}`.trim(),
    ]),
  );
  const pending = people.invitations.filter(
    ({ direction, profileUrl, name }) =>
      direction === 'outgoing' && !connected.has((profileUrl && profileKey(profileUrl)) || name),
  );
  const taken = new Set(
    matches
      .filter(({ status }) => status === 'accepted' || status === 'confirmed')
      .map(({ contact }) => contact),
  );
  const invitees = pending.map(asConnection);
  const byId = new Map(pending.map((invitation) => [invitation.profileUrl ?? invitation.id, invitation]));
  const free = people.contacts.filter(({ id }) => !taken.has(id));
  return new Map(
    linkPeople(free, invitees, [], { bridges: people.bridges ?? [] })
      .filter(({ status }) => status === 'accepted')
      .map(({ contact, connection, probability }) => [
        contact,
        { invitation: byId.get(connection)!, probability },
      ]),
  );
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
