import { profileKey } from '../../linkedin-url.ts';
import type { Connection, Contact, Statement } from '../../model.ts';
import { ofJoined } from '../../workspace/journal/in-force.ts';

/** Finds whom a file means: a contact by id or WeChat id, a connection by any spelling of the profile address they have or had. */
export interface PeopleIndex {
  contact(text: string): Contact | undefined;
  connection(text: string): Connection | undefined;
}

/** `joined` is that of `People`. */
export function peopleIndex(people: {
  contacts: Contact[];
  connections: Connection[];
  joined?: Map<string, string>;
}): PeopleIndex {
  const contacts = new Map(people.contacts.map((contact) => [contact.wechatId.toLowerCase(), contact]));
  for (const contact of people.contacts) contacts.set(contact.id, contact);
  const connections = new Map<string, Connection>();
  for (const connection of people.connections) {
    connections.set(connection.id, connection);
    connections.set(profileKey(connection.id) ?? connection.id, connection);
  }
  for (const [before, now] of people.joined ?? []) {
    const connection = connections.get(now);
    if (connection) connections.set(profileKey(before) ?? before, connection);
  }
  return {
    contact: (text) => (text === '' ? undefined : (contacts.get(text) ?? contacts.get(text.toLowerCase()))),
    connection: (text) => connections.get(text) ?? connections.get(profileKey(text) ?? text),
  };
}

/** A statement with the ids that are known here, where it spells them otherwise; `joined` is that of `People`. */
export function asKnown(statement: Statement, joined: Map<string, string>, index: PeopleIndex): Statement {
  const known = ofJoined(statement, joined);
  const contactId = (id: string) => index.contact(id)?.id ?? id;
  const contact = contactId(known.contact);
  if (known.about === 'account') return { ...known, contact, of: contactId(known.of) };
  if (known.about !== 'pair') return { ...known, contact };
  const connection = index.connection(known.connection)?.id ?? known.connection;
  return { ...known, contact, connection };
}
