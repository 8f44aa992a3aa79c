import { profileKey } from '../../linkedin-url.ts';
import type { Bridge, Invitation } from '../../model.ts';
import type { Store } from '../store/open.ts';
import { joinedConnections } from './joined-connections.ts';
import { joinedContacts } from './joined-contacts.ts';

/** The key that somebody has now, by the keys of the rows in which they had another one. */
export type JoinedKeys = Record<'contact' | 'connection', Map<string, string>>;

export const joinedPeople = (store: Store, sources: number[]): JoinedKeys => ({
  contact: joinedContacts(store, sources),
  connection: joinedConnections(store, sources),
});

/** The same by ids. A contact's id is its key; a connection's is the address as it was first spelled. */
export function joinedIds(store: Store, { contact, connection }: JoinedKeys): Map<string, string> {
  if (connection.size === 0) return contact;
  const rows = store
    .prepare(
      `SELECT key, id FROM record WHERE type = 'connection' AND key IN (SELECT value FROM json_each(?))
       GROUP BY key, id ORDER BY min(source_id)`,
    )
    .all(JSON.stringify([...new Set([...connection].flat())])) as { key: string; id: string }[];
  const first = new Map(rows.toReversed().map(({ key, id }) => [key, id]));
  const moved = rows.flatMap(({ key, id }) => {
    const now = connection.get(key);
    return now === undefined ? [] : [[id, first.get(now)!] as const];
  });
  return new Map([...contact, ...moved]);
}

/** Invitations and bridges that name a connection by an earlier profile address, with the one they have now (`joined` of ids). */
export function withAddressesNow(
  { connection }: JoinedKeys,
  joined: Map<string, string>,
  named: { invitations: Invitation[]; bridges: Bridge[] },
): typeof named {
  if (connection.size === 0) return named;
  const byProfile = new Map([...joined].map(([before, now]) => [profileKey(before), now]));
  const addressNow = (url: string) => byProfile.get(profileKey(url) ?? '') ?? url;
  return {
    invitations: named.invitations.map((invitation) => {
      const { profileUrl } = invitation;
      return profileUrl === null ? invitation : { ...invitation, profileUrl: addressNow(profileUrl) };
    }),
    bridges: named.bridges.map((bridge) => ({
      ...bridge,
      profileUrls: [...new Set(bridge.profileUrls.map(addressNow))],
    })),
  };
}
