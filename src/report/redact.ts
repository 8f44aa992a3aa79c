import { createHmac } from 'node:crypto';
import type { Connection, Contact, Evidence, Invitation, Provenance } from '../model.ts';
import type { Difference } from '../workspace/people/changes.ts';
import type { Edit } from '../workspace/people/edits.ts';
import type { LedgerEntry } from './ledger/entry.ts';
import type { Ledger } from './ledger/ledger.ts';

/**
 * The same ledger about nobody: names, addresses, numbers, employers, labels and file names become pseudonyms or go,
 * dates, countries and figures stay. Under one key the same person has the same pseudonym in every report; without the
 * key nobody can find out whether a name they know is in it.
 */
export function redactLedger(ledger: Ledger, key: string): Ledger {
  const hide = redactor(key);
  const entries = new Map(ledger.entries.map((entry) => [entry, redactEntry(entry, hide)]));
  const redacted = (entry: LedgerEntry) => entries.get(entry) ?? redactEntry(entry, hide);
  const { trust, changes } = ledger;
  return {
    totals: ledger.totals,
    entries: [...entries.values()],
    linkedinOnly: ledger.linkedinOnly.map(hide.connection),
    trust: {
      unidentified: trust.unidentified.map(redacted),
      rivals: trust.rivals.map(({ linkedin, entries }) => {
        const member = linkedin && hide.connection(linkedin);
        const name = member
          ? `${member.firstName} ${member.lastName}`
          : (redacted(entries[0]!).person?.remark ?? '');
        return { name, linkedin: member, entries: entries.map(redacted) };
      }),
      oneClue: trust.oneClue.map(redacted),
      expectedWrong: trust.expectedWrong,
    },
    invitations: ledger.invitations.map(hide.invitation),
    changes: changes && redactChanges(changes, hide),
  };
}

type Redactor = ReturnType<typeof redactor>;

/** Fields are listed one by one, so that the compiler asks what to do with a new one. */
function redactor(key: string) {
  const code = (text: string) =>
    createHmac('sha256', key).update(text).digest('hex').slice(0, 10).toUpperCase();
  const called = (kind: string, text: string) => (text ? `${kind} ${code(text)}` : '');
  const orNull = (kind: string, text: string | null) => (text === null ? null : called(kind, text));
  const file = (name: string) => `file-${code(name)}`;
  const provenance = (places: Provenance[]) =>
    places.map(({ file: name, format, row }) => ({ file: file(name), format, row }));
  const contactId = (id: string) => `contact-${code(id)}`;
  const connectionId = (id: string) => `connection-${code(id)}`;

  const contact = (one: Contact): Contact => ({
    side: 'wechat',
    id: contactId(one.id),
    kind: one.kind,
    wechatId: '',
    nickname: '',
    remark: one.remark || one.nickname ? called('Contact', one.id) : '',
    description: '',
    signature: '',
    labels: one.labels.map((label) => called('Label', label)),
    phones: [],
    emails: [],
    region: one.region && { country: one.region.country, province: null, city: null },
    gender: null,
    starred: one.starred,
    company: orNull('Company', one.company),
    addedAt: one.addedAt,
    howMet: one.howMet,
    messages: one.messages,
    provenance: provenance(one.provenance),
  });
  const connection = (one: Connection): Connection => ({
    side: 'linkedin',
    id: connectionId(one.id),
    firstName: 'Member',
    lastName: code(one.id),
    email: null,
    company: orNull('Company', one.company),
    position: orNull('Position', one.position),
    connectedOn: one.connectedOn,
    provenance: provenance(one.provenance),
  });
  const invitation = (one: Invitation): Invitation => ({
    id: `invitation-${code(one.id)}`,
    name: called('Member', one.name),
    direction: one.direction,
    sentAt: one.sentAt,
    profileUrl: null,
    provenance: provenance(one.provenance),
  });
  return { called, orNull, file, contactId, connectionId, contact, connection, invitation };
}

function redactEntry(entry: LedgerEntry, hide: Redactor): LedgerEntry {
  const { person, linkedin, search, searchKeys: _, told: __, values, connection, ...rest } = entry;
  return {
    ...rest,
    contact: person ? hide.contactId(entry.contact) : `${hide.file(String(values.file))}:${values.row}`,
    values: redactValues(values, hide),
    connection: connection === null ? null : hide.connectionId(connection),
    evidence: entry.evidence.map(redactEvidence),
    ...(person && { person: hide.contact(person) }),
    ...(linkedin && { linkedin: hide.connection(linkedin) }),
    ...(search && {
      search: {
        han: null,
        latin: hide.called('Contact', entry.contact),
        company: hide.orNull('Company', search.company),
      },
    }),
  };
}

const HIDDEN: Record<string, (value: string, hide: Redactor) => string> = {
  name: (value, hide) => hide.called('Name', value),
  through: (value, hide) => hide.called('Name', value),
  words: (value, hide) => hide.called('Words', value),
  of: (value, hide) => hide.contactId(value),
  why: () => '',
  profileUrl: () => '',
  file: (value, hide) => hide.file(value),
  firstFile: (value, hide) => hide.file(value),
};
const SHOWN = new Set(['others', 'sentOn', 'mainland', 'asking', 'askedOn', 'row', 'firstRow', 'format']);

function redactValues(values: LedgerEntry['values'], hide: Redactor): LedgerEntry['values'] {
  const kept = Object.entries(values).flatMap(([name, value]) => {
    if (SHOWN.has(name)) return [[name, value] as const];
    return Object.hasOwn(HIDDEN, name) ? [[name, HIDDEN[name]!(String(value), hide)] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** The shape of a text stays, as it often explains a weight: `晓曼 = Xiaoman` becomes `某某 = Xxxxxxx`. */
function redactEvidence({ feature, left, right, weight, note }: Evidence): Evidence {
  return { feature, left: shapeOf(left), right: shapeOf(right), weight, note };
}

function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\p{N}/gu, '0')
    .replace(/[\p{L}\p{M}]/gu, (letter) => (/[Xx]/.test(letter) ? letter : '某'))
    .replace(/[^\p{L}\p{P}\p{Zs}0]/gu, '·');
}

function redactChanges(changes: Difference, hide: Redactor): Difference {
  const hideEdits = (edits: Edit[]) =>
    edits.map(({ field, before, now }) => {
      return { field, before: hide.called('Words', before), now: hide.called('Words', now) };
    });
  return {
    since: changes.since,
    newContacts: changes.newContacts.map(hide.contact),
    goneContacts: changes.goneContacts.map(hide.contact),
    changedRemarks: changes.changedRemarks.map(({ contact, before }) => ({
      contact: hide.contact(contact),
      before: before && hide.contact({ ...contact, remark: before }).remark,
    })),
    editedContacts: changes.editedContacts.map(({ contact, edits }) => {
      return { contact: hide.contact(contact), edits: hideEdits(edits) };
    }),
    newConnections: changes.newConnections.map(hide.connection),
    goneConnections: changes.goneConnections.map(hide.connection),
    changedJobs: changes.changedJobs.map(({ connection, before }) => ({
      connection: hide.connection(connection),
      before: {
        company: hide.orNull('Company', before.company),
        position: hide.orNull('Position', before.position),
      },
    })),
    editedConnections: changes.editedConnections.map(({ connection, edits }) => {
      return { connection: hide.connection(connection), edits: hideEdits(edits) };
    }),
    sentInvitations: changes.sentInvitations.map(hide.invitation),
    acceptedInvitations: changes.acceptedInvitations.map(({ invitation, connection }) => ({
      invitation: hide.invitation(invitation),
      connection: hide.connection(connection),
    })),
  };
}
