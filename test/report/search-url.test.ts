import { describe, expect, it } from 'vitest';
import { searchNames } from '../../src/linkage/search-names.ts';
import { searchUrl } from '../../src/report/search-url.ts';
import { contact } from '../support/people.ts';

/** What is typed into LinkedIn's search for somebody whom the owner calls so. */
const typed = (remark: string) => {
  const url = searchUrl(searchNames([contact({ id: 'c', remark })]).get('c')!)!;
  return new URL(url).searchParams.get('keywords');
};

describe('what a contact is searched by', () => {
  it.each([
    ['黄蓉 Rong Huang 字节', 'Rong Huang ByteDance'],
    ['黄蓉 字节', 'Rong Huang ByteDance'],
    ['Rong Huang 中大', 'Rong Huang 中大'],
  ])('%s: a name in letters with the employer in letters, where that is known', (remark, keywords) =>
    expect(typed(remark)).toBe(keywords),
  );
});
