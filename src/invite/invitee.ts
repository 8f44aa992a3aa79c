import type { Contact } from '../model.ts';

/** Somebody who could be invited, as the ledger knows them. */
export interface Invitee {
  contact: Contact;
  /** What to type into the search box; null where only the profile is known. */
  search: {
    han: string | null;
    latin: string | null;
    company: string | null;
    /** What to call them in a language of Latin letters. */
    called?: string | null;
  } | null;
  profileUrl: string | null;
  /** Probably in mainland China, where LinkedIn closed. */
  mainland: boolean;
  /** `YYYY-MM-DD`: LinkedIn refuses an invitation before this day; null where nothing speaks against today. */
  notBefore: string | null;
}
