import { describe, expect, it } from 'vitest';
import { connectionSearchKeys } from '../../../src/migration/people/search-keys.ts';
import { searchOf } from '../../../src/review/view/search.ts';
import { connection } from '../../support/people.ts';

const people = [
  ['Xiaoman', 'Lin', 'Tencent'],
  ['晓曼', '林', '字节跳动'],
  ['Wei', 'Wang', 'Didi'],
  ['Wendy', 'Wang', 'Weibo'],
  ['José', 'Müller', 'Siemens'],
  ['Kwok Cheong', 'Szeto', 'FWD'],
].map(([firstName, lastName, company]) =>
  connection({
    id: `${firstName} ${lastName}`,
    firstName: firstName!,
    lastName: lastName!,
    company: company!,
    position: 'Engineer',
  }),
);
const search = searchOf(people, () => connectionSearchKeys(people));
const found = (query: string) => search(query).map(({ id }) => id);

describe('searching while typing', () => {
  it.each([
    ['in either order', 'lin xiaoman', 'Xiaoman Lin'],
    ['without a space', 'linxiaoman', 'Xiaoman Lin'],
    ['in Han', '林晓', '晓曼 林'],
    ['in traditional characters', '林曉', '晓曼 林'],
    ['in pinyin for a Han name', 'linxiaoman', '晓曼 林'],
    ['by initials', 'lxm', '晓曼 林'],
    ['by company', 'tencent', 'Xiaoman Lin'],
    ['by a company in Han', '字节', '晓曼 林'],
    ['without accents', 'jose muller', 'José Müller'],
    ['with full-width letters', 'ｓｚｅｔｏ', 'Kwok Cheong Szeto'],
    ['with a letter wrong', 'xiaomen lin', 'Xiaoman Lin'],
    ['with two letters swapped', 'szteo', 'Kwok Cheong Szeto'],
  ])('finds a name %s', (_, query, id) => {
    expect(found(query)).toContain(id);
  });

  it('leaves out who is only similar where somebody has the name as typed', () => {
    expect(found('wang')).toEqual(['Wei Wang', 'Wendy Wang']);
    expect(found('lim')).toEqual(expect.arrayContaining(['Xiaoman Lin']));
    // By a company alone nobody is named so.
    expect(found('didi')[0]).toBe('Wei Wang');
  });

  it('puts names that begin so before those that only hold it, and companies last', () => {
    expect(found('we')).toEqual(['Wei Wang', 'Wendy Wang']);
    expect(found('weib')[0]).toBe('Wendy Wang');
    expect(found('wei').slice(0, 2)).toEqual(['Wei Wang', 'Wendy Wang']);
  });

  it('finds nobody for nothing', () => {
    expect(found('  ')).toEqual([]);
    expect(found('qqqq')).toEqual([]);
    expect(found('.*[')).toEqual([]);
  });
});
