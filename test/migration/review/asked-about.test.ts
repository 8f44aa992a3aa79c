import { describe, expect, it } from 'vitest';
import { askedAbout } from '../../../src/migration/review/asked-about.ts';
import { connection, contact, match } from '../../support/people.ts';

const contacts = [
  contact({ id: 'ann', remark: '安妮', labels: ['同事', 'Friends'], company: '腾讯' }),
  contact({ id: 'bob', remark: '鲍勃 腾讯', labels: ['同学'] }),
  contact({ id: 'eve', nickname: 'Eve', labels: ['同事'] }),
];
const connections = [connection({ id: 'x', company: 'Tencent' })];
const matches = [match('ann', 'x', { probability: 0.2 }), match('eve', 'x', { probability: 0.9 })];
const meant = (...words: string[]) => {
  const set = askedAbout(words, { contacts, connections }, matches);
  return set && [...set];
};

describe('whom --only means', () => {
  it.each([
    [['label:同事'], ['ann', 'eve']],
    [['label:friends'], ['ann']],
    [['company:腾讯'], ['ann', 'bob']],
    [['company:tencent'], ['ann', 'eve']],
    [['likely'], ['eve']],
    [['unlikely'], ['ann', 'bob']],
    [['鲍勃'], ['bob']],
    [['eve'], ['eve']],
    [['label:同事', 'unlikely'], ['ann']],
    [['label:同学', 'eve'], []],
  ])('%j', (words, ids) => {
    expect(meant(...words)).toEqual(ids);
  });

  it.each(['label:nobody', 'company:Nowhere', 'nosuch'])('is a mistake where it is nobody: %s', (word) => {
    expect(() => meant('likely', word)).toThrow(expect.objectContaining({ code: 'nobody-meant' }));
  });

  it('is everybody when nothing is said', () => {
    expect(meant()).toBeNull();
  });
});
