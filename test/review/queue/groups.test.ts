import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/model.ts';
import { groupsOf } from '../../../src/review/queue/groups.ts';
import { connection, contact, match } from '../../support/people.ts';

const clue = (feature: string, note: string): Evidence => ({
  feature,
  note,
  left: 'a',
  right: 'b',
  weight: 1,
});
const prior: Evidence = { ...clue('prior', ''), weight: -4 };
const byName = [prior, clue('surname', 'pinyin'), clue('company', 'equal')];
const bySound = [prior, clue('surname', 'similar'), clue('company', 'equal')];
const contacts = ['a', 'b', 'c', 'd'].map((id) => contact({ id }));
const connections = ['w', 'x', 'y', 'z'].map((id) => connection({ id }));
const groups = (open: Parameters<typeof groupsOf>[0]) =>
  groupsOf(open, { contacts, connections }).map(({ pattern, pairs }) => ({
    pattern,
    pairs: pairs.map((pair) => pair.contact.id + pair.connection.id),
  }));

describe('groups of open questions', () => {
  it('hold those that rest on the same kinds of clues, as well agreeing, the likeliest first', () => {
    expect(
      groups([
        match('a', 'w', { evidence: byName, probability: 0.4 }),
        match('b', 'x', { evidence: byName, probability: 0.9 }),
        match('c', 'y', { evidence: bySound }),
        match('d', 'z', { evidence: bySound }),
      ]),
    ).toEqual([
      { pattern: 'surname:pinyin+company:equal', pairs: ['bx', 'aw'] },
      { pattern: 'surname:similar+company:equal', pairs: ['cy', 'dz'] },
    ]);
  });

  it('are about the likeliest candidate of a contact alone', () => {
    expect(
      groups([
        match('a', 'w', { evidence: byName, probability: 0.9 }),
        match('a', 'x', { evidence: bySound, probability: 0.1 }),
        match('b', 'y', { evidence: byName }),
        match('c', 'z', { evidence: bySound }),
      ]),
    ).toEqual([{ pattern: 'surname:pinyin+company:equal', pairs: ['aw', 'by'] }]);
  });

  it('leave out a connection that two contacts claim, and whoever is alone', () => {
    expect(
      groups([
        match('a', 'w', { evidence: byName }),
        match('b', 'w', { evidence: byName }),
        match('c', 'y', { evidence: byName }),
      ]),
    ).toEqual([]);
  });
});
