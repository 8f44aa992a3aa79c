import { describe, expect, it } from 'vitest';
import { pace } from '../../../src/review/queue/pace.ts';

describe('the pace of the owner', () => {
  it('is not known before three answers', () => {
    expect(pace([4, 5])).toBeNull();
  });

  it('is the median, so that neither a slip nor a hard question changes it', () => {
    expect(pace([4, 5, 90])).toBe(5);
    expect(pace([4, 5, 6, 90])).toBe(5.5);
  });

  it('forgets who went away, and how slow the first answers were', () => {
    expect(pace([4, 5, 6, 5000])).toBe(5);
    expect(pace([...new Array(30).fill(100), ...new Array(20).fill(3)])).toBe(3);
  });
});
