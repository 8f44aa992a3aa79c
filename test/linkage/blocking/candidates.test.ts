import { describe, expect, it } from 'vitest';
import { candidatesAmong } from '../../../src/linkage/blocking/candidates.ts';
import { toTheEnd } from '../../../src/linkage/in-steps.ts';
import { profileOf } from '../../../src/linkage/profile/profile.ts';
import { readAnew } from '../../../src/linkage/profile/read-person.ts';
import { connection, contact } from '../../support/people.ts';

const listed = (names: string[], company = '', position = '') =>
  names.map((name, at) => {
    const [lastName = '', ...first] = name.split(' ').reverse();
    return profileOf(
      readAnew.connection(
        connection({
          id: `https://www.linkedin.com/in/${at}`,
          firstName: first.reverse().join(' '),
          lastName,
          company,
          position,
        }),
      ),
    );
  });

const met = (remark: string, names: string[], ...job: [company?: string, position?: string]) =>
  toTheEnd(
    candidatesAmong(listed(names, ...job), [profileOf(readAnew.contact(contact({ id: 'c', remark })))]),
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

  it('whoever is written in letters too, beside a namesake in Han, who shares every way to spell it', () => {
    expect(met('郑志明', ['志明 郑', 'Chi Meng Cheang', 'Chi Ming Cheng'])).toEqual([
      '志明 郑',
      'Chi Meng Cheang',
      'Chi Ming Cheng',
    ]);
  });

  it('by a given name that another has as an English one', () => {
    expect(met('Ken Kwok', ['Chi Kin Ken Kwok', 'Chi Kin Kwok'])).toContain('Chi Kin Ken Kwok');
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

  it('by an English name where a surname that is not Chinese is cut short', () => {
    const many = ['Giulia Brescianini', 'Giulia Bianchi', 'Giulia Bao', 'Marta Brescianini'];
    expect(met('Giulia Bre', many)).toEqual(['Giulia Brescianini']);
    expect(met('Marta Kow.', ['Marta Kowalczyk'])).toEqual(['Marta Kowalczyk']);
    const others = [...'ABCEFGHJKLM'].map((letter) => `Pierre ${letter}ardin`);
    expect(met('Pierre D', [...others, 'Pierre Dupont'])).toEqual(['Pierre Dupont']);
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

  it('by an English name and what they do, however many are called so', () => {
    const many = [...'abcdefghijk'].map((letter) => `Sunny L${letter}ng`);
    expect(met('贷款 Sunny', many, '', 'Mortgage Broker')).toEqual(many);
    expect(met('贷款 Sunny', many, '', 'Violinist')).toEqual([]);
    expect(met('贷款 Sunny陈', ['Sunny Guo'], '', 'Mortgage Broker')).toEqual([]);
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

  it('by a short given name, or first letters, beside a fact or how the surname begins', () => {
    expect(met('思齐（贝恩）', ['Siqi Cen', 'Simin Cen'], 'Bain & Company')).toEqual(['Siqi Cen']);
    expect(met('思齐（贝恩）', ['Siqi Cen'], 'KPMG')).toEqual([]);
    expect(met('LYF 腾讯', ['Yifan Lyu', 'Yifan Zhou'], 'Tencent')).toEqual(['Yifan Lyu']);
    expect(met('Kai Z.', ['Kai Zimmermann', 'Jan Zimmermann'])).toEqual(['Kai Zimmermann']);
    expect(met('W. Hou', ['Weiguo Hou', 'Guowei Hou'])).toEqual(['Weiguo Hou']);
  });

  it('by what a name is short for, and by one word of it that is no Chinese syllable', () => {
    expect(met('Наташа', ['Natalya Kim', 'Irina Kim'])).toEqual(['Natalya Kim']);
    expect(met('Dave Apple', ['David Jones'])).toEqual(['David Jones']);
    expect(met('Hafiz 羽毛球', ['Mohd Hafiz Zulkifli'])).toEqual(['Mohd Hafiz Zulkifli']);
    expect(met('Jürgen', ['Juergen Hofstetter'])).toEqual(['Juergen Hofstetter']);
  });

  it('a foreigner by an English name, whatever the surname in Han', () => {
    expect(met('Ben 白 美国领馆', ['Benjamin Whitaker'])).toEqual(['Benjamin Whitaker']);
    expect(met('Ben 白 美国同学', ['Benjamin Whitaker'])).toEqual([]);
  });
});
