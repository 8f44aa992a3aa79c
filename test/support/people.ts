import type { Bridge, Connection, Contact, Match, Owner } from '../../src/model.ts';
import { nobody } from '../fixtures/sources/nobody.ts';

/** A contact with everything absent but what is given. */
export function contact(fields: Partial<Contact> & { id: string }): Contact {
  return {
    side: 'wechat',
    ...nobody,
    provenance: [{ file: 'contacts.csv', format: 'wechat-csv', row: 1 }],
    ...fields,
  };
}

export function connection(fields: Partial<Connection> & { id: string }): Connection {
  return {
    side: 'linkedin',
    firstName: '',
    lastName: '',
    email: null,
    company: null,
    position: null,
    connectedOn: null,
    provenance: [{ file: 'Connections.csv', format: 'linkedin-connections', row: 1 }],
    ...fields,
  };
}

/** Of an address book, with nothing but what is given. */
export function bridge(fields: Partial<Bridge>): Bridge {
  return {
    id: 'bridge',
    kind: 'address-book',
    names: [],
    emails: [],
    phones: [],
    wechatIds: [],
    profileUrls: [],
    company: null,
    title: null,
    lastAt: null,
    count: 1,
    provenance: [{ file: 'contacts.vcf', format: 'address-book-vcard', row: 1 }],
    ...fields,
  };
}

export function match(contactId: string, connectionId: string, fields: Partial<Match> = {}): Match {
  return {
    contact: contactId,
    connection: connectionId,
    status: 'review',
    probability: 0.5,
    decidedBy: 'model',
    evidence: [],
    ...fields,
  };
}

export function owner(fields: Partial<Owner> = {}): Owner {
  return {
    names: [],
    headline: null,
    location: null,
    emails: [],
    phones: [],
    profileUrls: [],
    positions: [],
    schools: [],
    ...fields,
  };
}
