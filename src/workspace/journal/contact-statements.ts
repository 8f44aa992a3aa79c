import type { AskingState, Bridge, Contact, InvitationState, Statement, Told } from '../../model.ts';
import type { Store } from '../store/open.ts';
import { statementsInForce } from './journal.ts';

/** What was said of a contact under a derived id holds for the contact they turned out to be (`joined` of `People`). */
type Joined = Map<string, string>;

/** The owner's last word on each contact, by contact id. */
function lastWords<About extends 'exclusion' | 'personal' | 'account' | 'asking'>(
  store: Store,
  about: About,
  joined: Joined,
) {
  type Said = ReturnType<typeof statementsInForce<About>>[number];
  const last = new Map<string, Said>();
  for (const said of statementsInForce(store, about)) {
    const { contact } = said.statement as { contact: string };
    last.set(joined.get(contact) ?? contact, said);
  }
  return last;
}

/** Whom the owner has left out, and why in their own words (`''` where they did not say). */
export function excludedContacts(store: Store, joined: Joined): Map<string, string> {
  const words = [...lastWords(store, 'exclusion', joined)];
  return new Map(
    words.filter(([, { statement }]) => statement.excluded).map(([id, { reason }]) => [id, reason]),
  );
}

/** Of whom the owner has said that they are family or a service, or that they are not. */
export function personalByWord(store: Store, joined: Joined): Map<string, boolean> {
  return new Map(
    [...lastWords(store, 'personal', joined)].map(([id, { statement }]) => [id, statement.personal]),
  );
}

/** By contact id: whose second account the owner has said they are. */
export function secondAccounts(store: Store, joined: Joined): Map<string, string> {
  const words = [...lastWords(store, 'account', joined)].filter(([, { statement }]) => statement.second);
  return new Map(words.map(([id, { statement }]) => [id, joined.get(statement.of) ?? statement.of]));
}

/** How asking a contact stands, and since when (ISO 8601 UTC); nobody who was never asked. */
export interface Asking {
  state: Exclude<AskingState, 'open'>;
  at: string;
  told: Told | null;
}

export function loadAsking(store: Store, joined: Joined): Map<string, Asking> {
  const asking = new Map<string, Asking>();
  for (const [id, { at, statement }] of lastWords(store, 'asking', joined)) {
    const { state, told = null } = statement;
    if (state !== 'open') asking.set(id, { state, at, told });
  }
  return asking;
}

/** The contacts with the labels the owner gave and took away since. */
export function wearLabels(store: Store, contacts: Contact[], joined: Joined): Contact[] {
  const byContact = new Map<string, Extract<Statement, { about: 'label' }>[]>();
  for (const { statement } of statementsInForce(store, 'label')) {
    const id = joined.get(statement.contact) ?? statement.contact;
    byContact.set(id, [...(byContact.get(id) ?? []), statement]);
  }
  if (byContact.size === 0) return contacts;
  return contacts.map((contact) => {
    const labels = new Set(contact.labels);
    for (const { label, worn } of byContact.get(contact.id) ?? []) {
      if (worn) labels.add(label);
      else labels.delete(label);
    }
    return { ...contact, labels: [...labels] };
  });
}

/** What contacts told of themselves, as facts about that very contact: their own id stands among the WeChat ids. */
export function toldBridges(store: Store, joined: Joined): Bridge[] {
  return [...loadAsking(store, joined)].flatMap(([contact, { at, told }]) => {
    if (!told) return [];
    const { name, company, email, profileUrl } = told;
    return {
      id: `told:${contact}`,
      kind: 'told' as const,
      names: name ? [name] : [],
      emails: email ? [email] : [],
      phones: [],
      wechatIds: [contact],
      profileUrls: profileUrl ? [profileUrl] : [],
      company: company || null,
      title: null,
      lastAt: at,
      count: 1,
      provenance: [],
    };
  });
}

/** What the owner said of inviting a contact. */
export interface Inviting {
  state: InvitationState;
  /** When they said so: ISO 8601 UTC. */
  at: string;
  /** Every time they sent an invitation, oldest first, taken back since or not. */
  sent: { at: string; withNote: boolean }[];
}

export function loadInviting(store: Store, joined: Joined): Map<string, Inviting> {
  const inviting = new Map<string, Inviting>();
  for (const { at, statement } of statementsInForce(store, 'invitation')) {
    const { contact, state, withNote = false } = statement;
    const id = joined.get(contact) ?? contact;
    const before = inviting.get(id)?.sent ?? [];
    inviting.set(id, { state, at, sent: state === 'sent' ? [...before, { at, withNote }] : before });
  }
  return inviting;
}
