import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../src/linkage/duplicates.ts';
import { linkPeople } from '../../src/linkage/link.ts';
import { connection, contact } from '../support/people.ts';

const pairs = (...contacts: Parameters<typeof contact>[0][]) => [...findDuplicates(contacts.map(contact))];

describe('a second account of somebody', () => {
  it('is known by the owner saying so, whichever came first', () => {
    expect(pairs({ id: 'a', remark: '陈晓明' }, { id: 'b', remark: '陈晓明 小号' })).toEqual([['b', 'a']]);
    expect(pairs({ id: 'b', remark: '陈晓明（工作号）' }, { id: 'a', remark: '陈晓明' })).toEqual([
      ['b', 'a'],
    ]);
  });

  it.each(['陈晓明(工作)', '陈晓明 微信2', '陈晓明（新）', '陈晓明 私人号', '陈晓明(new)', '陈晓明 國外號'])(
    'is known by however the owner says so: %s',
    (remark) => {
      expect(pairs({ id: 'a', remark: '陈晓明' }, { id: 'b', remark })).toEqual([['b', 'a']]);
    },
  );

  it('is known by a phone number, an e-mail or the same telling remark', () => {
    expect(
      pairs(
        { id: 'a', phones: ['+86 138 0000 0000'] },
        { id: 'b', phones: ['13800000000'], nickname: 'momo' },
      ),
    ).toEqual([['b', 'a']]);
    expect(pairs({ id: 'a', emails: ['X@qq.com'] }, { id: 'b', emails: ['x@QQ.com'] })).toEqual([['b', 'a']]);
    expect(pairs({ id: 'a', remark: '王伟 腾讯' }, { id: 'b', remark: '王伟  腾讯' })).toEqual([['b', 'a']]);
  });

  it('is not a namesake, nor a family that shares a phone, nor whoever is called momo too', () => {
    expect(pairs({ id: 'a', remark: '王伟' }, { id: 'b', remark: '王伟' })).toEqual([]);
    const remark = '李娜 华为';
    expect(
      pairs(
        { id: 'a', remark, region: { country: null, province: '广东', city: '深圳' } },
        { id: 'b', remark, region: { country: null, province: '北京', city: null } },
      ),
    ).toEqual([]);
    const phones = ['13800000000'];
    expect(pairs({ id: 'a', remark: '陈晓明', phones }, { id: 'b', remark: '林晓曼', phones })).toEqual([]);
    expect(pairs({ id: 'a', nickname: 'momo' }, { id: 'b', nickname: 'momo' })).toEqual([]);
  });

  it('does not compete with the first for a connection', () => {
    const contacts = [
      contact({ id: 'a', remark: '欧阳晓曼' }),
      contact({ id: 'b', remark: '欧阳晓曼 小号' }),
    ];
    const link = connection({
      id: 'https://www.linkedin.com/in/xo',
      firstName: 'Xiaoman',
      lastName: 'Ouyang',
    });
    expect(linkPeople(contacts, [link], []).map((match) => match.contact)).toEqual(['a']);
  });
});
