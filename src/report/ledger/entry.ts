import type { Connection, Contact, Evidence, Invitation, Match, Outcome, Told } from '../../model.ts';
import type { Asking, Inviting } from '../../workspace/journal/contact-statements.ts';
import type { Difference } from '../../workspace/people/changes.ts';
import type { SkippedRow } from '../../workspace/people/people.ts';

/** What is worth knowing about a row besides its outcome. */
export type Mark = 'rivals' | 'one-clue' | 'unidentified' | 'mainland' | 'new' | 'new-job';

/** That somebody is family or a service. */
export interface PersonalTie {
  /** A code worded in `text/report.ts`. */
  reason: 'family' | 'service' | 'personal-by-your-word';
  /** What the owner calls them. */
  words: string;
  /** False where it only looks so. */
  said: boolean;
}

/** The name to type into a search box. At least one of `han` and `latin` is needed to search. */
export interface SearchName {
  han: string | null;
  latin: string | null;
  company: string | null;
  /** The same in Latin letters, where it is known. */
  companyInLetters?: string | null;
  /** What to call them in a language of Latin letters. */
  called?: string | null;
}

export interface LedgerInput {
  /** Every kind. A contact stands for as many rows as its `provenance` lists. */
  contacts: Contact[];
  connections: Connection[];
  matches: Match[];
  /** By contact id: the outgoing invitation in which we recognise someone who is not a connection. */
  pending: Map<string, { invitation: Invitation; probability: number }>;
  skipped: SkippedRow[];
  /** By contact id, for contacts whose name can be searched. */
  searchNames: Map<string, SearchName>;
  /** By contact id, of the others: what the remark tells of a name at all. */
  partsOfNames?: Map<string, 'surname' | 'first-name'>;
  /** By contact id: the words of a remark that says to leave them alone. */
  unwanted?: Map<string, string>;
  /** By contact id: through whom somebody is known whose own name nobody wrote. */
  through?: Map<string, { name: string; words: string }>;
  /** Every invitation, either way: for the chart of the weeks. */
  invitations?: Invitation[];
  /** By the id of a contact: the contact of the same person that counts. */
  duplicates?: Map<string, string>;
  /** By contact id: whom the owner has left out, and why in their own words (`''` where they did not say). */
  excluded?: Map<string, string>;
  /** By contact id: family and services. */
  personal?: Map<string, PersonalTie>;
  /** By contact id: the connections of which the owner said that they are not sure. */
  unsure?: Map<string, ReadonlySet<string>>;
  /** By contact id: whom the owner has asked on WeChat, and what they told. */
  asking?: Map<string, Asking>;
  /** By contact id: what the owner said of inviting them. */
  inviting?: Map<string, Inviting>;
  /** `YYYY-MM-DD`: an invitation sent before has lapsed. */
  lapsedBefore?: string;
  /** By contact id, of those the owner has invited: the connection they have become. */
  accepted?: Map<string, { connection: string; probability: number }>;
  /** By contact id: what finds them while typing, besides what the row says: pinyin, initials. */
  searchKeys?: Map<string, string>;
  /** What the newest exports changed. */
  changes?: Difference;
}

/** Where one WeChat row ends. `reason` and `nextStep` are codes worded in `text/report.ts`; `values` fill them. */
export interface LedgerEntry {
  /** The contact's id; `file:row` for a row that could not be used. */
  contact: string;
  outcome: Outcome;
  reason: string;
  values: Record<string, string | number | boolean>;
  nextStep: string;
  connection: string | null;
  probability: number | null;
  evidence: Evidence[];
  marks: Mark[];
  person?: Contact;
  linkedin?: Connection;
  search?: SearchName;
  /** Of those to invite, whom first: 1, 2, … */
  rank?: number;
  searchKeys?: string;
  /** What they told when asked. */
  told?: Told;
}
