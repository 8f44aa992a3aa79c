import type { Claim, Connection, Contact, Evidence, Statement } from '../../model.ts';
import type { Sure } from './surest.ts';

/** One contact with the connections it may be. */
export interface Question {
  /**
   * `again` repeats an earlier answer and `audit` shows a pair that was taken without asking. One question in twenty
   * measures so; besides, an answer that is more likely a slip than not is asked about once more.
   */
  kind: 'new' | 'again' | 'audit';
  contact: Contact;
  /** Further accounts of the same person, as far as we know. */
  accounts: Contact[];
  /** One to three, the likeliest first. */
  candidates: Candidate[];
}

export interface Candidate {
  connection: Connection;
  /** 0 to 1, after all answers so far. */
  probability: number;
  /** The waterfall, prior included. */
  evidence: Evidence[];
  /** Other contacts that may be this connection, the likeliest first. */
  rivals: { contact: Contact; probability: number }[];
}

export type Answer =
  /** Any connection, one found by searching too; `claim` where it is somebody already. */
  | { kind: 'same'; connection: string; claim?: Claim }
  /** None of the candidates shown. */
  | { kind: 'none' }
  | { kind: 'unsure' }
  /** Nothing is recorded; the question comes last. */
  | { kind: 'later' }
  /** Left out of the migration. */
  | { kind: 'exclude' }
  /** The surest of all open pairs are the same, this one among them or not. */
  | { kind: 'surest' };

/** One of the surest pairs. */
export interface SurePair {
  contact: Contact;
  connection: Connection;
  probability: number;
}

export interface ReviewProgress {
  answered: number;
  /** How many more are worth asking, as far as can be told now. */
  left: number;
  /** Pairs accepted or confirmed that are expected to be wrong. */
  expectedWrong: number;
  /** Pairs that all questions left would settle, expected. */
  stillToWin: number;
  /** Of the questions asked again or audited: how many, and how many answers agreed. */
  checks: { asked: number; agreed: number };
  /** Only some people are asked about. */
  isPartial: boolean;
  /** The words by which the owner named them. */
  only: readonly string[];
}

/** Where the answers go: on disk when `record` returns. */
export interface Journal {
  record(statements: Statement[]): number;
  undo(act: number): void;
}

/** A review in progress, the same behind every screen. It asks nothing that earlier answers have settled. */
export interface Session {
  /** The question to show; null when none is worth asking. The same until it is answered. */
  current(): Question | null;
  /** Which other contact this connection is already, by an answer or taken without asking; null for nobody. */
  claimant(connection: string): Contact | null;
  /** What the answer `surest` would say now. */
  surest(): Sure & { pairs: SurePair[] };
  /** Records the answer and moves on. */
  answer(answer: Answer): void;
  /** Takes the last answer of this session back and shows its question again; false when there is none. */
  back(): boolean;
  progress(): ReviewProgress;
}
