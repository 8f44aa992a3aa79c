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

/** A surname of which there are few on a list, bits. */
const rare = 8;

/** 佟医生 瑞尔齿科 and an orthodontist at Arrail called Tong: neither the work nor the firm alone, but both. */
function isKnownByWork(evidence: Match['evidence']): boolean {
  const weightOf = (feature: string) => evidence.find((each) => each.feature === feature)?.weight ?? 0;
  return weightOf('surname') >= rare && weightOf('company') > 0 && weightOf('occupation') > 0;
}

/** Is a pair to be asked about though the contact looks like family or a service? */
export function isLikelyMatch({ probability, evidence }: Pick<Match, 'probability' | 'evidence'>): boolean {
  if (probability < likely) return false;
  return (
    evidence.some(({ feature, weight }) => weight > 0 && telling.has(feature)) || isKnownByWork(evidence)
  );
}
