import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/model.ts';
import { type DecisionLine, parseDecisions, writeDecisions } from '../../src/sources/decisions-file.ts';
import { anyStatement, hostileText } from '../support/statements.ts';

const same: Statement = { about: 'pair', contact: 'wxid_1', connection: 'https://x/in/a', verdict: 'same' };
const write = (lines: DecisionLine[], comment = 'Ann = Ann Li') => writeDecisions(lines, [], () => comment);
const problemsOf = (text: string) => parseDecisions(text).problems;

describe('a file of decisions', () => {
  it('is one line a decision: keys first, what was said, what is known of it, and the names as a comment', () => {
    const at = '2026-11-23T10:00:00.000Z';
    expect(write([{ statement: same, at, reason: 'old friend' }])).toBe(
      `wxid_1\tpair\thttps://x/in/a\tsame\tat=${at}\treason=old friend\t# Ann = Ann Li\n`,
    );
  });

  it('is sorted by its keys, whatever the order it was said in', () => {
    const lines = ['c', 'a', 'b'].map((contact) => {
      return { statement: { about: 'exclusion', contact, excluded: true } as const, at: null, reason: '' };
    });
    expect(write(lines)).toBe(write(lines.toReversed()));
    expect(write(lines)).toMatch(/^a\texclusion\t-\texcluded.*\nb\t.*\nc\t/);
  });

  it('may be written by hand: no time, no comment, any line ends, blank lines, a label called -', () => {
    const text = `# mine\r\n\r\nwxid_1\tpair\thttps://x/in/a\tsame\r\n  wxid_2 \tlabel\t-\tworn\twhatever is no extra`;
    expect(parseDecisions(text.replace('\twhatever is no extra', ''))).toEqual({
      lines: [
        { line: 3, statement: same, at: null, reason: '' },
        {
          line: 4,
          statement: { about: 'label', contact: 'wxid_2', label: '-', worn: true },
          at: null,
          reason: '',
        },
      ],
      problems: [],
    });
    expect(problemsOf(text)).toMatchObject([{ line: 4, code: 'decision-extra' }]);
  });

  it.each([
    ['wxid_1 pair x same', 'decision-columns'],
    ['wxid_1\tpare\tx\tsame', 'decision-kind'],
    ['wxid_1\t__proto__\tx\tsame', 'decision-kind'],
    ['wxid_1\tpair\tx\tperhaps', 'decision-value'],
    ['\tpair\tx\tsame', 'decision-key'],
    ['wxid_1\tpair\t\tsame', 'decision-key'],
    ['wxid_1\texclusion\tx\texcluded', 'decision-object'],
    ['wxid_1\tpair\tx\tsame\tname=Ann', 'decision-extra'],
    ['wxid_1\tinvitation\t-\tsent\tnote=perhaps', 'decision-extra'],
    ['wxid_1\tpair\tx\tsame\tat=yesterday', 'decision-time'],
    ['wxid_1\tpair\tx\tsame\tat=2026-13-01', 'decision-time'],
  ])('%j is a problem, told with its line', (row, code) => {
    expect(problemsOf(`# first\n${row}\nwxid_2\tpair\tx\tsame\n`)).toMatchObject([{ line: 2, code }]);
  });

  it('holds whatever was said by and of whomever: what is written is read back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyStatement, hostileText)), hostileText, (said, comment) => {
        const lines = said.map(([statement, reason]) => {
          return { statement, reason, at: '2026-11-23T10:00:00.000Z' };
        });
        const text = write(lines, comment);
        // A name in a comment cannot end its line, nor hide in it.
        expect(text.split(/[\r\n\u0085\u2028\u2029]/)).toHaveLength(lines.length + 1);
        expect(text).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\ud800](?![\udc00-\udfff])/,
        );
        const read = parseDecisions(text);
        expect(read.problems).toEqual([]);
        expect(write(read.lines, comment)).toBe(text);
        expect(new Set(read.lines.map(({ line: _, ...line }) => JSON.stringify(sorted(line))))).toEqual(
          new Set(lines.map((line) => JSON.stringify(sorted(line)))),
        );
      }),
    );
  });
});

/** The same whatever order the keys were set in. */
function sorted({ statement, at, reason }: DecisionLine) {
  return [at, reason, Object.entries(statement).sort(([a], [b]) => (a < b ? -1 : 1))];
}
