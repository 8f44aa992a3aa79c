import type { Connection, Contact, Evidence, Match, Statement } from '../../model.ts';

/** Open questions that rest on the same clues, to be answered at once. */
export interface Group {
  /** Open questions, or pairs that were taken without asking, on one kind of clue each: then no `clues` are common to all. */
  of: 'questions' | 'taken';
  /** Kinds of clues and how well each agrees: `surname:pinyin+company:equal`. */
  pattern: string;
  clues: { feature: string; note: string }[];
  pairs: GroupPair[];
}

export interface GroupPair {
  contact: Contact;
  connection: Connection;
  probability: number;
}

/** Said of these pairs of a group; the others are asked about one by one. */
export interface GroupAnswer {
  kind: 'same' | 'none' | 'unsure';
  pairs: GroupPair[];
}

const verdicts = { same: 'same', none: 'different', unsure: 'unsure' } as const;

/** What an answer says of its pairs. */
export const statementsOf = ({ kind, pairs }: GroupAnswer): Statement[] =>
  pairs.map(({ contact, connection }) => ({
    about: 'pair',
    contact: contact.id,
    connection: connection.id,
    verdict: verdicts[kind],
  }));

export type GroupVerdict = GroupAnswer | { kind: 'later' } | { kind: 'back' } | { kind: 'stop' };

/** What every pair has, or what says how sure a reading is, makes no pattern. */
const apart = new Set(['prior', 'reading', 'spelling']);

/**
 * The likeliest candidate of each contact that is asked about, by the pattern of the evidence; largest group first, groups
 * of two and more. A connection that two contacts claim is in no group: one of them must be wrong.
 */
export function groupsOf(open: Match[], people: Everybody): Group[] {
  const pairOf = pairing(people);
  const best = new Map<string, Match>();
  const claims = new Map<string, number>();
  for (const match of open) {
    claims.set(match.connection, (claims.get(match.connection) ?? 0) + 1);
    if (match.probability > (best.get(match.contact)?.probability ?? -1)) best.set(match.contact, match);
  }
  const groups = new Map<string, Group>();
  for (const match of best.values()) {
    const pair = pairOf(match);
    if (!pair || claims.get(match.connection)! > 1) continue;
    const clues = cluesOf(match.evidence);
    const pattern = clues.map(({ feature, note }) => (note ? `${feature}:${note}` : feature)).join('+');
    const group = groups.get(pattern) ?? { of: 'questions', pattern, clues, pairs: [] };
    group.pairs.push(pair);
    groups.set(pattern, group);
  }
  return [...groups.values()]
    .filter(({ pairs }) => pairs.length > 1)
    .map((group) => ({ ...group, pairs: group.pairs.sort((a, b) => b.probability - a.probability) }))
    .sort((a, b) => b.pairs.length - a.pairs.length || (a.pattern < b.pattern ? -1 : 1));
}

/** So many of these pairs, taken without asking, as one group; the weakest first. */
export function groupOfTaken(taken: Match[], people: Everybody, most: number): Group {
  const weakest = taken.toSorted((one, other) => one.probability - other.probability).slice(0, most);
  const pairOf = pairing(people);
  return { of: 'taken', pattern: '', clues: [], pairs: weakest.flatMap((match) => pairOf(match) ?? []) };
}

interface Everybody {
  contacts: Contact[];
  connections: Connection[];
}

/** Gives the people of a match; null where one is no longer there. */
function pairing(people: Everybody): (match: Match) => GroupPair | null {
  const contacts = new Map(people.contacts.map((contact) => [contact.id, contact]));
  const connections = new Map(people.connections.map((connection) => [connection.id, connection]));
  return (match) => {
    const [contact, connection] = [contacts.get(match.contact), connections.get(match.connection)];
    return contact && connection ? { contact, connection, probability: match.probability } : null;
  };
}

function cluesOf(evidence: Evidence[]): Group['clues'] {
  return evidence
    .filter(({ feature }) => !apart.has(feature))
    .map(({ feature, note }) => ({ feature, note }));
}
