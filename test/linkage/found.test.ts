import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decisiveness, nameDoubts } from '../../src/linkage/clues/judge-names.ts';
import { usualSystems } from '../../src/linkage/clues/spelling-systems.ts';
import { type Compared, foundOf, Packing } from '../../src/linkage/found.ts';
import type { System } from '../../src/names/index.ts';

const pair: fc.Arbitrary<Compared> = fc.record({
  connection: fc.nat(2_000_000),
  weight: fc.double({ noNaN: true }),
  decisive: fc.constantFrom(...decisiveness),
  nameBits: fc.integer({ min: 0, max: 250 }).map((tenths) => tenths / 10),
  system: fc.constantFrom(null, ...(Object.keys(usualSystems) as System[])),
  reading: fc.record({
    contact: fc.integer({ min: -1, max: 60 }),
    connection: fc.integer({ min: -1, max: 60 }),
  }),
  doubt: fc.constantFrom(null, ...nameDoubts),
  isCommon: fc.boolean(),
});

it('what was found of each contact comes out as it went in', () => {
  fc.assert(
    fc.property(fc.array(fc.array(pair, { maxLength: 5 })), (lists) => {
      const packing = new Packing();
      for (const list of lists) packing.add(list);
      const found = packing.packed();
      expect(lists.map((_, contact) => foundOf(found, contact))).toEqual(lists);
    }),
  );
});
