import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockLength, blockOf, indexBlocks } from '../../../src/linkage/blocking/block-index.ts';

const members = (index: ReturnType<typeof indexBlocks>, key: number): number[] => {
  const block = blockOf(index, key);
  if (block < 0) return [];
  const start = index.starts[block]!;
  return [...index.positions.subarray(start, start + blockLength(index, block))];
};

describe('which connections have a key', () => {
  it('nobody, where there are no connections', () => {
    expect(
      blockOf(
        indexBlocks(0, () => []),
        7,
      ),
    ).toBe(-1);
  });

  it('everyone who has it, once and in order, for any keys', () => {
    const key = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));
    fc.assert(
      fc.property(fc.array(fc.array(key, { maxLength: 80 }), { maxLength: 40 }), key, (lists, stranger) => {
        const index = indexBlocks(lists.length, (position) => lists[position]!);
        for (const each of [...lists.flat(), stranger]) {
          const having = lists.flatMap((keys, position) => (keys.includes(each) ? [position] : []));
          expect(members(index, each)).toEqual(having);
        }
      }),
    );
  });
});
