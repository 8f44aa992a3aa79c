import { describe, expect, it } from 'vitest';
import { findPeople } from '../../../src/migration/people/find-people.ts';
import { connection, contact } from '../../support/people.ts';

const url = (slug: string) => `https://www.linkedin.com/in/${slug}`;
const people = [
  contact({ id: 'wxid_1', wechatId: 'LeiLi', remark: '李磊' }),
  connection({ id: url('lei-li-12869db2'), firstName: 'Lei', lastName: 'Li' }),
  connection({ id: url('mei-ling'), firstName: 'Mei-Ling', lastName: 'Tan' }),
  connection({ id: url('mei-ling-tan-2'), firstName: 'Mei-Ling', lastName: 'Ng' }),
];
const found = (text: string) => findPeople(people, text).map(({ id }) => id);

describe('whom a text means', () => {
  it.each(['in/lei-li-12869db2', '/in/lei-li-12869db2', 'lei-li-12869db2', url('Lei-Li-12869db2')])(
    '%s: the one who is there',
    (text) => expect(found(text)).toEqual([url('lei-li-12869db2')]),
  );

  it('Mei-Ling is a name, though somebody has it for an address', () =>
    expect(found('Mei-Ling')).toEqual([url('mei-ling'), url('mei-ling-tan-2')]));

  it('a WeChat id, however it is written, and a name in either script', () => {
    expect(found('leili')).toEqual(['wxid_1']);
    expect(found('李磊')).toEqual(['wxid_1']);
  });
});
