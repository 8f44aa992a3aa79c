import type { Contact } from '../model.ts';
import type { SearchName } from '../report/ledger/entry.ts';

/** Somebody who could be invited, as the ledger knows them. */
export interface Invitee {
  contact: Contact;
  /** What to type into the search box; null where only the profile is known. */
  search: SearchName | null;
  profileUrl: string | null;
  /** Probably in mainland China, where LinkedIn closed. */
  mainland: boolean;
  /** `YYYY-MM-DD`: LinkedIn refuses an invitation before this day; null where nothing speaks against today. */
  notBefore: string | null;
}
