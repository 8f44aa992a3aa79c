import { describe, expect, it } from 'vitest';
import { weighPairs } from '../../../src/linkage/link.ts';
import type { Statement } from '../../../src/model.ts';
import type { ReviewInput } from '../../../src/review/queue/start-review.ts';
import { connection, contact } from '../../support/people.ts';
import { reviewOf, weighedOf } from '../../support/review.ts';

/** A review of contacts a, b, c… and connections x, y, z… whose pairs have these log2 odds. */
function review(logOdds: Record<string, number>, more: Partial<ReviewInput> = {}) {
  const begun = reviewOf(weighedOf(logOdds), more);
  const shown = () => {
    const question = begun.session.current();
    return (
      question && `${question.contact.id}: ${question.candidates.map((each) => each.connection.id).join(' ')}`
    );
  };
  return { shown, ...begun };
}

const said = (
  contactId: string,
  connectionId: string,
  verdict: 'same' | 'different' | 'unsure',
): Statement => ({
  about: 'pair',
  contact: contactId,
  connection: connectionId,
  verdict,
});

describe('those to be taken at one key', () => {
  const surest = (remark: string, [firstName, lastName]: [string, string]) => {
    const weighed = weighPairs(
      [contact({ id: 'c', remark })],
      [connection({ id: 'l', firstName, lastName })],
      [],
    );
    return reviewOf(weighed, { acceptError: 1e-9 }).session.surest().count;
  };

  it('are none whom only the owner can tell: who may be named after, or told to be another', () => {
    expect(surest('龙文静', ['Wenjing', 'Long'])).toBe(1);
    expect(surest('龙文静 瑜伽女老师', ['Wenjing (He/Him)', 'Long'])).toBe(0);
    expect(surest('龙文静 律师', ['Wenjing', 'Long'])).toBe(1);
    expect(surest('链家 龙文静', ['Wenjing', 'Long'])).toBe(0);
  });
});

describe('a review', () => {
  it('shows a contact with all it may be as one question; "same" settles it', () => {
    const { session, shown, inForce } = review({ ax: 1, ay: 0 });
    expect(shown()).toBe('a: x y');
    session.answer({ kind: 'same', connection: 'y' });
    expect(inForce()).toEqual([said('a', 'y', 'same')]);
    expect(shown()).toBeNull();
  });

  it('"none" says no to all that is shown, and the next best comes', () => {
    const { session, shown, inForce } = review({ aw: 1, ax: 1, ay: 1, az: 0.9 });
    expect(shown()).toBe('a: w x y');
    session.answer({ kind: 'none' });
    expect(inForce()).toEqual(['w', 'x', 'y'].map((id) => said('a', id, 'different')));
    expect(shown()).toBe('a: z');
  });

  it('does not ask what another answer has settled', () => {
    const { session, shown } = review({ ax: 3, bx: 1 });
    expect(shown()).toBe('a: x');
    session.answer({ kind: 'same', connection: 'x' });
    expect(shown()).toBeNull();
  });

  it('asks first what settles most: a likelier pair can wait where one answer decides about two contacts', () => {
    const { session, shown } = review({ ax: 8, bx: 8, cz: 0.7 });
    expect(shown()).toBe('a: x');
    session.answer({ kind: 'same', connection: 'x' });
    expect(shown()).toBe('c: z');
  });

  it('takes without asking what an answer has made sure', () => {
    const { session, shown } = review({ ax: 8, bx: 8 });
    session.answer({ kind: 'none' });
    expect(shown()).toBeNull();
    expect(session.progress().expectedWrong).toBeCloseTo(1 / 257);
  });

  it('goes back any number of times, and undoes each answer in the journal', () => {
    const { session, shown, acts } = review({ ax: 1, by: 0 });
    session.answer({ kind: 'none' });
    session.answer({ kind: 'unsure' });
    expect(shown()).toBeNull();
    expect([session.back(), shown()]).toEqual([true, 'b: y']);
    expect([session.back(), shown()]).toEqual([true, 'a: x']);
    expect(session.back()).toBe(false);
    expect(acts.map(({ undone }) => undone)).toEqual([true, true]);
  });

  it('asks again what was put off when nothing else is left, and stores nothing of that', () => {
    const { session, shown, acts } = review({ ax: 1, by: 0 });
    session.answer({ kind: 'later' });
    expect(shown()).toBe('b: y');
    session.answer({ kind: 'same', connection: 'y' });
    expect(shown()).toBe('a: x');
    expect(acts).toHaveLength(1);
  });

  it('leaves a contact out with all accounts, and frees whom it might have been', () => {
    const second = contact({ id: 'a2' });
    const { session, shown, inForce } = review(
      { ax: 3, bx: 1 },
      { contacts: [contact({ id: 'a' }), contact({ id: 'b' }), second], duplicates: new Map([['a2', 'a']]) },
    );
    expect(session.current()!.accounts).toEqual([second]);
    session.answer({ kind: 'exclude' });
    expect(inForce()).toEqual(['a', 'a2'].map((id) => ({ about: 'exclusion', contact: id, excluded: true })));
    expect(shown()).toBe('b: x');
  });

  it('takes anybody found by searching; the later word about a connection holds', () => {
    const { session, inForce, shown } = review({ ax: 2, by: 1 });
    session.answer({ kind: 'same', connection: 'x' });
    session.answer({ kind: 'same', connection: 'x' });
    expect(inForce()).toEqual([said('a', 'x', 'same'), said('a', 'x', 'different'), said('b', 'x', 'same')]);
    expect(shown()).toBeNull();
  });

  it('asks nothing that was answered before, about nobody left out, about some only, and at most so much', () => {
    const decisions = [{ contact: 'a', connection: 'x', verdict: 'unsure' as const, decidedAt: '' }];
    expect(review({ ax: 1, by: 0 }, { decisions }).shown()).toBe('b: y');
    expect(review({ ax: 1, by: 0 }, { excluded: new Set('a') }).shown()).toBe('b: y');
    expect(review({ ax: 1, by: 0 }, { only: new Set('b') }).shown()).toBe('b: y');
    const { session, shown } = review({ ax: 1, by: 0 }, { limit: 1 });
    session.answer({ kind: 'none' });
    expect(shown()).toBeNull();
  });
});

describe('a connection that is somebody else already', () => {
  const decisions = [{ contact: 'b', connection: 'x', verdict: 'same' as const, decidedAt: '' }];

  it('is told, by an answer or taken without asking', () => {
    expect(review({ ay: 1, bx: 3 }, { decisions }).session.claimant('x')?.id).toBe('b');
    expect(review({ ay: 1, bx: 20 }).session.claimant('x')?.id).toBe('b');
    expect(review({ ay: 1, bx: 20 }).session.claimant('y')).toBeNull();
  });

  it('stays so where both are one person, of whom the later contact is a second account', () => {
    const { session, shown, inForce } = review({ ay: 1, bx: 3 }, { decisions });
    expect(shown()).toBe('a: y');
    session.answer({ kind: 'same', connection: 'x', claim: 'both' });
    expect(inForce()).toEqual([
      said('b', 'x', 'same'),
      { about: 'account', contact: 'a', of: 'b', second: true },
    ]);
    expect(shown()).toBeNull();
    session.back();
    expect(shown()).toBe('a: y');
  });

  it('moves where the first one is somebody else', () => {
    const { session, inForce } = review({ ay: 1, bx: 3 }, { decisions });
    session.answer({ kind: 'same', connection: 'x', claim: 'move' });
    expect(inForce()).toEqual([said('b', 'x', 'different'), said('a', 'x', 'same')]);
  });
});

describe('the surest of all open questions', () => {
  const unsure = { ax: 5.6, by: 5.4, cz: 1, dw: 6, ew: 6 };

  it('are taken as one act, with whom nobody competes, and taken back as one', () => {
    const { session, inForce, shown } = review(unsure, { acceptError: 1e-9 });
    const before = shown();
    const sure = session.surest();
    expect(sure.count).toBe(2);
    expect(sure.expectedWrong).toBeGreaterThan(0.03);
    expect(sure.expectedWrong).toBeLessThan(0.06);
    session.answer({ kind: 'surest' });
    expect(inForce()).toEqual([said('a', 'x', 'same'), said('b', 'y', 'same')]);
    expect(session.surest().count).toBe(0);
    expect(session.progress().answered).toBe(1);
    session.back();
    expect(inForce()).toEqual([]);
    expect(session.surest()).toEqual(sure);
    expect(shown()).toBe(before);
  });

  it('are those asked about, and nobody else', () => {
    const { session } = review(unsure, { acceptError: 1e-9, only: new Set(['b', 'c']) });
    expect(session.surest().count).toBe(1);
  });
});
