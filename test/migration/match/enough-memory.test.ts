import { describe, expect, it } from 'vitest';
import { refuseTooMany } from '../../../src/migration/match/enough-memory.ts';

const gigabyte = 1e9;

describe('lists that are too long for the memory that Node may use', () => {
  it('are refused before anything is begun, and it is said what they would take', () => {
    expect(() => refuseTooMany(2_000_000, 4 * gigabyte)).toThrow(
      expect.objectContaining({
        code: 'too-many-people',
        values: { people: 2_000_000, megabytes: 11_000, gigabytes: 11 },
      }),
    );
    expect(() => refuseTooMany(2_000_000, 11 * gigabyte)).not.toThrow();
  });

  it('are none that people have: ten thousand contacts and thirty thousand connections fit anywhere', () => {
    expect(() => refuseTooMany(40_000, gigabyte / 2)).not.toThrow();
    expect(() => refuseTooMany(40_000)).not.toThrow();
  });
});
