import { describe, expect, it } from 'vitest';
import { joinedNames, readContactName } from '../../src/names/index.ts';

/** The names that a remark and a nickname tell together, each as surname / given name / English name, the likeliest first. */
function joined(remark: string, nickname: string): string[] {
  const texts = { remark, nickname };
  const part = (value: { han: string; latin: string } | null) => value?.han || value?.latin || '-';
  return joinedNames(texts, readContactName(texts).readings)
    .sort((a, b) => b.prior - a.prior)
    .map(({ family, given, english }) => `${part(family)} / ${part(given)} / ${english.join() || '-'}`);
}

describe('remark and nickname, the surname in one and the given name in the other', () => {
  it.each([
    ['立讯 IPQC 覃', '秋菊打螺丝🔧', '覃 / 秋菊 / -'],
    ['原VMware 郜', '凌霄LX', '郜 / 凌霄 / -'],
    ['邮储 小宓', '小宓蜂🐝', '宓 / 蜂 / -'],
    ['复旦MBA 冷', '冷笑话本话', '冷 / 笑话 / -'],
    ['槟城 林医生 看耳鼻喉', 'Seng Huat', '林 / Seng Huat / -'],
    ['四大跳去甲方的 曲', 'Cordelia Q', '曲 / Cordelia / -'],
    ['越南华侨 杨', 'Vinh D', '杨 / Vinh / -'],
    ['阮小姐', 'Hương🌼', '阮 / Hương / -'],
    ['柳沢さん', '健太郎', '柳沢 / 健太郎 / -'],
    ['马尼拉 施', 'Jericho', '施 / - / Jericho'],
  ])('%s, who calls himself %s: %s', (remark, nickname, expected) => {
    expect(joined(remark, nickname)).toContain(expected);
  });

  it.each([
    ['白总', '白明哲', 'the nickname tells all of the name'],
    ['李姐', '王小明', 'it tells another surname'],
    ['曲', 'Cordelia W', 'the initial is another'],
    ['茹', 'Ru_Xueqin', 'the surname stands in it too'],
    ['Andrew 安德鲁', 'Andrew Hoffmann', 'an English name is told with the surname'],
    ['王伟 腾讯', '秋菊打螺丝', 'the remark tells all of the name'],
  ])('%s and %s tell none: %s', (remark, nickname) => {
    expect(joined(remark, nickname)).toEqual([]);
  });

  it('say that they may be chance, and of a saying of four characters that they rather are', () => {
    const texts = { remark: '黄工', nickname: '海阔天空' };
    const [reading] = joinedNames(texts, readContactName(texts).readings);
    expect(reading).toMatchObject({ given: { han: '海阔' }, perhaps: 'other' });
  });
});
