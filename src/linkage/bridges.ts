import type { Bridge, Contact } from '../model.ts';
import { phoneKeys } from '../phone-number.ts';

/**
 * The entries of address books, imported contacts and the like that are about a contact: by contact id. They tell it by a
 * phone number, an e-mail or a WeChat id in common; a key that several contacts share tells nobody.
 */
export function bridgesByContact(contacts: Contact[], bridges: Bridge[]): Map<string, Bridge[]> {
  const owner = new Map<string, string | null>();
  for (const contact of contacts) {
    if (contact.kind !== 'person') continue;
    for (const key of new Set(keysOf(contact.phones, contact.emails, [contact.wechatId, contact.id]))) {
      owner.set(key, owner.has(key) ? null : contact.id);
    }
  }
  const found = new Map<string, Bridge[]>();
  for (const bridge of bridges) {
    // What somebody told is about them alone, whoever else uses that address.
    const addresses = bridge.kind === 'told' ? [] : bridge.emails;
    const ids = keysOf(bridge.phones, addresses, bridge.wechatIds).map((key) => owner.get(key));
    for (const id of new Set(ids)) {
      if (id) found.set(id, [...(found.get(id) ?? []), bridge]);
    }
  }
  return found;
}

/** What a contact and an entry elsewhere have in common. */
export type BridgedBy = 'phone' | 'email' | 'wechat-id';

/** By what an entry is known to be about a contact; null where nothing is the same. */
export function bridgedBy(contact: Contact, bridge: Bridge): BridgedBy | null {
  const ways: [by: BridgedBy, ours: string[], theirs: string[]][] = [
    ['phone', keysOf(contact.phones, [], []), keysOf(bridge.phones, [], [])],
    ['email', keysOf([], contact.emails, []), keysOf([], bridge.emails, [])],
    ['wechat-id', keysOf([], [], [contact.wechatId, contact.id]), keysOf([], [], bridge.wechatIds)],
  ];
  const way = ways.find(([, ours, theirs]) => ours.some((key) => theirs.includes(key)));
  return way?.[0] ?? null;
}

function keysOf(phones: string[], emails: string[], wechatIds: string[]): string[] {
  return [
    ...phoneKeys(phones),
    ...emails.map((email) => email.toLowerCase()),
    ...wechatIds.filter(Boolean).map((id) => `wechat ${id.toLowerCase()}`),
  ];
}
