import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Decision, Statement } from '../../../src/model.ts';
import type { Answer, Question, Session } from '../../../src/review/queue/session.ts';
import type { ReviewInput } from '../../../src/review/queue/start-review.ts';
import { reviewOf, weighedOf } from '../../support/review.ts';

const [contacts, connections] = ['abcde', 'vwxyz'];
const pairs = [...contacts].flatMap((contact) => [...connections].map((connection) => contact + connection));

/** Up to five contacts and connections with any odds between them. */
const world = fc
  .record({
    logOdds: fc.dictionary(fc.constantFrom(...pairs), fc.integer({ min: -4, max: 12 }), { minKeys: 1 }),
    decisive: fc.boolean(),
  })
  .map(({ logOdds, decisive }) => weighedOf(logOdds, decisive));

type Move =
  | { kind: 'shown' | 'any'; which: number }
  | { kind: 'none' | 'unsure' | 'later' | 'exclude' | 'back' };
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('shown' as const), which: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('any' as const), which: fc.nat(4) }) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...(['none', 'none', 'unsure', 'later', 'exclude', 'back'] as const).map((kind) => ({ kind })),
    ),
  },
);
const evening = fc.record({ weighed: world, moves: fc.array(move, { maxLength: 45 }) });

const begin = (weighed: ReviewInput['weighed'], more: Partial<ReviewInput> = {}) =>
  reviewOf(weighed, { leastGain: 0, ...more });

function answerFor(
  move: Exclude<Move, { kind: 'back' }>,
  question: Question,
  all: ReviewInput['weighed'],
): Answer {
  if (move.kind === 'shown') {
    return {
      kind: 'same',
      connection: question.candidates[move.which % question.candidates.length]!.connection.id,
    };
  }
  if (move.kind === 'any') {
    return { kind: 'same', connection: all.connections[move.which % all.connections.length]!.id };
  }
  return { kind: move.kind as 'none' };
}

/** The last word on each pair, and who is left out. */
function whatHolds(statements: Statement[]) {
  const decisions = new Map<string, Decision>();
  const excluded = new Set<string>();
  for (const statement of statements) {
    if (statement.about === 'exclusion') excluded.add(statement.contact);
    if (statement.about !== 'pair') continue;
    const { contact, connection, verdict } = statement;
    decisions.delete(contact + connection);
    decisions.set(contact + connection, { contact, connection, verdict, decidedAt: '' });
  }
  return { decisions: [...decisions.values()], excluded };
}

const seen = (session: Session) =>
  structuredClone({ question: session.current(), progress: session.progress() });

/** Plays the moves; `look` is called before each and after the last. */
function play(
  { weighed, moves }: { weighed: ReviewInput['weighed']; moves: Move[] },
  look: (at: Play) => void,
): Play {
  const at: Play = { ...begin(weighed), past: [] };
  for (const move of moves) {
    look(at);
    const question = at.session.current();
    if (move.kind === 'back') {
      const before = at.past.pop();
      expect(at.session.back()).toBe(before !== undefined);
      if (before) expect(seen(at.session)).toEqual(before);
    } else if (question) {
      at.past.push(seen(at.session));
      at.session.answer(answerFor(move, question, weighed));
    }
  }
  look(at);
  return at;
}
interface Play extends ReturnType<typeof begin> {
  past: ReturnType<typeof seen>[];
}

it('asks nothing that is settled', () => {
  fc.assert(
    fc.property(evening, (given) => {
      play(given, ({ session, inForce }) => {
        const question = session.current();
        if (!question) return;
        const { decisions, excluded } = whatHolds(inForce());
        const same = decisions.filter(({ verdict }) => verdict === 'same');
        expect(excluded).not.toContain(question.contact.id);
        expect(question.candidates.length).toBeGreaterThan(0);
        expect(question.candidates.length).toBeLessThanOrEqual(3);
        for (const { connection } of question.candidates) {
          const owner = same.find((decision) => decision.connection === connection.id)?.contact;
          expect([undefined, question.contact.id]).toContain(owner);
          if (question.kind === 'again') continue;
          expect(owner).toBeUndefined();
          expect(same.map(({ contact }) => contact)).not.toContain(question.contact.id);
          expect(decisions).not.toContainEqual(
            expect.objectContaining({ contact: question.contact.id, connection: connection.id }),
          );
        }
      });
    }),
  );
});

it('leads back exactly to what was before, any number of answers', () => {
  fc.assert(
    fc.property(evening, (given) => {
      const { session, past, inForce } = play(given, () => {});
      for (const before of past.reverse()) {
        expect(session.back()).toBe(true);
        expect(seen(session)).toEqual(before);
      }
      expect(session.back()).toBe(false);
      expect(inForce()).toEqual([]);
    }),
  );
});

it('never lets one person be two', () => {
  fc.assert(
    fc.property(evening, (given) => {
      play(given, ({ inForce }) => {
        const same = whatHolds(inForce()).decisions.filter(({ verdict }) => verdict === 'same');
        expect(new Set(same.map(({ contact }) => contact)).size).toBe(same.length);
        expect(new Set(same.map(({ connection }) => connection)).size).toBe(same.length);
      });
    }),
  );
});

it('goes on where the journal ends: what holds of it gives the same questions', () => {
  const short = fc.record({ weighed: world, moves: fc.array(move, { maxLength: 15 }) });
  fc.assert(
    fc.property(short, (given) => {
      const { session, inForce } = play(given, () => {});
      const { decisions, excluded } = whatHolds(inForce());
      const later = begin(given.weighed, { decisions, excluded });
      const { left, stillToWin, checks } = session.progress();
      // An accepted pair that proved wrong makes the rest of this evening stricter; another evening begins anew.
      fc.pre(checks.asked === checks.agreed);
      expect(later.session.progress()).toMatchObject({ left, stillToWin });
    }),
  );
});

it('comes to an end', () => {
  fc.assert(
    fc.property(evening, ({ weighed, moves }) => {
      const { session } = begin(weighed);
      const answers = moves.filter(({ kind }) => !['back', 'later', 'any'].includes(kind));
      for (let asked = 0; session.current(); asked++) {
        expect(asked).toBeLessThan(4 * pairs.length);
        const next = answers[asked % Math.max(answers.length, 1)] ?? { kind: 'none' as const };
        session.answer(answerFor(next as Exclude<Move, { kind: 'back' }>, session.current()!, weighed));
      }
    }),
  );
});
