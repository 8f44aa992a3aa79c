import { describe, expect, it } from 'vitest';
import { linkPeople } from '../../../src/linkage/link.ts';
import { connection, contact } from '../../support/people.ts';

const url = (slug: string) => `https://www.linkedin.com/in/${slug}`;
const people = ['林晓曼|Xiaoman|Lin', '任建国|Jianguo|Ren', '单晓峰|Xiaofeng|Shan'].map((line) =>
  line.split('|'),
);
const contacts = people.map(([han], i) => contact({ id: `c${i}`, remark: han!, company: '云雀厂' }));
const connections = people.map(([, firstName = '', lastName = ''], i) =>
  connection({ id: url(`p${i}`), firstName, lastName, company: 'Skylark Systems' }),
);
/** Others, so that working there says something. */
const crowd = Array.from({ length: 200 }, (_, i) =>
  connection({ id: url(`other${i}`), firstName: `Ada${i}`, lastName: 'Lovell', company: `Company ${i}` }),
);
const same = (i: number) => ({
  contact: `c${i}`,
  connection: url(`p${i}`),
  verdict: 'same' as const,
  decidedAt: '',
});
const companyWeight = (decisions: ReturnType<typeof same>[]) =>
  linkPeople(contacts, [...connections, ...crowd], decisions)
    .find((match) => match.contact === 'c2')!
    .evidence.find(({ feature }) => feature === 'company')?.weight ?? 0;

describe('the answers of the owner teach', () => {
  it('what this owner calls an employer, once two answers say so', () => {
    // What no table has may be the same in other letters.
    expect(companyWeight([])).toBe(0);
    expect(companyWeight([same(0)])).toBe(0);
    expect(companyWeight([same(0), same(1)])).toBeGreaterThan(4);
  });

  it('in which order this owner writes names in letters', () => {
    const orders = [
      'Wei Lin',
      'Jian Yu',
      'Fang Hong',
      'Jing Yan',
      'Ping Tian',
      'Ming Dong',
      'Lei Ye',
      'Xin Ning',
    ];
    const owner = orders.map((name, i) => contact({ id: `c${i}`, remark: name }));
    const linkedin = orders.map((name, i) => {
      const [firstName = '', lastName = ''] = name.split(' ');
      return connection({ id: url(`p${i}`), firstName, lastName });
    });
    const doubt = (decisions: ReturnType<typeof same>[]) =>
      linkPeople(owner, [...linkedin, ...crowd], decisions)
        .find((match) => match.contact === 'c7')!
        .evidence.find(({ feature }) => feature === 'reading')?.weight ?? 0;
    expect(doubt([0, 1, 2, 3, 4, 5, 6].map(same))).toBeGreaterThan(doubt([]));
  });

  it('the same thing every time', () => {
    const run = () => linkPeople(contacts, connections, [same(0), same(1)]);
    expect(run()).toEqual(run());
  });
});
