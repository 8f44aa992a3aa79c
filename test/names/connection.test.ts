import { describe, expect, it } from 'vitest';
import { readConnectionName } from '../../src/names/index.ts';

const read = (firstName: string, lastName: string, slug?: string) => {
  const [best] = readConnectionName({ firstName, lastName, ...(slug && { slug }) }).readings;
  if (!best) return 'nothing';
  const part = (value: { han: string; latin: string } | null) =>
    value ? [value.han, value.latin].filter(Boolean).join('=') : '-';
  return `${part(best.family)} / ${part(best.given)} / ${best.english.join() || '-'} / ${best.origin}`;
};

describe('a connection', () => {
  it.each([
    ['Wei', 'Wang', 'Wang / Wei / - / chinese'],
    ['Wang', 'Xiaoming', 'Wang / Xiaoming / - / chinese'],
    ['Wei (Kevin)', 'Wang, PhD', 'Wang / Wei / Kevin / chinese'],
    ['Kevin', 'Wang 王伟', '王=Wang / 伟 / Kevin / chinese'],
    ['伟', '王', '王 / 伟 / - / chinese'],
    ['王', '伟', '王 / 伟 / - / chinese'],
    ['芳（小芳）', '王', '王 / 芳 / - / chinese'],
    ['山田', '太郎', '山田 / 太郎 / - / japanese'],
    ['由紀', '小笠原', '小笠原 / 由紀 / - / japanese'],
    ['Tai Man Peter', 'CHAN', 'CHAN / Tai Man / Peter / chinese'],
    ['Carrie', 'Lam Cheng Yuet-ngor', 'Lam Cheng / Yuet-ngor / Carrie / chinese'],
    ['Ho Kwan', 'Au Yeung', 'Au Yeung / Ho Kwan / - / chinese'],
    ['Shuk Yin', 'MA', 'MA / Shuk Yin / - / chinese'],
    ['W.', 'Wang', 'Wang / W. / - / chinese'],
    ['John', 'Smith', 'Smith / - / John / western'],
    ['Hiroshi', 'Tanaka', 'Tanaka / Hiroshi / - / japanese'],
    ['Min-jun', 'Kim', 'Kim / Min-jun / - / korean'],
    ['Văn Anh', 'Nguyễn', 'Nguyễn / Văn Anh / - / vietnamese'],
    ['Ruoxi (Rosie) Yin', '(she/her)', 'Yin / Ruoxi / Rosie / chinese'],
    ['Wei he/him', 'Wang', 'Wang / Wei / - / chinese'],
    ['Dr. Li Wei', 'Zhang PhD', 'Zhang / Li Wei / - / chinese'],
    ['Dr', 'Mingzhe Wei', 'Wei / Mingzhe / - / chinese'],
    ['Xiaoming (Mike) Zhang', 'CFA', 'Zhang / Xiaoming / Mike / chinese'],
    ['Lei', 'Fang - Hiring!', 'Fang / Lei / - / chinese'],
    ['Cheryl', 'Ooi 🏡 REN 41207', 'Ooi / - / Cheryl / chinese'],
    ['Julie', 'Delacroix 🚀 I help startups grow', 'Delacroix / - / Julie / western'],
    ['Amy 🌟 Wong', '', 'Wong / - / Amy / chinese'],
    ['Anita', 'Macaraeg Jr.', 'Macaraeg / - / Anita / western'],
    ['Wei', 'Sun @ Google', 'Sun / Wei / - / chinese'],
    ['Wing', 'Au - Yeung', 'Au Yeung / Wing / - / chinese'],
    ['Xiaoying', 'Ge (formerly Luo)', 'Ge / Xiaoying / - / chinese'],
    ['Lim Kok Wai @ Lim Ah Kow', '', 'Lim / Kok Wai / - / chinese'],
    ['Hesham', 'Abdel Wahab', 'Abdel Wahab / Hesham / - / unknown'],
    ['Fatima', 'Abd El Rahman', 'Abd El Rahman / - / Fatima / western'],
    ['Abdul', 'Rahman', 'Rahman / - / Abdul / western'],
    ['Ben', 'Carter', 'Carter / - / Ben / western'],
    ['Siti', 'Nurhaliza binti Tarudin', 'Nurhaliza / - / Siti / western'],
    ['Li Bin', 'Wang', 'Wang / Li Bin / - / chinese'],
    ['Ольга', 'Орлова', 'Orlova / - / Olga / western'],
    ['Wei', 'Mba', 'Mba / Wei / - / chinese'],
    ['Wei Ma MBA', '', 'Ma / Wei / - / chinese'],
    ['Arash', 'Moradi MD FRCPC', 'Moradi / - / Arash / western'],
    ['Rachel', 'Hsiao PREC*', 'Hsiao / - / Rachel / chinese'],
    ['Prof. Dr. med. Andreas', 'Kuhlmann', 'Kuhlmann / - / Andreas / western'],
    ['Eng Huat', 'Lim', 'Lim / Eng Huat / - / chinese'],
    ['Dr. Mingzhe Wei', 'MD, PhD, MBA', 'Wei / Mingzhe / - / chinese'],
    ['Wenbo (Ben) K.', 'Wei', 'Wei / Wenbo / Ben / chinese'],
    ['Yiu W.', 'Chung', 'Chung / Yiu W. / - / chinese'],
    ['王伟', '王', '王 / 伟 / - / chinese'],
    ['伟 Wei', '王 Wang', '王=Wang / 伟=Wei / - / chinese'],
    ['Kevin 伟', 'Wang 王', '王=Wang / 伟 / Kevin / chinese'],
    ['Nanjing Lou', '楼南京', '楼=Lou / 南京=Nanjing / - / chinese'],
    ['怡君', 'Lai', 'Lai / 怡君 / - / chinese'],
    ['Lai', '怡君', 'Lai / 怡君 / - / chinese'],
    ['Yi-Chun 怡君', 'Lai', 'Lai / 怡君=Yi-Chun / - / chinese'],
    ['王伟', 'Wang', '王=Wang / 伟 / - / chinese'],
    ['王建国', 'Lin', '王 / 建国 / Lin / chinese'],
    ['Xiaoli Wan | 财富规划', 'MDRT', 'Wan / Xiaoli / - / chinese'],
    ['Lijuan', 'Tong, DDS', 'Tong / Lijuan / - / chinese'],
    ["Dato' Kok Weng", 'Yap', 'Yap / Kok Weng / - / chinese'],
    ['Andries', 'van der Heijden', 'van der Heijden / - / Andries / western'],
    ['Jan', 'de Vries', 'de Vries / - / Jan / western'],
    ['Nurul Aisyah', 'Binte Rahman', 'Rahman / Nurul Aisyah / Aisyah / western'],
    ['Wei', 'Bin Wang', 'Wang / Wei Bin / - / chinese'],
    ['Thiago', 'Vasconcelos de Lima LION', 'de Lima / Thiago Vasconcelos / Thiago / western'],
    ['Hoa', 'Nguyen Thi *', 'Nguyen / Hoa / - / vietnamese'],
    ['Lena J.', 'Hoffmann', 'Hoffmann / - / Lena / western'],
    ['Kevin J.', 'Zhang', 'Zhang / J. / Kevin / chinese'],
    ['Bart van den Heuvel', '', 'van den Heuvel / Bart / - / unknown'],
    ['Kok Leong (KL)', 'Yap', 'Yap / Kok Leong / KL / chinese'],
    ['Beilei', 'de Wit - Huang', 'de Wit-Huang / Beilei / - / unknown'],
    ['Kenji', 'TANAKA', 'TANAKA / Kenji / - / japanese'],
  ])('%s, %s', (first, last, meaning) => {
    expect(read(first, last)).toBe(meaning);
  });

  it.each([
    '(Open to work)',
    '#OpenToWork',
    "(We're hiring",
    'Open to work',
    'PhD Candidate',
    '(PhD in Economics)',
    'CFA Level II Candidate',
    '(Standard Chartered Bank)',
    '(Google)',
    '(Career Coach)',
    '@Standard Chartered Bank',
    'ex-Google',
    'abc@qq.com',
    '(WeChat: abc123)',
    '微信 abc123',
    '+86 138 0013 8000',
    '5G',
    'PMP CSM',
    'ICF PCC',
    'PMI-ACP',
    'P.Eng.',
    'LEED AP',
    'II',
    'L.I.O.N.',
  ])('%s beside a name leaves it as it is', (beside) => {
    for (const [first, last] of [
      ['Yiming', 'Teng'],
      ['Wing Kwan', 'LO'],
      ['Anna', 'Lindqvist'],
      ['Theresa', 'May'],
      ['Kumar', 'R S'],
      ['Thiago', 'Vasconcelos de Lima'],
      ['一鸣', '滕'],
    ] as const)
      expect(read(first, `${last} ${beside}`)).toBe(read(first, last));
  });

  it.each([
    ['Tim (Guo Wei)', 'Chen', 'Chen / Guo Wei / Tim / chinese'],
    ['Wei', 'Meng MEng', 'Meng / Wei / - / chinese'],
    ['Mei', 'Lion', 'Lion / Mei / - / chinese'],
    ['Yuxin', 'Li Ma PhD', 'Li Ma / Yuxin / - / chinese'],
    ['Line', 'Hansen', 'Hansen / Line / - / chinese'],
    ['Hope', 'Student', 'Student / Hope / - / unknown'],
  ])('%s, %s: may look like what stands beside a name, and is a name', (first, last, meaning) => {
    expect(read(first, last)).toBe(meaning);
  });

  it.each([
    ['Yiming Teng', 'Teng', 'Teng / Yiming / - / chinese'],
    ['Yiming', 'Yiming Teng', 'Teng / Yiming / - / chinese'],
    ['Teng', 'Yiming Teng', 'Teng / Yiming / - / chinese'],
    ['Yiming Teng', 'Yiming Teng', 'Teng / Yiming / - / chinese'],
    ['Teng Yiming', 'Teng Yiming', 'Teng / Yiming / - / chinese'],
    ['Ming', 'Chan Tai Ming', 'Chan / Tai Ming / - / chinese'],
    ['Orlova', 'Olga Orlova', 'Orlova / - / Olga / western'],
    ['Jan van der Berg', 'van der Berg', 'van der Berg / - / Jan / western'],
    ['Wei Wei', 'Wei', 'Wei / Wei Wei / - / chinese'],
  ])('%s / %s: the whole name in a field, and a part of it once more', (first, last, meaning) => {
    expect(read(first, last)).toBe(meaning);
  });

  it('Cen / RUOGU, Xue Gong / Gong: the surname may stand in front, and twice', () => {
    const names = (firstName: string, lastName: string) =>
      readConnectionName({ firstName, lastName }).readings.map(
        ({ family, given }) => `${family?.latin} / ${given?.latin}`,
      );
    expect(names('Cen', 'RUOGU')).toContain('Cen / RUOGU');
    expect(names('Xue Gong', 'Gong')).toEqual(expect.arrayContaining(['Gong / Xue Gong', 'Gong / Xue']));
  });

  it('Wei Mingzhe / Wei: a surname that stands twice, or 余雨婷 in syllables', () => {
    const names = readConnectionName({ firstName: 'Wei Mingzhe', lastName: 'Wei' }).readings.map(
      ({ family, given }) => `${family?.latin} / ${given?.latin}`,
    );
    expect(names).toContain('Wei / Mingzhe');
    expect(names).toContain('Wei / Wei Mingzhe');
  });

  it.each([
    ['weimingzhe', '.', 'wei / mingzhe / - / chinese'],
    ['Weimingzhe', '', 'wei / mingzhe / - / chinese'],
    ['weimingzhe', 'W.', 'wei / mingzhe / - / chinese'],
    ['weimingzhe', 'weimingzhe', 'wei / mingzhe / - / chinese'],
    ['Mingzhewei', 'wei', 'wei / mingzhe / - / chinese'],
    // A given name of two syllables is likelier that, though it may begin with the surname.
    ['Lina', 'L', 'L / Lina / - / chinese'],
    ['Yangyang', 'Yang', 'Yang / Yangyang / - / chinese'],
    ['Marina', 'M', 'M / - / Marina / western'],
    ['Huang', '.', '- / Huang / - / unknown'],
  ])('%s / %s: both names may be joined in one field', (first, last, expected) => {
    expect(read(first, last)).toBe(expected);
  });

  it('WEIMINGZHE / Sophie: may be joined beside an English name', () => {
    const names = readConnectionName({ firstName: 'WEIMINGZHE', lastName: 'Sophie' }).readings;
    expect(names).toContainEqual(
      expect.objectContaining({
        family: { han: '', latin: 'wei' },
        given: { han: '', latin: 'mingzhe' },
        english: ['Sophie'],
      }),
    );
  });

  it('Nguyen Thi: what only says that she is a woman is no surname', () => {
    const [best] = readConnectionName({ firstName: 'Bich Ngoc', lastName: 'Nguyen Thi' }).readings;
    expect(best).toMatchObject({ family: { latin: 'Nguyen' }, given: { latin: 'Bich Ngoc' } });
  });

  it('Linda (Wen) Peterson: a Chinese surname in front of another one may be hers from before', () => {
    for (const firstName of ['Linda (Wen)', 'Linda Wen']) {
      const names = readConnectionName({ firstName, lastName: 'Peterson' }).readings.map(
        ({ family, given, english }) => `${family?.latin} / ${given?.latin ?? english}`,
      );
      expect(names).toContain('Wen / Linda');
      expect(names).toContain('Peterson / Wen');
    }
  });

  it('Wanqing (Wanda) Thompson: the surname of before she married is not told', () => {
    const families = (firstName: string) =>
      readConnectionName({ firstName, lastName: 'Thompson' }).readings.map(({ family }) => family);
    expect(families('Wanqing (Wanda)')).toContain(null);
    expect(families('Susan Xiaomei')).toContain(null);
    expect(families('Shalini')).not.toContain(null);
    expect(families('Wei')).not.toContain(null);
  });

  it('Thiago / Figueiredo Lima: of two surnames the second may be left out', () => {
    const names = readConnectionName({ firstName: 'Thiago', lastName: 'Figueiredo Lima' }).readings.map(
      ({ family }) => family?.latin,
    );
    expect(names).toEqual(expect.arrayContaining(['Lima', 'Figueiredo']));
    const { readings } = readConnectionName({ firstName: 'Yeison Fernando', lastName: 'Ospina Giraldo' });
    expect(readings.map(({ family }) => family?.latin)).toEqual(
      expect.arrayContaining(['Giraldo', 'Ospina']),
    );
  });

  it('Mohd Hafiz / bin Zulkifli: few are called by the name of the father', () => {
    const names = readConnectionName({ firstName: 'Mohd Hafiz', lastName: 'bin Zulkifli' }).readings.map(
      ({ family, given }) => `${family?.latin ?? '-'} / ${given?.latin}`,
    );
    expect(names).toEqual(['Zulkifli / Mohd Hafiz', '- / Mohd Hafiz']);
  });

  it('keeps who says to be a woman or a man', () => {
    const genderOf = (firstName: string) =>
      readConnectionName({ firstName, lastName: 'Yang' }).readings[0]?.gender;
    expect(genderOf('Fan (He/Him)')).toBe('male');
    expect(genderOf('Fan (she/her/hers)')).toBe('female');
    expect(genderOf('Fan (they/them)')).toBeNull();
    expect(genderOf('Fan')).toBeNull();
  });

  it('Liu MARN: what stands in capitals behind a surname that does not is none', () => {
    const family = (lastName: string) =>
      readConnectionName({ firstName: 'Yutong', lastName }).readings[0]!.family!.latin;
    expect(family('Liu MARN')).toBe('Liu');
    const [whole] = readConnectionName({ firstName: 'Yan LIAO', lastName: '' }).readings;
    expect(whole!.family!.latin).toBe('LIAO');
    expect(family('Pan CAO')).not.toBe('Pan');
  });

  it('keeps credentials apart', () => {
    expect(readConnectionName({ firstName: 'Hui', lastName: 'Zhang, CFA' }).parts).toEqual([
      { kind: 'credential', text: 'CFA', field: 'name' },
    ]);
  });
  it('gives the name in the profile address as a second reading', () => {
    const { readings } = readConnectionName({
      firstName: 'Emily',
      lastName: 'Smith',
      slug: 'xiaoman-lin-3b1a9b12',
    });
    expect(readings.find((reading) => reading.field === 'slug')).toMatchObject({
      family: { latin: 'lin' },
      given: { latin: 'xiaoman' },
    });
  });

  it('leaves out what stands behind a star', () => {
    const { readings } = readConnectionName({
      firstName: '★ Wenbin',
      lastName: 'Yin ★ Helping brands go global 🚀',
    });
    expect(readings[0]).toMatchObject({ family: { latin: 'Yin' }, given: { latin: 'Wenbin' } });
  });
});

describe('a surname from before she married', () => {
  const surnames = (firstName: string, lastName: string) =>
    readConnectionName({ firstName, lastName }).readings.map(({ family }) => family?.latin);

  it.each([
    ['Karen', 'Whitfield (née Ho)', 'Ho'],
    ['Carmen', 'Ho nee Fung', 'Fung'],
    ['Wanting', 'van der Meulen (Lu)', 'Lu'],
  ])('%s %s may still go by %s', (first, last, before) => {
    expect(surnames(first, last)).toContain(before);
  });

  it.each([
    ['Na', 'Li (Lina)'],
    ['Wei', 'Wang (Kevin)'],
    ['Jane', 'Wong (Chan)'],
  ])('%s %s tells none in brackets', (first, last) => {
    expect(surnames(first, last)[0]).toBe(last.split(' ')[0]);
  });
});
