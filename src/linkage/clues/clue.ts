import type { Bridge, Connection, Contact, Evidence } from '../../model.ts';
import type { NameReading, OtherPart } from '../../names/index.ts';

/** A contact's texts, read: what clues are taken from. */
export interface ToldByContact {
  contact: Pick<Contact, 'remark' | 'nickname' | 'description' | 'labels' | 'company' | 'region' | 'gender'>;
  /** Entries elsewhere that are about the contact. */
  bridges: readonly Pick<Bridge, 'company'>[];
  /** The names in the contact's own texts, and what else stands in them. */
  names: readonly NameReading[];
  parts: readonly OtherPart[];
}

export interface ToldByConnection {
  connection: Pick<Connection, 'company' | 'position'>;
  names: readonly NameReading[];
}

/**
 * A thing besides the name that two people may have in common: a comparison, as Splink calls it, with what it takes from
 * their texts, what agreeing or not weighs, and how that is said. A `Fact` is what one person tells of it, as plain data; whoever
 * tells nothing has null. `Counts` is what has to be known of all connections.
 */
export interface Clue<Fact = unknown, Counts = unknown> {
  /** What its evidence is called. */
  feature: string;
  ofContact(told: ToldByContact): Fact | null;
  ofConnection(told: ToldByConnection): Fact | null;
  count(facts: readonly (Fact | null)[]): Counts;
  /** Bits for two who both tell; 0 where that says nothing. */
  weight(contact: Fact, connection: Fact, counts: Counts): number;
  /** Whether the two contradict so that they are never taken without asking, however well their names agree. */
  forbids?(contact: Fact, connection: Fact): boolean;
  /** Whether both tell the same, where strangers seldom do. */
  agree?(contact: Fact, connection: Fact): boolean;
  /** Of two who agree, whether so many others do that several of them may have one common name. */
  agreeWidely?(contact: Fact, connection: Fact): boolean;
  /** Whether the contact, of whom only a service is known, is known by what the connection does. */
  doesAsKnown?(contact: Fact, connection: Fact): boolean;
  /** A weight that is not 0, in words. */
  say(contact: Fact, connection: Fact, counts: Counts, weight: number): Said;
  /** Where one of those clues, which stand before this one, speaks for the pair too: how much of what this one says for it is news, 0 to 1. */
  besides?: readonly { feature: string; share(contact: Fact, connection: Fact): number }[];
  /** What people are looked up by, together with a surname or an English name. */
  keys?(fact: Fact): readonly string[];
  /** And with an English name, where one of the two tells no more than that. */
  keysBesideEnglish?(fact: Fact): readonly string[];
  /** Finds in a text what no table has, but some connection tells. */
  known?(facts: readonly (Fact | null)[]): (text: string) => Mentioned<Fact>[];
  learning?: Learning<Fact, Counts>;
  /** What both would have to tell to agree, the connection telling this; for a clue that the owner may find out. */
  agreeing?(connection: Fact | null): Fact;
}

export type Said = Pick<Evidence, 'left' | 'right' | 'note'>;

/** What a text is found to tell, and by which words. */
export interface Mentioned<Fact> {
  words: string;
  /** With what the contact told before, null where nothing; null where that is nothing new. */
  with(fact: Fact | null): Fact | null;
}

/** How a clue follows this owner's lists and answers. */
export interface Learning<Fact, Counts> {
  /** How often two records of one person that both tell agree, 0 to 1: as counted so far, and with another share. */
  keptIn(counts: Counts): number;
  withKept(counts: Counts, kept: number): Counts;
  /** From confirmed pairs in which both tell, contact first: what a contact tells, in the words of connections too. */
  translator(confirmed: readonly (readonly [Fact, Fact])[]): { translate(fact: Fact): Fact };
}
