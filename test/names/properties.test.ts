import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clean,
  closeness,
  compareNames,
  describeName,
  foldLatin,
  type NameComparison,
  type NameReading,
  readConnectionName,
  readContactName,
  searchableName,
  simplify,
  surnameClasses,
} from '../../src/names/index.ts';
import { explainComparison } from '../../src/text/names.ts';

/** Texts as hostile as contact lists are, and names among them. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '王',
        '伟',
        '欧阳',
        '陈',
        '林',
        '总',
        '小',
        'Wang',
        'wei',
        'Kevin',
        'CHAN',
        'Tai',
        ' ',
        '-',
        '(',
        ')',
        '🌹',
        '&amp;',
        '<span class="emoji">',
        '\u200b',
        '\u202e',
        '__proto__',
        '腾讯',
        '1988',
        '张',
        'ü',
        'v',
        'Ng',
        '　',
        '＆lt；',
        '\ud83c',
        '\u001b[31m',
        '=1+1',
        '約翰',
        'Smith',
      ),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join('')),
);
const readings = (value: string): NameReading[] => [
  ...readContactName({ remark: value, nickname: value, wechatId: value, emails: [value] }).readings,
  ...readConnectionName({ firstName: value, lastName: value, slug: value, notes: value }).readings,
];
const swapped = ({ family, given, english, mixedSystems }: NameComparison): NameComparison => {
  const turn = (part: NameComparison['family']) => ({ ...part, left: part.right, right: part.left });
  return { family: turn(family), given: turn(given), english: turn(english), mixedSystems };
};

describe('the name engine', () => {
  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const reading of readings(a)) {
          expect(reading.prior).toBeGreaterThanOrEqual(0);
          expect(reading.prior).toBeLessThanOrEqual(1);
          searchableName(reading);
          surnameClasses(reading);
          for (const other of readings(b).slice(0, 3)) explainComparison(compareNames(reading, other), 'zh');
        }
        describeName(a);
      }),
      { numRuns: 300 },
    );
  });
  it('reads whatever is repeated as often as one likes: a stretched Sooo must not try every way to cut it', () => {
    const piece = fc.constantFrom(
      'o',
      'wei',
      'ah',
      'n',
      'ya',
      'nya',
      'ahya',
      'sh',
      'e e',
      '的王',
      '强',
      'A ',
      '(',
      '姓',
      'von ',
      '美国',
      '강',
    );
    const stretched = fc
      .tuple(
        fc.constantFrom('', 'Wow S', 'Kevin S', '王', 'W'),
        piece,
        fc.integer({ min: 20, max: 80 }),
        fc.constantFrom('', 'l', 'h', '妈', '!'),
      )
      .map(([before, repeated, times, after]) => before + repeated.repeat(times) + after);
    fc.assert(
      fc.property(stretched, (value) => {
        expect(readings(value).every(({ prior }) => prior <= 1)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
  it('compares symmetrically', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const left of readings(a).slice(0, 4))
          for (const right of readings(b).slice(0, 4)) {
            const comparison = compareNames(left, right);
            expect(compareNames(right, left)).toEqual(swapped(comparison));
            expect(Number.isFinite(closeness(comparison))).toBe(true);
          }
      }),
      {
        numRuns: 300,
        examples: [
          ['张約翰1988Kevin', '张v約翰1988Kevin'],
          ['林üü約翰', 'ü欧阳🌹'],
          ['陈約翰&amp;Smith', 'Smith欧阳&amp;約翰CHAN-'],
        ],
      },
    );
  });
  it('normalises to a fixed point', () => {
    fc.assert(
      fc.property(text, (value) => {
        const once = clean(value).text;
        expect(clean(once).text).toBe(once);
        expect(foldLatin(foldLatin(value))).toBe(foldLatin(value));
        expect(simplify(simplify(value))).toBe(simplify(value));
      }),
      { numRuns: 1000 },
    );
  });
  it('simplifies every character once and for all: 薴, which comes to 苧, and that to 苎', () => {
    const all = Array.from({ length: 0x30000 - 0x3400 }, (_, at) => 0x3400 + at)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code));
    const once = all.map(simplify);
    expect(once.map(simplify)).toEqual(once);
  });

  it('does not turn agreement into contradiction for an emoji or a space', () => {
    const names = fc.constantFrom(
      '王伟',
      '张晓明',
      '欧阳震',
      '陈大文 腾讯',
      'Kevin 王',
      '李总',
      '刘思远-字节跳动',
    );
    const extra = fc.constantFrom('🌹', ' ', '✨', '  ', '❤️', '\u200b', '👨‍👩‍👧');
    fc.assert(
      fc.property(names, extra, fc.boolean(), (name, decoration, front) => {
        const [plain] = readContactName({ remark: name }).readings;
        const [decorated] = readContactName({
          remark: front ? decoration + name : name + decoration,
        }).readings;
        const comparison = compareNames(plain!, decorated!);
        for (const part of [comparison.family, comparison.given, comparison.english])
          expect(part.level).toMatch(/equal|missing/);
      }),
    );
  });
});
