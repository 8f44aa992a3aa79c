import { describe, expect, it } from 'vitest';
import { linkPeople } from '../../../src/linkage/link.ts';
import type { Connection, Contact } from '../../../src/model.ts';
import { connection, contact } from '../../support/people.ts';

/** What becomes of two who are alone on their lists. */
function statusOf(ours: Partial<Contact>, [firstName, lastName]: [string, string], position = ''): string {
  const other: Connection = connection({ id: 'l', firstName, lastName, position });
  return linkPeople([contact({ id: 'c', ...ours })], [other], [])[0]?.status ?? 'nothing';
}

describe('two of one name who are told to be two', () => {
  it.each([
    ['Kelly龙（龙文静）', ['Kelly (Yuxuan)', 'Long 龙雨萱']],
    ['Steven储（储传庆）卖保险', ['Steven (Zihao)', 'Chu']],
    ['조영희 趙英姬', ['Younghee', 'Cho (曺永熙)']],
  ] as [string, [string, string]][])(
    '%s is called otherwise than %s: never taken unasked',
    (remark, name) => {
      expect(statusOf({ remark }, name)).not.toBe('accepted');
    },
  );

  it.each([
    ['Kelly龙（龙文静）', ['Kelly (Wenjing)', 'Long']],
    ['Kelly龙（龙文静）', ['Kelly', 'Long 龍文靜']],
    ['栾传庆 Rupert', ['Rupert', 'Luan']],
    ['栾传庆 Rupert', ['Rupert L.', 'Luan']],
    ['조영희 趙英姬', ['Younghee', 'Cho (趙英姬)']],
  ] as [string, [string, string]][])('%s may well be %s', (remark, name) => {
    expect(statusOf({ remark }, name)).toBe('accepted');
  });

  it('by gender, where both say it', () => {
    expect(statusOf({ remark: '殷俊 瑜伽女老师' }, ['Jun (He/Him)', 'Yin'])).not.toBe('accepted');
    expect(statusOf({ remark: 'Zhu Min', nickname: '朱女士' }, ['Min (He/Him)', 'Zhu'])).not.toBe('accepted');
    expect(statusOf({ remark: 'Ms. Yin Jun' }, ['Jun (He/Him)', 'Yin'])).not.toBe('accepted');
    expect(statusOf({ remark: '殷俊 瑜伽女老师' }, ['Jun (She/Her)', 'Yin'])).toBe('accepted');
  });

  it.each([
    ['殷文彬 2003届', 'Undergraduate Student, Class of 2027'],
    ['殷文彬 98级', 'Student at Tongji University'],
    ['殷文彬 (b. 1948)', 'Graduate Trainee'],
    ['殷文彬 52年生', 'Werkstudent'],
    ['殷文彬 退休', 'Intern'],
    ['殷文彬 60后', 'Undergraduate'],
    ['殷文彬 我爸战友', 'PhD Student'],
    ['殷文彬 清大大二', 'Vice President, Memory Product Group'],
    ['殷文彬 高二', 'Managing Director'],
    ['殷文彬 实习生', 'Partner'],
    ['殷文彬 女儿幼儿园同学', 'Partner'],
    ['殷文彬 高校生', 'Managing Partner'],
  ])('by age: %s, and %s', (remark, position) => {
    expect(statusOf({ remark }, ['Wenbin', 'Yin'], position)).not.toBe('accepted');
  });

  it.each([
    ['殷文彬 牙医', 'Java Developer'],
    ['殷文彬 护士', 'Senior Consultant'],
  ])('by a calling: %s, and %s', (remark, position) => {
    expect(statusOf({ remark }, ['Wenbin', 'Yin'], position)).not.toBe('accepted');
  });

  it.each([
    ['水电 殷文彬', 'Investment Associate', 'Goldman Sachs'],
    ['殷文彬 钢琴老师', 'Surgeon', ''],
    ['裝修 殷文彬', 'Partner', 'Clifford Chance'],
    ['殷文彬 滴滴司机', 'VP, Autonomous Driving', ''],
    ['殷文彬 HR', 'Professor of History', ''],
  ])('by what the owner knows them for: %s, and %s', (remark, position, company) => {
    const other = connection({ id: 'l', firstName: 'Wenbin', lastName: 'Yin', position, company });
    expect(linkPeople([contact({ id: 'c', remark })], [other], [])[0]?.status).not.toBe('accepted');
  });

  it.each([
    '殷文彬?',
    '好像叫殷文彬',
    '大概是殷文彬',
    '疑似 殷文彬',
    '殷文彬 号被盗',
    '殷文彬（夫妻共用）',
    '殷文彬 ？',
  ])('%s: the owner is not sure who it is', (remark) =>
    expect(statusOf({ remark }, ['Wenbin', 'Yin'])).not.toBe('accepted'),
  );

  it('罗森 店长: a firm, and what somebody does there', () => {
    expect(statusOf({ remark: '罗森 店长' }, ['Sen', 'Luo'])).not.toBe('accepted');
    expect(statusOf({ remark: '罗森' }, ['Sen', 'Luo'])).toBe('accepted');
  });

  it('送水, who calls themselves 殷文彬: known by the service alone', () => {
    expect(statusOf({ remark: '送水', nickname: '殷文彬' }, ['Wenbin', 'Yin'])).not.toBe('accepted');
  });

  it('Morgan Stanley 校招: as a firm is called; Stanley Morgan is not', () => {
    expect(statusOf({ remark: 'Morgan Stanley校招' }, ['Stanley', 'Morgan'])).not.toBe('accepted');
    expect(statusOf({ remark: 'Stanley Morgan' }, ['Stanley', 'Morgan'])).toBe('accepted');
  });

  it.each([
    ['殷文彬 2003届', 'Director of Student Affairs'],
    ['殷文彬 2019届', 'PhD Student'],
    ['殷文彬 大三', 'Undergraduate Student'],
    ['殷文彬 大三', 'Software Engineer'],
    ['殷文彬 女儿同学爸爸', 'Partner'],
    ['殷文彬 牙医', 'Dentist'],
    ['殷文彬 大一集团', 'Vice President'],
    ['殷文彬 未退休', 'Intern'],
    ['殷文彬', 'Intern'],
  ])('by nothing: %s, and %s', (remark, position) => {
    expect(statusOf({ remark }, ['Wenbin', 'Yin'], position)).toBe('accepted');
  });

  it('by what is no proof, which a rare name outweighs and another leaves to be asked: 退休, and a Professor', () => {
    expect(statusOf({ remark: '殷文彬 退休' }, ['Wenbin', 'Yin'], 'Professor')).toBe('review');
    expect(statusOf({ remark: '欧阳彧彬 退休' }, ['彧彬', '欧阳'], 'Professor')).toBe('accepted');
  });

  it.each([
    ['假殷文彬 骗子别理', '殷文彬'],
    ['殷文彬（盗号的）', '殷文彬'],
    ['fake Wenbin Yin', 'Wenbin Yin'],
    ['Wenbin Yin (Betrüger!)', 'Wenbin Yin'],
  ])('%s, who calls themselves %s, leads astray', (remark, nickname) => {
    expect(statusOf({ remark, nickname }, ['Wenbin', 'Yin'])).not.toBe('accepted');
  });

  it.each(['殷文彬 不是骗子', '殷文彬 假日酒店', '殷文彬 反诈骗中心'])('%s does not', (remark) => {
    expect(statusOf({ remark, nickname: '殷文彬' }, ['Wenbin', 'Yin'])).toBe('accepted');
  });

  it('Steven鍾-永慶房屋: whoever is known by a trade, and says so too, is asked about', () => {
    const ours = { remark: '鍾Steven 房仲 竹北', nickname: 'Steven鍾-永慶房屋' };
    expect(statusOf(ours, ['Steven', 'Chung'])).not.toBe('accepted');
  });
});
