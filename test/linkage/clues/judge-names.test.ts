import { describe, expect, it } from 'vitest';
import { linkPeople } from '../../../src/linkage/link.ts';
import type { Connection, Contact, MatchStatus } from '../../../src/model.ts';
import { connection, contact } from '../../support/people.ts';

/** Enough others that a name nobody else has is rare among them. */
const crowd = Array.from({ length: 120 }, (_, nth) =>
  connection({ id: `crowd-${nth}`, firstName: 'Qing', lastName: 'Sun', company: `Firm ${nth}` }),
);

function statusOf(
  ours: Partial<Contact>,
  [firstName, lastName, company]: [string, string, string],
): MatchStatus | 'nothing' {
  const them: Connection = connection({ id: 'them', firstName, lastName, company });
  const matches = linkPeople([contact({ id: 'c', ...ours })], [them, ...crowd], []);
  return matches.find((match) => match.connection === 'them')?.status ?? 'nothing';
}

describe('nearly a whole name, as rare as a whole one', () => {
  it.each<[string, Partial<Contact>, [string, string, string]]>([
    [
      'the surname is an initial',
      { remark: '西门子 Stefan', nickname: 'Stefan Z.' },
      ['Stefan', 'Zimmermann', 'Siemens'],
    ],
    ['or hidden on LinkedIn', { remark: '美团 慕容一帆' }, ['Yifan', 'M.', 'Meituan']],
    [
      'the given name is initials',
      { remark: '上官 T. 微软', nickname: 'T. Shangguan' },
      ['Tao', 'Shangguan', 'Microsoft'],
    ],
    [
      'the owner tells no surname, but the Chinese name and the English one',
      { remark: '建梁 育碧', nickname: 'Alex今天不加班' },
      ['Alex Jianliang', 'Wen', 'Ubisoft'],
    ],
    [
      'the owner tells no surname',
      { remark: 'Thibault 欧莱雅', nickname: 'Thibault' },
      ['Thibault', 'Lemercier', "L'Oréal"],
    ],
    [
      'and the given name is two syllables that may be a surname and a given name',
      { remark: 'Siew Ling 星展', nickname: 'Siew Ling' },
      ['Siew Ling', 'Ng', 'DBS Bank'],
    ],
    ['it may be a word', { remark: '尚可 澳新银行' }, ['Ke', 'Shang', 'ANZ']],
  ])('is taken where they share an employer: %s', (_, ours, [first, last, company]) => {
    expect(statusOf(ours, [first, last, company])).toBe('accepted');
    // Without one, such a name is nothing to take anybody by.
    expect(statusOf(ours, [first, last, 'Kingfisher Bakery'])).not.toBe('accepted');
  });

  it.each<[string, Partial<Contact>, [string, string, string]]>([
    [
      'another surname is told',
      { remark: '国泰 Rosalind Tse', nickname: 'Rosalind T' },
      ['Rosalind', 'Tsui', 'Cathay Pacific'],
    ],
    ['no more than a surname is told', { remark: '上官总 微软' }, ['Tao', 'Shangguan', 'Microsoft']],
    ['the name is common', { remark: 'Kevin 腾讯' }, ['Kevin', 'Wu', 'Tencent']],
  ])('is asked about where %s', (_, ours, theirs) => expect(statusOf(ours, theirs)).toBe('review'));

  it('is nothing to go by where a word is but what the contact goes by', () =>
    expect(statusOf({ remark: '澳新银行', nickname: '尚可' }, ['Ke', 'Shang', 'ANZ'])).toBe('nothing'));
});

describe('a whole name known by a service', () => {
  const known = (position: string) => {
    const them = connection({
      id: 'them',
      firstName: 'Jiaying',
      lastName: 'Murong',
      position,
      company: 'Skylark',
    });
    const ours = contact({ id: 'c', remark: '留学中介 慕容佳莹', nickname: '佳莹' });
    return linkPeople([ours], [them, ...crowd], []).find(({ connection: of }) => of === 'them')?.status;
  };
  it('is taken where the other does just that', () => expect(known('Education Consultant')).toBe('accepted'));
  it('and asked about where nobody says so, or another thing', () => {
    expect(known('')).toBe('review');
    expect(known('Software Engineer')).toBe('review');
  });
});
