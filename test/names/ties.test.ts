import { describe, expect, it } from 'vitest';
import { ownText, possibleNames, readContactName, readText } from '../../src/names/index.ts';

/** The contact's own name as read from a remark, '' where there is none; with `?` where it may be somebody else's. */
function ownName(remark: string): string {
  const [best] = readText(remark, 'remark').readings.filter(({ prior }) => prior >= 0.3);
  if (!best) return '';
  const { family, given, english, perhaps } = best;
  const written = [family?.han || family?.latin, given?.han || given?.latin, ...english].filter(Boolean);
  return written.join('') + (perhaps ? '?' : '');
}

const through = (remark: string) => readText(remark, 'remark').through.map(({ name }) => name);

describe('a name in a remark that is somebody else', () => {
  it.each([
    ['裴晓棠妈妈', '裴晓棠'],
    ['裴晓棠 妈妈', '裴晓棠'],
    ['裴晓棠妈', '裴晓棠'],
    ['裴晓棠他爸', '裴晓棠'],
    ['裴晓棠家长', '裴晓棠'],
    ['晓棠妈妈', '晓棠'],
    ['欧阳若溪妈妈', '欧阳若溪'],
    ['박서연 엄마', '박서연'],
    ['老公是段启明', '段启明'],
    ['山本さんの奥さん', '山本さん'],
    ['段启明太太', '段启明'],
    ['段启明夫人', '段启明'],
    ['段启明的司机', '段启明'],
    ['段启明的设计师', '段启明'],
    ['段启明 前女友', '段启明'],
    ['小段的老公', '小段'],
    ['老段女儿', '老段'],
    ['段启明 推荐', '段启明'],
    ['段启明推荐', '段启明'],
    ['段启明介绍的', '段启明'],
    ['通过段启明认识', '段启明'],
    ['Tina妈妈', 'Tina'],
    ['Tina的朋友', 'Tina'],
    ["Tina's mom", 'Tina'],
    ['Tina’s Dad', 'Tina'],
    ["Tina Duan's friend", 'Tina Duan'],
    ['Tina mom', 'Tina'],
    ['mom of Tina', 'Tina'],
    ['friend of Tina Duan', 'Tina Duan'],
    ['via Tina', 'Tina'],
    ['ref by Tina Duan', 'Tina Duan'],
    ["ref'd by Tina Duan", 'Tina Duan'],
    ['晓棠 mommy', '晓棠'],
    ['段启明-太太', '段启明'],
    ['饭局坐段启明旁边那个', '段启明'],
    ['段启明身边的', '段启明'],
    ['段启明 介绍的朋友', '段启明'],
    ['段启明 朋友的朋友', '段启明'],
    ['段启明拉我进群', '段启明'],
    ['Tina Duan referral', 'Tina Duan'],
    ['帮段启明买房的中介', '段启明'],
    ['问段启明要的', '段启明'],
    ['替段启明代购', '段启明'],
    ['段启明推荐保险', '段启明'],
    ['段启明 他姐', '段启明'],
    ['ask Tina Duan', 'Tina Duan'],
    ['段启明那边的人', '段启明'],
    ['段启明婚礼上认识的', '段启明'],
    ['段启明群里加的', '段启明'],
    ['段启明家的保姆', '段启明'],
    ['段启明女婿', '段启明'],
    ['段启明小姨子', '段启明'],
    ['段启明家二小子', '段启明'],
    ['段启明现在的老板', '段启明'],
    ["Tina Duan's wedding", 'Tina Duan'],
    ["met at Tina Duan's party", 'Tina Duan'],
    ['works for Tina Duan', 'Tina Duan'],
    ['works with Tina Duan', 'Tina Duan'],
    ['Tina段爸', 'Tina段'],
    ['段启明(Tim)妈妈', '段启明'],
    ['给段启明打工的', '段启明'],
    ['师从段启明', '段启明'],
    ['Tina Duan sent me', 'Tina Duan'],
    ['段启明他老板', '段启明'],
    ['HR of 段启明', '段启明'],
    ['段启明双胞胎弟弟', '段启明'],
    // The tie first, in other languages
    ['PA to Tina Duan', 'Tina Duan'],
    ['sec. to 段启明', '段启明'],
    ['covering for Tina Duan', 'Tina Duan'],
    ['Frau von Holger Brandl', 'Holger Brandl'],
    ['Assistentin von Herr Duan Qiming', 'Duan Qiming'],
    ['Kontakt von Holger Brandl', 'Holger Brandl'],
    ['empfohlen von Holger Brandl', 'Holger Brandl'],
    ['Holgers Frau', 'Holger'],
    ['femme de Julien Carpentier', 'Julien Carpentier'],
    ["maman d'Élodie", 'Élodie'],
    ['amigo de Rodrigo Salvatierra', 'Rodrigo Salvatierra'],
    ['collega di Marco Bellini', 'Marco Bellini'],
    ['isteri Zulkarnain Hamid', 'Zulkarnain Hamid'],
    ['sopir Pak Budi Hartono', 'Budi Hartono'],
    ['vợ anh Trần Quốc Bảo', 'Trần Quốc Bảo'],
    // Korean and Japanese
    ['강태호 사모님', '강태호'],
    ['강태호 소개', '강태호'],
    ['강태호 과장 추천', '강태호'],
    ['강태호 대표 비서', '강태호'],
    ['강태호의 친구', '강태호'],
    ['木村さんの紹介', '木村さん'],
    ['高桥社長の秘書', '高桥社长'],
    ['高桥さん紹介', '高桥'],
    // Cantonese
    ['段启明嘅老婆', '段启明'],
    ['追過Helen Mok嗰個男仔', 'Helen Mok'],
    ['面试过段启明的那个人', '段启明'],
    ['段启明個仔', '段启明'],
    // Whose place they took, whose group they are of
    ['接替段启明的', '段启明'],
    ['新来接任段启明的', '段启明'],
    ['试剂销售 段启明lab的', '段启明'],
    ['段启明组新来的', '段启明'],
  ])('%s: known through %s, no name of their own', (remark, name) => {
    expect(through(remark)).toEqual([name]);
    expect(ownName(remark)).toBe('');
  });

  it.each([
    ['贺丽 介绍人:晓棠', '贺丽'],
    ['晓棠妈妈 贺丽', '贺丽'],
    ['裴晓棠妈妈 贺丽', '贺丽'],
    ['贺丽（晓棠妈妈）', '贺丽'],
    ['贺丽 晓棠妈妈', '贺丽'],
    ['段启明夫人贺丽', '贺丽'],
    ['段启明 他姐贺丽', '贺丽'],
    ['段启明助理贺丽', '贺丽'],
    ['段太太（段启明家）', '段'],
    ['段启明闺蜜何静', '何静'],
    ['段启明弟弟启东', '段启东'],
    ['段启明双胞胎妹妹启月', '段启月'],
    ['段启明助理小美', '美'],
    ['段启明总助理小贺', '贺'],
    ['段启明的贺丽', '贺丽'],
    ['贺丽（段总助理）', '贺丽'],
    ["Grace Duan, Tina's mom", 'DuanGrace'],
    ['Anja Brandl, Frau von Holger Brandl', 'BrandlAnja'],
    ['Siti Duan - PA to Farah Abdullah', 'DuanSiti'],
    ['舞蹈班 Tina段 爸爸段启明', '段启明'],
  ])('%s: their own name stands beside it', (remark, own) => {
    expect(ownName(remark)).toBe(own);
  });

  it.each([
    '段启明司机',
    '段启明 番禺鱼档',
    '段启明助理',
    '段启明姐',
    '段启明朋友',
    '段启明同事',
    '段启明（前妻）',
    '段启明 (mom)',
    '段启明室友',
    '段启明班主任',
    '段启明钢琴老师',
    '腾讯段启明助理',
    '段启明粉丝',
    '段启明粉丝群主',
    '段启明影迷',
    '段启明奖学金',
    '段启明婚礼',
    '段启明那边',
    '段启明隔壁邻居',
    '段启明房东',
    '段启明辅导班',
    '段启明麻辣烫店长',
    '段启明KTV',
    '段启明 旗舰店',
    '段启明客服',
    '段启明装饰',
    '段启明烧烤 台南店',
    '段启明蛋糕房 下单',
    '段启明民宿',
    '段启明五金厂 业务',
    '段启明搬家公司',
    '段启明前老板（背调用）',
    '段启明细佬',
    '段启明对接人',
    '段启明五金',
    '段启明 喜餅 新竹門市',
    '段启明烧饼店 团购',
    '段启明大闸蟹 提货',
    '段启明眼镜城',
  ])('%s: Duan Qiming himself, or not: believed only when asked', (remark) => {
    expect(ownName(remark)).toBe('段启明?');
    expect(through(remark)).toEqual(['段启明']);
  });

  it.each([
    ['강태호 비서', '강태호?'],
    ['강태호 미용실 예약', '강태호?'],
    ['Tina Duan Florist', 'DuanTina?'],
    ['Tina Duan - order hotline', 'DuanTina?'],
    ['Praxis Dr. Holger Brandl', 'BrandlHolger?'],
    ['Tina Duan 司机', 'DuanTina?'],
  ])('%s: the person, or a shop or somebody of theirs', (remark, own) => expect(ownName(remark)).toBe(own));

  it('湘江边的石头: names nobody, and 段启明弟弟店里 no brother', () => {
    expect(through('湘江边的石头')).toEqual([]);
    expect(ownName('段启明弟弟店里')).toBe('段启明');
  });

  it('吴迪妈妈, who calls herself 吴迪: is called by her child', () => {
    const { readings } = readContactName({ remark: '吴迪妈妈', nickname: '吴迪' });
    expect(readings.map(({ perhaps }) => perhaps)).toEqual(['other']);
  });

  it('段启明太太Emily: is Emily', () => {
    expect(ownName('段启明太太Emily')).toBe('Emily');
    expect(through('段启明太太Emily')).toEqual(['段启明']);
    expect(ownName('段太太Emily')).toBe('段Emily');
  });

  it.each(['weiweimama', 'Sophiedad', 'LilyMum'])('%s: is somebody’s', (nickname) =>
    expect(through(nickname)).toHaveLength(1),
  );

  it.each(['Karim Haddad', 'Laila Alhaddad', 'Rosa Trinidad'])('%s: is nobody’s dad', (remark) =>
    expect(through(remark)).toEqual([]),
  );

  it('小雨妈妈（女儿 段雨桐）: in brackets stands whose mother she is', () => {
    expect(ownName('小雨妈妈（女儿 段雨桐）')).toBe('');
    expect(ownName('段启明（女儿 段雨桐）')).toBe('段启明');
  });

  it.each([
    ['海淀家长 裴晓棠爸爸', ''],
    ['幼儿园家长 裴晓棠妈妈 何静怡', '何静怡'],
    ['段启明介绍的 裴晓棠老婆', ''],
  ])('%s: may be more than one', (remark, own) => {
    expect(ownName(remark)).toBe(own);
    expect(ownName(remark)).not.toContain('裴晓棠');
  });

  it.each([
    ['Tina Duan (老公Ben Yuen轉咗去DLA)', 'DuanTina'],
    ['何静怡（听说裴晓棠走了）', '何静怡'],
    ['Tina(说裴晓棠拿到offer了)', 'Tina'],
    ['Tina (her boss Ben Yuen left)', 'Tina'],
  ])('%s: what brackets tell of somebody else is theirs', (remark, own) => {
    expect(ownName(remark)).toBe(own);
    expect(possibleNames(ownText(remark)).map(({ text }) => text)).not.toContain('Ben Yuen');
  });

  it.each(['Kelvin Duan 個秘書', '段启明个女', '段启明个老婆'])(
    '%s: is somebody of theirs, in Cantonese',
    (remark) => expect(ownName(remark)).toBe(''),
  );

  it.each(['南财室友 裴晓棠', '裴晓棠 曼大隔壁'])(
    '%s: what is no name of somebody puts nobody in doubt',
    (remark) => {
      expect(readText(remark, 'remark').readings[0]).not.toHaveProperty('perhaps');
      expect(ownName(remark)).toBe('裴晓棠');
    },
  );

  it.each([
    ['何静怡 前老板是微软的Steven Duan', 'Steven Duan'],
    ['认识腾讯的裴晓棠 可引荐', '裴晓棠'],
  ])('%s: knows %s', (remark, name) => {
    expect(through(remark)).toEqual([name]);
    expect(ownName(remark)).not.toContain(name.split(' ')[0]);
  });

  it('认识十年 裴晓棠: is somebody known for long', () => expect(ownName('认识十年 裴晓棠')).toBe('裴晓棠'));

  it('UIUC室友 裴晓棠: no abbreviation is somebody; AMY妈妈 is the mother of Amy', () => {
    expect(ownName('UIUC室友 裴晓棠')).toBe('裴晓棠');
    expect(ownName('AMY妈妈')).toBe('');
  });

  it.each([
    ['曹卫 助理', '小何', '何'],
    ['张丽 展讯 老公', '大刘', '刘'],
    ['Vivian刘薇表妹', 'Mandy L', 'L'],
    ['Lucas妈妈王薇', 'Vicky', '王'],
    ['王婷 同事', '小王', '王'],
  ])('%s, who is %s: the nickname tells who of the two it is', (remark, nickname, family) => {
    const [best] = readContactName({ remark, nickname }).readings;
    expect(best!.family?.han || best!.family?.latin).toBe(family);
  });

  it('段启明前同事Tina: a former colleague of his, or himself, who is called Tina', () => {
    expect(ownName('段启明前同事Tina')).toBe('段启明Tina?');
    expect(ownName('段启明老同学Tina')).toBe('段启明Tina');
    expect(ownName('Tina Duan前室友')).toBe('DuanTina?');
  });

  it.each([
    ['段启明（司机）', '段启明'],
    ['段启明 同事', '段启明'],
    ['段启明（同事）', '段启明'],
    ['段启明 高中同学', '段启明'],
    ['段启明高中同学', '段启明'],
    ['段启明先生', '段启明'],
    ['段启明老师', '段启明'],
    ['段启明客户', '段启明'],
    ['段启明 华为', '段启明'],
    ['段启明 口腔', '段启明'],
    ['华为的段启明', '段启明'],
    ['在华为的小段', '段'],
    ['像个孩子的段启明', '段启明'],
    ['华为的钟楚曦', '钟楚曦'],
    ['段启明群主', '段启明'],
    ['王朝酒业 段启明', '段启明'],
    ['像素网络 段启明', '段启明'],
    ['好像是段启明', '段启明'],
    ['老同学段启明', '段启明'],
    ['段姐', '段'],
    ['欧阳姐', '欧阳'],
    ['段小姐', '段'],
    ['段太太', '段'],
    ['太平洋保险段姐', '段'],
    ['Duan Mei Kuan 美娟姐', 'DuanMei Kuan'],
    ['段总', '段'],
    ['姓段的老师', '段'],
    ['段姓同学', '段'],
    ['段阿姨', '段'],
    ['Tina Duan', 'DuanTina'],
    ['Duan Qiming', 'DuanQiming'],
    ['Tina Mo', 'MoTina'],
    ['Thomas Mann', 'Thomas'],
    ['Frau von Bülow', 'von Bülow'],
    ['Tina Duan, assistant to the CEO', 'DuanTina'],
    ['강태호 팀장', '강태호'],
    ['강태호 형', '강태호'],
    ['段启明 销售组长', '段启明'],
    ['算法组的段启明', '段启明'],
  ])('%s: the person', (remark, own) => {
    expect(through(remark)).toEqual([]);
    expect(ownName(remark)).toBe(own);
  });

  it.each([
    '妈妈',
    '房东太太',
    '孩子同学爸爸',
    '女儿同学妈妈',
    '我妈',
    '客户介绍',
    '我的朋友',
    '朋友推荐',
    'mom',
  ])('%s: nobody is named', (remark) => {
    expect(through(remark)).toEqual([]);
    expect(ownName(remark).replace('我妈', '')).toBe('');
  });

  it.each([
    '不是段启明',
    '不是那个段启明',
    '不是段启明本人',
    '长得像段启明',
    '像极了段启明',
    '冒充段启明的骗子',
    '和段启明同名',
    '花名段启明',
    '花名叫段启明',
    '段启明走后 号是他爱人在用',
    'not Tina Duan',
    'looks like Tina Duan',
  ])('%s: anybody else, and nobody through whom they are known', (remark) => {
    expect(ownName(remark)).toBe('');
    expect(through(remark)).toEqual([]);
  });

  it.each(['段启明介绍的何静怡', '段启明介绍的律师何静怡', '段启明推荐的朋友何静怡'])(
    '%s: who was introduced comes last',
    (remark) => {
      expect(through(remark)).toEqual(['段启明']);
      expect(ownName(remark)).toBe('何静怡');
    },
  );

  it.each([
    ['段总秘书', '段总'],
    ['华为段总助理', '段总'],
    ['段经理司机', '段经理'],
    ['段董事长秘书 小吴', '段董事长'],
    ['段处长秘书', '段处长'],
  ])('%s: whoever serves there, not the boss', (remark, boss) => {
    expect(through(remark)).toEqual([boss]);
    expect(ownName(remark)).not.toContain('段');
  });

  it.each(['段启明妈妈', '段启明老公', '段启明的同学', '段启明弟弟'])(
    '%s: somebody else, whatever is glued before or behind',
    (remark) => {
      const behind = [
        '13800138000',
        '2',
        '新号',
        '微信',
        'vx',
        '也在字节',
        '在深圳',
        '借我钱了',
        '→字节',
        '腾讯',
      ];
      const glued = [...behind.map((each) => remark + each), `A${remark}`, `AAA${remark}`, `VIP${remark}`];
      expect(glued.filter((text) => /启明$/u.test(ownName(text)))).toEqual([]);
    },
  );

  it.each([
    '段启明de妈妈',
    '段启明の妈妈',
    '段启明+妈妈',
    '段启明|妈妈',
    '段启明推',
    '段启明家的',
    '朋友段启明助理小美',
    '段启明的Leader',
    '段启明男票',
    '介绍给段启明',
    '段启明朋友圈认识',
    '段医生Kenneth的护士',
  ])('%s: not he, in other words', (remark) => {
    expect(ownName(remark)).not.toContain('启明');
    expect(ownName(remark)).not.toContain('Kenneth');
    expect(through(remark)).toHaveLength(1);
  });

  it.each(['段启明的微信', '段启明的新号', '段启明的工作号', '段启明的电话'])('%s: is his own', (remark) => {
    expect(ownName(remark)).toBe('段启明');
  });

  it('knows words that begin like a tie', () => {
    expect(ownName('老公司段启明')).toBe('段启明');
    expect(ownName('平安出来看AI的段启明')).toBe('段启明');
  });

  it('knows titles that end so', () => {
    expect(ownName('段经理助理')).toBe('段?');
    expect(through('总经理秘书')).toEqual([]);
  });

  it('takes nobody for those whom words in small letters name', () => {
    expect(through("NOT now please, Tina Duan's mom")).toEqual(['Tina Duan']);
  });

  it('doubts what a firm calls itself too', () => {
    // The owner calls her by whose mother she is.
    expect(readContactName({ remark: '吴迪', nickname: '吴迪的妈妈' }).readings[0]?.perhaps).toBe('other');
    expect(readContactName({ remark: 'Tina', nickname: 'Tina的小店' }).readings[0]?.perhaps).toBeUndefined();
    const doubt = (remark: string, nickname: string) =>
      readContactName({ remark, nickname }).readings.every(({ perhaps }) => perhaps !== undefined);
    expect(doubt('段启明KTV', '段启明')).toBe(true);
    expect(doubt('段启明 点心', '段启明南京东路店')).toBe(true);
    expect(doubt('강태호', '강태호헤어')).toBe(true);
    expect(doubt('段记鸡汤', '段记')).toBe(true);
    expect(doubt('段有记', '')).toBe(true);
    expect(doubt('段启明 南京店', '启明')).toBe(false);
    expect(doubt('段启明 装修', '浮生若梦')).toBe(false);
    expect(doubt('段启明 腾讯', '段启明')).toBe(false);
  });

  it('leaves the names in other texts alone', () => {
    const { readings, through: ties } = readContactName({ remark: '晓棠妈妈', nickname: '贺丽' });
    expect(readings[0]).toMatchObject({ family: { han: '贺' }, given: { han: '丽' } });
    expect(ties).toEqual([{ name: '晓棠', words: '妈妈', isSure: true }]);
  });
});

describe('a form of address is nobody else', () => {
  it.each([
    ['范学姐', '范'],
    ['冯师兄 清华', '冯'],
    ['师兄 阚', '阚'],
    ['Jie哥', 'Jie'],
    ['上次坐旁边的法国人 Pierre', 'Pierre'],
  ])('%s is %s', (remark, name) => {
    expect(ownName(remark)).toBe(name);
    expect(through(remark)).toEqual([]);
  });
});

describe('somebody who was there before', () => {
  it('is whom one takes over from, in either script: 顶替Rachel Mok的', () => {
    expect(ownName('花旗客户经理 顶替Rachel Mok的')).toBe('');
    expect(ownName('顶替莫瑞秋的')).toBe('');
  });

  it('is who left the number to the front desk: 这号现在前台在用', () => {
    expect(ownName('甄雅琴离职了 这号现在前台在用')).toBe('');
  });

  it('is whose secretary it is, where the nickname is another: 戴承业 秘书, who is 莉莉', () => {
    const best = (remark: string, nickname: string) => readContactName({ remark, nickname }).readings[0]!;
    expect(best('戴承业 秘书', '莉莉').field).toBe('nickname');
    expect(best('王莉莉 秘书', '莉莉').field).toBe('remark');
  });
});

describe('a nickname with where somebody is', () => {
  const english = (nickname: string) => readContactName({ nickname }).readings[0]?.english;

  it.each([
    ['Mehul from Pune', 'Mehul'],
    ['Verena在文莱', 'Verena'],
  ])('%s is %s', (nickname, name) => {
    expect(english(nickname)).toEqual([name]);
  });

  it('no surname with a particle is cut: Xavier da Rosa; and no name ends in ing: qiyuanming', () => {
    expect(readContactName({ nickname: 'Xavier da Rosa' }).readings[0]?.family?.latin).toContain('Rosa');
    expect(readContactName({ nickname: 'qiyuanming' }).readings[0]?.given?.latin).toBe('yuanming');
  });
});
