import { expect, it } from 'vitest';
import { addressOf } from '../../src/messages/address.ts';
import { inScript, scriptFor } from '../../src/messages/script.ts';
import { contact } from '../support/people.ts';

const china = { country: 'CN', province: 'Guangdong', city: 'Shenzhen' };
const ireland = { country: '爱尔兰', province: null, city: null };

it.each([
  ['林晓曼 腾讯', '小满🌹', null, 'zh', '晓曼', false],
  ['王伟', '', null, 'zh', '王伟', false],
  ['欧阳娜娜(产品)', '', null, 'zh', '娜娜', false],
  ['王总', '上善若水', null, 'zh', '王总', true],
  ['朱老师 港大', 'Prof Chu', null, 'zh', '朱老师', true],
  ['王姐', '', null, 'zh', '王姐', false],
  ['小刘 测试', 'Lucky_6', null, 'zh', '小刘', false],
  ['修空调师傅', 'A空调维修', null, 'zh', '', false],
  ['Coco妈', '', null, 'zh', '', false],
  ['妈妈', '幸福一家人', null, 'zh', '', false],
  ['', '一只猫', null, 'zh', '', false],
  ['Kevin 王 字节', '', china, 'zh', 'Kevin', false],
  ['', 'Bella', china, 'zh', '', false],
  ['约翰 John', 'John Murphy', ireland, 'en', 'John', false],
  ['朱莉-字节', 'Sunny', null, 'zh', '朱莉', false],
  ['Mark Weber', '', null, 'en', 'Mark', false],
  ['', 'Silence', null, 'en', '', false],
  ['', '🐰', null, 'en', '', false],
] as const)('%s / %s is written to in the right language, by a name that is theirs', (...row) => {
  const [remark, nickname, region, language, name, polite] = row;
  expect(addressOf(contact({ id: 'x', remark, nickname, region }), 'en')).toEqual({ language, name, polite });
});

it('where nothing tells, the language of the owner', () => {
  expect(addressOf(contact({ id: 'x', nickname: '🐰' }), 'zh').language).toBe('zh');
});

it('who lives in Taiwan or Hong Kong, or writes so, reads traditional characters', () => {
  const place = (country: string) => ({ country, province: null, city: null });
  expect(scriptFor(place('中国台湾'), '')).toBe('taiwan');
  expect(scriptFor(place('HK'), '')).toBe('hong-kong');
  expect(scriptFor(null, '許雅婷')).toBe('hong-kong');
  expect(scriptFor(place('CN'), '林晓曼')).toBe('simplified');
  expect(inScript('<%= it.name %>，你在领英上吗？发过来', 'taiwan')).toBe(
    '<%= it.name %>，你在LinkedIn上嗎？發過來',
  );
  const how = '留个邮箱，或发链接';
  expect(['simplified', 'taiwan', 'hong-kong'].map((script) => inScript(how, script as 'taiwan'))).toEqual([
    how,
    '留個電子郵件，或發連結',
    '留個電郵，或發連結',
  ]);
});
