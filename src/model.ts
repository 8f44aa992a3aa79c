/** Our nouns, as types. Every folder speaks in these; this file imports nothing. */

/** An address book is neither: it may tie a contact to a connection. */
export type Side = 'wechat' | 'linkedin' | 'address-book';

/** `person` is someone the owner has a tie to; every other kind is counted and never matched. */
export type ContactKind =
  | 'person'
  | 'group'
  | 'official'
  | 'system'
  | 'bot'
  | 'self'
  | 'stranger'
  | 'former'
  | 'blocked';

export type HowMet = 'qq' | 'wechat-id' | 'phone' | 'card' | 'group' | 'scan' | 'search' | 'nearby' | 'other';

export interface Region {
  country: string | null;
  province: string | null;
  city: string | null;
}

/** Where a fact was read: file name, format and 1-based row of that file (for a table, the data row). */
export interface Provenance {
  file: string;
  format: string;
  row: number;
}

/** One row of a WeChat export. Absent text is `''`, absent lists `[]`, anything else absent `null`. */
export interface Contact {
  side: 'wechat';
  /** The internal user name (`wxid_…`), or a key derived from the row where the source has no stable one. */
  id: string;
  kind: ContactKind;
  /** 微信号, the visible id. */
  wechatId: string;
  nickname: string;
  remark: string;
  description: string;
  signature: string;
  labels: string[];
  phones: string[];
  emails: string[];
  region: Region | null;
  gender: 'male' | 'female' | null;
  starred: boolean;
  company: string | null;
  /** ISO 8601 UTC; the day alone where the file does not say whose clock it goes by. */
  addedAt: string | null;
  howMet: HowMet | null;
  /** How many messages went to and fro, and when the last one (ISO 8601 UTC); null where the source does not say. */
  messages: { count: number; lastAt: string | null } | null;
  provenance: Provenance[];
}

/** One LinkedIn member the owner is connected to. */
export interface Connection {
  side: 'linkedin';
  /** The profile URL as exported, or a key derived from name and date where the export has none. */
  id: string;
  firstName: string;
  lastName: string;
  email: string | null;
  company: string | null;
  position: string | null;
  /** `YYYY-MM-DD`, or null where the file's date could not be read. */
  connectedOn: string | null;
  provenance: Provenance[];
}

export type Person = Contact | Connection;

/** One row of LinkedIn's Invitations.csv: accepted or not, the file does not say. */
export interface Invitation {
  /** Stable on re-import: derived from name, time and direction. */
  id: string;
  name: string;
  direction: 'outgoing' | 'incoming';
  /** ISO 8601 without a zone: LinkedIn writes none. */
  sentAt: string | null;
  profileUrl: string | null;
  /** The owner's own, which no other file of the export tells. */
  ownProfileUrl?: string;
  provenance: Provenance[];
}

export type BridgeKind =
  | 'address-book'
  | 'linkedin-messages'
  | 'linkedin-imported'
  | 'endorsement'
  | 'recommendation'
  | 'note'
  | 'name-card'
  | 'told';

/** Someone named outside both lists, who can tie a contact and a connection together. */
export interface Bridge {
  /** Stable on re-import: the profile where there is one, else derived from names, numbers and addresses. */
  id: string;
  kind: BridgeKind;
  names: string[];
  emails: string[];
  phones: string[];
  wechatIds: string[];
  profileUrls: string[];
  company: string | null;
  title: string | null;
  /** ISO 8601 UTC (without a zone where the file has none): when the two were last in touch. */
  lastAt: string | null;
  /** How often the file speaks of them: messages, endorsements, entries. */
  count: number;
  provenance: Provenance[];
}

/** What the exports say of the owner. */
export interface Owner {
  names: string[];
  headline: string | null;
  location: string | null;
  emails: string[];
  phones: string[];
  profileUrls: string[];
  /** `from` and `to` as the file has them: `Jan 2024`, `2019`, null where open. */
  positions: { company: string; title: string; from: string | null; to: string | null }[];
  schools: { name: string; degree: string; from: string | null; to: string | null }[];
}

/** A thing worth telling about one row; `code` and `values` are worded in `text/`. */
export interface RowWarning {
  code: string;
  /** Absent when the warning is about the whole file. */
  row?: number;
  /** Of a table: the same row as a spreadsheet numbers it, header, blank lines and all that stands above counted. */
  sheetRow?: number;
  /** How many equal ones this stands for, when more than one. */
  count?: number;
  values?: Record<string, string | number>;
}

/** One clue about a pair, with its weight in bits: log2 of the likelihood ratio. */
export interface Evidence {
  feature: string;
  left: string;
  right: string;
  weight: number;
  note: string;
}

export type MatchStatus = 'accepted' | 'review' | 'confirmed' | 'rejected';

/** A candidate we believe, ask about, or were told about. */
export interface Match {
  contact: string;
  connection: string;
  status: MatchStatus;
  /** 0 to 1, after the one-to-one step. */
  probability: number;
  decidedBy: 'model' | 'user';
  /** The weights, the row called `prior` among them, add up to the log2 odds before the one-to-one step. */
  evidence: Evidence[];
}

export type Verdict = 'same' | 'different' | 'unsure';

/** What a person said of a pair. Only a person changes it. */
export interface Decision {
  contact: string;
  connection: string;
  verdict: Verdict;
  /** ISO 8601 UTC. */
  decidedAt: string;
}

/**
 * What becomes of the contact who is somebody already, where another one is said to be that connection: they are `both` one
 * person, or the connection `move`s and the first is somebody else.
 */
export type Claim = 'both' | 'move';

/** How an invitation stands by the owner's own word; `open` takes an earlier word back. */
export type InvitationState = 'open' | 'sent' | 'not-found' | 'already-connected';

/** What a contact told when asked on WeChat; `''` where they did not say. */
export interface Told {
  name: string;
  company: string;
  email: string;
  profileUrl: string;
}

/** How asking somebody stands; `open` takes an earlier word back. */
export type AskingState = 'asked' | 'told' | 'not-on-linkedin' | 'no-answer' | 'open';

/** One thing the owner said. Of several about the same, the last one not undone holds. */
export type Statement =
  | { about: 'pair'; contact: string; connection: string; verdict: Verdict }
  /** Left out of the migration: never invited, never asked about. */
  | { about: 'exclusion'; contact: string; excluded: boolean }
  /** Family or a service, whom nobody means to take along; false where it only looked so. */
  | { about: 'personal'; contact: string; personal: boolean }
  /** A second account of another contact; false where that is taken back. */
  | { about: 'account'; contact: string; of: string; second: boolean }
  | { about: 'label'; contact: string; label: string; worn: boolean }
  /** `withNote`: sent with a personal note, of which a free account has few. */
  | { about: 'invitation'; contact: string; state: InvitationState; withNote?: boolean }
  | { about: 'asking'; contact: string; state: AskingState; told?: Told };

/** What the owner did in one go, one answer or fifty people left out at once: undone and done again as one. */
export interface Act {
  id: number;
  /** ISO 8601 UTC. */
  at: string;
  /** The part of the program it was done in. */
  by: 'review' | 'batch' | 'web' | 'decisions' | 'exclude' | 'label' | 'invite' | 'ask';
  /** In the owner's own words, `''` where they gave none. */
  reason: string;
  statements: Statement[];
  undone: boolean;
}

export type Outcome =
  | 'connected'
  | 'invited'
  | 'invite'
  | 'ask'
  | 'review'
  /** Family, services and shops: never asked about, invited or written to unless the owner says so. */
  | 'personal'
  | 'duplicate'
  | 'excluded'
  | 'not-a-person';
