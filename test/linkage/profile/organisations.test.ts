import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import table from '../../../src/linkage/data/organisations.json' with { type: 'json' };
import { organisationsIn } from '../../../src/linkage/profile/organisations.ts';
import { folded } from '../../../src/linkage/profile/phrases.ts';

const same = (a: string, b: string) =>
  organisationsIn(a).some(({ key }) => organisationsIn(b).some((other) => other.key === key));

describe('an organisation', () => {
  it.each([
    ['腾讯', 'Tencent'],
    ['騰訊', 'Tencent'],
    ['阿里', 'Alibaba Group'],
    ['支付宝', 'Ant Group'],
    ['港大', 'The University of Hong Kong'],
    ['新南', 'UNSW Sydney'],
    ['悉大', 'The University of Sydney'],
    ['字节', 'ByteDance'],
    ['普华', 'PwC'],
    ['工行', 'Industrial and Commercial Bank of China'],
    ['金杜', 'King & Wood Mallesons'],
    ['欧莱雅', "L'Oréal China"],
    ['麦当劳', 'McDonald’s'],
    ['国网', 'State Grid Corporation of China (SGCC)'],
    ['前百度工程师', 'Baidu, Inc.'],
    ['腾讯科技（深圳）有限公司', 'Tencent Shenzhen'],
    ['平安', 'Ping An'],
    ['前平安', 'Ping An'],
    ['苹果', 'Apple China'],
    ['漁護署', 'Agriculture, Fisheries and Conservation Department'],
    ['廉署', 'Independent Commission Against Corruption (ICAC)'],
    ['房署', 'Hong Kong Housing Authority'],
    ['威院', 'Prince of Wales Hospital'],
    ['馬會', 'The Hong Kong Jockey Club'],
    ['葡京', 'SJM Resorts, S.A.'],
    ['新葡京荷官', 'Grand Lisboa'],
    ['國泰金', 'Cathay Financial Holdings'],
    ['工研院', 'Industrial Technology Research Institute (ITRI)'],
    ['北榮', 'Taipei Veterans General Hospital'],
    ['建屋局', 'Housing & Development Board'],
    ['中央医院', 'Singapore General Hospital'],
    ['国油', 'PETRONAS'],
    ['中建三局', 'China Construction Third Engineering Bureau'],
    ['发改委', 'National Development and Reform Commission'],
    ['中规院', 'China Academy of Urban Planning & Design'],
    ['瑞金', 'Ruijin Hospital'],
    ['湘雅附二', 'The Second Xiangya Hospital of Central South University'],
    ['北医三院', 'Peking University Third Hospital'],
    ['南邮', 'Nanjing University of Posts and Telecommunications'],
    ['外研社', 'Foreign Language Teaching and Research Press'],
    ['马普所', 'Max Planck Institute for Informatics'],
    ['麦府', 'McKinsey & Company'],
    ['瑞萨', 'Renesas Electronics'],
    ['奇瑞', 'Chery Automobile Co., Ltd.'],
    ['聯電', 'United Microelectronics Corporation'],
    ...[
      ['鸿冉五金', 'Dongguan Hongran Hardware Co., Ltd.'],
      ['昌屹模具', 'Changyi Mould'],
      ['飞岱货代', 'Feidai International Freight'],
    ],
  ])('%s is %s', (a, b) => expect(same(a, b)).toBe(true));

  it.each([
    ['腾讯', 'Alibaba'],
    ['IC', 'Icelandair'],
    ['鸿冉五金', 'Hongyan Hardware'],
    ['五金', 'Hardware Trading'],
    ['Apple', 'Pineapple Labs'],
    ['Apple', 'Apple Tree Kindergarten'],
    ['Brown University', 'Brown Rice Kitchen'],
    ['SF', 'SF Bay Movers'],
    ['大众汽车', '大众浴室'],
    ['平安', '平安喜乐照相馆'],
    ['上海大学', '陪读妈妈上大学'],
    ['马会', '马会计'],
    ['莎莎', '莎莎美甲'],
    ['东方电气', '广东电力'],
    ['北京协和医院', '武汉协和医院'],
    ['Fudan University', 'Zhongshan Hospital'],
    ['Lotte', 'Charlotte丁'],
  ])('%s is not %s', (a, b) => expect(same(a, b)).toBe(false));

  it.each([
    ['深圳设计展会有限公司', '深圳设计展会'],
    ['深圳市青柠檬科技有限公司', '青柠檬'],
    ['Contoso, Ltd.', 'contoso'],
    ['Contoso Pty Ltd', 'Contoso Australia'],
    ['Contoso GmbH', 'Contoso Technologies (Shenzhen)'],
    ['青柠檬', 'Qingningmeng Technology Co., Ltd.'],
  ])('that no table knows is known without legal form and place: %s is %s', (a, b) =>
    expect(same(a, b)).toBe(true),
  );

  it.each([
    ['上海电力', '广东电力'],
    ['Hong Kong University Press', 'Sydney University Press'],
    ['深圳设计', '上海设计'],
    ['Blue Harbour Capital', 'Red Harbour Capital'],
  ])('is not its line of business: %s is not %s', (a, b) => expect(same(a, b)).toBe(false));

  it.each([
    '自由职业',
    'Freelance',
    'Self-employed',
    'Student',
    '待业',
    '保密',
    'Stealth Startup',
    'N/A',
    '深圳',
  ])('is not there when somebody writes %s', (text) => expect(organisationsIn(text).length).toBe(0));

  it('called by a name of several is each of them, and said to be so', () => {
    expect(same('中大', 'Sun Yat-sen University')).toBe(true);
    expect(same('中大', 'The Chinese University of Hong Kong')).toBe(true);
    expect(organisationsIn('中大').map(({ meanings }) => meanings)).toEqual([2, 2]);
    expect(organisationsIn('中山大学广州')[0]).toMatchObject({ meanings: 2 });
    expect(organisationsIn('港大')).toMatchObject([{ text: '港大', meanings: 1 }]);
    expect(same('证监会', 'Securities and Futures Commission')).toBe(true);
    expect(same('证监会', 'China Securities Regulatory Commission')).toBe(true);
    expect(same('香港证监会', 'China Securities Regulatory Commission')).toBe(false);
    expect(same('税务局', 'Inland Revenue Department')).toBe(true);
    expect(same('税务局', 'State Taxation Administration')).toBe(true);
  });

  it('is never found in nothing, and any text is safe', () => {
    expect(organisationsIn('').length).toBe(0);
    expect(organisationsIn('🌹 …').length).toBe(0);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void organisationsIn(text)));
  });
});

describe('the table of organisations', () => {
  const { organisations, ambiguous, ordinary } = table;
  const rowsOf = new Map<string, number[]>();
  organisations.forEach((names, row) => {
    for (const name of names) rowsOf.set(folded(name), [...(rowsOf.get(folded(name)) ?? []), row]);
  });

  it('knows at least 3,000 employers, brands and schools, each by two names or more', () => {
    expect(organisations.length).toBeGreaterThanOrEqual(3000);
    expect(organisations.filter((names) => names.length < 2)).toEqual([]);
    expect([...rowsOf.keys()]).not.toContain('');
  });

  it('names nothing twice, but what it declares ambiguous', () => {
    const several = [...rowsOf].filter(([, rows]) => rows.length > 1);
    expect(several.filter(([, rows]) => new Set(rows).size < rows.length)).toEqual([]);
    expect(several.map(([name]) => name).sort()).toEqual(ambiguous.map(folded).sort());
  });

  it('calls ordinary only what it names', () => {
    expect(ordinary.filter((name) => !rowsOf.has(folded(name)))).toEqual([]);
  });
});
