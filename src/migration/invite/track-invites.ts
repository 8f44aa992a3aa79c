import { daysBetween } from '../../invite/days.ts';
import type { SentInvitation } from '../../invite/tracking.ts';
import { acceptedInvitations } from '../../linkage/invitations.ts';
import { profileKey } from '../../linkedin-url.ts';
import { localDay } from '../clock.ts';
import type { Standing } from '../report/read-ledger.ts';

/**
 * Every invitation the owner sent, once: by their own word, and beyond these what Invitations.csv has. Accepted means that the
 * person is a connection now; who was one before the owner's word was sent none.
 */
export function trackInvites({ ledger, inviting, people, pending }: Standing): SentInvitation[] {
  const entries = new Map(ledger.entries.map((entry) => [entry.contact, entry]));
  const contactOf = new Map(
    ledger.entries.flatMap(({ outcome, connection, contact }) =>
      outcome === 'connected' && connection ? [[connection, contact] as const] : [],
    ),
  );
  const connectedOn = new Map(people.connections.map(({ id, connectedOn }) => [id, connectedOn]));
  const said = [...inviting].flatMap(([contact, { sent, state }]): SentInvitation[] => {
    const last = sent.at(-1);
    if (!last) return [];
    const { outcome, connection = null } = entries.get(contact) ?? {};
    const connected = outcome === 'connected';
    const since = connected && connection ? connectedOn.get(connection) : null;
    // A day's grace: the journal and the export may be of two time zones.
    if (since && daysBetween(since, localDay(last.at)) > 1) return [];
    const now = connected ? 'accepted' : state === 'sent' ? 'pending' : 'withdrawn';
    return [{ contact, sentOn: localDay(last.at), state: now }];
  });
  const known = new Set(said.map(({ contact }) => contact));
  const invitee = new Map([...pending].map(([contact, { invitation }]) => [invitation.id, contact]));
  const accepted = acceptedInvitations(people, profileKey);
  const exported = people.invitations
    .filter(({ direction }) => direction === 'outgoing')
    .map(({ id, sentAt }): SentInvitation => {
      const connection = accepted.get(id);
      const contact = (connection ? contactOf.get(connection.id) : invitee.get(id)) ?? null;
      return { contact, sentOn: sentAt?.slice(0, 10) ?? null, state: connection ? 'accepted' : 'pending' };
    })
    .filter(({ contact }) => contact === null || !known.has(contact));
  return [...said, ...exported];
}

/** Contacts who have become connections since the first export without an invitation of the owner's. */
export function cameByThemselves(
  { ledger }: Standing,
  sent: SentInvitation[],
  firstConnections: Set<string>,
): string[] {
  const invited = new Set(sent.map(({ contact }) => contact));
  return ledger.entries
    .filter(
      ({ outcome, connection, contact, linkedin }) =>
        outcome === 'connected' &&
        linkedin &&
        connection !== null &&
        !firstConnections.has(connection) &&
        !invited.has(contact),
    )
    .map(({ contact }) => contact);
}
