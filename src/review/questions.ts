import type { Connection, Contact, Decision, Match, Verdict } from '../model.ts';

/** One thing a person must decide. */
export interface Question {
  match: Match;
  contact: Contact;
  connection: Connection;
  /** How many questions are left, this one among them. */
  left: number;
}

export type Answer = Verdict | 'stop';

/**
 * Asks about every match worth asking, surest first, until all is answered or the owner stops. `record` must have
 * stored an answer when it returns; only then is the next question shown. Nothing that an answer settles is asked:
 * a confirmed pair takes both its people out, and what was once answered (`decided`) is not asked again.
 */
export async function askAll(
  matches: Match[],
  people: { contacts: Contact[]; connections: Connection[]; decided: Decision[] },
  ask: (question: Question) => Promise<Answer>,
  record: (match: Match, verdict: Verdict) => void,
): Promise<void> {
  const contacts = new Map(people.contacts.map((contact) => [contact.id, contact]));
  const connections = new Map(people.connections.map((connection) => [connection.id, connection]));
  const decided = new Set(people.decided.map(pairKey));
  let open = matches
    .filter((match) => match.status === 'review' && !decided.has(pairKey(match)))
    .sort((a, b) => b.probability - a.probability);
  while (open.length > 0) {
    const [match, ...others] = open as [Match, ...Match[]];
    const contact = contacts.get(match.contact);
    const connection = connections.get(match.connection);
    open = others;
    if (!contact || !connection) continue;
    const answer = await ask({ match, contact, connection, left: others.length + 1 });
    if (answer === 'stop') return;
    record(match, answer);
    if (answer === 'same') {
      open = others.filter(
        (other) => other.contact !== match.contact && other.connection !== match.connection,
      );
    }
  }
}

function pairKey({ contact, connection }: { contact: string; connection: string }): string {
  return JSON.stringify([contact, connection]);
}
