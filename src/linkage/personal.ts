import type { Contact, Match } from '../model.ts';
import type { Personal } from './profile/personal.ts';
import { type Reader, readAnew } from './profile/read-person.ts';

/** Whom nobody means to take along, by id. */
export function personalContacts(
  contacts: readonly Contact[],
  read: Reader = readAnew,
): Map<string, Personal> {
  return new Map(
    contacts.flatMap((contact) => {
      const personal = contact.kind === 'person' ? read.contact(contact).personal : null;
      return personal ? [[contact.id, personal] as const] : [];
    }),
  );
}

/** From here on a pair is likelier true than not. */
const likely = 0.5;
/** Clues that tell more than the family name of a courier and the firm on his jacket. */
const telling = new Set(['given-name', 'full-name', 'english-name', 'handle', 'email', 'phone', 'profile']);

/** Is a pair to be asked about though the contact looks like family or a service? */
export function isLikelyMatch({ probability, evidence }: Pick<Match, 'probability' | 'evidence'>): boolean {
  return probability >= likely && evidence.some(({ feature, weight }) => weight > 0 && telling.has(feature));
}
