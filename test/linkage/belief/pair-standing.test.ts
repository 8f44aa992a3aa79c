import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propose } from '../../../src/linkage/belief/accept.ts';
import { Standing } from '../../../src/linkage/belief/pair-standing.ts';
import { probabilities } from '../../../src/linkage/belief/probability.ts';
import type { Verdict } from '../../../src/model.ts';

const acceptError = 0.02;
const people = 12;

interface Scored {
  contact: number;
  connection: number;
  logOdds: number;
  decisive: boolean;
  doubt: 'several' | null;
}

const weighed = (scored: Scored[]) =>
  probabilities(scored).map((probability, index) => ({
    ...scored[index]!,
    probability,
    weight: 0,
    system: null,
    nameBits: 0,
    alone: null,
    reading: { contact: -1, connection: -1 },
  }));

const pairs = fc.uniqueArray(
  fc.record({
    contact: fc.nat(people - 1),
    connection: fc.nat(people - 1),
    logOdds: fc.integer({ min: -5, max: 14 }),
    decisive: fc.boolean(),
    doubt: fc.constantFrom(null, 'several' as const),
  }),
  { minLength: 1, selector: ({ contact, connection }) => contact * people + connection },
);
/** Each beside the next, so that what is said at one end is not heard at the other. */
const row = fc
  .uniqueArray(
    fc.record({
      contact: fc.nat(people - 1),
      beside: fc.nat(1),
      logOdds: fc.integer({ min: -8, max: 14 }),
      decisive: fc.boolean(),
      doubt: fc.constantFrom(null, 'several' as const),
    }),
    { minLength: people, selector: ({ contact, beside }) => contact * 2 + beside },
  )
  .map((pairs) =>
    pairs.map(({ contact, beside, ...pair }) => ({
      ...pair,
      contact,
      connection: Math.min(contact + beside, people - 1),
    })),
  )
  .map((pairs) => [
    ...new Map(pairs.map((pair) => [pair.contact * people + pair.connection, pair])).values(),
  ]);
const words = fc.array(
  fc.record({
    contact: fc.nat(people - 1),
    connection: fc.nat(people - 1),
    verdict: fc.constantFrom<Verdict | null>('same', 'different', 'unsure', null),
  }),
  { maxLength: 12 },
);

/** What the pairs amount to, by person, whatever their positions. */
const amount = (standing: Standing) =>
  [...standing.accepted]
    .map((pair) => standing.pairs[pair]!)
    .map(({ contact, connection }) => `${contact} ${connection}`)
    .sort();

describe('the standing of pairs', () => {
  it('is the proposal of the matching before anything is said', () => {
    fc.assert(
      fc.property(pairs, (scored) => {
        const all = weighed(scored);
        const standing = new Standing(people, people, all, acceptError);
        standing.rescore();
        expect([...standing.probability]).toEqual(all.map(({ probability }) => probability));
        const taken = propose(all, acceptError, 0).filter(({ status }) => status === 'accepted');
        expect(amount(standing)).toEqual(
          taken.map(({ pair: { contact, connection } }) => `${contact} ${connection}`).sort(),
        );
      }),
    );
  });

  it('scored around each answer is the same as scored all over', () => {
    fc.assert(
      fc.property(fc.oneof(pairs, row), words, (scored, said) => {
        const [around, allOver] = [weighed(scored), weighed(scored)].map(
          (all) => new Standing(people, people, all, acceptError),
        ) as [Standing, Standing];
        around.rescore();
        const holds = new Map<string, (typeof said)[number]>();
        for (const word of said) {
          const { contact, connection, verdict } = word;
          const partners = [around.partner('contact', contact), around.partner('connection', connection)];
          if (verdict === 'same' && partners.some((partner) => partner >= 0)) continue;
          around.say(contact, connection, verdict);
          around.rescore();
          holds.set(`${contact} ${connection}`, word);
        }
        for (const { contact, connection, verdict } of holds.values())
          allOver.say(contact, connection, verdict);
        allOver.rescore();
        expect(around.probability).toEqual(allOver.probability);
        expect([...around.accepted]).toEqual([...allOver.accepted]);
      }),
    );
  });

  it('tells all contacts whose pairs have changed', () => {
    fc.assert(
      fc.property(fc.oneof(pairs, row), words, (scored, said) => {
        const standing = new Standing(people, people, weighed(scored), acceptError);
        standing.rescore();
        const look = () =>
          standing.pairs.map((_, pair) => [
            standing.stateOf(pair),
            standing.probability[pair],
            standing.isFree(pair),
          ]);
        for (const { contact, connection, verdict } of said) {
          if (verdict === 'same') continue;
          const before = look();
          standing.say(contact, connection, verdict);
          const told = standing.rescore();
          look().forEach((now, pair) => {
            if (!told.has(standing.pairs[pair]!.contact)) expect(now).toEqual(before[pair]);
          });
        }
      }),
    );
  });
});
