import { expect, it } from 'vitest';
import { numbersIn, phoneKeys, withoutNumbers } from '../src/phone-number.ts';

it.each([
  '13800001111',
  '+86 138-0000-1111',
  '0086 138 0000 1111',
  '１３８００００１１１１',
  '＋８６（138）0000 1111',
])('%s is one and the same number', (written) => expect(phoneKeys([written])).toEqual(['13800001111']));

it('an extension, or a word, is no number', () => expect(phoneKeys(['8012', '转 301', ''])).toEqual([]));

it.each([
  ['方婷 Fiona 13800138000', ['13800138000'], '方婷 Fiona'],
  ['赵四 139-1234-5679 wx同号', ['139-1234-5679'], '赵四'],
  ['钱七（13912345670微信同号）', ['13912345670'], '钱七'],
  ['孙丽 电话：+61 400 000 001', ['+61 400 000 001'], '孙丽'],
  ['李工 0755-26001234 腾讯', ['0755-26001234'], '李工 腾讯'],
  ['王芳13800138000（13900139000）', ['13800138000', '13900139000'], '王芳'],
  ['13800138000', ['13800138000'], '13800138000'],
  ['林晓曼 2019-10-20', [], '林晓曼 2019-10-20'],
  ['老王 QQ123456789', [], '老王 QQ123456789'],
  ['身份证 110101199003071234', [], '身份证 110101199003071234'],
  ['3栋 138 号', [], '3栋 138 号'],
])('%s: the numbers in a text, and what is left without them', (text, numbers, rest) => {
  expect([numbersIn(text), withoutNumbers(text)]).toEqual([numbers, rest]);
});
