import { describe, expect, it } from 'vitest';
import { candidatesAmong } from '../../../src/linkage/blocking/candidates.ts';
import { toTheEnd } from '../../../src/linkage/in-steps.ts';
import { profileOf } from '../../../src/linkage/profile/profile.ts';
import { readAnew } from '../../../src/linkage/profile/read-person.ts';
import { connection, contact } from '../../support/people.ts';

const listed = (names: string[], company = '') =>
  names.map((name, at) => {
    const [lastName = '', ...first] = name.split(' ').reverse();
    return profileOf(
      readAnew.connection(
        connection({
          id: `https://www.linkedin.com/in/${at}`,
          firstName: first.reverse().join(' '),
          lastName,
          company,
        }),
      ),
    );
  });

const met = (remark: string, names: string[], company?: string) =>
  toTheEnd(
    candidatesAmong(listed(names, company), [profileOf(readAnew.contact(contact({ id: 'c', remark })))]),
  )(0).map((at) => names[at]);

describe('whom a contact is compared with', () => {
  it('whoever may bear the whole name, by any spelling and with a slip', () => {
    expect(
      met('林晓曼', [
        'Xiaoman Lin',
        'Hiu Man Lam',
        'Xiaomann Lin',
        'Siaomen Lin',
        'Xiaoli Lin',
        'Ada Lovell',
      ]),
    ).toEqual(['Xiaoman Lin', 'Hiu Man Lam', 'Xiaomann Lin', 'Siaomen Lin']);
  });

  it('by a surname alone where one of the two has no given name', () => {
    expect(met('林总', ['Xiaoman Lin', 'Kevin Lin', 'Kevin Wu'])).toEqual(['Xiaoman Lin', 'Kevin Lin']);
    expect(met('林晓曼', ['Kevin Lin', 'Guoqiang Lin'])).toEqual(['Kevin Lin']);
  });

  it('by initials where one of the two has no more', () => {
    expect(met('林晓曼', ['X. M. Lin', 'X. Lin', 'G. Q. Lin'])).toEqual(['X. M. Lin']);
    expect(met('CY Leung', ['Chun Ying Leung'])).toEqual(['Chun Ying Leung']);
    expect(met('林晓曼', ['Xuemei Lin'])).toEqual([]);
  });

  it('by a given name where a surname is missing, cut short or begins alike', () => {
    expect(met('晓曼', ['Xiaoman Lin', 'Xiaoman Zhou'])).toEqual(['Xiaoman Lin', 'Xiaoman Zhou']);
    expect(met('林晓曼', ['Xiaoman L.', 'Xiaoman Ling', 'Xiaoman Zhou'])).toEqual([
      'Xiaoman L.',
      'Xiaoman Ling',
    ]);
  });

  it('by an English name where one of the two has no surname and few are called so', () => {
    expect(met('Kevin UNSW', ['Kevin Lin', 'Kevin (Wei) Wang', 'Eric Wu'])).toEqual([
      'Kevin Lin',
      'Kevin (Wei) Wang',
    ]);
    expect(met('Kevin Zhou', ['Kevin Lin'])).toEqual([]);
    expect(met('健身 Kevin', ['Kevin Lin'])).toEqual([]);
    const many = [...'abcdefghijk'].map((letter) => `Kevin L${letter}ng`);
    expect(met('Kevin UNSW', many)).toEqual([]);
  });

  it('by the surname and a shared employer', () => {
    const namesakes = Array.from({ length: 60 }, (_, nth) => `Kevin${'abcdefghij'[nth % 10]} Lin`);
    expect(met('林总 腾讯', namesakes, 'Tencent')).not.toEqual([]);
  });

  it('not by what so many share that none could be told from the others', () => {
    const namesakes = Array.from({ length: 60 }, () => 'Guoqiang Lin');
    expect(met('林总', namesakes)).toEqual([]);
    expect(met('林国强', namesakes)).not.toEqual([]);
  });
});
