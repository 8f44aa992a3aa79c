import type { Connection, Contact, Decision, Match } from '../../model.ts';

/** What the decisions leave no doubt about, as matches, and whom they take out of the competition. */
export interface Settled {
  matches: Match[];
  /** Ids of those who are confirmed to be somebody. */
  contacts: Set<string>;
  connections: Set<string>;
  rejected: Set<string>;
}

export function settle(decisions: Decision[], contacts: Contact[], connections: Connection[]): Settled {
  const known = {
    contacts: new Set(contacts.map(({ id }) => id)),
    connections: new Set(connections.map(({ id }) => id)),
  };
  const settled: Settled = {
    matches: [],
    contacts: new Set(),
    connections: new Set(),
    rejected: new Set(),
  };
  for (const { contact, connection, verdict } of decisions) {
    if (verdict === 'unsure' || !known.contacts.has(contact) || !known.connections.has(connection)) continue;
    // Of two answers that contradict the one-to-one rule, the later one is shown to the owner again as a question.
    if (verdict === 'same' && (settled.contacts.has(contact) || settled.connections.has(connection)))
      continue;
    if (verdict === 'same') {
      settled.contacts.add(contact);
      settled.connections.add(connection);
    } else settled.rejected.add(pairKey(contact, connection));
    settled.matches.push({
      contact,
      connection,
      status: verdict === 'same' ? 'confirmed' : 'rejected',
      probability: verdict === 'same' ? 1 : 0,
      decidedBy: 'user',
      evidence: [],
    });
  }
  return settled;
}

export function isSettled(settled: Settled, contact: string, connection: string): boolean {
  if (settled.contacts.has(contact) || settled.connections.has(connection)) return true;
  return settled.rejected.size > 0 && settled.rejected.has(pairKey(contact, connection));
}

function pairKey(contact: string, connection: string): string {
  return JSON.stringify([contact, connection]);
}
