import { describe, expect, it } from 'vitest';
import { linkPeople } from '../../src/linkage/link.ts';
import type { Bridge } from '../../src/model.ts';
import { bridge, connection, contact } from '../support/people.ts';

const url = 'https://www.linkedin.com/in/xiaoman-lin';
const momo = contact({ id: 'wxid_1', nickname: 'momo', phones: ['13800000000'], wechatId: 'linxm_88' });
const lin = connection({ id: url, firstName: 'Xiaoman', lastName: 'Lin', email: 'xm@example.com' });
const others = ['Ada Lovell', 'Bo Jiang', 'Carla Mendes', 'Emma Brook'].map((name, i) =>
  connection({
    id: `https://www.linkedin.com/in/someone-else-${i}`,
    firstName: name.split(' ')[0]!,
    lastName: name.split(' ')[1]!,
  }),
);
const link = (...bridges: Bridge[]) =>
  linkPeople([momo], [lin, ...others], [], { bridges }).map((m) => [m.connection, m.status]);

describe('an address book as a bridge', () => {
  it('tells who momo is: by a phone number and the profile, the e-mail or the name beside it', () => {
    expect(link()).toEqual([]);
    expect(link(bridge({ phones: ['+86 138-0000-0000'], profileUrls: [`${url}/`] }))).toEqual([
      [url, 'accepted'],
    ]);
    expect(link(bridge({ wechatIds: ['LinXM_88'], emails: ['XM@example.com'] }))).toEqual([
      [url, 'accepted'],
    ]);
    expect(link(bridge({ phones: ['13800000000'], names: ['林晓曼'] }))).toEqual([[url, 'accepted']]);
  });

  it('says nothing when it is about somebody else', () => {
    expect(link(bridge({ phones: ['13911111111'], names: ['林晓曼'], profileUrls: [url] }))).toEqual([]);
  });
});
