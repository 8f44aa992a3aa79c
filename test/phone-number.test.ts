import { expect, it } from 'vitest';
import { phoneKeys } from '../src/phone-number.ts';

it.each([
  '13800001111',
  '+86 138-0000-1111',
  '0086 138 0000 1111',
  '１３８００００１１１１',
  '＋８６（138）0000 1111',
])('%s is one and the same number', (written) => expect(phoneKeys([written])).toEqual(['13800001111']));

it('an extension, or a word, is no number', () => expect(phoneKeys(['8012', '转 301', ''])).toEqual([]));
