import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BlockIndex,
  blockLength,
  blockOf,
  indexBlocks,
  KeyLists,
  mayBeAmong,
} from '../../../src/linkage/blocking/block-index.ts';
import { toTheEnd } from '../../../src/linkage/in-steps.ts';

const listed = (lists: number[][]): KeyLists => {
  const all = new KeyLists();
  for (const keys of lists) all.add(keys);
  return all;
};

const indexed = (sought: number[], lists: number[][], most = Number.POSITIVE_INFINITY): BlockIndex =>
  toTheEnd(indexBlocks(Int32Array.from(sought), listed(lists), () => most));

const members = (index: BlockIndex, key: number): number[] => {
  const block = blockOf(index, key);
  if (block < 0) return [];
  const start = index.starts[block]!;
  return [...index.positions.subarray(start, start + blockLength(index, block))];
};

describe('which connections have a key', () => {
  it('nobody, where there are no connections or it is not sought', () => {
    expect(blockOf(indexed([7], []), 7)).toBe(-1);
    expect(blockOf(indexed([], [[7]]), 7)).toBe(-1);
  });

  it('everyone who has it, once and in order, for any keys that are sought, and no others', () => {
    const key = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));
    fc.assert(
      fc.property(
        fc.array(fc.array(key, { maxLength: 80 }), { maxLength: 40 }),
        fc.array(key, { maxLength: 80 }),
        key,
        (lists, some, stranger) => {
          const sought = [...some, ...lists.slice(1).flat()];
          const index = indexed(sought, lists);
          for (const each of [...lists.flat(), ...some, stranger]) {
            const having = lists.flatMap((keys, position) => (keys.includes(each) ? [position] : []));
            expect(members(index, each)).toEqual(sought.includes(each) ? having : []);
          }
        },
      ),
    );
  });

  it('nobody, where more have it than tells people apart', () => {
    const index = indexed([7, 8], [[7], [7, 8], [7, 7]], 2);
    expect(members(index, 7)).toEqual([]);
    expect(members(index, 8)).toEqual([1]);
  });
});

describe('what may be among many keys', () => {
  const key = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

  it('are all of them', () => {
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        expect(keys.every(mayBeAmong(Int32Array.from(keys)))).toBe(true);
      }),
    );
  });

  it('are few others', () => {
    const every = (from: number) =>
      Int32Array.from({ length: 4_000 }, (_, at) => Math.imul(from + at, 0x85ebca6b));
    const others = every(4_000).filter(mayBeAmong(every(0)));
    expect(others.length).toBeLessThan(500);
  });
});
