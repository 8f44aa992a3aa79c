import { describe, expect, it } from 'vitest';
import { minutesFor, pace } from '../../../src/review/queue/pace.ts';

describe('the pace of the owner', () => {
  it('is not known before three answers', () => {
    expect(pace([4, 5])).toBeNull();
  });

  it('is the median, so that neither a slip nor a hard question changes it', () => {
    expect(pace([4, 5, 50])).toBe(5);
    expect(pace([4, 5, 6, 50])).toBe(5.5);
  });

  it('forgets who went away, and how slow the first answers were', () => {
    expect(pace([4, 5, 6, 90])).toBe(5);
    expect(pace([...new Array(30).fill(55), ...new Array(20).fill(3)])).toBe(3);
  });
});

describe('the minutes that are left', () => {
  const shown = (questions: number, seconds: number[]) => Math.round(minutesFor(questions, seconds));

  it('are those of the first screen before any answer', () => {
    expect(minutesFor(6)).toBe(1);
    expect(minutesFor(60, [])).toBe(10);
  });

  it('do not jump with the first answers, quick, slow, or after a coffee', () => {
    expect(shown(6, [50, 40])).toBe(1);
    expect(shown(6, [55, 3, 58])).toBe(1);
    expect(shown(6, [170, 600, 4])).toBe(1);
    expect(shown(60, [2, 2, 2])).toBe(10);
  });

  it('are those of the owner after some answers', () => {
    expect(minutesFor(60, new Array(10).fill(4))).toBe(4);
    expect(minutesFor(60, [...new Array(10).fill(4), 1000, 1000])).toBe(4);
  });
});
