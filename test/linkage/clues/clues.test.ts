import { describe, expect, it } from 'vitest';
import { evidenceOf, judge } from '../../../src/linkage/clues/judge.ts';
import places from '../../../src/linkage/data/places.json' with { type: 'json' };
import { linkPeople } from '../../../src/linkage/link.ts';
import { countConnections } from '../../../src/linkage/lists/frequency.ts';
import { profileOf } from '../../../src/linkage/profile/profile.ts';
import { readAnew } from '../../../src/linkage/profile/read-person.ts';
import type { Connection, Contact } from '../../../src/model.ts';
import { reportWords } from '../../../src/text/report.ts';
import { connection, contact } from '../../support/people.ts';

/** Other people, so that an occupation's rarity means something: one in four is an engineer, one in twenty a lawyer. */
const positions = ['Software Engineer', 'Sales Manager', 'Product Manager', 'Accountant'];
const companies = ['Acme Shanghai', 'Acme Beijing', 'Acme Hong Kong', 'Acme'];
const crowd = Array.from({ length: 80 }, (_, n) =>
  connection({
    id: `crowd-${n}`,
    firstName: 'Nobody',
    lastName: 'Else',
    position: n % 20 === 0 ? 'Lawyer' : positions[n % 4]!,
    company: n % 20 === 1 ? 'Acme Shenzhen' : companies[n % 4]!,
  }),
);

function clues(ours: Partial<Contact>, theirs: Partial<Connection>): Record<string, number> {
  const [left, right] = [
    profileOf(readAnew.contact(contact({ id: 'c', ...ours }))),
    profileOf(readAnew.connection(connection({ id: 'l', ...theirs }))),
  ];
  const frequencies = countConnections([
    ...crowd.map((each) => profileOf(readAnew.connection(each))),
    right,
  ]).frequencies();
  const judgement = judge(left, right, frequencies);
  const evidence = evidenceOf(left, right, judgement, frequencies);
  expect(evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(judgement.weight, 6);
  for (const { feature, note } of evidence) {
    for (const language of ['en', 'zh'] as const) {
      expect(reportWords[language].features).toHaveProperty(feature);
      if (note) expect(reportWords[language].notes).toHaveProperty(note);
    }
  }
  return Object.fromEntries(evidence.map(({ feature, weight }) => [feature, weight]));
}
const occupation = (ours: Partial<Contact>, position: string, company = '') =>
  clues(ours, { position, company }).occupation ?? 0;
const place = (ours: Partial<Contact>, theirs: Partial<Connection>) => clues(ours, theirs).place ?? 0;
const gender = (ours: Partial<Contact>, theirs: Partial<Connection>) => clues(ours, theirs).gender ?? 0;

describe('what somebody does', () => {
  it.each([
    ['remark', { remark: '林晓曼 律师' }, 'Attorney at Law'],
    ['form of address', { remark: '王律师' }, 'Legal Counsel'],
    ['label', { labels: ['法务'] }, 'General Counsel'],
    ['description', { description: '做律师的，展会认识' }, 'Lawyer'],
    ['nickname', { nickname: '张律师⚖️' }, 'Lawyer'],
    ['remark after a known employer', { remark: '林晓曼 腾讯法务' }, 'Legal Counsel'],
    ['remark beside a place', { remark: '林晓曼 深圳律师' }, 'Lawyer'],
  ])('is read from the %s and agrees across languages', (_, ours, position) =>
    expect(occupation(ours, position)).toBeGreaterThan(1.5),
  );

  it.each([
    ['社工', 'Social Worker'],
    ['沙展', 'Police Sergeant'],
    ['律師樓文員', 'Legal Clerk'],
    ['荷官', 'Table Games Dealer'],
    ['空服員', 'Cabin Crew'],
    ['協理', 'Associate Vice President'],
    ['課長', 'Section Manager'],
    ['房仲', 'Real Estate Agent'],
    ['韌體', 'Senior Firmware Engineer'],
    ['護理師', 'Registered Nurse'],
    ['住院医', 'Resident Physician'],
    ['规培', 'Resident Doctor'],
    ['博后', 'Postdoctoral Researcher'],
    ['选调生', 'Civil Servant'],
    ['单证', 'Shipping Documentation Specialist'],
    ['打版师', 'Pattern Maker'],
    ['品控', 'Quality Control Manager'],
    ['督导', 'Retail Supervisor'],
    ['柜员', 'Bank Teller'],
    ['出纳', 'Cashier'],
    ['责编', 'Editor'],
    ['司机', 'Driver'],
  ])('%s is %s', (job, position) =>
    expect(occupation({ remark: `林晓曼 ${job}` }, position)).toBeGreaterThan(1),
  );

  it.each([
    ['弱电工程师', 'Electrician'],
    ['维护工程', 'Caregiver'],
    ['核心内容', 'Cardiologist'],
    ['上海员工', 'Seaman'],
  ])('%s is not %s: a word of another', (job, position) =>
    expect(occupation({ remark: `林晓曼 ${job}` }, position)).toBeLessThanOrEqual(0),
  );

  it('says the more the fewer do it', () => {
    const rare = occupation({ remark: '林晓曼 律师' }, 'Lawyer');
    const usual = occupation({ remark: '林晓曼 程序员' }, 'Senior Software Engineer');
    expect(rare).toBeGreaterThan(usual);
    expect(usual).toBeGreaterThan(0);
    expect(rare).toBeLessThanOrEqual(3.5);
  });

  it('speaks a little against a pair where it differs within a field, and much where it does not', () => {
    expect(occupation({ remark: '林晓曼 程序员' }, 'Product Manager')).toBe(-0.4);
    expect(occupation({ remark: '林晓曼 财务' }, 'Software Engineer')).toBe(-3);
    expect(occupation({ remark: '林晓曼 外教' }, 'VP Tax')).toBe(-3);
  });

  it('says nothing where one may be in the line of the other: a firm has all kinds of people', () => {
    expect(occupation({ remark: '林晓曼 芯片' }, 'Sales Director')).toBe(0);
    expect(occupation({ remark: '林晓曼 财务' }, 'Director', 'Novartis')).toBe(0);
    expect(occupation({ remark: '林晓曼 毕马威' }, 'Executive', 'Tesla')).toBe(0);
    expect(occupation({ remark: '林晓曼 毕马威' }, 'Executive Chef', 'Marriott')).toBe(-4);
    expect(occupation({ remark: '林晓曼 毕马威' }, 'Scientist', 'Roche')).toBe(-3);
  });

  it('says nothing where the word tells how they met', () => {
    expect(occupation({ remark: '林晓曼 展会' }, 'Software Engineer')).toBe(0);
    expect(occupation({ remark: '林晓曼 饭店认识的' }, 'Software Engineer')).toBe(0);
  });

  it('speaks against whoever serves and does something else, less where the word may tell how they met', () => {
    expect(occupation({ remark: '水电 林晓曼' }, 'Software Engineer')).toBe(-3);
    expect(occupation({ remark: '林晓曼 瑜伽' }, 'Software Engineer')).toBe(-1);
    expect(occupation({ remark: '林晓曼 瑜伽' }, 'Yoga Instructor')).toBeGreaterThan(0);
    expect(occupation({ remark: '水电 林晓曼' }, '')).toBe(0);
    expect(occupation({ remark: '链家 林晓曼' }, 'Real Estate Agent')).toBe(0);
    expect(occupation({ remark: '林晓曼 音乐附中' }, 'Violin Teacher')).toBeGreaterThan(0);
    expect(occupation({ remark: '林晓曼 教书的' }, 'Teacher')).toBeGreaterThan(0);
  });

  it('is told by the employer too, where the title tells a rank', () => {
    expect(occupation({ remark: '林晓曼 律师' }, 'Partner', 'Zhong Lun Law Firm')).toBeGreaterThan(1);
    expect(occupation({ remark: '林晓曼 猎头' }, 'Consultant', 'Michael Page')).toBeGreaterThan(1);
    expect(occupation({ remark: '林晓曼 货代' }, 'Sales', 'Anjie Logistics Co., Ltd.')).toBeGreaterThan(1);
  });

  it.each([
    ['半导体', 'Director', 'TSMC'],
    ['快消', 'Brand Manager', 'Procter & Gamble'],
    ['药企', 'Regulatory Affairs Manager', 'AstraZeneca'],
    ['环保', 'Sustainability Manager', 'Unilever'],
    ['会计', 'Audit Manager', 'Deloitte'],
    ['期货', 'Trader', 'CITIC Futures'],
  ])('%s is %s at %s', (line, position, company) => {
    expect(occupation({ remark: `林晓曼 ${line}` }, position, company)).toBeGreaterThan(1);
    expect(clues({ remark: `林晓曼 ${line}` }, { position, company }).company).toBeUndefined();
  });

  it('of a line of business and a place is no firm', () => {
    expect(occupation({ remark: '林晓曼 香港保险' }, 'Financial Planner')).toBeGreaterThan(1);
  });

  it('speaks much against it where one of the two has a calling, and not where the other does something near it', () => {
    expect(occupation({ remark: '林晓曼 护士' }, 'Senior Consultant')).toBeLessThan(-3);
    expect(occupation({ remark: '林晓曼 产品经理' }, 'Registered Nurse')).toBeLessThan(-3);
    expect(occupation({ remark: '林晓曼 退休' }, 'Software Engineer')).toBeLessThan(-3);
    expect(occupation({ remark: '林晓曼 住院医' }, 'Product Manager')).toBeLessThan(-3);
    expect(occupation({ remark: '林晓曼 销售' }, 'Police Sergeant')).toBeLessThan(-3);
    expect(occupation({ remark: '林晓曼 出纳' }, 'Finance Manager')).toBeGreaterThan(0);
    expect(occupation({ remark: '林晓曼 医生' }, 'Medical Science Liaison')).toBe(-0.4);
    expect(occupation({ remark: '林晓曼 律师' }, 'Founder')).toBeGreaterThan(-1);
    // Where they met, and what their child's teacher is.
    expect(occupation({ remark: '林晓曼 饭店认识的' }, 'Software Engineer')).toBe(0);
  });

  it('a form of address hints, and never contradicts', () => {
    expect(occupation({ remark: '王总' }, 'Founder & CEO')).toBeGreaterThan(0);
    expect(occupation({ remark: '王总' }, 'Founder & CEO')).toBeLessThanOrEqual(1.5);
    expect(occupation({ remark: '王总' }, 'Accountant')).toBe(0);
    expect(occupation({ remark: '陈老师' }, 'Accountant')).toBe(0);
  });

  it('counts half where the employer agrees already, and not at all where the employer said it', () => {
    const both = clues({ remark: '林晓曼 德勤 律师' }, { position: 'Lawyer', company: 'Deloitte' });
    expect(both.company).toBeGreaterThan(3);
    expect(both.occupation).toBeCloseTo(occupation({ remark: '林晓曼 律师' }, 'Lawyer') / 2, 1);
    expect(occupation({ remark: '林晓曼 青柠檬律师事务所' }, 'Lawyer')).toBe(0);
  });

  it('is not a name that holds such a word', () => {
    expect(occupation({ remark: '李建筑' }, 'Architect')).toBe(0);
  });
});

describe('where somebody is', () => {
  const shenzhen = { region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' } };

  it.each([
    ['region and branch', shenzhen, { company: 'Tencent Shenzhen' }],
    [
      'region in Chinese',
      { region: { country: null, province: '广东', city: '深圳' } },
      { company: 'HSBC (Shenzhen)' },
    ],
    ['remark and title', { remark: '林晓曼 深圳' }, { position: 'Sales Manager, Shenzhen' }],
  ])('agrees across languages: %s', (_, ours, theirs) => expect(place(ours, theirs)).toBeGreaterThan(1.5));

  it('agrees the less the wider the place is', () => {
    const city = place(shenzhen, { company: 'HSBC Shenzhen' });
    const country = place(shenzhen, { company: 'HSBC China' });
    expect(country).toBeGreaterThanOrEqual(0);
    expect(country).toBeLessThan(city);
  });

  it('speaks a little against a pair where it differs, for people move', () => {
    const against = place(shenzhen, { company: 'HSBC Hong Kong' });
    expect(against).toBeLessThan(0);
    expect(against).toBeGreaterThan(-1);
  });

  it('is not read from a name, nor from letters inside a sentence', () => {
    expect(place({ remark: '王海南' }, { company: 'Hainan Airlines' })).toBe(0);
    expect(place({ remark: '林晓曼' }, { position: 'In charge of IT' })).toBe(0);
  });

  it('stands in a table in which each lies in one that is there', () => {
    const known = new Set(places.places.map(({ names }) => names[0]));
    expect(places.places.filter((row) => row.in && !known.has(row.in))).toEqual([]);
    const names = places.places.flatMap((row) => row.names);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe('what somebody makes or sells', () => {
  const goods = (ours: Partial<Contact>, theirs: Partial<Connection>) => clues(ours, theirs).goods ?? 0;

  it.each([
    ['佛山瓷砖 林晓曼', 'Carrelages du Maroc'],
    ['林晓曼 假发', 'Nairobi Wigs & Weaves'],
    ['林晓曼编织袋', 'Addis Woven Bag PLC'],
    ['林晓曼 灯饰', 'Iluminación del Sur'],
    ['林晓曼 窗帘', 'Yıldız Perde'],
  ])('agrees across languages: %s and %s', (remark, company) =>
    expect(goods({ remark }, { company })).toBeGreaterThan(2),
  );

  it('is told by the title, the labels and the nickname too', () => {
    // 轴承 is a trade as well, which says it already.
    expect(goods({ remark: '林晓曼', labels: ['轴承'] }, { position: 'Bearings Sales' })).toBeGreaterThan(1);
    expect(goods({ nickname: '拉链小林' }, { company: 'Anadolu Fermuar' })).toBeGreaterThan(2);
  });

  it('speaks a little against a pair where it differs, for traders sell many things', () => {
    const against = goods({ remark: '林晓曼 假发' }, { company: 'Delta Bearings' });
    expect(against).toBeLessThan(0);
    expect(against).toBeGreaterThan(-1);
  });

  it('says little where the employer agrees already: the firm is called by it', () => {
    const firm = { company: 'Anhui Conch Cement' };
    expect(goods({ remark: '林晓曼 海螺水泥' }, firm)).toBeLessThan(
      goods({ remark: '林晓曼 水泥' }, { company: 'Delta Cement' }),
    );
  });
});

describe('man or woman', () => {
  it('is not told by letters that are pinyin: 孙娟 and Juan Sun', () =>
    expect(gender({ remark: '孙娟' }, { firstName: 'Juan', lastName: 'Sun' })).toBeGreaterThanOrEqual(0));

  it('weighs most where both say it', () => {
    const said = gender({ remark: '杨帆（女）' }, { firstName: 'Fan (He/Him)', lastName: 'Yang' });
    const inTitle = { firstName: 'Fan', lastName: 'Yang', position: 'Parts Manager (he/him)' };
    expect(gender({ remark: '杨帆（女）' }, inTitle)).toBe(said);
    const told = gender({ remark: '杨帆（女）' }, { firstName: 'Kevin', lastName: 'Yang' });
    expect(told).toBeLessThan(-2);
    expect(said).toBeLessThan(told - 2);
  });

  it.each([
    [{ gender: 'female' }, { firstName: 'Jennifer' }],
    [{ gender: 'male' }, { firstName: 'Kevin' }],
    [{ remark: '王姐' }, { firstName: 'Amy' }],
    [{ gender: 'female' }, { firstName: '丽娜', lastName: '王' }],
  ] as [Partial<Contact>, Partial<Connection>][])('%o fits %o', (ours, theirs) => {
    const bits = gender(ours, { lastName: 'Wang', ...theirs });
    expect(bits).toBeGreaterThan(0);
    expect(bits).toBeLessThan(1);
  });

  it('speaks against a pair where it differs', () => {
    expect(gender({ gender: 'male' }, { firstName: 'Jennifer', lastName: 'Wang' })).toBeLessThan(-2);
  });

  it.each(['Alex', 'Xiaoming', 'Wei'])('%s does not tell', (firstName) => {
    expect(gender({ gender: 'male' }, { firstName, lastName: 'Wang' })).toBe(0);
  });

  it('is told by a name where nothing else tells it', () => {
    expect(gender({ remark: '杜鹏' }, { firstName: 'Helen', lastName: 'Du' })).toBe(-3);
    expect(gender({ remark: '杜鹏', gender: 'female' }, { firstName: 'Helen', lastName: 'Du' })).toBe(0.8);
    expect(gender({ remark: '杜明' }, { firstName: 'Helen', lastName: 'Du' })).toBe(0);
  });

  it('speaks for one of two namesakes, but never decides', () => {
    const kevin = contact({ id: 'k', remark: 'Kevin 王', gender: 'male' });
    const people = [
      connection({ id: 'a', firstName: 'Kevin', lastName: 'Wang' }),
      connection({ id: 'b', firstName: 'Kevin (Mei)', lastName: 'Wang' }),
      ...crowd,
    ];
    expect(linkPeople([kevin], people, []).filter(({ status }) => status === 'accepted')).toEqual([]);
  });
});

describe('where somebody works', () => {
  const company = (remark: string, theirs: string) =>
    clues({ remark }, { firstName: 'Xiaoman', lastName: 'Lin', company: theirs }).company ?? 0;

  it('speaks a little against a pair where it differs, and less where somebody learned there', () => {
    expect(company('林晓曼 腾讯', 'Atlassian')).toBeLessThan(-1);
    expect(company('林晓曼 UNSW', 'Atlassian')).toBe(-0.64);
    expect(company('林晓曼 UNSW', 'UNSW')).toBeGreaterThan(0);
  });

  it('does not where no table has the one: it may be the other in other letters, or no employer', () => {
    expect(company('林晓曼 鸿迪五金', 'Atlassian')).toBe(0);
    expect(company('林晓曼 华山神内', 'Huashan Hospital')).toBe(0);
  });

  it.each([
    ['王晓明 Byte Dance', 'ByteDance'],
    ['王晓明 Hello Fresh', 'HelloFresh'],
    ['王晓明 Bright Path', 'BrightPath'],
    ['王晓明 BrightPath', 'Bright Path Ltd'],
    ['王晓明 brightpath', 'Bright Path Consulting'],
  ])('agrees with or without a blank: %s and %s', (remark, theirs) => {
    const colleague = connection({ id: 'l', firstName: 'Xiaoming', lastName: 'Wang', company: theirs });
    const [match] = linkPeople([contact({ id: 'c', remark })], [colleague, ...crowd], []);
    const told = match?.evidence.find(({ feature }) => feature === 'company');
    expect(told?.weight).toBeGreaterThan(4);
  });

  it('agrees across scripts', () => {
    expect(company('林晓曼 瑞萨', 'Renesas Electronics')).toBeGreaterThan(4);
  });

  it.each([
    ['林晓曼 CJ', 'CJ ENM'],
    ['林晓曼 中信', 'CITIC Securities'],
    ['林晓曼 中信', '中信证券'],
    ['林晓曼 SGS', 'SGS-CSTC'],
  ])('%s may be of %s: half of what the same firm says', (remark, theirs) => {
    expect(company(remark, theirs)).toBeGreaterThan(4);
    expect(company(remark, theirs)).toBeLessThan(company('林晓曼 瑞萨', 'Renesas Electronics'));
  });

  it.each([
    ['林晓曼 苹果', 'Apple Tree Kindergarten'],
    ['林晓曼 京东', '京东方'],
    ['林晓曼 三星', '三星堆博物馆'],
    ['林晓曼 大众', '大众日报'],
  ])('%s is not of %s, which only begins so', (remark, theirs) => {
    expect(company(remark, theirs)).toBeLessThanOrEqual(0);
  });

  it('is told by the title too, where that says so', () => {
    const byTitle = (remark: string, position: string) =>
      clues({ remark }, { firstName: 'Xiaoman', lastName: 'Lin', company: 'Bosch', position }).company ?? 0;
    expect(byTitle('林晓曼 shein', 'Category Manager (ex-SHEIN)')).toBeGreaterThan(4);
    expect(byTitle('林晓曼 复旦', 'Marketing Lead | Fudan MBA')).toBeGreaterThan(4);
    expect(byTitle('林晓曼 阿里', 'Designer, formerly Alibaba')).toBeGreaterThan(4);
    for (const [remark, position] of [
      ['林晓曼 SAP', 'SAP | Oracle Consultant'],
      ['林晓曼 甲骨文', 'Java, Oracle, SAP'],
      ['林晓曼 谷歌', 'Google Ads Specialist at Freelance'],
      ['林晓曼 埃森哲', 'Ex-pat life coach who loves Accenture'],
      ['林晓曼 剑桥', 'Biotech in Cambridge MA'],
    ] as const)
      expect(byTitle(remark, position)).toBeLessThan(0);
  });

  it('is told by a word that reads as a name', () => {
    expect(company('阿晴 Infosys', 'Infosys Limited')).toBeGreaterThan(4);
  });

  it('is not told by what kind of employer it is', () => {
    expect(company('林晓曼 银行', 'ICBC')).toBe(0);
  });
});
