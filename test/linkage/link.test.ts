import { describe, expect, it } from 'vitest';
import { linkInvitations } from '../../src/linkage/invitations.ts';
import { linkPeople } from '../../src/linkage/link.ts';
import { profileKey } from '../../src/linkedin-url.ts';
import type { Connection, Contact, Verdict } from '../../src/model.ts';
import { connection, contact } from '../support/people.ts';

const url = (slug: string) => `https://www.linkedin.com/in/${slug}`;

/** A list of other people, so that a name's rarity means something. */
const crowd: Connection[] = [
  'Ada Lovell',
  'Bo Jiang',
  'Carla Mendes',
  'Dan Cai',
  'Emma Brook',
  'Fang Xie',
  'Gu Tian',
]
  .flatMap((name) => [1, 2, 3, 4, 5].map((n) => [name, n] as const))
  .map(([name, n]) => {
    const [firstName = '', lastName = ''] = name.split(' ');
    return connection({ id: url(`${firstName}-${lastName}-${n}`.toLowerCase()), firstName, lastName });
  });

const statusOf = (
  contacts: Contact[],
  connections: Connection[],
  decisions: [string, string, Verdict][] = [],
) =>
  linkPeople(
    contacts,
    [...connections, ...crowd],
    decisions.map(([c, l, verdict]) => ({ contact: c, connection: l, verdict, decidedAt: '' })),
  ).map((m) => [m.contact, m.connection, m.status]);

describe('linking', () => {
  const lin = contact({ id: 'lin', remark: '林晓曼 腾讯', nickname: '小满🌹' });
  const xiaoman = connection({
    id: url('xiaoman-lin'),
    firstName: 'Xiaoman',
    lastName: 'Lin',
    company: 'Tencent',
  });

  it('accepts a whole name across scripts with a shared employer', () => {
    expect(statusOf([lin], [xiaoman])).toEqual([['lin', xiaoman.id, 'accepted']]);
  });

  it('shows the evidence, the prior among it, and it adds up', () => {
    const [match] = linkPeople([lin], [xiaoman, ...crowd], []);
    expect(match?.evidence.map(({ feature }) => feature)).toEqual(
      expect.arrayContaining(['prior', 'surname', 'given-name', 'company']),
    );
    const bits = match!.evidence.reduce((sum, { weight }) => sum + weight, 0);
    expect(match!.probability).toBeCloseTo(2 ** bits / (1 + 2 ** bits));
  });

  it('two people of one name share the doubt: asked, not accepted', () => {
    const wei = (n: number) => connection({ id: url(`wei-wang-${n}`), firstName: 'Wei', lastName: 'Wang' });
    const found = linkPeople([contact({ id: 'w', remark: '王伟' })], [wei(1), wei(2), ...crowd], []);
    expect(found.map(({ status }) => status)).not.toContain('accepted');
    for (const { probability } of found) expect(probability).toBeLessThanOrEqual(0.5);
  });

  it('begins with less belief where no whole name is told', () => {
    const priorOf = (remark: string) => {
      const liu = connection({ id: 'l1', firstName: 'Siyuan', lastName: 'Luan', company: 'Bain & Company' });
      const [match] = linkPeople([contact({ id: 'c1', remark })], [liu], []);
      return match!.evidence.find(({ feature }) => feature === 'prior')!.weight;
    };
    expect(priorOf('栾思远 贝恩')).toBeGreaterThan(priorOf('栾总 贝恩') + 1);
  });

  it('begins with less belief in family, services and school days than in others', () => {
    const priorOf = (remark: string) => {
      const luan = connection({ id: 'l1', firstName: 'Siyuan', lastName: 'Luan' });
      const [match] = linkPeople([contact({ id: 'c1', remark })], [luan], []);
      return match!.evidence.find(({ feature }) => feature === 'prior')!.weight;
    };
    expect(priorOf('栾思远 贝恩')).toBeGreaterThan(priorOf('栾思远 高中同学') + 1);
    expect(priorOf('栾思远 高中同学')).toBeGreaterThan(priorOf('水电 栾思远') + 0.5);
  });

  it('doubts a whole name where both tell more and nothing of it agrees, the more the shorter the list', () => {
    const priorOf = (remark: string, company: string, others = 0) => {
      const luan = connection({ id: 'l1', firstName: 'Siyuan', lastName: 'Luan', company });
      const more = Array.from({ length: others }, (_, n) => connection({ id: `o${n}`, firstName: 'Ann' }));
      const matches = linkPeople([contact({ id: 'c1', remark })], [luan, ...more], []);
      const prior = matches[0]!.evidence.find(({ feature }) => feature === 'prior')!.weight;
      return prior + Math.log2(others + 1);
    };
    expect(priorOf('栾思远 贝恩', 'Tesla')).toBeCloseTo(priorOf('栾思远 贝恩', 'Bain & Company') - 3, 1);
    expect(priorOf('栾思远 贝恩', '')).toBeCloseTo(priorOf('栾思远 贝恩', 'Bain & Company'), 1);
    expect(priorOf('栾思远', 'Tesla')).toBeCloseTo(priorOf('栾思远 贝恩', 'Bain & Company'), 1);
    expect(priorOf('栾思远 贝恩', 'Tesla', 1000)).toBeGreaterThan(priorOf('栾思远 贝恩', 'Tesla') + 1);
  });

  it('asks about a common whole name that nothing else speaks for, and says so', () => {
    const matched = (remark: string, firstName: string, lastName: string, company: string) =>
      linkPeople(
        [contact({ id: 'c', remark }), lin],
        [connection({ id: url('x'), firstName, lastName, company }), xiaoman, ...crowd],
        [],
      ).find((match) => match.contact === 'c')!;
    const common = matched('李伟', 'Wei', 'Li', 'Siemens');
    expect(common.status).toBe('review');
    expect(common.probability).toBeGreaterThanOrEqual(0.5);
    const features = common.evidence.map(({ feature }) => feature);
    expect(features).toContain('common-name');
    const sum = common.evidence.reduce((bits, { weight }) => bits + weight, 0);
    expect(common.probability).toBeCloseTo(2 ** sum / (1 + 2 ** sum));
    expect(matched('Kevin Chen', 'Kevin', 'Chen', 'Siemens').status).toBe('review');
    expect(matched('欧阳昱辰', 'Yuchen', 'Ouyang', 'Siemens').status).toBe('accepted');
    const beside = matched('江文博 西门子', 'Wenbo', 'Jiang', 'Siemens');
    expect(beside.status).toBe('accepted');
    expect(beside.evidence.map(({ feature }) => feature)).not.toContain('common-name');
  });

  it.each([
    ['a relative, of whom the owner says where', '表弟 栾哲宇 华为', ['Zheyu', 'Luan']],
    ['a character that sounds alike', '栾哲雨 华为', ['哲宇', '栾']],
    ['an employer that reads as a surname', 'Kavitha Siemens', ['Kavitha', 'Subramaniam']],
    ['a former name', '栾丽丽(改名栾哲宇) 华为', ['Zheyu', 'Luan']],
  ])('takes beside a shared employer %s', (_, remark, [firstName = '', lastName = '']) => {
    const company = remark.includes('Siemens') ? 'Siemens' : 'Huawei';
    const statusOf = (theirs: string) =>
      linkPeople(
        [contact({ id: 'c', remark }), lin],
        [connection({ id: url('x'), firstName, lastName, company: theirs }), xiaoman, ...crowd],
        [],
      ).find((match) => match.contact === 'c')?.status;
    expect(statusOf(company)).toBe('accepted');
    if (/雨/u.test(remark)) expect(statusOf('Bosch')).not.toBe('accepted');
  });

  it.each([
    ['two who share an account', '', 'Michael & Jenny Tsang', ['Jenny', 'Tsang']],
    ['João Paulo and João Pedro', 'João Paulo Meirelles', '', ['João Pedro', 'Meirelles']],
    ['an impostor', '假冒Alessia的骗子', 'Alessia Conti', ['Alessia', 'Conti']],
    ['the one whose assistant it is', 'Ilaria, PA di Donatella Pellegrini', '', ['Donatella', 'Pellegrini']],
    ['a second wife', 'Irwan Kusnadi 第二任太太 Melinda', '', ['Irwan', 'Kusnadi']],
    ['who uses it now', '孟儒蔡(现在他弟在用)', '', ['Meng-Ju', 'Tsai']],
    ['Kavita and Savita', 'Kavita Menon Bosch', '', ['Savita', 'Menon']],
    ['Mariano and Mariana', 'Mariano Brankovich Bosch', '', ['Mariana', 'Brankovich']],
    ['伟 and 薇', '柯伟 博世', '', ['薇', '柯']],
    ['a common name, by whose friend it is', '老公同学 张伟 博世', '', ['Wei', 'Zhang']],
    ['a word that the nickname shares by chance', '林晓曼 常春藤', '春天', ['Chunteng', 'Chang']],
    ['half of a double name', '', 'ANNA-MARIA KOWALCZYK', ['Maria', 'Kowalczyk']],
    ['the boss', '段启林 助理', '林国栋', ['Qilin', 'Duan']],
    ['who has another surname', 'Yoshiko Bosch', 'Yoshiko Honda', ['Yoshiko', 'Tanabe']],
    ['a middle name', 'Robert Lee Bosch', '', ['Robert', 'Lee Harrison']],
    ['a firm', '林德 送气瓶', '林德气体苏州站', ['De', 'Lin']],
    ['a name of which half a country bears the first', 'Nurul Ain maybank', 'Ain', ['Nurul Huda', 'Zakaria']],
  ])('never takes for another: %s', (_, remark, nickname, [firstName = '', lastName = '']) => {
    const [match] = linkPeople(
      [contact({ id: 'c', remark, nickname })],
      [connection({ id: url('x'), firstName, lastName, company: 'Bosch' }), ...crowd],
      [],
    ).filter((each) => each.contact === 'c');
    expect(match?.status).not.toBe('accepted');
  });

  it('asks about a name that several at one large employer have, unless they tell the same work too', () => {
    const statusOf = (remark: string, firstName: string, position = '', company = 'Huawei') =>
      linkPeople(
        [contact({ id: 'c', remark }), lin],
        [connection({ id: url('x'), firstName, lastName: 'Zhang', company, position }), xiaoman, ...crowd],
        [],
      ).find((match) => match.contact === 'c')?.status;
    expect(statusOf('张伟 华为', 'Wei')).toBe('review');
    expect(statusOf('张伟 华为 采购', 'Wei', 'Purchasing Manager')).toBe('accepted');
    expect(statusOf('张伟 采购', 'Wei', 'Purchasing Manager', 'Siemens')).toBe('review');
    expect(statusOf('张昱辰 华为', 'Yuchen')).toBe('accepted');
    // Of an employer that no table has one need not fear namesakes.
    expect(statusOf('张伟 Kestrel Optics', 'Wei', '', 'Kestrel Optics')).toBe('accepted');
    // Also where words in Han stand right beside it.
    expect(statusOf('张伟 Kestrel市场部', 'Wei', '', 'Kestrel Optics')).toBe('accepted');
  });

  it.each([
    ['Michael Page Emma', 'Michael', 'Page', 'a firm is called so'],
    ['Martin Keller GmbH 采购Steffi', 'Martin', 'Keller', 'a firm of that form is'],
    ['栾思远理财交流2群', 'Siyuan', 'Luan', 'a group is'],
  ])('takes no name of %s for somebody’s: %s', (remark, firstName, lastName) => {
    const theirs = connection({ id: url('x'), firstName, lastName, company: 'Ping An' });
    const [match] = linkPeople([contact({ id: 'c', remark })], [theirs], []);
    expect(match?.status).not.toBe('accepted');
  });

  it('counts letters by who is called so, whatever the character', () => {
    const weightOf = (remark: string) => {
      const yuan = connection({ id: 'l1', firstName: 'Gang', lastName: 'Yuan' });
      const [match] = linkPeople([contact({ id: 'c1', remark })], [yuan], []);
      return match!.evidence.find(({ feature }) => feature === 'surname')!.weight;
    };
    expect(weightOf('原刚')).toBeCloseTo(weightOf('袁刚'), 1);
  });

  it('never accepts on a surname, a form of address or a company alone', () => {
    const wang = connection({ id: url('wei-wang'), firstName: 'Wei', lastName: 'Wang', company: 'Tencent' });
    for (const remark of ['王总 腾讯', '小王', 'Kevin Wang', '腾讯']) {
      expect(statusOf([contact({ id: 'w', remark })], [wang]).filter(([, , s]) => s === 'accepted')).toEqual(
        [],
      );
    }
  });

  it('never accepts a text that may be a name only because somebody is called so', () => {
    const [match] = linkPeople(
      [contact({ id: 'c1', nickname: '平常心' })],
      [connection({ id: 'l1', firstName: 'Changxin', lastName: 'Ping' })],
      [],
    );
    expect(match?.status).toBe('review');
    const [saying] = linkPeople(
      [contact({ id: 'c1', nickname: '万里归来' })],
      [connection({ id: 'l1', firstName: '里', lastName: '万' })],
      [],
    );
    expect(saying?.status).toBe('review');
  });

  it('never accepts a given name that is Korean by chance, beside a surname in pinyin', () => {
    const statusOf = (firstName: string) =>
      linkPeople(
        [contact({ id: 'c1', remark: '彭志强 华为' })],
        [connection({ id: 'l1', firstName, lastName: 'Peng', company: 'Huawei' })],
        [],
      )[0]?.status;
    expect(statusOf('Zhigang')).not.toBe('accepted');
    expect(statusOf('Zhiqiang')).toBe('accepted');
  });

  it('never accepts a surname that is another one in pinyin, where the rest is pinyin too', () => {
    const statusOf = (remark: string, firstName: string, lastName: string) =>
      linkPeople([contact({ id: 'c1', remark })], [connection({ id: 'l1', firstName, lastName })], [])[0]
        ?.status;
    expect(statusOf('林婉清', 'Wanqing', 'Ling')).toBe('review');
    expect(statusOf('孙一鸣', 'Yiming', 'Song')).toBe('review');
    // Of 陈 so many write Chan, and of others so few, that it is believed.
    expect(statusOf('陈子朗', 'Tsz Long', 'Chan')).toBe('accepted');
    expect(statusOf('林婉清', 'Wanqing', 'Lin')).toBe('accepted');
  });

  it('knows that what reads as a surname may be an employer', () => {
    const shopify = connection({ id: 'l1', firstName: 'Ryan', lastName: 'Kong', company: 'Shopify' });
    const [match] = linkPeople([contact({ id: 'c1', remark: 'Ryan Shopify' })], [shopify, ...crowd], []);
    expect(match?.status).toBe('review');
  });

  it('knows an employer among words that read as a name', () => {
    const ruan = connection({ id: 'l1', firstName: 'Zhiyong', lastName: 'Ruan', company: 'Bosch' });
    const remark = 'Ruan (alter Kollege, jetzt Bosch?)';
    const [match] = linkPeople([contact({ id: 'c1', remark })], [ruan, ...crowd], []);
    expect(match?.status).toBe('review');
  });

  it('knows an English name of the other text, though a word beside the name may be one too', () => {
    const leung = connection({ id: 'l1', firstName: 'Carson', lastName: 'Leung' });
    const [match] = linkPeople(
      [contact({ id: 'c1', remark: '梁嘉晋 Deacons', nickname: 'Carson L' })],
      [leung],
      [],
    );
    const features = match!.evidence.filter(({ weight }) => weight > 3).map(({ feature }) => feature);
    expect(features).toEqual(['surname', 'english-name']);
  });

  it('陈志明 香港: costs nothing to be written as in Hong Kong', () => {
    const weightOf = (remark: string) => {
      const chan = connection({ id: 'l1', firstName: 'Chi Ming', lastName: 'Chan' });
      const [match] = linkPeople([contact({ id: 'c1', remark })], [chan], []);
      return match!.evidence.find(({ feature }) => feature === 'spelling')!.weight;
    };
    expect(weightOf('陈志明 香港')).toBeGreaterThan(weightOf('陈志明') + 2);
  });

  it('takes a part of a name for nobody else', () => {
    const matched = (texts: Partial<Contact>, firstName: string, lastName: string) =>
      linkPeople([contact({ id: 'c1', ...texts })], [connection({ id: 'l1', firstName, lastName })], []);
    expect(matched({ remark: '陈林静' }, '静', '林')).toEqual([]);
    expect(matched({ remark: '隋季敏', nickname: 'Sui Ji Min' }, 'Min', 'Ji')).toEqual([]);
    // A firm in front is no part of it.
    expect(matched({ nickname: '链家林静' }, '静', '林')).toHaveLength(1);
  });

  it('月嫂 段姐: never takes whoever the owner knows by a service, though the nickname is a whole name', () => {
    const theirs = connection({ id: 'l1', firstName: 'Meizhen', lastName: 'Duan' });
    for (const remark of ['月嫂 段姐', '修电脑 小段', '房东 段阿姨'])
      expect(
        linkPeople([contact({ id: 'c1', remark, nickname: '段美珍' })], [theirs], [])[0]?.status,
      ).not.toBe('accepted');
  });

  it.each([
    ['老公妹妹方敏', '敏敏', 'Min', 'Fang'],
    ['爸爸战友 方建国', '', 'Jianguo', 'Fang'],
    ['方可儿 儿子二年级同学', '', "Ke'er", 'Fang'],
    ['Ms Kim-豆豆幼儿园', 'Grace Kim', 'Grace', 'Kim'],
    ['贷款broker-David Wu', 'David Wu Mortgage', 'David', 'Wu'],
  ])('%s: never takes whom the owner knows by the family', (remark, nickname, firstName, lastName) => {
    const theirs = connection({ id: 'l1', firstName, lastName });
    expect(statusOf([contact({ id: 'c1', remark, nickname })], [theirs])).not.toContainEqual([
      ...['c1', 'l1', 'accepted'],
    ]);
  });

  it.each(['方可儿 儿子同学 妈妈', '方可儿 女儿大学同学', '方可儿 孩子妈同学'])(
    '%s: is no child',
    (remark) => {
      const theirs = connection({ id: 'l1', firstName: "Ke'er", lastName: 'Fang' });
      const [match] = linkPeople([contact({ id: 'c1', remark })], [theirs], []);
      expect(match!.evidence.filter(({ feature }) => feature === 'doubt')).toEqual([]);
    },
  );

  it('uses no one twice', () => {
    const twins = [lin, { ...lin, id: 'lin-2' }];
    expect(
      statusOf(twins, [xiaoman]).filter(([, , status]) => status === 'accepted').length,
    ).toBeLessThanOrEqual(1);
  });

  it('leaves out whoever is not a person', () => {
    expect(
      statusOf(
        [
          { ...lin, kind: 'official' },
          { ...lin, id: 'gone', kind: 'former' },
        ],
        [xiaoman],
      ),
    ).toEqual([]);
  });

  it('a decision stands', () => {
    expect(statusOf([lin], [xiaoman], [['lin', xiaoman.id, 'different']])).toEqual([
      ['lin', xiaoman.id, 'rejected'],
    ]);
    const stranger = crowd[0]!.id;
    expect(statusOf([lin], [xiaoman], [['lin', stranger, 'same']])).toEqual([['lin', stranger, 'confirmed']]);
  });
});

it('an open invitation is recognised; one that became a connection is not open', () => {
  const invitation = (
    name: string,
    slug: string | null,
    direction: 'outgoing' | 'incoming' = 'outgoing',
  ) => ({
    id: `invitation:${name}`,
    name,
    direction,
    sentAt: '2026-03-01T00:00:00',
    profileUrl: slug && url(slug),
    provenance: [],
  });
  const contacts = [
    contact({ id: 'a', remark: '欧阳晓曼' }),
    contact({ id: 'b', remark: '司徒国昌' }),
    contact({ id: 'c', remark: '尉迟建华' }),
  ];
  const found = linkInvitations(
    {
      contacts,
      connections: [connection({ id: url('kwokcheong'), firstName: 'Kwok Cheong', lastName: 'Szeto' })],
      invitations: [
        invitation('Xiaoman Ouyang', null),
        invitation('Kwok Cheong Szeto', 'kwokcheong'),
        invitation('Jianhua Yuchi', 'jh', 'incoming'),
      ],
    },
    [],
    profileKey,
  );
  expect([...found.keys()]).toEqual(['a']);
});

it.each([
  ['김향란', 'Xianglan Jin', 'of the characters behind Hangul one can only guess which'],
  ['老栾 羽毛球', 'Zhigang Luan', 'few are called so'],
  ['Kai Z. 舍弗勒', 'Kai Zimmermann', 'of the surname the first letter agrees'],
  ['思齐（贝恩）', 'Siqi Cen', 'a given name and the employer'],
  ['LYF 贝恩', 'Yifan Lyu', 'the first letters and the employer'],
  ['高盛 贝恩', 'Sheng Gao', 'nobody works at two firms, and somebody is called like one of them'],
])('%s and %s: asked, never taken, as %s', (remark, name) => {
  const [firstName = '', lastName = ''] = name.split(' ');
  const company = remark.includes('贝恩') ? 'Bain & Company' : '';
  const theirs = connection({ id: url('x'), firstName, lastName, company });
  expect(statusOf([contact({ id: 'c', remark })], [theirs])).toEqual([['c', url('x'), 'review']]);
});
