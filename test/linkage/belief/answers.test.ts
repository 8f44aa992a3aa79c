import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWorld } from '../../../bench/world.ts';
import { matchesOf, weighPairs } from '../../../src/linkage/link.ts';
import type { Decision, Match } from '../../../src/model.ts';

/** Invented lists, small and as unkind as people's own; the answers come from what is true of them. */
const world = makeWorld({
  seed: 7,
  manner: 'unkind',
  ...{ people: 150, contacts: 140, connections: 90, nonPeople: 20 },
});
const truth = new Map(world.truth);
const isTrue = ({ contact, connection }: Match) => truth.get(contact) === connection;
/** Nobody is read again for an answer. */
const before = weighPairs(world.contacts, world.connections, []).compared;
const matchesAfter = (answers: Decision[]) =>
  matchesOf(weighPairs(world.contacts, world.connections, answers, [], { before }));
/** Contacts rightly taken, by the matching or by the owner. */
const rightlyTaken = (matches: Match[]) =>
  matches
    .filter((match) => match.status !== 'review' && match.status !== 'rejected' && isTrue(match))
    .map(({ contact }) => contact);

describe('truthful answers', () => {
  const proposed = matchesAfter([]);

  it('in any order never withdraw what was rightly taken', () => {
    expect(rightlyTaken(proposed).length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.shuffledSubarray(proposed, { minLength: 10 }), (asked) => {
        let taken = rightlyTaken(proposed);
        for (const share of [0.3, 0.6, 1]) {
          const answers = asked.slice(0, Math.ceil(asked.length * share)).map(
            (match): Decision => ({
              contact: match.contact,
              connection: match.connection,
              verdict: isTrue(match) ? 'same' : 'different',
              decidedAt: '2026-05-04T19:30:00Z',
            }),
          );
          const now = rightlyTaken(matchesAfter(answers));
          expect(now).toEqual(expect.arrayContaining(taken));
          taken = now;
        }
      }),
      { seed: 20, numRuns: 6 },
    );
  });

  it('add belief in pairs that nobody was asked about', () => {
    const confirmed = proposed.filter(isTrue).slice(0, 15);
    const answers = confirmed.map(
      ({ contact, connection }): Decision => ({
        ...{ contact, connection, verdict: 'same', decidedAt: '2026-05-04T19:30:00Z' },
      }),
    );
    const after = new Map(matchesAfter(answers).map((match) => [match.contact, match]));
    const others = proposed.filter((match) => match.status === 'accepted' && !confirmed.includes(match));
    for (const match of others) expect(after.get(match.contact)?.status).toBe('accepted');
  });
});
