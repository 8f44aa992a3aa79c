import { profileKey } from '../../linkedin-url.ts';
import type { Connection, Contact, Invitation } from '../../model.ts';
import type { Store } from '../store/open.ts';
import { type Edit, editsOfConnection, editsOfContact } from './edits.ts';
import { loadPeople, type People, peopleOf } from './people.ts';

/** What became different between two moments, in the order of the exports. */
export interface Difference {
  /** The date asked for, `YYYY-MM-DD`; null: compared with the exports that the newest ones replaced. */
  since: string | null;
  newContacts: Contact[];
  /** People who are no longer in the WeChat list, or no longer friends. As they were. */
  goneContacts: Contact[];
  /** What the owner calls somebody now, and `before`. */
  changedRemarks: { contact: Contact; before: string }[];
  /** What else is told of somebody otherwise: a nickname, a number. */
  editedContacts: { contact: Contact; edits: Edit[] }[];
  newConnections: Connection[];
  /** Connections that are no longer there: removed, or their account closed. As they were. */
  goneConnections: Connection[];
  changedJobs: JobChange[];
  /** What else is: a name, the profile address. */
  editedConnections: { connection: Connection; edits: Edit[] }[];
  sentInvitations: Invitation[];
  /** Of all invitations sent, those whose person has become a connection. */
  acceptedInvitations: { invitation: Invitation; connection: Connection }[];
}

interface JobChange {
  connection: Connection;
  before: { company: string | null; position: string | null };
}

/**
 * What changed since the first moment of a day in UTC, `YYYY-MM-DD`; without one, between the current exports and those
 * they replaced. Null when there is nothing to compare with.
 */
export function loadChanges(store: Store, since: string | null): Difference | null {
  const before = since === null ? previousSources(store) : sourcesAt(store, since);
  if (before.length === 0) return null;
  return { since, ...difference(peopleOf(store, before), loadPeople(store)) };
}

interface SourceRow {
  id: number;
  replacedBy: number | null;
  importedAt: string;
}

function allSources(store: Store): SourceRow[] {
  return store
    .prepare('SELECT id, replaced_by AS replacedBy, imported_at AS importedAt FROM source ORDER BY id')
    .all() as SourceRow[];
}

/** The exports that counted on that morning. */
function sourcesAt(store: Store, date: string): number[] {
  const known = allSources(store).filter(({ importedAt }) => importedAt < date);
  const ids = new Set(known.map(({ id }) => id));
  return known.filter(({ replacedBy }) => replacedBy === null || !ids.has(replacedBy)).map(({ id }) => id);
}

/** Each current export, or those it replaced where it did; none when no export has replaced another yet. */
function previousSources(store: Store): number[] {
  const all = allSources(store);
  const current = all.filter(({ replacedBy }) => replacedBy === null);
  const replaced = (source: SourceRow) => all.filter(({ replacedBy }) => replacedBy === source.id);
  if (!current.some((source) => replaced(source).length > 0)) return [];
  return current.flatMap((source) => {
    const older = replaced(source);
    return (older.length > 0 ? older : [source]).map(({ id }) => id);
  });
}

function difference(then: People, now: People): Omit<Difference, 'since'> {
  // A contact of a list without stable ids may since have been recognised in another list, a member have changed their address.
  const asNow = <T extends { id: string }>(people: T[]) =>
    people.map((person) => ({ ...person, id: now.joined.get(person.id) ?? person.id }));
  const persons = ({ contacts }: People) => asNow(contacts.filter(({ kind }) => kind === 'person'));
  const members = asNow(then.connections);
  const before = new Map(members.map((connection, at) => [connection.id, then.connections[at]!]));
  const contactBefore = new Map(persons(then).map((contact) => [contact.id, contact]));
  const sent = [...then.invitations, ...now.invitations].filter(({ direction }) => direction === 'outgoing');
  const newConnections = missingFrom(members, now.connections);
  return {
    newContacts: missingFrom(persons(then), persons(now)),
    goneContacts: missingFrom(persons(now), persons(then)),
    changedRemarks: persons(now).flatMap((contact) => {
      const older = contactBefore.get(contact.id);
      return !older || older.remark === contact.remark ? [] : [{ contact, before: older.remark }];
    }),
    editedContacts: persons(now).flatMap((contact) => {
      const older = contactBefore.get(contact.id);
      const edits = older ? editsOfContact(older, contact) : [];
      return edits.length === 0 ? [] : [{ contact, edits }];
    }),
    newConnections,
    goneConnections: missingFrom(now.connections, members),
    changedJobs: now.connections.flatMap((connection) => {
      const older = before.get(connection.id);
      if (!older || !jobChanged(older, connection)) return [];
      return [{ connection, before: { company: older.company, position: older.position } }];
    }),
    editedConnections: now.connections.flatMap((connection) => {
      const older = before.get(connection.id);
      const edits = older ? editsOfConnection(older, connection) : [];
      return edits.length === 0 ? [] : [{ connection, edits }];
    }),
    sentInvitations: missingFrom(then.invitations, now.invitations).filter(
      ({ direction }) => direction === 'outgoing',
    ),
    acceptedInvitations: accepted(sent, newConnections),
  };
}

function missingFrom<T extends { id: string }>(known: T[], people: T[]): T[] {
  const ids = new Set(known.map(({ id }) => id));
  return people.filter(({ id }) => !ids.has(id));
}

/** A company or position that is merely absent now has been hidden, not changed. */
function jobChanged(older: Connection, newer: Connection): boolean {
  const differs = (before: string | null, now: string | null) => now !== null && now !== before;
  return differs(older.company, newer.company) || differs(older.position, newer.position);
}

/** By profile address; by the whole name where an invitation has no address. */
function accepted(sent: Invitation[], connections: Connection[]) {
  const byProfile = new Map<string, Invitation>();
  const byName = new Map<string, Invitation>();
  for (const invitation of sent) {
    const key = invitation.profileUrl && profileKey(invitation.profileUrl);
    if (key) byProfile.set(key, invitation);
    else byName.set(invitation.name, invitation);
  }
  return connections.flatMap((connection) => {
    const invitation =
      byProfile.get(profileKey(connection.id) ?? '') ??
      byName.get(`${connection.firstName} ${connection.lastName}`);
    return invitation ? [{ invitation, connection }] : [];
  });
}
