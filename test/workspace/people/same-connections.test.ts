import { describe, expect, it } from 'vitest';
import { type MemberClues, sameConnections } from '../../../src/workspace/people/same-connections.ts';

let source = 0;
const zeng = { firstName: 'Guoqiang', lastName: 'Zeng', email: null, connectedOn: '2020-01-02' };
type Listed = Partial<MemberClues> & { key: string };
/** An export of one list; a `list` of its own for another account's. */
const exported = (people: Listed[], list = 1) => {
  source += 1;
  return people.map(({ key, ...clues }) => ({ key, source, list, clues: { ...zeng, ...clues } }));
};
const joined = (...exports: ReturnType<typeof exported>[]) =>
  Object.fromEntries(sameConnections(exports.flat()));

const [old, vanity] = ['guoqiang-zeng-1a2b3c', 'guoqiangzeng'];

describe('a member with another profile address is recognised', () => {
  it('by the whole name and the day of connecting', () => {
    expect(joined(exported([{ key: old }]), exported([{ key: vanity }]))).toEqual({ [old]: vanity });
  });

  it('by the e-mail address, whatever they are called now', () => {
    const before = exported([{ key: 'mei-han', email: 'Mei@example.com', connectedOn: null }]);
    const after = exported([{ key: 'mei', email: 'mei@example.com', firstName: 'Mei', lastName: 'Smith' }]);
    expect(joined(before, after)).toEqual({ 'mei-han': 'mei' });
  });

  it('however often they change it, and where it was changed back', () => {
    const exports = ['a', 'b', 'c'].map((key) => exported([{ key }]));
    expect(joined(...exports)).toEqual({ a: 'c', b: 'c' });
    expect(joined(...exports, exported([{ key: 'a' }]))).toEqual({ b: 'a', c: 'a' });
  });

  it('who changed the name in one export and the address in the next', () => {
    const exports = [
      exported([{ key: 'a' }]),
      exported([{ key: 'a', lastName: 'Smith' }]),
      exported([{ key: 'b', lastName: 'Smith' }]),
    ];
    expect(joined(...exports)).toEqual({ a: 'b' });
  });
});

describe('left as they are', () => {
  it.each<[string, Listed[], Listed[]]>([
    ['connected on other days', [{ key: 'a' }], [{ key: 'b', connectedOn: '2021-01-02' }]],
    ['where no day is told', [{ key: 'a', connectedOn: null }], [{ key: 'b', connectedOn: null }]],
    ['called by one name only', [{ key: 'a', lastName: ' ' }], [{ key: 'b', lastName: ' ' }]],
    ['namesakes of one day before', [{ key: 'a' }, { key: 'b' }], [{ key: 'c' }]],
    ['namesakes of one day since', [{ key: 'a' }], [{ key: 'b' }, { key: 'c' }]],
    ['beside a namesake of that day who stays', [{ key: 'a' }, { key: 'x' }], [{ key: 'b' }, { key: 'x' }]],
    ['both there still', [{ key: 'a' }], [{ key: 'a' }, { key: 'b' }]],
    [
      'two who have one e-mail address',
      [{ key: 'a', email: 'us@example.com', lastName: 'Li' }],
      [
        { key: 'b', email: 'us@example.com', lastName: 'Wu' },
        { key: 'c', email: 'us@example.com', lastName: 'He' },
      ],
    ],
  ])('are members %s', (_, before, after) => {
    expect(joined(exported(before), exported(after))).toEqual({});
  });

  it('are connections of two accounts', () => {
    expect(joined(exported([{ key: 'a' }], 1), exported([{ key: 'b' }], 2))).toEqual({});
  });
});
