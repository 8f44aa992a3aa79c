import { describe, expect, it } from 'vitest';
import {
  bestComparison,
  compileAll,
  describePair,
  readConnectionName,
  readContactName,
} from '../../src/names/index.ts';
import { explainComparison } from '../../src/text/names.ts';

const compare = (remark: string, firstName: string, lastName: string) =>
  bestComparison(
    compileAll(readContactName({ remark }).readings),
    compileAll(readConnectionName({ firstName, lastName }).readings),
  )!.comparison;
const levels = (remark: string, firstName: string, lastName: string) => {
  const { family, given, english } = compare(remark, firstName, lastName);
  return `${family.level} ${family.system ?? '-'} / ${given.level} ${given.system ?? '-'} / ${english.level}`;
};

describe('two names', () => {
  it.each([
    ['王伟', 'Wei', 'Wang', 'spelled pinyin / spelled pinyin / missing'],
    ['王伟', 'Wang', 'Wei', 'spelled pinyin / spelled pinyin / missing'],
    ['陈大文', 'Tai Man', 'Chan', 'spelled hong-kong / spelled hong-kong / missing'],
    ['蔡明文', 'Ming-wen', 'Tsai', 'spelled wade-giles / spelled pinyin / missing'],
    ['陈国华', 'Kok Hwa', 'Tan', 'spelled southeast-asia / spelled southeast-asia / missing'],
    ['王偉', '伟', '王', 'equal - / equal - / missing'],
    ['김도현', 'Dohyun', 'Kim', 'spelled korean / spelled korean / missing'],
    ['이현우', 'Hyunwoo', 'Lee', 'spelled korean / spelled korean / missing'],
    ['Sofía Restrepo', 'Sofia', 'Restrepo Gil', 'equal - / missing - / equal'],
    ['João Paulo Meirelles', 'João Pedro', 'Meirelles', 'equal - / missing - / partial'],
    ['林喆', '哲', '林', 'equal - / variant - / missing'],
    ['王玮', '伟', '王', 'equal - / homophone - / missing'],
    ['王晓明', 'X. M.', 'Wang', 'spelled pinyin / initials pinyin / missing'],
    ['麦子聪', 'T.C.', 'Mak', 'spelled southeast-asia / initials southeast-asia / missing'],
    ['丘伟权', 'Vui Khen', 'Hiew', 'spelled southeast-asia / spelled southeast-asia / missing'],
    // De Vries and de Wit share nothing.
    ['Jan de Vries', 'Jan', 'de Wit', 'contradiction - / missing - / equal'],
    ['Jan vd Heuvel', 'Jan', 'van den Heuvel', 'variant - / missing - / equal'],
    ['Nadine Scholz', 'Nadine', 'Scholz-Wagner', 'variant - / missing - / equal'],
    ['Bob Smith', 'Robert', 'Smith', 'equal - / missing - / nickname'],
    ['Kevin 王', 'Kevin', 'Wang', 'spelled pinyin / missing - / equal'],
    ['Sammi岑慧敏', 'Sammi', 'Cen', 'spelled pinyin / missing - / equal'],
    ['约翰', 'John', 'Smith', 'missing - / missing - / equal'],
    ['Zhang Xiaoming', 'Xiaomin', 'Zhang', 'equal - / typo - / missing'],
    ['詹雨晴', 'Yuqin', 'Zhan', 'spelled pinyin / similar pinyin / missing'],
    ['鍾宜萱', 'I-Hsuan', 'Chung', 'spelled wade-giles / spelled wade-giles / missing'],
    ['Amadou Diallo', 'Amadou Oury', 'Diallo', 'equal - / variant - / missing'],
    ['Linda 吴晓琳', 'Linda (Xiaolin Wu)', 'Thompson', 'spelled pinyin / spelled pinyin / equal'],
    ['Vivian 曹', 'Vivian (Cao)', 'Johnson', 'spelled pinyin / missing - / equal'],
    ['Sophie 滕', 'Sophie', 'Teng-Baker', 'spelled pinyin / missing - / equal'],
    ['詹雨晴', 'Yu-Ching', 'Chan', 'spelled wade-giles / spelled wade-giles / missing'],
    ['王伟', 'Jing', 'Wang', 'spelled pinyin / contradiction - / missing'],
    ['王伟', 'Wei', 'Zhao', 'contradiction - / spelled pinyin / missing'],
    ['王总', 'Wei', 'Wang', 'spelled pinyin / missing - / missing'],
    ['Grace Chen (née Liu)', 'Grace', 'Chen', 'equal - / missing - / equal'],
    ['Anna Jones', 'Anna', 'Smith-Jones', 'variant - / missing - / equal'],
    ['关凯文', 'Kevin', 'Kwan', 'spelled hong-kong / missing - / equal'],
    ['关凯文', 'Kevin K.', 'Kwan', 'spelled hong-kong / partial - / equal'],
    ['大卫·史密斯', 'David', 'Smith', 'similar by-sound / missing - / equal'],
    ['大卫·史密斯', 'David', 'Stephens', 'missing - / missing - / equal'],
    ['罗伯特·布朗', 'Robert', 'Braun', 'similar by-sound / missing - / equal'],
    ['穆罕默德·阿里', 'Mohammed', 'Ali', 'spelled by-sound / missing - / equal'],
    ['安娜 伊万诺娃', 'Anna', 'Ivanova', 'similar by-sound / missing - / equal'],
    ['安德森 Boris', 'Boris', 'Anderson', 'similar by-sound / missing - / equal'],
    ['武元甲', 'Giap', 'Vo Nguyen', 'spelled vietnamese / spelled vietnamese / missing'],
    ['黎德寿', 'Tho Duc', 'Le', 'spelled vietnamese / spelled vietnamese / missing'],
    ['Louisa', 'Louisa', 'Lu', 'missing - / missing - / equal'],
    ['김민준', 'Minjun', 'Kim', 'spelled korean / spelled korean / missing'],
    ['金智贤', '지현', '김', 'spelled korean / spelled korean / missing'],
    ['강민지 姜敏智', 'Minji', 'Kang', 'spelled korean / spelled korean / missing'],
    ['田中さくら', 'Sakura', 'Tanaka', 'spelled japanese / spelled japanese / missing'],
    ['佐藤しょうた', 'Shota', 'Sato', 'spelled japanese / spelled japanese / missing'],
    ['Yuki 田中', 'Yuki', 'Tanaka', 'spelled japanese / equal - / missing'],
    ['渡边直美', 'Naomi', 'Watanabe', 'spelled japanese / spelled japanese / missing'],
    ['佐藤キョウコ', 'Kyoko', 'Sato', 'spelled japanese / spelled japanese / missing'],
    ['田中さくら', 'Haruka', 'Tanaka', 'spelled japanese / contradiction - / missing'],
    ['褚wei', 'Wei', 'Chu', 'spelled pinyin / equal - / missing'],
    ['박서연', 'Seo-yeon', 'Park', 'spelled korean / spelled korean / missing'],
    ['남궁민호', 'Minho', 'Namgung', 'spelled korean / spelled korean / missing'],
    ['김향란', 'Xianglan', 'Jin', 'spelled pinyin / spelled pinyin / missing'],
    ['이춘화', 'Chunhua', 'Li', 'spelled pinyin / spelled pinyin / missing'],
    ['수연', 'Yan', 'Shu', 'missing - / contradiction - / missing'],
    ['次仁央宗 西藏民大', 'Tsering', 'Yangzom', 'spelled by-sound / spelled by-sound / missing'],
    ['阿依努尔 乌市海关', 'Ayinuer', 'Maimaiti', 'missing - / spelled by-sound / missing'],
    ['Đức Lê', 'Minh Duc', 'Le', 'equal - / similar - / missing'],
    ['Thu Nguyễn', 'Thi Thu', 'Nguyen', 'equal - / variant - / missing'],
    ['Kok Wong', 'Kok Wai', 'Wong', 'equal - / contradiction - / missing'],
    ['娜塔莎', 'Natalya', 'Kim', 'missing - / missing - / nickname'],
    ['Лёша', 'Alexey', 'Sorokin', 'missing - / missing - / nickname'],
    ['Kasia', 'Katarzyna', 'Wójcik', 'missing - / missing - / nickname'],
    ['Tunde', 'Babatunde', 'Adeyemi', 'missing - / missing - / nickname'],
    ['Dirk Jürgens', 'Dirk', 'Juergens', 'equal - / missing - / equal'],
    ['Müller Jörg', 'Joerg', 'Mueller', 'equal - / missing - / equal'],
    ["Dave O'R", 'David', "O'Rourke", 'initials - / missing - / nickname'],
    ['Dave Z', 'Dave', 'Z.', 'initials - / missing - / equal'],
    ['Anna McD', 'Anna', 'McDonald', 'initials - / missing - / equal'],
    ['Giulia Bre', 'Giulia', 'Brescianini', 'initials - / missing - / equal'],
    ['Anna Lee', 'Anna', 'Leeuwenhoek', 'contradiction - / missing - / equal'],
    ['Anna Rossi', 'Anna', 'Rossini', 'missing - / missing - / equal'],
    ['Anna McD', 'Anna', 'McKinley', 'missing - / missing - / equal'],
    ['吕晓 Lü', 'Xiao', 'Lv', 'spelled pinyin / spelled pinyin / missing'],
  ])('%s and %s %s', (remark, first, last, expected) => {
    expect(levels(remark, first, last)).toBe(expected);
  });

  it('cost more where the letters are of another system than those that the same person writes', () => {
    const cost = (remark: string, last: string) => compare(remark, 'Derek', last).family.cost;
    expect(cost('Derek 潘立', 'Pang')).toBe(cost('Derek 潘立', 'Phua') + 2);
    expect(cost('Derek Pan 潘立', 'Pan')).toBe(0);
    expect(cost('Derek Pan 潘立', 'Phua')).toBe(cost('Derek 潘立', 'Phua') + 6);
    expect(cost('Derek Phua 潘立', 'Phua')).toBe(cost('Derek 潘立', 'Phua'));
  });

  it('tell how rare the agreeing value is', () => {
    const frequency = (remark: string, last: string) => compare(remark, 'Wei', last).family.frequency;
    expect(frequency('王伟', 'Wang')).toBeGreaterThan(0.05);
    expect(frequency('尉迟伟', 'Yuchi')).toBeLessThan(0.001);
  });
});

describe('the explanation', () => {
  const said = (left: string, right: string, language: 'en' | 'zh') =>
    explainComparison(describePair(left, right).best!.comparison, language);
  it('is in words', () => {
    expect(said('陈大文', 'Tai Man Chan', 'en')).toEqual([
      '陈 is spelled Chan in Hong Kong.',
      'About one person in 20 has 陈.',
      '大文 is spelled Tai Man in Hong Kong.',
      'About one person in 50,000 has 大文.',
    ]);
    expect(said('Tai Man Chan', '陈大文', 'zh')[0]).toBe('“陈”可以拼作 Chan（香港拼写）。');
  });
  it('says what speaks against', () => {
    expect(said('王伟', 'Jing Wang', 'en')).toContain('The given name differs: 伟 and Jing.');
  });
});
