import type { Connection, Contact, Match } from '../../src/model.ts';
import type { LedgerInput } from '../../src/report/ledger.ts';

/** Invented people, with only what a test is about spelled out. */
export function contact(id: string, fields: Partial<Contact> = {}): Contact {
  return {
    side: 'wechat',
    id,
    kind: 'person',
    wechatId: '',
    nickname: '',
    remark: '',
    description: '',
    signature: '',
    labels: [],
    phones: [],
    emails: [],
    region: null,
    gender: null,
    starred: false,
    company: null,
    addedAt: null,
    howMet: null,
    messages: null,
    provenance: [{ file: 'contacts.csv', format: 'wechat-csv', row: 1 }],
    ...fields,
  };
}

export function connection(slug: string, fields: Partial<Connection> = {}): Connection {
  return {
    side: 'linkedin',
    id: `https://www.linkedin.com/in/${slug}`,
    firstName: 'Xiaoman',
    lastName: 'Lin',
    email: null,
    company: null,
    position: null,
    connectedOn: null,
    provenance: [{ file: 'Connections.csv', format: 'linkedin-connections', row: 1 }],
    ...fields,
  };
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
