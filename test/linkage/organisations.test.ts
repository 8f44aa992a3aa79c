import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisationsIn } from '../../src/linkage/organisations.ts';

const same = (a: string, b: string) =>
  [...organisationsIn(a).keys()].some((key) => organisationsIn(b).has(key));

describe('an organisation', () => {
  it.each([
    ['腾讯', 'Tencent'],
    ['阿里', 'Alibaba Group'],
    ['港大', 'The University of Hong Kong'],
    ['字节', 'ByteDance'],
    ['普华', 'PwC'],
    ['前百度工程师', 'Baidu, Inc.'],
    ['深圳设计展会有限公司', '深圳设计展会'],
    ['Contoso, Ltd.', 'contoso'],
  ])('%s is %s', (a, b) => expect(same(a, b)).toBe(true));

  it.each([
    ['腾讯', 'Alibaba'],
    ['IC', 'Icelandair'],
    ['Apple', 'Pineapple Labs'],
  ])('%s is not %s', (a, b) => expect(same(a, b)).toBe(false));

  it('is never found in nothing, and any text is safe', () => {
    expect(organisationsIn('').size).toBe(0);
    expect(organisationsIn('🌹 …').size).toBe(0);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void organisationsIn(text)));
  });
});
