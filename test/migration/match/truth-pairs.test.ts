import { describe, expect, it } from 'vitest';
import { truthPairs } from '../../../src/migration/match/truth-pairs.ts';
import { parseTruth } from '../../../src/sources/truth.ts';
import { connection, contact } from '../../support/people.ts';

const ann = 'https://www.linkedin.com/in/ann-li';
const bob = 'https://www.linkedin.com/in/bob-wu';
const people = {
  contacts: [
    contact({ id: 'wxid_1', wechatId: 'Ann_88' }),
    contact({ id: 'wxid_2' }),
    contact({ id: 'room', kind: 'group' }),
  ],
  connections: [connection({ id: ann }), connection({ id: bob })],
};
const read = (text: string) => truthPairs(parseTruth(text), people);

describe('true pairs', () => {
  it('are named by id or WeChat id, and by any spelling of the profile address', () => {
    const { pairs, warnings } = read(`ann_88,linkedin.com/in/Ann-Li/?trk=1\nwxid_2,${bob}\n`);
    expect([...pairs]).toEqual([
      ['wxid_1', ann],
      ['wxid_2', bob],
    ]);
    expect(warnings).toEqual([]);
  });

  it('may have a header', () => {
    expect(read(`contact,connection\nwxid_1,${ann}`)).toEqual({
      pairs: new Map([['wxid_1', ann]]),
      warnings: [],
    });
  });

  it('that are wrong are left out, each with its row and reason', () => {
    const { pairs, warnings } = read(
      [
        `wxid_1\t${ann}`,
        'wxid_2',
        `wxid_9\t${bob}`,
        'wxid_2\thttps://www.linkedin.com/in/gone',
        `wxid_1\t${bob}`,
        `room\t${bob}`,
        `wxid_1\t${ann}`,
      ].join('\n'),
    );
    expect([...pairs]).toEqual([['wxid_1', ann]]);
    expect(warnings.map(({ row, code }) => [row, code])).toEqual([
      [2, 'truth-columns'],
      [3, 'truth-contact'],
      [4, 'truth-connection'],
      [5, 'truth-twice'],
      [6, 'truth-not-a-person'],
    ]);
  });

  it('a wrong first row is no header when it holds an address', () => {
    expect(read('wxid_9,https://www.linkedin.com/in/gone').warnings).toMatchObject([{ row: 1 }]);
  });

  it('nobody without a WeChat id is meant by an empty cell', () => {
    expect(read(`wxid_1,${ann}\n,${bob}`).warnings).toMatchObject([{ row: 2, code: 'truth-columns' }]);
  });
});
