import type { Bridge, BridgeKind, Contact } from '../model.ts';
import { type NameReading, readContactName } from '../names/index.ts';
import { type BridgedBy, bridgedBy } from './bridges.ts';
import type { Reader } from './profile/read-person.ts';

/** Where a contact's name was read that stands neither in the remark nor in the nickname. */
export interface NameSource {
  /** A text of the contact, or of which kind the entry elsewhere is. */
  from: 'wechat-id' | 'email' | 'notes' | BridgeKind;
  /** The text that holds the name. */
  text: string;
  /** By what an entry elsewhere is known to be about the contact; null for the contact's own texts. */
  by: BridgedBy | null;
}

/** Where this reading of a contact comes from; null for the remark and the nickname. */
export function nameSourceOf(
  contact: Contact,
  bridges: Bridge[],
  { field, text }: NameReading,
  read: Reader,
): NameSource | null {
  if (field === 'wechat-id') return { from: field, text: contact.wechatId, by: null };
  if (field === 'email')
    return { from: field, text: contact.emails.find((email) => email.startsWith(text)) ?? text, by: null };
  if (field === 'notes') return { from: field, text, by: null };
  // Entries elsewhere are read as remarks are; what the contact's own texts say counts as theirs.
  const hasText = (reading: NameReading) => reading.text === text;
  if (read.contact(contact).readings.some(hasText)) return null;
  for (const bridge of bridges) {
    const name = bridge.names.find((each) => readContactName({ remark: each }).readings.some(hasText));
    if (name !== undefined) return { from: bridge.kind, text: name, by: bridgedBy(contact, bridge) };
  }
  return null;
}
