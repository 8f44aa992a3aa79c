import { profileKey } from '../../linkedin-url.ts';
import type { Connection, Contact, Statement } from '../../model.ts';

/** Finds whom a file means: a contact by id or WeChat id, a connection by any spelling of the profile address. */
export interface PeopleIndex {
  contact(text: string): Contact | undefined;
  connection(text: string): Connection | undefined;
}

export function peopleIndex(people: { contacts: Contact[]; connections: Connection[] }): PeopleIndex {
  const contacts = new Map(people.contacts.map((contact) => [contact.wechatId.toLowerCase(), contact]));
  for (const contact of people.contacts) contacts.set(contact.id, contact);
  const connections = new Map<string, Connection>();
  for (const connection of people.connections) {
    connections.set(connection.id, connection);
    connections.set(profileKey(connection.id) ?? connection.id, connection);
  }
  return {
    contact: (text) => (text === '' ? undefined : (contacts.get(text) ?? contacts.get(text.toLowerCase()))),
    connection: (text) => connections.get(text) ?? connections.get(profileKey(text) ?? text),
  };
}

/** A statement with the ids that are known here, where it spells them otherwise; `joined` is that of `People`. */
export function asKnown(statement: Statement, joined: Map<string, string>, index: PeopleIndex): Statement {
  const id = joined.get(statement.contact) ?? statement.contact;
  const contact = index.contact(id)?.id ?? id;
  if (statement.about === 'account') {
    const first = joined.get(statement.of) ?? statement.of;
    return { ...statement, contact, of: index.contact(first)?.id ?? first };
  }
  if (statement.about !== 'pair') return { ...statement, contact };
  const connection = index.connection(statement.connection)?.id ?? statement.connection;
  return { ...statement, contact, connection };
}
