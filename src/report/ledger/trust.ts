import { fullName } from '../../full-name.ts';
import type { Connection, Match } from '../../model.ts';
import { restsOnOne } from './clue-kinds.ts';
import type { LedgerEntry, LedgerInput } from './entry.ts';

/** What may be wrong, for the owner to look at. */
export interface Trust {
  /** Contacts nobody can identify. */
  unidentified: LedgerEntry[];
  /** Accounts that claim one person: an old one, a namesake, or an impostor, as WeChat shows nobody's real identity. */
  rivals: Rivals[];
  /** Pairs the model accepted though only one kind of clue speaks for them. */
  oneClue: LedgerEntry[];
  /** How many of the pairs the model accepted are expected to be wrong. */
  expectedWrong: number;
}

interface Rivals {
  /** The connection they all seem to be, or the contact they repeat. */
  name: string;
  linkedin: Connection | null;
  entries: LedgerEntry[];
}

export function trustOf(entries: LedgerEntry[], { matches, connections }: LedgerInput): Trust {
  const people = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    if (entry.person?.kind === 'person' && !people.has(entry.contact)) people.set(entry.contact, entry);
  }
  const accepted = entries.filter(({ reason }) => reason === 'recognised');
  const expectedWrong = accepted.reduce((sum, { probability }) => sum + 1 - (probability ?? 1), 0);
  return {
    unidentified: entries.filter(
      ({ outcome, reason }) => outcome === 'ask' && reason !== 'perhaps-not-on-linkedin',
    ),
    rivals: [...rivalsFor(connections, matches, people), ...rivalsOfContacts(people)],
    oneClue: accepted.filter(({ evidence }) => restsOnOne(evidence)),
    expectedWrong: Math.round(expectedWrong * 10) / 10,
  };
}

/**
 * Several accounts that each look more like one connection than not, before each connection is given to one only. None where the owner
 * confirmed them all.
 */
function rivalsFor(connections: Connection[], matches: Match[], people: Map<string, LedgerEntry>): Rivals[] {
  const claims = new Map<string, LedgerEntry[]>();
  const doubted = new Set<string>();
  for (const match of matches) {
    const entry = people.get(match.contact);
    if (!entry || !isClaim(match)) continue;
    claims.set(match.connection, [...(claims.get(match.connection) ?? []), entry]);
    if (match.status !== 'confirmed') doubted.add(match.connection);
  }
  return connections.flatMap((linkedin) => {
    const rivals = claims.get(linkedin.id) ?? [];
    claims.delete(linkedin.id);
    return rivals.length > 1 && doubted.has(linkedin.id)
      ? [{ name: fullName(linkedin), linkedin, entries: rivals }]
      : [];
  });
}

function isClaim({ status, evidence }: Match): boolean {
  if (status === 'rejected') return false;
  return status === 'confirmed' || evidence.reduce((bits, { weight }) => bits + weight, 0) > 0;
}

function rivalsOfContacts(people: Map<string, LedgerEntry>): Rivals[] {
  const repeats = new Map<string, Rivals>();
  for (const entry of people.values()) {
    if (entry.reason !== 'same-person-again') continue;
    const original = people.get(String(entry.values.of));
    if (!original) continue;
    const known = repeats.get(original.contact);
    if (known) known.entries.push(entry);
    else
      repeats.set(original.contact, {
        name: String(entry.values.name),
        linkedin: original.linkedin ?? null,
        entries: [original, entry],
      });
  }
  return [...repeats.values()];
}
