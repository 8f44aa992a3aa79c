import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText } from '../../src/report/plain-text.ts';

it('whatever comes in, one visible line comes out, and again the same', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
  fc.assert(
    fc.property(anything, (text) => {
      const plain = plainText(text);
      expect(plain).not.toMatch(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u);
      expect(plain).not.toMatch(/[^\S ]| {2}|^ | $/);
      expect(plainText(plain)).toBe(plain);
    }),
    { numRuns: 2000 },
  );
});

it('emoji and their joiners stay', () => {
  expect(plainText('👩‍💻 小满🌹 é')).toBe('👩‍💻 小满🌹 é');
});
