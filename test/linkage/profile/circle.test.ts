import { describe, expect, it } from 'vitest';
import { circleOf } from '../../../src/linkage/profile/circle.ts';

const circle = (remark: string, labels: string[] = []) => circleOf({ remark, labels }, null);

describe('from which part of the owner’s life a contact is', () => {
  it.each([
    ['大舅 尚德明', []],
    ['堂弟温博文', []],
    ['表哥 周一帆', []],
    ['水电 王军', []],
    ['裝修 Kelvin Chan', []],
    ['钢琴 曾琪老师', []],
    ['孩子奥数班 林老师', []],
    ['小二班 张丽老师', []],
    ['周建国', ['家人']],
    ['虞佳', ['家长']],
    ['楼下 尹美晶', []],
    ['教會 Esther', []],
    ['乔梁', ['邻居']],
  ])('%s is of private life', (remark, labels) => expect(circle(remark, labels)).toBe('private'));

  it('so are the parents of a child', () =>
    expect(
      circleOf({ remark: '豆豆妈妈 吴静怡', labels: [] }, { name: '豆豆', words: '妈妈', isSure: true }),
    ).toBe('private'));

  it.each([
    ['小学 罗丹', []],
    ['高中同学 李明', []],
    ['贾思敏', ['七中']],
  ])('%s is from school days', (remark, labels) => expect(circle(remark, labels)).toBe('early'));

  it('of whom the owner wrote nothing is unsaid', () => expect(circle('')).toBe('unsaid'));

  it.each([
    ['王伟 腾讯'],
    ['王伟 羽毛球'],
    ['陈总-华为'],
    ['Kevin UNSW'],
    ['林志强 平安保险'],
    ['大同 王小姐'],
    ['姚叔宝 京东'],
  ])('%s is any other', (remark) => expect(circle(remark)).toBe('any'));
});
