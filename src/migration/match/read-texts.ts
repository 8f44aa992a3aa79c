import type { ReadProfile } from '../../linkage/profile/profile.ts';
import {
  type BridgeTexts,
  type ConnectionTexts,
  type ContactTexts,
  readAnew,
} from '../../linkage/profile/read-person.ts';

/** All that is ever read of one person, and nothing else. */
export type Texts = { contact: ContactTexts; bridges: BridgeTexts[] } | { connection: ConnectionTexts };

export function readTexts(texts: Texts): ReadProfile {
  return 'contact' in texts
    ? readAnew.contact(texts.contact, texts.bridges)
    : readAnew.connection(texts.connection);
}
