import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLikelyMatch } from '../../src/linkage/personal.ts';
import { unwantedIn } from '../../src/linkage/profile/misleading.ts';
import { personalIn } from '../../src/linkage/profile/personal.ts';
import { readAnew } from '../../src/linkage/profile/read-person.ts';
import type { Contact } from '../../src/model.ts';
import { readPaths } from '../../src/sources/files/read-paths.ts';
import { contact, match } from '../support/people.ts';

const samples = join(import.meta.dirname, '../../templates/sample-exports');
const kindOf = (remark: string, nickname = '', fields: Partial<Contact> = {}) =>
  personalIn(contact({ id: 'wxid_1', remark, nickname, ...fields }))?.kind ?? 'a person';

describe('family', () => {
  it.each([
    '妈妈',
    '媽媽❤️',
    '我妈（新号）',
    '大舅',
    '老公大人',
    '表姐',
    '小舅子',
    'Mom',
    'my wife ❤',
    '大舅 建国',
    '姐夫 2',
    '表妹 周婷',
    '表弟刘浩',
    '周婷 堂姐',
    '表姐夫 曾庆华',
    '内弟 曾庆华',
    '表妹甜甜',
    '二姐',
    'my sister Amy',
    '二叔林国强',
    '妹妹 林娜',
    '叔叔',
  ])('%s is what the owner calls them, and nothing else', (remark) =>
    expect(kindOf(remark, '林佳伟')).toBe('family'),
  );

  it('is who wears the label of relatives and has no full name', () => {
    expect(kindOf('小芳', '往事随风', { labels: ['家人'] })).toBe('family');
    expect(kindOf('周婷', '', { labels: ['家人'] })).toBe('a person');
    expect(kindOf('阿强 腾讯', '', { labels: ['家人'] })).toBe('a person');
  });

  it.each([
    '子涵妈妈',
    'Coco妈',
    '爸爸的同事',
    '老公同学',
    '王哥',
    '李姐',
    '老王',
    '周婷表妹',
    '表妹 周婷 腾讯',
    '表哥的同事',
    '表妹老公',
    '大哥王伟',
    '师姐李娜',
    '表哥公司',
    '宝贝',
    'Aunt May',
  ])('is not %s, whom the owner knows by themselves or through others', (remark) =>
    expect(kindOf(remark)).toBe('a person'),
  );

  it('is never what people call themselves', () => expect(kindOf('', '妈妈')).toBe('a person'));
});

it.each(['夏雨荷', '夏雨荷🌸', 'Jack Ma'])(
  '%s: who goes by the name of the famous is asked about',
  (nickname) => {
    const { readings } = readAnew.contact(contact({ id: 'wxid_1', nickname }));
    expect(readings.every(({ perhaps }) => perhaps === 'other')).toBe(true);
    const [named] = readAnew.contact(contact({ id: 'wxid_1', remark: nickname, nickname })).readings;
    expect(named?.perhaps).toBeUndefined();
  },
);

it('who the owner wants nothing to do with is known by the words for that', () => {
  for (const remark of ['骗子 别回', '前女友', '拉黑了的房东', 'scammer', '这人是骗子', '小李 已拉黑'])
    expect(unwantedIn(remark)).toBe(remark);
  for (const remark of [
    '小王 特别加班',
    '老张 目前夫妻店',
    '小美 放假的时候认识',
    '小李 卖高仿包',
    '反诈骗中心',
    '不是骗子',
    '前台小妹',
    '王伟 腾讯',
  ])
    expect(unwantedIn(remark)).toBeNull();
});

describe('a whole name of whom a namesake is likelier on LinkedIn', () => {
  const isDoubted = (remark: string) =>
    readAnew
      .contact(contact({ id: 'wxid_1', remark }))
      .readings.every(({ perhaps, prior }) => perhaps !== undefined || prior < 0.5);
  it.each([
    ...['阿姨 周秀英', '二姑家 周小宇', '周小宇 高二(3)', '周鹏 滴滴师傅 接机', '周磊 丰田4S店 销售'],
    ...['大舅 周德明(退休)', '妞妞奶奶 周桂兰', '周琳(小的那个,还在上高中)', '周昊(≠Uber的Hao Zhou)'],
    ...[
      '周鹏 开餐馆的',
      '周鹏（卖茶叶的）',
      '链家 周伟',
      '重名注意 不是腾讯那个 周昊',
      ...['周昊 同名 不是那个', '周昊 不是明星', '另一个周昊 开火锅店', '周昊（不是德勤的，是牙科前台）'],
      ...['邻居家孩子 周一诺 小学三年级', '水管工 周建军'],
      '骗子 自称高盛的周昊',
    ],
  ])('is that of %s: asked about, and never taken', (remark) => expect(isDoubted(remark)).toBe(true));

  it.each([
    ...['表妹 周婷 腾讯', '妞妞妈 周敏', '周琳 上高中认识的', '周鹏 开餐馆', '周昊 腾讯'],
    ...[
      '周琳 跑步认识的',
      '周琳 开会认识的',
      '周老师 教过我的',
      '周伟 不是那个伟哥',
      '周伟 另一个微信号',
      '周伟 三年级家长',
    ],
  ])('is not that of %s', (remark) => expect(isDoubted(remark)).toBe(false));
});

describe('services and shops', () => {
  it.each([
    ['托尼老师 理发', '一剪没'],
    ['楼下水果店', '陈建国'],
    ['物业小张', '阳光花园物业'],
    ['修空调师傅', 'A空调维修 刘师傅'],
    ['李教练', ''],
    ['保洁陈阿姨', '秋天的风'],
    ['中介小李 链家', 'A链家 小李🏠'],
    ['', 'AAA建材批发李哥'],
    ['', 'A0000 平安保险小吴'],
    ['快递小哥', '顺丰-小邓'],
    ['女儿班主任', ''],
    ['花店', '鲜花'],
    ['娘家楼下 干洗店', ''],
    ['洗车', ''],
    ['plumber John', ''],
    ['阿姨 做饭', ''],
    ['链家小王', ''],
    ['钢琴林老师', '琴声悠扬'],
    ['王记餐厅', ''],
    ['钢琴-林老师', ''],
    ['画画-Angela老师', 'Angela'],
  ])('%s | %s names a trade and no full person', (remark, nickname) =>
    expect(kindOf(remark, nickname)).toBe('service'),
  );

  it('also by a full name, where the owner and they themselves say nothing but the trade', () => {
    expect(kindOf('张伟 驾校', '教练老张')).toBe('service');
    expect(kindOf('张伟 驾校', '张伟')).toBe('a person');
    expect(kindOf('我爱我家-张伟', 'A我爱我家张伟')).toBe('service');
    expect(kindOf('我爱我家-张伟', '伟')).toBe('a person');
    expect(kindOf('张伟 驾校', '教练老张', { company: '华为' })).toBe('a person');
  });

  it.each([
    ['李明 健身教练 华为', ''],
    ['李明 健身教练', '李明教练'],
    ['张医生 协和', ''],
    ['王伟 房东', ''],
    ['小王 平安保险', ''],
    ['小刘 物流 顺丰', ''],
    ['周总 旅行社', ''],
    ['张保安', ''],
    ['猎头 Amy', ''],
    ['许哥 客服', '许建毅'],
    ['子涵舞蹈老师妈妈', ''],
  ])('%s | %s names a person, an employer, or somebody to do business with', (remark, nickname) =>
    expect(kindOf(remark, nickname)).toBe('a person'),
  );
});

describe('a likely match stays one', () => {
  const clue = (feature: string, weight = 8) => ({ feature, left: '', right: '', weight, note: '' });
  it('where more than a family name and an employer speaks for it', () => {
    const of = (probability: number, ...evidence: ReturnType<typeof clue>[]) =>
      isLikelyMatch(match('a', 'x', { probability, evidence }));
    expect(of(0.9, clue('surname'), clue('given-name'))).toBe(true);
    expect(of(0.9, clue('surname'), clue('company'))).toBe(false);
    expect(of(0.9, clue('surname'), clue('given-name', -1))).toBe(false);
    expect(of(0.4, clue('surname'), clue('given-name'))).toBe(false);
    expect(of(0.6, clue('phone'))).toBe(true);
    expect(of(0.9, clue('surname', 11), clue('company'), clue('occupation'))).toBe(true);
    expect(of(0.9, clue('surname', 5), clue('company'), clue('occupation'))).toBe(false);
  });
});

it('no connection of the sample is taken for family or a service', async () => {
  const truth = readFileSync(join(samples, 'truth.tsv'), 'utf8');
  const connected = new Set(truth.split('\n').map((line) => line.split('\t')[0]));
  const found: Contact[] = [];
  for await (const result of readPaths([join(samples, 'wechat')])) {
    if (result.status !== 'read') continue;
    for (const record of result.reading.records) {
      if (record.type !== 'contact' || record.contact.kind !== 'person') continue;
      const each = contact(record.contact);
      if (personalIn(each)) found.push(each);
    }
  }
  expect(found).toHaveLength(25);
  expect(found.filter(({ id }) => connected.has(id))).toEqual([]);
});

it('nobody is searched by a name that may be somebody else’s, a namesake by their own', () => {
  const searched = (remark: string) =>
    readAnew.contact(contact({ id: 'wxid_1', remark })).searchable?.han ?? null;
  expect(searched('周志强司机')).toBeNull();
  expect(searched('周志强 不是腾讯那个')).toBe('周志强');
});
