import { describe, expect, it } from 'vitest';
import { linkPeople } from '../../../src/linkage/link.ts';
import { readAnew } from '../../../src/linkage/profile/read-person.ts';
import type { Contact } from '../../../src/model.ts';
import { connection, contact } from '../../support/people.ts';

const read = (fields: Partial<Contact>) => readAnew.contact(contact({ id: 'c', ...fields }));

/** What becomes of two who are alone on their lists. */
const statusOf = (
  fields: Partial<Contact>,
  firstName: string,
  lastName: string,
  company = '',
  position = '',
) =>
  linkPeople(
    [contact({ id: 'c', ...fields })],
    [connection({ id: 'l', firstName, lastName, company, position })],
    [],
  )[0]?.status ?? 'nothing';

describe('an e-mail address in a text', () => {
  it.each([
    ['remark', '刘涛 liutao@sanofi.com'],
    ['description', '邮箱liutao@sanofi.com，报价找他'],
    ['signature', 'liutao@sanofi.com'],
  ])('in the %s is as good as one in a field', (field, text) => {
    expect(read({ [field]: text }).emails).toEqual(['liutao@sanofi.com']);
  });
});

describe('an address of somebody else', () => {
  it.each([
    { description: '有事找助理 lina.chen@bosch.com' },
    { signature: '投简历到 sunny.huang@haitian.com' },
    { description: '推荐人 李四 lisi.wang@gmail.com' },
  ])('is not theirs: %o', (texts) => {
    expect(read({ remark: '王小明 博世', ...texts }).emails).toEqual([]);
  });
});

describe('a word that may be a name or a firm', () => {
  it('is a firm where the table has it and nobody is called so', () => {
    const { readings } = read({ remark: '阿杰 班加罗尔 Infosys' });
    expect(readings.flatMap(({ english }) => english)).toEqual([]);
  });
});

describe('a name that remark and nickname tell together', () => {
  it('is taken where the two share an employer, and asked where nothing else agrees', () => {
    const both = { remark: '立讯 IPQC 覃', nickname: '秋菊🔧' };
    expect(statusOf(both, 'Qiuju', 'Qin', 'Luxshare-ICT', 'Quality Inspector')).toBe('accepted');
    expect(statusOf(both, 'Qiuju', 'Qin', 'Atlassian')).toBe('review');
  });

  it.each([
    ['海阔天空', 'Haikuo'],
    ['Hai Hai', 'Haihai'],
  ])('is never taken where the nickname is a saying or a sound: %s, and %s', (nickname, firstName) => {
    const both = { remark: '黄工 中交', nickname };
    expect(statusOf(both, firstName, 'Huang', 'China Communications Construction Company')).toBe('review');
  });
});

describe('two people of one account', () => {
  it.each(['李雷&韩梅梅', '曾志强/李晴'])('%s are asked about', (remark) => {
    expect(read({ remark }).readings[0]?.perhaps).toBe('unsure');
  });

  it('a name and a firm are one: 王伟/腾讯', () => {
    expect(read({ remark: '王伟/腾讯' }).readings[0]?.perhaps).toBeUndefined();
  });
});

describe('a common name of any country', () => {
  it.each([
    ['James Smith', 'James', 'Smith'],
    ['Michael Müller', 'Michael', 'Müller'],
  ])('%s is asked about where nothing else agrees', (remark, firstName, lastName) => {
    const others = ['Ying', 'Lan', 'Tao'].map((name) =>
      connection({ id: name, firstName: name, lastName: 'Tantai', company: 'Bosch' }),
    );
    const theirs = connection({ id: 'l', firstName, lastName, company: 'Siemens' });
    const [match] = linkPeople([contact({ id: 'c', remark })], [theirs, ...others], []);
    expect(match?.evidence.map(({ feature }) => feature)).toContain('common-name');
  });
});
