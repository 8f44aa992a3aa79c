import { describe, expect, it } from 'vitest';
import { linkPeople } from '../../../src/linkage/link.ts';
import { countConnections } from '../../../src/linkage/lists/frequency.ts';
import { profileOf } from '../../../src/linkage/profile/profile.ts';
import { readAnew } from '../../../src/linkage/profile/read-person.ts';
import {
  compareCompiled,
  compileName,
  readConnectionName,
  readContactName,
} from '../../../src/names/index.ts';

import { connection, contact } from '../../support/people.ts';

const { share } = countConnections([]).frequencies();

/** How common the given name is that a remark and a LinkedIn profile agree on. */
function givenShare(remark: string, firstName: string, lastName: string): number {
  const [ours, theirs] = [
    readContactName({ remark }).readings[0]!,
    readConnectionName({ firstName, lastName }).readings[0]!,
  ];
  return share('given', compareCompiled(compileName(ours), compileName(theirs)).given);
}

describe('how common a given name is', () => {
  it('is known of names that thousands share, in characters and in pinyin', () => {
    const odd = givenShare('王晏殊', 'Yanshu', 'Wang');
    for (const popular of [givenShare('王建国', 'Jianguo', 'Wang'), givenShare('王婷婷', '婷婷', '王')]) {
      expect(popular).toBeGreaterThan(1 / 1000);
      expect(popular).toBeGreaterThan(3 * odd);
    }
  });

  it('does not hang on simplified characters', () => {
    expect(givenShare('陳俊傑', '俊傑', '陳')).toBeCloseTo(givenShare('陈俊杰', '俊杰', '陈'));
  });

  it('leaves one popular full name less certain than an odd one on the same short list', () => {
    const others = ['Ada Lovell', 'Bo Jiang', 'Carla Mendes', 'Dan Cai'].map((name, n) =>
      connection({ id: `x${n}`, firstName: name.split(' ')[0]!, lastName: name.split(' ')[1]! }),
    );
    const probability = (remark: string, firstName: string) => {
      const theirs = connection({ id: 'l', firstName, lastName: 'Wang' });
      return linkPeople([contact({ id: 'c', remark })], [theirs, ...others], [])[0]!.evidence.reduce(
        (sum, { weight }) => sum + weight,
        0,
      );
    };
    expect(probability('王建国', 'Jianguo')).toBeLessThan(probability('王晏殊', 'Yanshu') - 2);
  });
});

it("what the end of a profile address hardly means is nobody's surname", () => {
  const numbered = Array.from({ length: 50 }, (_, at) =>
    profileOf(
      readAnew.connection(
        connection({
          id: `https://www.linkedin.com/in/case-${at}`,
          firstName: 'Kevin',
          lastName: at === 0 ? 'Luan' : 'Wang',
        }),
      ),
    ),
  );
  const [ours, theirs] = [
    readContactName({ remark: '老栾' }).readings[0]!,
    readConnectionName({ firstName: 'Kevin', lastName: 'Luan' }).readings[0]!,
  ];
  const { family } = compareCompiled(compileName(ours), compileName(theirs));
  expect(countConnections(numbered).frequencies().share('family', family)).toBeLessThan(1 / 1000);
});
