import { describe, expect, it } from 'vitest';
import { queryPeople } from '../../../src/migration/people/query.ts';
import type { Outcome } from '../../../src/model.ts';
import { connection, contact } from '../../support/people.ts';

const people = [
  contact({
    id: 'wxid_lin',
    remark: '林晓曼 设计',
    nickname: '小满🌹',
    labels: ['老 同学'],
    company: '腾讯',
  }),
  contact({
    id: 'wxid_wang',
    remark: '王总',
    labels: ['客户'],
    howMet: 'group',
    phones: ['+86 138 0000 0000'],
  }),
  contact({
    id: 'wxid_hsu',
    nickname: '許雅婷',
    labels: ['客戶'],
    region: { country: 'TW', province: null, city: '台北' },
  }),
  contact({ id: 'group@chatroom', nickname: '腾讯校友', kind: 'group' }),
  connection({
    id: 'https://www.linkedin.com/in/ww',
    firstName: 'Wei',
    lastName: 'Wang',
    company: 'Tencent',
  }),
];
const outcomes = new Map<string, Outcome>([['wxid_wang', 'ask']]);
const find = (...words: string[]) =>
  queryPeople(people, words, { outcomes: () => outcomes }).map(({ id }) => id);

describe('a query', () => {
  it.each([
    ['any text of a row', ['设计'], ['wxid_lin']],
    ['a phone number', ['138', '0000'], ['wxid_wang']],
    ['the same, quoted', ['"138 0000"'], ['wxid_wang']],
    ['a name in pinyin', ['linxiao'], ['wxid_lin']],
    ['initials', ['xyt'], ['wxid_hsu']],
    ['a name on LinkedIn', ['wei', 'wang'], ['https://www.linkedin.com/in/ww']],
    ['a label, in either kind of characters', ['label:客户'], ['wxid_wang', 'wxid_hsu']],
    ['a label of two words, its quotes taken by the shell', ['label:老 同学'], ['wxid_lin']],
    ['a label of two words among others', ['label:"老 同学" company:腾讯'], ['wxid_lin']],
    ['Chinese quotes and colon', ['label：“老 同学”'], ['wxid_lin']],
    ['several words: all must fit', ['label:客户', '王'], ['wxid_wang']],
    ['how they met', ['met:group'], ['wxid_wang']],
    ['a company that stands in the remark', ['company:设计'], ['wxid_lin']],
    ['a company in either language', ['company:腾讯'], ['wxid_lin', 'https://www.linkedin.com/in/ww']],
    ['the same in letters', ['company:tencent'], ['wxid_lin', 'https://www.linkedin.com/in/ww']],
    ['a region', ['region:台北'], ['wxid_hsu']],
    ['an outcome', ['outcome:ask'], ['wxid_wang']],
    ['an outcome as screens call it', ['outcome:To ask'], ['wxid_wang']],
    ['the same in Chinese', ['outcome:需询问'], ['wxid_wang']],
    ['a side', ['side:linkedin'], ['https://www.linkedin.com/in/ww']],
    ['a kind: then groups too', ['kind:group', '腾讯'], ['group@chatroom']],
    ['an id', ['id:wxid_lin'], ['wxid_lin']],
    ['several ids: any of them', ['wxid_lin', 'wxid_wang'], ['wxid_lin', 'wxid_wang']],
    ['ids and a word: those of them', ['wxid_lin', 'wxid_wang', 'label:客户'], ['wxid_wang']],
    [
      'an address, in which a colon is no field',
      ['https://www.linkedin.com/in/ww'],
      ['https://www.linkedin.com/in/ww'],
    ],
    ['an address as screens show it', ['in/ww'], ['https://www.linkedin.com/in/ww']],
    ['nothing of what all ids hold', ['wx'], []],
    ['somebody unknown', ['nobody'], []],
  ])('finds by %s', (_, words, found) => {
    expect(find(...words)).toEqual(found);
  });

  it('by a company finds whom a text says to be there, not who has a name of it inside another word', () => {
    const remarks = [
      'Clark 张',
      '王伟 13816881234',
      '最美的遇见',
      '李娜 字节',
      '陈美 飞书',
      'Tom Lark',
      '赵敏 阿里云',
      '美的 小周',
    ];
    const named = remarks.map((remark, i) => contact({ id: `wxid_${i}`, remark }));
    const at = (company: string) =>
      queryPeople(named, [`company:${company}`], { outcomes: () => outcomes }).map(
        (one) => 'remark' in one && one.remark,
      );
    expect(at('字节')).toEqual(['李娜 字节', '陈美 飞书']);
    expect(at('bytedance')).toEqual(['李娜 字节', '陈美 飞书']);
    expect(at('阿里')).toEqual(['赵敏 阿里云']);
    expect(at('midea')).toEqual(['美的 小周']);
  });

  it('without words means every person, and no group', () => {
    expect(find()).toHaveLength(4);
  });

  it('refuses a value that a field cannot have', () => {
    expect(() => find('kind:robot')).toThrow(expect.objectContaining({ code: 'query-value', exitCode: 2 }));
  });
});
