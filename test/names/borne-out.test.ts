import { describe, expect, it } from 'vitest';
import { readContactName } from '../../src/names/index.ts';

/** The name that a contact's texts are read as by the likeliest reading of the remark, and whether it may be another's. */
function named(remark: string, nickname: string): string {
  const { readings } = readContactName({ remark, nickname });
  const [best] = readings.filter(({ field }) => field === 'remark');
  return `${best?.family?.han ?? '-'} / ${best?.given?.han ?? '-'}${best?.perhaps ? ' ?' : ''}`;
}

describe('of several names of a remark the one that the nickname bears out', () => {
  it.each([
    ['华阳 栾哲宇 惠州', '哲', '栾 / 哲宇'],
    ['宁王 储能 卞凯', 'Kai B', '卞 / 凯'],
    // The beginning of the name is no rival of the whole.
    ['阳阳（欧阳静）', '阳光下的猫', '欧阳 / 静'],
    ['创业营 夏侯磊', '夏侯', '夏侯 / 磊'],
  ])('%s, who calls herself %s: %s', (remark, nickname, expected) => {
    expect(named(remark, nickname)).toBe(expected);
  });

  it.each([
    ['林晓曼 常春藤', '春天', '林 / 晓曼'],
    ['何俊杰 彭博', '博观约取', '何 / 俊杰'],
    ['孙志远 安利', '吉利', '孙 / 志远'],
  ])('%s, who calls herself %s, by no more than chance: %s', (remark, nickname, expected) => {
    expect(named(remark, nickname)).toBe(expected);
  });

  it('but whose assistant somebody is, no nickname makes them', () => {
    expect(named('李静秘书 王芳', '小静')).toMatch(/\?$|王/u);
  });
});
