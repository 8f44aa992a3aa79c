import { priorOf } from '../../src/linkage/belief/prior.ts';
import { probabilities } from '../../src/linkage/belief/probability.ts';
import { type Weighed, weighPairs } from '../../src/linkage/link.ts';
import type { Statement } from '../../src/model.ts';
import type { Journal } from '../../src/review/queue/session.ts';
import { type ReviewInput, startReview } from '../../src/review/queue/start-review.ts';
import { connection, contact } from './people.ts';

/** Two lists whose pairs have the log2 odds given, as if names had been compared: `{ ax: 5, ay: 3 }`. */
export function weighedOf(logOdds: Record<string, number>, decisive = true): Weighed {
  const letters = (at: number) => [...new Set(Object.keys(logOdds).map((pair) => pair[at]!))].sort();
  const [contacts, connections] = [letters(0), letters(1)];
  const scored = Object.entries(logOdds).map(([pair, odds]) => ({
    contact: contacts.indexOf(pair[0]!),
    connection: connections.indexOf(pair[1]!),
    logOdds: odds,
    weight: odds,
    decisive,
    system: null,
    nameBits: 0,
    alone: null,
    doubt: null,
    reading: { contact: -1, connection: -1 },
  }));
  const people = {
    contacts: contacts.map((id) => contact({ id })),
    connections: connections.map((id) => connection({ id })),
  };
  const { compared, profiles, likely, frequencies, duplicates } = weighPairs(
    people.contacts,
    people.connections,
    [],
  );
  return {
    ...people,
    compared,
    duplicates,
    profiles,
    likely,
    frequencies,
    settled: { matches: [], contacts: new Set(), connections: new Set(), rejected: new Set() },
    prior: priorOf({ any: 0.5, unsaid: 0.5, early: 0.5, private: 0.5 }, { all: 1, chinese: 1 }),
    pairs: probabilities(scored).map((probability, index) => ({ ...scored[index]!, probability })),
  };
}

/** A review of weighed lists with a journal in memory, nothing decided and nobody left out. */
export function reviewOf(weighed: Weighed, more: Partial<ReviewInput> = {}) {
  const memory = memoryJournal();
  const session = startReview({
    weighed,
    contacts: weighed.contacts,
    duplicates: new Map(),
    decisions: [],
    excluded: new Set(),
    journal: memory.journal,
    ...more,
  });
  return { session, ...memory };
}

/** A journal in memory: what was recorded, and what of it holds. */
function memoryJournal() {
  const acts: { statements: Statement[]; undone: boolean }[] = [];
  const journal: Journal = {
    record: (statements) => acts.push({ statements, undone: false }) - 1,
    undo: (act) => {
      acts[act]!.undone = true;
    },
  };
  const inForce = () => acts.filter(({ undone }) => !undone).flatMap(({ statements }) => statements);
  return { journal, acts, inForce };
}
