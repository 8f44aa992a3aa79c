import { describe, expect, it } from 'vitest';
import { fitted } from '../../../src/terminal/show/fitted.ts';

describe('a line in a terminal that is narrower', () => {
  it('is cut between words, and goes on below where its last column begins', () => {
    expect(fitted('  15  To ask  Ask on WeChat: nobody else knows', 34)).toEqual([
      '  15  To ask  Ask on WeChat:',
      '              nobody else knows',
    ]);
    expect(fitted('  ! row 140: skipped: only a date is left', 24)).toEqual([
      '  ! row 140: skipped:',
      '    only a date is left',
    ]);
  });

  it('stays as it is where it fits', () => {
    expect(fitted('one  two', 8)).toEqual(['one  two']);
  });

  it('never begins with punctuation that closes, nor ends with what opens', () => {
    expect(fitted('家人与服务，不问。', 10)).toEqual(['家人与服', '务，不问。']);
    expect(fitted('运行（再看）', 6)).toEqual(['运行', '（再', '看）']);
  });

  it('keeps the name of a flag whole, in brackets too', () => {
    expect(fitted('answer PERSON [--not-on-linkedin] [--asked]', 22)).toEqual([
      'answer PERSON',
      '[--not-on-linkedin]',
      '[--asked]',
    ]);
    expect(fitted('groups, as --batch --no-interactive lists', 24)).toEqual([
      'groups, as --batch',
      '--no-interactive lists',
    ]);
    expect(fitted('a well-known name', 9)).toEqual(['a well-', 'known', 'name']);
  });

  it.each([
    ['Next: migrate invite next -w ws-h/.migrate', 40, ['Next:', 'migrate invite next -w ws-h/.migrate']],
    [
      '共 12 人（migrate people -w ws-s-orig/.migrate）',
      46,
      ['共 12 人', '（migrate people -w ws-s-orig/.migrate）'],
    ],
    ['Look: migrate people -w "my own folder".', 36, ['Look:', 'migrate people -w "my own folder".']],
    ['Written to ./ws-h/report/index.html', 26, ['Written to', './ws-h/report/index.html']],
    ['Written to ws-h/report/index.html', 26, ['Written to', 'ws-h/report/index.html']],
    ['Written to /home/lin/ws-h/report', 26, ['Written to', '/home/lin/ws-h/report']],
    ['Written to C:\\lin\\ws-h\\report', 24, ['Written to', 'C:\\lin\\ws-h\\report']],
    ['Financial Crime/Risk', 18, ['Financial Crime/', 'Risk']],
    // Too wide to stay whole.
    ['migrate people -w ws-h/.migrate', 20, ['migrate people -w', 'ws-h/.migrate']],
    ['https://www.linkedin.com/in/xiaoman-lin', 30, ['https://www.linkedin.com/in/', 'xiaoman-lin']],
  ])('keeps whole what is copied: %s', (line, width, lines) => {
    expect(fitted(line, width)).toEqual(lines);
  });

  it('keeps a date and a percentage whole', () => {
    expect(fitted('imported 2026-11-28', 15)).toEqual(['imported', '2026-11-28']);
    expect(fitted('accepted 97 %', 12)).toEqual(['accepted', '97 %']);
  });
});
