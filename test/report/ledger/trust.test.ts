import { describe, expect, it } from 'vitest';
import type { LedgerInput } from '../../../src/report/ledger/entry.ts';
import { buildLedger } from '../../../src/report/ledger/ledger.ts';
import { connection, contact, input, match } from '../factories.ts';

const trust = (fields: Partial<LedgerInput>) => buildLedger(input(fields)).trust;
const lin = contact('wxid_lin', { remark: '林晓曼' });
const second = contact('wxid_lin2', { remark: '林晓曼' });
const xiaoman = connection('xiaoman-lin');
const clue = (feature: string, weight: number) => ({ feature, left: 'a', right: 'b', weight, note: '' });

describe('what may be wrong', () => {
  it('contacts nobody can identify', () => {
    expect(trust({ contacts: [contact('wxid_x', { nickname: '一只猫' })] }).unidentified).toHaveLength(1);
  });

  it('two accounts that each look like one connection: possibly an impostor', () => {
    const contacts = [lin, second];
    const claims = [match(lin, xiaoman), match(second, xiaoman, { status: 'review', probability: 0.01 })];
    const [rivals] = trust({ contacts, connections: [xiaoman], matches: claims }).rivals;
    expect(rivals?.name).toBe('Xiaoman Lin');
    expect(rivals?.entries.map(({ contact }) => contact)).toEqual([lin.id, second.id]);
  });

  it('but not one who hardly looks like it, or whom you said is someone else', () => {
    const contacts = [lin, second];
    const weak = match(second, xiaoman, {
      status: 'review',
      evidence: [clue('prior', -9), clue('surname', 5)],
    });
    const rejected = match(second, xiaoman, { status: 'rejected' });
    for (const other of [weak, rejected]) {
      expect(
        trust({ contacts, connections: [xiaoman], matches: [match(lin, xiaoman), other] }).rivals,
      ).toEqual([]);
    }
  });

  it('nor two of whom you said that both are', () => {
    const claims = [lin, second].map((whose) => match(whose, xiaoman, { status: 'confirmed' }));
    expect(trust({ contacts: [lin, second], connections: [xiaoman], matches: claims }).rivals).toEqual([]);
  });

  it('two accounts that are one person, on LinkedIn or not', () => {
    const [rivals] = trust({ contacts: [lin, second], duplicates: new Map([[second.id, lin.id]]) }).rivals;
    expect(rivals).toMatchObject({ name: '林晓曼', linkedin: null });
    expect(rivals?.entries).toHaveLength(2);
  });

  it('matches that rest on one kind of clue: family and given name are one, the name', () => {
    const accept = (...evidence: ReturnType<typeof clue>[]) =>
      trust({ contacts: [lin], connections: [xiaoman], matches: [match(lin, xiaoman, { evidence })] }).oneClue
        .length;
    expect(accept(clue('prior', -9), clue('surname', 5), clue('given-name', 12))).toBe(1);
    expect(accept(clue('prior', -9), clue('surname', 5), clue('company', 6))).toBe(0);
    expect(accept(clue('surname', 12), clue('company', -1))).toBe(1);
  });

  it('how many accepted matches are expected to be wrong; what you confirmed is not in doubt', () => {
    const matches = [
      match(lin, xiaoman, { probability: 0.7 }),
      match(second, connection('x'), { status: 'confirmed', probability: 0.5 }),
    ];
    expect(trust({ contacts: [lin, second], matches }).expectedWrong).toBe(0.3);
  });
});
