import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { printable, printableJson } from '../../../src/terminal/show/printable.ts';
import { clip, table } from '../../../src/terminal/show/table.ts';

const dangerous = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const anyText = fc.string({ unit: 'binary', maxLength: 40 });

describe('foreign text on a terminal', () => {
  it('keeps names as they are', () => {
    for (const name of ['小满🌹', 'José Múñoz', '👨‍👩‍👧 家', '林  晓曼']) expect(printable(name)).toBe(name);
  });

  it('cannot retitle the window, move the cursor, reorder or break a line', () => {
    expect(printable('a\u001b]0;title\u0007b\u001b[2Jc')).toBe('a]0;titleb[2Jc');
    expect(printable('abc\u202ecba\u2066')).toBe('abccba');
    expect(printable('first\r\nsecond\tthird')).toBe('first second third');
    expect(printable('\u009b31mred')).toBe('31mred');
  });

  it('whatever it is, holds nothing dangerous, and cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = printable(text);
        expect(line).not.toMatch(dangerous);
        expect(printable(line)).toBe(line);
      }),
    );
  });

  it('in JSON is escaped, not lost', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const json = printableJson([text]);
        expect(json.replaceAll('\n', '')).not.toMatch(dangerous);
        expect(JSON.parse(json)).toEqual([text]);
      }),
    );
  });
});

describe('a table', () => {
  it('lines up Chinese, emoji and Latin', () => {
    expect(
      table([
        ['王伟', 'a'],
        ['🌹x', 'b'],
        ['Kevin', 'c'],
      ]),
    ).toEqual(['王伟   a', '🌹x    b', 'Kevin  c']);
  });

  it('never clips wider than asked', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 30 }), (text, width) => {
        expect(stringWidth(clip(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
