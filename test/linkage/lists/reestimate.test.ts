import { describe, expect, it } from 'vitest';
import type { Clue } from '../../../src/linkage/clues/clue.ts';
import { employer } from '../../../src/linkage/clues/employer.ts';
import { clues } from '../../../src/linkage/clues/index.ts';
import { weighPairs } from '../../../src/linkage/link.ts';
import { connection, contact } from '../../support/people.ts';

const given =
  '晓曼 建国 淑芬 志强 雅婷 俊杰 慧敏 国栋 丽华 文博 思远 海燕 玉兰 振宇 秀英 子涵 雨桐 家豪 明轩 若曦'.split(
    ' ',
  );
const latin =
  'Xiaoman Jianguo Shufen Zhiqiang Yating Junjie Huimin Guodong Lihua Wenbo Siyuan Haiyan Yulan Zhenyu Xiuying Zihan Yutong Jiahao Mingxuan Ruoxi'.split(
    ' ',
  );

/** Twenty people with rare names; LinkedIn has this employer for all of them. */
const keptWhen = (company: string) => {
  const contacts = given.map((name, i) => contact({ id: `w${i}`, remark: `欧阳${name} 腾讯` }));
  const connections = latin.map((firstName, i) =>
    connection({ id: `https://www.linkedin.com/in/p${i}`, firstName, lastName: 'Ouyang', company }),
  );
  const { counts } = weighPairs(contacts, connections, []).frequencies;
  return employer.learning!.keptIn(counts[clues.indexOf(employer as Clue)] as never);
};

describe('how often employers agree', () => {
  it('is learned from this list, from the pairs that are sure by their names', () => {
    expect(keptWhen('Tencent')).toBeGreaterThan(0.7);
    expect(keptWhen('Volvo')).toBeLessThan(0.4);
  });

  it('stays what is usual where nothing tells', () => {
    expect(keptWhen('')).toBeCloseTo(0.55);
  });
});
