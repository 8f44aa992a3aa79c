import { describe, expect, it } from 'vitest';
import { personTable } from '../../../src/terminal/show/person-table.ts';
import { textFor } from '../../../src/text/index.ts';
import { connection, contact } from '../../support/people.ts';

const people = [
  contact({ id: 'wxid_1', remark: '林晓曼', nickname: '小满' }),
  contact({ id: 'wxid_2' }),
  connection({ id: 'in/x', firstName: 'Xiaoman', lastName: 'Lin', company: 'Tencent' }),
  connection({ id: 'in/y', firstName: '', lastName: '' }),
];

describe('people as a table', () => {
  it('says of which side they are, and that one has no name', () => {
    expect(personTable(people, textFor('en'))).toEqual([
      'wechat    林晓曼       小满     wxid_1',
      'wechat    (no name)             wxid_2',
      'linkedin  Xiaoman Lin  Tencent  in/x',
      'linkedin  (no name)             in/y',
    ]);
  });

  it('does so in Chinese', () => {
    expect(personTable(people, textFor('zh'))).toEqual([
      '微信  林晓曼       小满     wxid_1',
      '微信  （无名）              wxid_2',
      '领英  Xiaoman Lin  Tencent  in/x',
      '领英  （无名）              in/y',
    ]);
  });
});
