import { describe, expect, it } from 'vitest';
import { markDifferences } from '../../../src/review/view/differences.ts';

const marked = (text: string, ...others: string[]) =>
  markDifferences(text, others)
    .map((span) => span.text)
    .join('');

describe('marking what differs', () => {
  it.each([
    ['Wei Wang', ['Wáng Wěi'], 'Wei Wang'],
    ['Wei Wong', ['Wáng Wěi'], 'Wei W[o]ng'],
    ['Kevin Wang', ['Wáng Wěi'], '[Kevin] Wang'],
    ['王为', ['王伟'], '王[为]'],
    ['王伟', ['Wang Wei'], '王伟'],
    ['Lǚ Ān', ['lu an'], 'Lǚ Ān'],
    ['Northwind Analytics (Shenzhen) Co., Ltd.', ['HSBC'], '[Northwind Analytics (Shenzhen) Co., Ltd.]'],
    ['陈大文 汇丰', ['陈大文'], '陈大文 [汇丰]'],
    ['', ['x'], ''],
    ['🌹 · —', ['x'], '🌹 · —'],
  ])('%s beside %s', (text, others, result) => {
    expect(marked(text, ...others)).toBe(result);
  });

  it.each([
    ['Wáng Fāng', ['Wong Fang'], '[Wáng] Fāng'],
    ['Wáng Fāng', ['Fang'], '[Wáng] Fāng'],
    ['Wáng Xiǎomàn', ['Wang Xiao Man', 'Xiaoman'], 'Wáng Xiǎomàn'],
  ])('of a reading whole words: %s beside %s', (text, others, result) => {
    const line = markDifferences(text, others, 'word');
    expect(line.map((span) => span.text).join('')).toBe(result);
  });

  it('changes nothing but the brackets', () => {
    const text = 'Dr. Wei-Lin "Kevin" O’Brien 王 (PhD), 2nd';
    expect(marked(text, 'someone else 李').replace(/[[\]]/g, '')).toBe(text);
  });
});
