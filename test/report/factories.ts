import type { Connection, Contact, Match } from '../../src/model.ts';
import type { LedgerInput } from '../../src/report/ledger/entry.ts';
import { connection as anyConnection, contact as anyContact } from '../support/people.ts';

/** Invented people, with only what a test is about spelled out. */
export function contact(id: string, fields: Partial<Contact> = {}): Contact {
  return anyContact({ ...fields, id });
}

export function connection(slug: string, fields: Partial<Connection> = {}): Connection {
  const id = `https://www.linkedin.com/in/${slug}`;
  return anyConnection({ id, firstName: 'Xiaoman', lastName: 'Lin', ...fields });
}

export function match(one: Contact, other: Connection, fields: Partial<Match> = {}): Match {
  return {
    contact: one.id,
    connection: other.id,
    status: 'accepted',
    probability: 0.99,
    decidedBy: 'model',
    evidence: [
      { feature: 'prior', left: '', right: '', weight: -9, note: '' },
      { feature: 'surname', left: '林', right: 'Lin', weight: 5.1, note: 'pinyin' },
      { feature: 'given-name', left: '晓曼', right: 'Xiaoman', weight: 11.9, note: 'pinyin' },
    ],
    ...fields,
  };
}

export function input(fields: Partial<LedgerInput> = {}): LedgerInput {
  return {
    contacts: [],
    connections: [],
    matches: [],
    pending: new Map(),
    skipped: [],
    searchNames: new Map(),
    ...fields,
  };
}
