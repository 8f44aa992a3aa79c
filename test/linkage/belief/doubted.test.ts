import { describe, expect, it } from 'vitest';
import { linkPeople } from '../../../src/linkage/link.ts';
import { connection, contact } from '../../support/people.ts';

const siyuan = connection({
  id: 'https://www.linkedin.com/in/siyuan-luan',
  firstName: 'Siyuan',
  lastName: 'Luan',
  company: 'Tencent',
  position: 'Product Manager',
});
const match = (...remarks: string[]) =>
  linkPeople(
    remarks.map((remark, at) => contact({ id: `c${at}`, remark })),
    [siyuan],
    [],
  );

describe('whether it is one person, in doubt', () => {
  it('makes a question no likelier than such pairs turn out to be', () => {
    const likely = (remark: string) => match(remark)[0]?.probability ?? 0;
    expect(likely('栾思远 腾讯')).toBeGreaterThan(0.9);
    for (const remark of ['栾思远 瑜伽教练', '表弟 栾思远', '栾思远?']) {
      expect(likely(remark), remark).toBeGreaterThan(0.2);
      expect(likely(remark), remark).toBeLessThan(0.6);
    }
  });

  it('believes least of a namesake whom the owner tells from the one on LinkedIn, and still asks', () => {
    const [namesake] = match('栾思远(不是腾讯那个)');
    expect(namesake?.status).toBe('review');
    expect(namesake?.probability).toBeLessThan(0.3);
  });

  it('is of a nickname alone where that alone misleads', () => {
    const [colleague] = linkPeople(
      [contact({ id: 'c', remark: '栾思远 腾讯', nickname: '努力≠成功' })],
      [siyuan],
      [],
    );
    expect(colleague?.status).toBe('accepted');
  });

  it('is a clue among the others, which add up to the probability', () => {
    const [asked] = match('表弟 栾思远');
    const doubt = asked!.evidence.find(({ feature }) => feature === 'doubt')!;
    expect(doubt.weight).toBeLessThan(-1);
    const bits = asked!.evidence.reduce((sum, { weight }) => sum + weight, 0);
    // Odds, and nobody else who may be meant.
    expect(asked!.probability).toBeCloseTo(1 / (1 + 2 ** -bits), 3);
  });

  it('stands in nobody’s way: the yoga teacher of that name keeps no colleague from being found', () => {
    const [teacher, colleague] = ['栾思远 瑜伽教练', '栾思远 腾讯'];
    expect(match(teacher, colleague).find(({ contact }) => contact === 'c1')?.status).toBe('accepted');
  });
});
