import { describe, expect, it } from 'vitest';
import { scoreRemarks } from '../../bench/names/remarks.ts';
import { clean, readContactName, readText, searchableName } from '../../src/names/index.ts';

/** What a remark is taken for, in one line. */
const read = (text: string): string => {
  const { readings, parts } = readText(text, 'remark');
  const [best] = readings;
  const said = best
    ? [
        best.family?.han || best.family?.latin,
        best.given?.han || best.given?.latin,
        ...best.english,
        best.honorific,
      ]
    : [];
  return [...said.filter(Boolean), ...parts.map((part) => `${part.kind}:${part.text}`)].join(' ');
};

describe('a remark', () => {
  it.each([
    ['Lei Li 李磊', 'Li', 'Lei'],
    ['Li Lei 李磊', 'Li', 'Lei'],
    ['Li Li 李丽', 'Li', 'Li'],
    ['Wong 王伟 Wei', 'Wong', 'Wei'],
  ])('%s: of letters beside the characters each is whose spelling it is usually', (remark, family, given) => {
    const [best] = readText(remark, 'remark').readings;
    expect([best!.family!.latin, best!.given!.latin]).toEqual([family, given]);
  });

  it.each([
    ['王伟 腾讯', '王 伟 company:腾讯'],
    ['【腾讯】李晓曼-产品经理', '李 晓曼 company:腾讯 title:产品经理'],
    ['京东赵明', '赵 明 company:京东'],
    ['张志鸿@星河软件', '张 志鸿 company:星河软件'],
    ['王总-华为', '王 boss company:华为'],
    ['陈老师', '陈 teacher'],
    ['小王', '王 familiar'],
    ['王副院长', '王 official'],
    ['钱课长 鸿海', '钱 boss company:鸿海'],
    ['何大状', '何 profession'],
    ['余晓鱼', '余 晓鱼'],
    ['沈采购 立讯', '沈 profession company:立讯'],
    ['孙总产品经理', '孙 boss title:产品经理'],
    ['李工项目经理', '李 profession title:项目经理'],
    // But what somebody may be called is a name, and a word of the dictionary nobody's.
    ['李建筑', '李 建筑'],
    ['阿May', 'May familiar'],
    ['Kevin张伟', '张 伟 Kevin'],
    ['张伟 Kevin', '张 伟 Kevin'],
    ['伟 王', '王 伟'],
    ['欧阳震 (同事)', '欧阳 震 relation:同事'],
    ['林郑月华', '林郑 月华'],
    ['房东 孙阿姨', '孙 sister relation:房东'],
    ['邓伦 20180312', '邓 伦 date:20180312'],
    ['<span class="emoji emoji1f339"></span>高圆&amp;美团', '高 圆 emoji:🙂 company:美团'],
    ['𝓚𝓮𝓿𝓲𝓷 王伟', '王 伟 Kevin'],
    ['Ｗａｎｇ　Ｗｅｉ', 'Wang Wei'],
    ['wáng xiǎomíng', 'wáng xiǎomíng'],
    ['王\u200b伟', '王 伟'],
    ['山本 健太', '山本 健太'],
    ['馬 思 純', '馬 思純'],
    ['陈sir', '陈 brother'],
    ['江jiang 雪', '江 雪'],
    ['席慕华', '席 慕华'],
    ['戴尔 Kevin', 'Kevin company:戴尔'],
    ['暨南 李静', '李 静 school:暨南'],
    // Firms that are names or words too, beside somebody.
    ['万华 周倩', '周 倩 company:万华'],
    ['周倩万华', '周 倩 company:万华'],
    ['万华周倩', '周 倩 company:万华'],
    ['桃李郑海涛', '郑 海涛 company:桃李'],
    ['周倩绿城', '周 倩 company:绿城'],
    ['陆一舟虾皮', '陆 一舟 company:虾皮'],
    ['东京的山田翔太', '山田 翔太 city:东京'],
    ['COSCO Zhang Wei', 'Zhang Wei company:COSCO'],
    ['Pinterest Kevin', 'Kevin company:Pinterest'],
    // What is glued to a first name in letters.
    ['腾讯王Kevin', '王 Kevin company:腾讯'],
    ['Kevin王腾讯', '王 Kevin company:腾讯'],
    ['KevinUNSW', 'Kevin school:UNSW'],
    ['Kevin-IBM', 'Kevin company:IBM'],
    ['UNSWKevin', 'Kevin school:UNSW'],
    ['Bowen 彭博文', '彭 博文'],
    ['滕一鸣做外贸', '滕 一鸣 title:做外贸'],
    ['小王伟', '王 伟 text:小'],
    ['王伟总', '王 伟 boss'],
    ['陳生滙豐', '陳 brother company:滙豐'],
    ['武大05法学 闵 沛霖', '闵 沛霖 number:05 school:武大'],
    ['ICBC 樊 少 华', '樊 少华 company:ICBC'],
    ['王中介', '王 profession'],
    ['段启明师兄 腾讯', '段 启明 brother company:腾讯'],
    ['鹅厂 滕一鸣（滕一鸣）', '滕 一鸣 company:鹅厂'],
    ['90后郑海涛', '郑 海涛 number:90后'],
    ['李雷在华为', '李 雷 company:华为'],
    ['李在明', '李 在明'],
    ['王医生 王建国', '王 建国'],
    ['陳太 李佩珊 滙豐', '李 佩珊 company:滙豐'],
    ['樓上陳太', '陳 sister'],
    ['linxiaoman DJI', 'lin xiaoman company:DJI'],
    ['ABC Jeff Fong Costco', 'Fong Jeff company:ABC company:Costco'],
    ['范 · 雪 · 儿', '范 雪儿'],
    ['阮氏碧玉', '阮 碧玉'],
    ['年会|宁德时代|屠', '屠 relation:年会 company:宁德时代'],
    ['学姐 娄', '娄 relation:学姐'],
    ['姓翁还是汪来着 Mia', '翁 Mia'],
    ['沈飞 实习生', '沈 飞 title:实习生'],
    ['高盛(是人名)', '高 盛'],
    ['rtx: kevinpei', 'pei kevin'],
    ['ZhangYT', 'Zhang YT'],
    ['YTZhang', 'Zhang YT'],
    ['夏天（真名） 实习生', '夏 天 title:实习生'],
    ['刘建国 大刘', '刘 建国'],
    ['李工华为', '李 profession company:华为'],
    ['Дмитрий Соколов', 'Sokolov Dmitry'],
    ['Miss陈', '陈 sister'],
    ['Kai Z.', 'Z. Kai'],
    ['Jürgen H.', 'H. Jürgen'],
    ['Wang H.', 'Wang H.'],
    ['W. Hou', 'Hou W.'],
    ['A. Lau', 'Lau A.'],
    ['DLA emp. – M. Ferrara', 'Ferrara M. text:DLA emp.'],
    ['E.Yun', 'Yun E.'],
    ['Encik Hafiz', 'Hafiz title:Encik'],
    ['Encik Lim', 'Lim title:Encik'],
    ['Tan 先生 房东', 'Tan brother relation:房东'],
    ['Wong律师', 'Wong profession title:律师'],
    ['Mr Lee DBS', 'Lee title:Mr company:DBS'],
    ['David 先生', 'David brother'],
    ['KL Tan', 'Tan KL'],
    ['张伟 旅游时认识', '张 伟 relation:旅游时认识'],
    ['飞机上 张伟', '张 伟 relation:飞机上'],
    ['张伟 面试过', '张 伟 relation:面试过'],
    ['Frau Müller Siemens', 'Müller title:Frau company:Siemens'],
    ['Ananya', 'Ananya'],
    ['Phương 胡志明市采购', 'Phương city:胡志明市 title:采购'],
    ['法国人皮埃尔', '皮埃尔 city:法国 text:人'],
    ['认证 华测 Lynn敖', '敖 Lynn company:认证 company:华测'],
    ['以琳姊妹 姓馮', '馮 title company:以琳姊'],
    ['姓欧阳 Kelvin', '欧阳 Kelvin title'],
    ['冼生 东莞注塑厂', '冼 brother city:东莞 company:注塑厂'],
    ['何润生', '何 润生'],
    ['LYF 腾讯音乐版权', 'l yf company:腾讯音乐 title:版权'],
    ['扎西顿珠 拉萨地接', '顿珠 扎西 text:扎西顿珠 city:拉萨 text:地接'],
    ['买买提江 乌鲁木齐干果', '买买提江 text:买买提江 city:乌鲁木齐 text:干果'],
    ['박부장', '박'],
    ['수연', '수연'],
    ['황보민석', '황보 민석'],
  ])('%s', (text, meaning) => {
    expect(read(text)).toBe(meaning);
  });

  it.each(['池晓彤（已改名池语桐）', '池晓彤→改名池语桐了', '池晓彤，现名池语桐', '池晓彤 后来叫池语桐'])(
    '%s: the name of today is one of hers',
    (text) => {
      const names = readText(text, 'remark').readings.map(
        ({ family, given }) => `${family?.han}${given?.han}`,
      );
      expect(names).toEqual(expect.arrayContaining(['池晓彤', '池语桐']));
    },
  );

  it.each([
    '房销售',
    '水电工',
    '自由作家',
    '区纪委',
    '展开讲讲播客',
    '路演3.18主办方',
    '房地产 上海',
    '高薪 急招',
    '成立仪式',
    '高兴认识你',
  ])('%s: words of the dictionary that begin with a surname name nobody', (text) => {
    expect(readText(text, 'remark').readings.filter(({ prior }) => prior >= 0.5)).toEqual([]);
  });

  it.each([
    ['沈秋荻龙华医院', '沈 秋荻 company:龙华医院'],
    ['邬海燕招商银行', '邬 海燕 company:招商银行'],
    ['邬海燕宁波银行', '邬 海燕 company:宁波银行'],
    ['邬海燕义乌国际商贸城', '邬 海燕 company:义乌国际商贸城'],
    ['靳飞雪政法大学', '靳 飞雪 school:政法大学'],
    ['白晓燕阿里巴巴', '白 晓燕 company:阿里巴巴'],
    ['王丹妮欧莱雅', '王 丹妮 company:欧莱雅'],
    ['赵丽马来西亚', '赵 丽 city:马来西亚'],
    ['沈秋在龙华医院', '沈 秋 company:龙华医院'],
    ['王小明保险', '王 小明 relation:保险'],
    ['何佩儀保險', '何 佩儀 relation:保險'],
    ['顾书婷私人银行', '顾 书婷 title:私人银行'],
    ['刘佩珊博腾', '刘 佩珊 company:博腾'],
    ['东升广告', 'company:东升广告'],
    ['王总白求恩医院', '王 boss company:白求恩医院'],
    ['王伟驻上海', '王 伟 text:驻 city:上海'],
    ['王伟市教育局', '王 伟 company:市教育局'],
    ['唐嫣支行行长', '唐 嫣 title:支行 title:行长'],
    ['李四光中学', 'school:李四光中学'],
    ['成都蒲晓棠设计', '蒲 晓棠 city:成都 title:设计'],
    ['屈怡然投资', '屈 怡然 title:投资'],
    ['东方航空公司', 'company:东方航空公司'],
  ])('%s: where somebody is begins right behind the name', (remark, expected) =>
    expect(read(remark)).toBe(expected),
  );

  it.each([
    ['其其格呼和浩特蒙牛', '其其格'],
    ['巴特尔伊利法务', '巴特尔'],
    ['乌市海关阿依古丽', '阿依古丽'],
    ['苏日娜蒙族小米测试', '苏日娜'],
    ['小野寺さん', '小野寺'],
  ])('%s: so is a name that is no Chinese one', (remark, name) => {
    const [best] = readText(remark, 'remark').readings;
    expect(`${best!.family?.han ?? ''}${best!.given?.han ?? ''}`).toBe(name);
    expect(best!.family === null || best!.given === null).toBe(true);
  });

  it.each(['阿卜杜热合曼', '扎西顿珠', '白斯琴图雅', '乌云其木格', '古丽', '高娃'])(
    '%s: is one name all the same',
    (name) => {
      const [best] = readText(name, 'remark').readings;
      expect(`${best!.given!.han}${best!.family?.han ?? ''}`).toHaveLength(name.length);
    },
  );

  it('小裴 志远: the given name may stand beside how somebody is addressed', () => {
    const names = (text: string) =>
      readText(text, 'remark').readings.map(({ family, given }) => `${family?.han}${given?.han ?? ''}`);
    expect(names('菊厂小裴 志远')).toEqual(['裴', '裴志远']);
    expect(names('Michael卓 中远')).toEqual(['卓', '卓中远']);
    expect(names('Amy陈 建国')).toEqual(['陈建国']);
    expect(names('Tom张 伟')).toEqual(['张伟']);
    expect(names('王总 志远科技')).toEqual(['王']);
    expect(names('刘生 美的')).toEqual(['刘', '刘生']);
  });

  it.each([
    '别回',
    '勿回',
    '别理',
    '不用回',
    '别接',
    '别信',
    '小心',
    '注意',
    '待删',
    '可删',
    '防骗',
    '别联系',
  ])('李娜 羽毛球群 %s: what the owner tells themselves is no company', (note) => {
    const { readings, parts } = readText(`李娜 羽毛球群 ${note}`, 'remark');
    expect(parts.filter(({ kind }) => kind === 'company')).toEqual([]);
    expect(readings[0]).toMatchObject({ family: { han: '李' }, given: { han: '娜' } });
  });

  it.each(['张小心', '王慎重'])('%s: such words may be a given name', (name) => {
    const { readings } = readText(name, 'remark');
    expect(readings[0]).toMatchObject({ family: { han: name[0] }, given: { han: name.slice(1) } });
  });

  it.each([
    ['Shopify HR', 0.5],
    ['hakuna', 0.4],
  ])('%s: a word that no list has is no name for sure', (text, most) => {
    const [best] = readText(text, 'remark').readings;
    expect(best?.prior ?? 0).toBeLessThan(most);
  });

  it.each([
    ['jiangsu', '江苏代理', true],
    ['hepingli', '和平里社区居委会', true],
    ['hepingli', '何平力', false],
    ['Jiang Su', '', false],
    ['wangwei', '小伟', false],
  ])('%s, nickname %s: letters that spell a word may be no name', (remark, nickname, isDoubted) => {
    const [best] = readContactName({ remark, nickname }).readings;
    expect(best!.perhaps).toBe(isDoubted ? 'word' : undefined);
  });

  it.each([
    ['黄石 腾讯', '黄石?'],
    ['高峰 华为', '高峰?'],
    ['黄石', '黄石'],
    ['徐家汇', '徐家汇?'],
    ['王家桥', '王家桥?'],
    ['王家豪', '王家豪'],
    ['楼南京', '楼南京'],
    ['吴忠 腾讯', '吴忠?'],
    ['张江 咖啡', '张江?'],
    ['陆家嘴 健身', '陆家嘴?'],
    ['董家湾 外卖', '董家湾?'],
    ['黄石 李静', '李静'],
    ['周大福 导购', ''],
    ['李宁旗舰店 客服', ''],
    ['呦呦鹿鸣丨鹿一鸣', '鹿一鸣'],
    ['不吃香菜·阎思明', '阎思明'],
  ])('%s: whether a city or a brand is meant, or somebody called so', (text, name) => {
    const [best] = readText(text, 'remark').readings;
    expect(best ? `${best.family?.han}${best.given?.han}${best.perhaps ? '?' : ''}` : '').toBe(name);
  });

  it.each([
    ['王府桥 李静', '王府桥 李静?'],
    ['支持小哥 贾亮', '贾亮?'],
    ['李晓曼 腾讯', '李晓曼'],
    ['李娜和王伟', '李娜 王伟?'],
    ['王伟夫妇', '王伟?'],
  ])('%s: whichever name is its own, both are kept in mind', (text, names) => {
    const { readings } = readText(text, 'remark');
    const written = readings
      .filter(({ prior }) => prior > 0.2)
      .map(({ family, given, perhaps }) => `${family?.han}${given?.han}${perhaps ? '?' : ''}`);
    expect(written.join(' ')).toBe(names);
  });

  it.each([
    ['朱莉-字节', ['Julie', '朱莉']],
    ['罗杰', ['Roger', '罗杰']],
    ['海伦 腾讯', ['Helen']],
  ])('%s: a Western name in Han may be a Chinese one', (text, names) => {
    const { readings } = readText(text, 'remark');
    expect(readings.map((reading) => searchableName(reading)).map(({ han, latin }) => han || latin)).toEqual(
      names,
    );
  });

  it('with what somebody is called and their name in brackets is of that name', () => {
    expect(read('叶子（叶梓萱）')).toBe('叶 梓萱 company:叶子');
  });

  it.each([
    ['阿强', '', '强'],
    ['小雪', '', '雪'],
    ['阿陈', '陈', ''],
    ['小白', '白', ''],
    ['老强', '强', ''],
    ['老友', '', ''],
  ])('%s: by what somebody is spoken to', (text, family, given) => {
    const [best] = readText(text, 'remark').readings;
    expect([best?.family?.han ?? '', best?.given?.han ?? '']).toEqual([family, given]);
  });

  it.each([
    ['Mr Wang', 'Wang', ''],
    ['牙医 Dr Chen', 'Chen', ''],
    ['Dr Smith', 'Smith', ''],
    ['Dr Kevin', '', 'Kevin'],
    ['Dr. Kevin Wong', 'Wong', 'Kevin'],
  ])('%s: behind a form of address stands a surname', (text, family, english) => {
    const [best] = readText(text, 'remark').readings;
    expect([best?.family?.latin ?? '', best?.english.join() ?? '']).toEqual([family, english]);
    expect(best?.given).toBeNull();
  });

  it.each([
    ['崔秀妍 CJ 韩国（수연）', '崔+秀妍'],
    ['渡边健太 丰田通商 ケンタ', '渡边+健太'],
    ['樂天 佐藤さん（佐藤健一）', '佐藤+健一'],
    ['王伟の店', '王+伟'],
    ['資生堂 高橋 みなみ', '高橋+みなみ'],
    ['강민지 三星', '강+민지'],
    ['武大05法学 闵 沛霖', '闵+沛霖'],
    ['志远 王 百济', '王+志远'],
    ['ICBC 樊 少 华', '樊+少华'],
    ['滕.一.鸣', '滕+一鸣'],
    ['闵·沛霖 四大', '闵+沛霖'],
    ['申屠 浩 美团', '申屠+浩'],
    ['陈 嘉树美团', '陈+嘉树'],
    ['巴·哈斯', '哈斯+巴'],
    ['Kelly冯.百济', '冯+Kelly'],
    ['zhuqinghe dji', 'zhu+qinghe'],
    ['四大-luhaotian-税', 'lu+haotian'],
    ['高铁上 zhengyifan kevin', 'zheng+yifan'],
    ['Bill Prendergast-领英加的', 'Prendergast+Bill'],
    ['Anna Lindqvist 林安娜', '林+安娜'],
    ['Tom 宫 (THU EE 09, BU PhD)', '宫+Tom'],
    ['Sarah-ma 欧莱雅', 'Ma+Sarah'],
    ['Tiago F&B ex Sofitel（Tiago Moura）', 'Moura+Tiago'],
  ])('%s: is named once, whatever stands beside in which script', (remark, name) => {
    const [best] = readText(remark, 'remark').readings;
    const called = best!.given?.han || best!.given?.latin || best!.english[0];
    expect(`${best!.family?.han || best!.family?.latin}+${called}`).toBe(name);
  });

  it('says how its name is written in letters, where the nickname has it so', () => {
    const [best] = readContactName({ remark: '任洋 格力', nickname: 'renyang' }).readings;
    expect(best).toMatchObject({ family: { han: '任', latin: 'ren' }, given: { han: '洋', latin: 'yang' } });
    const [other] = readContactName({ remark: '任洋', nickname: 'renjie' }).readings;
    expect(other).toMatchObject({ family: { latin: '' }, given: { latin: '' } });
  });

  it('that is a word as well is likelier a name where an employer stands beside it', () => {
    const belief = (text: string) => readText(text, 'remark').readings[0]!.prior;
    expect(belief('高峰 华为')).toBeGreaterThan(0.5);
    expect(belief('高峰 老地方')).toBeLessThan(0.5);
  });

  it('is understood, part by part, in our own labelled set', () => {
    const { names, parts } = scoreRemarks([]);
    expect(names).toBeGreaterThanOrEqual(0.97);
    expect(parts).toBeGreaterThanOrEqual(0.93);
  });
});

describe('what says that a number is that of WeChat too', () => {
  it.each(['赵四 139-1234-5679 wx同号', '赵四（13912345679微信同号）', '赵四 微信同号'])(
    'is no company: %s',
    (text) => {
      const { readings, parts } = readText(text, 'remark');
      expect([readings[0]?.family?.han, readings[0]?.given?.han]).toEqual(['赵', '四']);
      expect(parts.map(({ kind }) => kind)).not.toContain('company');
    },
  );
});

describe('a nickname', () => {
  it('that holds no name is seldom taken for one', () => {
    expect(scoreRemarks([]).invented).toBeLessThanOrEqual(0.02);
  });
  it('链家王丽: may have the firm in front of the name', () => {
    const [best] = readContactName({ nickname: '链家王丽' }).readings;
    expect(best).toMatchObject({ family: { han: '王' }, given: { han: '丽' } });
    expect(readContactName({ nickname: '华为手机' }).readings).toEqual([]);
  });
  it('that is a name is read, with less trust than a remark', () => {
    const [nickname] = readContactName({ nickname: '李晓曼' }).readings;
    const [remark] = readContactName({ remark: '李晓曼' }).readings;
    expect(nickname?.family?.han).toBe('李');
    expect(nickname?.prior).toBeLessThan(remark?.prior ?? 0);
  });
  it.each([
    ['胡宣伟', '胡', '宣伟', 'a firm is called 宣伟'],
    ['崔成武', '崔', '成武', 'a county is called 成武'],
    ['薛敏', '薛', '敏', '薛 is hardly anything but a surname'],
    ['栾琳琳', '栾', '琳琳', 'so is 栾'],
  ])('%s: is %s %s, and a name: %s', (nickname, family, given) => {
    const [best] = readContactName({ nickname }).readings;
    expect(best).toMatchObject({ family: { han: family }, given: { han: given } });
    expect(best?.prior).toBeGreaterThan(0.5);
  });
});

describe('a nickname with a picture in it', () => {
  it.each([
    ['Mi⚡chelle', 'Michelle'],
    ['Mi⚡️chelle', 'Michelle'],
    ['Lily🌸wang', 'Lily wang'],
    ['Kevin🌸Wang', 'Kevin Wang'],
  ])('%s is %s', (nickname, text) => expect(clean(nickname).text).toBe(text));
});

describe('a nickname with a telephone number', () => {
  it.each([
    ['A00陶瓷卫浴凌志辉13632001187', '凌', '志辉'],
    ['凌志辉13632001187', '凌', '志辉'],
    ['A平安保险小凌13632001187', '凌', undefined],
  ])('%s: is a card, and has the name among other words', (nickname, family, given) => {
    const [best] = readContactName({ nickname }).readings;
    expect([best?.family?.han, best?.given?.han, best?.field]).toEqual([family, given, 'nickname']);
  });
  it.each([
    ['腾讯施凌云', '施', '凌云', 'a word of the language is a given name behind a firm'],
    ['腾讯瞿凌霜', '瞿', '凌霜', 'a surname stands between, and 凌 is none'],
    ['腾讯谭子遥老师', '谭', '子遥', 'a title does not cut the name'],
  ])('%s: names somebody behind a firm, as %s %s: %s', (remark, family, given) => {
    const [best] = readContactName({ remark }).readings;
    expect([best?.family?.han, best?.given?.han]).toEqual([family, given]);
  });
  it('DTT Jeremy: is a first name behind a firm’s letters; KL Tan and Chan KW Kelvin have a surname', () => {
    const read = (remark: string) => readContactName({ remark }).readings[0];
    expect(read('DTT Jeremy')).toMatchObject({ english: ['Jeremy'], family: null });
    expect(read('Chan KW Kelvin')?.family?.latin).toBe('Chan');
    expect(read('KL Tan')?.family?.latin).toBe('Tan');
    expect(read('NG Kevin')?.family?.latin).toBe('NG');
  });
  it('CK Ng, HK Wong: is initials in front of a surname', () => {
    for (const nickname of ['CK Ng', 'HK Wong'])
      expect(readContactName({ nickname }).readings[0]!.given).toEqual({
        han: '',
        latin: nickname.slice(0, 2),
      });
  });
  it('is less sure to be a name than a remark', () => {
    const [card] = readContactName({ nickname: '凌志辉13632001187' }).readings;
    const [remark] = readContactName({ remark: '凌志辉' }).readings;
    expect(card!.prior).toBeLessThan(remark!.prior);
  });
});

describe('a nickname that is a sentence', () => {
  it.each([
    ['李晓曼的日常', '李', '晓曼'],
    ['叫我李晓曼', '李', '晓曼'],
    ['李晓曼本李晓曼', '李', '晓曼'],
  ])('%s: is somebody who talks of themselves', (nickname, family, given) => {
    const [best] = readContactName({ nickname }).readings;
    expect(best).toMatchObject({ family: { han: family }, given: { han: given } });
  });
  it.each(['是晓曼呀', '晓曼不吃辣', '我是晓曼'])(
    '%s: keeps the given name as a text of its own',
    (nickname) => {
      expect(readContactName({ nickname }).parts.map(({ text }) => text)).toEqual(['晓曼']);
    },
  );
  it('Mandy的日常: is Mandy, and the daily life of nobody else', () => {
    const { readings, through } = readContactName({ nickname: 'Mandy的日常' });
    expect(readings[0]?.english).toEqual(['Mandy']);
    expect(through).toEqual([]);
  });
  it('王菲唱得不错: may be about anybody', () => {
    expect(readContactName({ nickname: '王菲唱得不错' }).readings).toEqual([]);
  });
});

describe('a note', () => {
  const read = (texts: Parameters<typeof readContactName>[0]) =>
    readContactName(texts).readings.filter(({ field }) => field === 'notes');

  it('隋晓彤 介绍的朋友: names nobody but the one who introduced them', () => {
    expect(read({ nickname: '阿杰', labels: ['隋晓彤 介绍的朋友'] })).toEqual([]);
    expect(read({ nickname: '阿杰', labels: ['隋晓彤'] })[0]?.given?.han).toBe('晓彤');
  });
  it.each(['招人中', '常联系', '都挺好'])(
    '%s: a saying is a guess, and a name that is said to be one is not',
    (saying) => {
      const noted = (signature: string) =>
        read({ remark: 'Bowen', signature }).filter(({ field }) => field === 'notes');
      expect(noted(saying).every(({ perhaps }) => perhaps === 'word')).toBe(true);
      expect(noted('真名：邵文博')[0]).not.toHaveProperty('perhaps');
    },
  );
  it('隋晓彤, beside the remark 邵文博: is somebody else, as nobody has two names in Han', () => {
    const [other] = read({ remark: '邵文博', description: '隋晓彤' });
    expect(other?.perhaps).toBe('other');
    const [own] = read({ remark: 'Bowen', description: '邵文博' });
    expect(own?.perhaps).toBeUndefined();
  });
});

describe('a surname of two', () => {
  it('邵马俊: the given name begins with a surname far more often than the surname is a double one', () => {
    const [best, other] = readContactName({ remark: '邵马俊' }).readings;
    expect(best).toMatchObject({ family: { han: '邵' }, given: { han: '马俊' } });
    expect(other).toMatchObject({ family: { han: '邵马' }, given: { han: '俊' } });
  });
});

describe('what stands beside a name', () => {
  it("樊静 嫁老外 现在姓O'Connor: tells another surname", () => {
    const names = readContactName({ remark: "樊静 嫁老外 现在姓O'Connor" }).readings.map(
      ({ family, given }) => `${family?.han || family?.latin} ${given?.han}`,
    );
    expect(names).toEqual(expect.arrayContaining(['樊 静', "O'Connor 静"]));
    const parts = readContactName({ remark: '现在姓李 黄婷' }).parts;
    expect(parts).toEqual([]);
  });
  it('Claire Dupont 离婚改回Moreau: tells the surname of before', () => {
    const families = readContactName({ remark: 'Claire Dupont 离婚改回Moreau' }).readings.map(
      ({ family }) => family?.latin,
    );
    expect(families).toEqual(expect.arrayContaining(['Dupont', 'Moreau']));
  });
  it('墨西哥采购Lupita: is from there', () => {
    const [best] = readContactName({ remark: '墨西哥采购Lupita' }).readings;
    expect(best).toMatchObject({ english: ['Lupita'], family: null });
  });
  it('湛彼得牧师: has an English name in Han behind the surname', () => {
    const [best] = readContactName({ remark: '湛彼得牧师' }).readings;
    expect(best).toMatchObject({ family: { han: '湛' }, given: { han: '彼得' } });
  });
  it('艾米老师: addresses somebody by an English name', () => {
    const [best] = readContactName({ remark: '艾米老师' }).readings;
    expect(best).toMatchObject({ english: ['艾米'], honorific: 'teacher', family: null });
  });
  it('Wei Xiao, with the nickname 魏晓: tells which of the two is the surname', () => {
    const families = readContactName({ remark: '客户1 Wei Xiao', nickname: '魏晓' }).readings.map(
      ({ family }) => family?.latin,
    );
    expect(families).not.toContain('Xiao');
  });
  it('Mei Ling, with the remark 郭美玲: is her given name in letters, and no surname', () => {
    const names = readContactName({ remark: '郭美玲', nickname: 'Mei Ling' }).readings;
    expect(names).toHaveLength(1);
    expect(names[0]).toMatchObject({ family: { han: '郭', latin: '' }, given: { latin: 'Mei Ling' } });
  });

  it('杨帆(女), 杨帆 男: tells who it is', () => {
    expect(readContactName({ remark: '杨帆(女)' }).readings[0]?.gender).toBe('female');
    expect(readContactName({ remark: '杨帆 男 同学' }).readings[0]?.gender).toBe('male');
  });
  it.each([
    ['杨帆 瑜伽女老师', 'female'],
    ['杨帆，男护士', 'male'],
    ['Fan Yang - Vermieterin', 'female'],
    ['Frau Fan Yang', 'female'],
    ['杨帆 女装批发', null],
    ['杨帆 男装女装', null],
    ['杨帆 女儿同学', null],
  ])('%s: says or does not say whether it is a woman', (remark, gender) => {
    const [best] = readContactName({ remark }).readings;
    expect(best!.gender).toBe(gender);
  });

  it.each([
    ['王晓明 Roland Berger', '王晓明'],
    ['Ralph Lauren Kevin', 'Kevin'],
    ['Anna Schmidt ex-Morgan Stanley', 'Anna Schmidt'],
    ['Kevin Liu Ernst & Young', 'Kevin Liu'],
    ['Lorenz Achterberg 先Roland Berger 后N26', 'Lorenz Achterberg'],
    ['Grant Thornton 阿Ming', 'Ming'],
  ])('%s: the firm is called like somebody, and %s is somebody else', (remark, name) => {
    const [best] = readContactName({ remark }).readings;
    const { family, given, english = [] } = best ?? {};
    const words = family?.han
      ? [`${family.han}${given?.han}`]
      : [given?.latin, ...english, family?.latin].filter(Boolean);
    expect([...new Set(words)].join(' ')).toBe(name);
  });

  it.each([
    ['Alan-Jia-HSBC', 'Jia', 'Alan'],
    ['HR-Amy-Wang', 'Wang', 'Amy'],
    ['Yan-Ge Peng', 'Peng', 'Yan-Ge'],
    ['Wing-ka Lee', 'Lee', 'Wing-ka'],
    ['Zhangting-AIA', 'zhang', 'ting'],
    ['Wangzhiyuan LinkedIn', 'wang', 'zhiyuan'],
  ])('%s: hyphens and a firm leave the name whole, %s and %s', (remark, family, called) => {
    const [best] = readContactName({ remark }).readings;
    expect(best?.family?.latin).toBe(family);
    expect([best?.given?.latin, ...(best?.english ?? [])]).toContain(called);
  });

  it.each([
    ['Jack何冠宇@青岛', '何', '冠宇'],
    ['Kevin 范长江', '范', '长江'],
    ['Joyce 吴 恒信物流', '吴', undefined],
    ['Crystal程 宏达机械', '程', undefined],
    ['日本清水由美', '清水', '由美'],
    ['许家明汤总推', '许', '家明'],
    ['程欣怡（欧阳昱师兄）', '程', '欣怡'],
    ['欣怡（程欣怡师妹）', '程', '欣怡'],
    ['中村さん', '中村', undefined],
  ])('%s: whatever else is called so or stands there, %s, %s', (remark, family, given) => {
    const [best] = readContactName({ remark }).readings;
    expect([best?.family?.han, best?.given?.han]).toEqual([family, given]);
  });

  it.each(['Paul Smith', 'Paul Smith 保罗', 'Mary Kay Johnson', 'Grant Thornton'])(
    '%s: nobody else is named, so that it is a name',
    (remark) => {
      const [best] = readContactName({ remark }).readings;
      expect(remark).toContain(best?.family?.latin);
    },
  );

  it.each(['安踏董秘 见过', '中建安监 认识', '链家房仲 好说话', '港务边检 认识', '万科成控 催报价'])(
    '%s: is a post that begins like a surname',
    (remark) => {
      const names = readContactName({ remark }).readings.filter(({ prior, given }) => prior >= 0.3 && given);
      expect(names).toEqual([]);
    },
  );

  it.each([
    ['윤관장님', '윤'],
    ['김대리 삼성', '김'],
    ['정다은 씨', '정다은'],
    ['박상무', '박상무'],
  ])('%s: a Korean, and how they are addressed', (remark, name) => {
    const [best] = readContactName({ remark }).readings;
    expect(`${best!.family?.han}${best!.given?.han ?? ''}`).toBe(name);
  });

  it.each(['Lily花坊', '小雅文创', '小雅童书', '小雅陶艺', 'Tina汤包', '玫瑰花屋'])(
    '%s: is a shop, and what it sells begins like a surname',
    (remark) => {
      const names = readContactName({ remark }).readings.filter(({ prior, given }) => prior >= 0.5 && given);
      expect(names).toEqual([]);
    },
  );

  it.each(['陈艺', '李行', '刘书', '王创'])('%s: of a usual surname it is a name all the same', (remark) => {
    const [best] = readContactName({ remark: `${remark} 腾讯` }).readings;
    expect(`${best?.family?.han}${best?.given?.han}`).toBe(remark);
  });

  it('戴维 大众: is David, and seldom somebody called Dai Wei', () => {
    const [david, daiWei] = readContactName({ remark: '戴维 大众' }).readings;
    expect(david!.english).toEqual(['戴维']);
    expect(daiWei).toMatchObject({ family: { han: '戴' }, given: { han: '维' } });
    expect(daiWei!.prior).toBeLessThan(0.1);
    expect(readContactName({ remark: '海伦 大众' }).readings).toHaveLength(1);
  });

  it.each(['Ah Boon (Ong Choon Boon) Keppel', 'Ah Seng (Ong Choon Boon)'])(
    '%s: what somebody is called stands before the name',
    (remark) => {
      const [best] = readContactName({ remark }).readings;
      expect(best).toMatchObject({ family: { latin: 'Ong' }, given: { latin: 'Choon Boon' } });
    },
  );

  it('Stefan Krüger-KUKA: works at KUKA', () => {
    const [best] = readContactName({ remark: '展会-Stefan Krüger-KUKA' }).readings;
    expect(best).toMatchObject({ family: { latin: 'Krüger' }, english: ['Stefan'] });
  });

  it('阮氏红: is a woman of Vietnam, called 阮红', () => {
    const [best] = readContactName({ remark: '阮氏红 越南' }).readings;
    expect(best).toMatchObject({ family: { han: '阮' }, given: { han: '红' } });
  });

  it('조영희 趙英姬: tells the name in both scripts', () => {
    const names = readContactName({ remark: '조영희 趙英姬 반찬가게' }).readings;
    expect(names.map(({ family, given }) => `${family?.han}${given?.han}`)).toEqual(['조영희', '趙英姬']);
  });

  it.each(['Sridhar 班加罗尔', '王伟 利雅得', 'Kevin 渥太华', '王建国都柏林'])(
    '%s: a city abroad is nobody',
    (remark) => {
      const { readings, parts } = readContactName({ remark });
      expect(parts.map(({ kind }) => kind)).toContain('city');
      expect(readings).toHaveLength(1);
    },
  );

  it.each([
    'Dubai Lily',
    'wuhan tony',
    'Anna Shenyang',
    'Wanglaoshi Tony',
    'Kevin Honda',
    'Lily Yoga',
    'Lisa Malone',
  ])('%s: a word is not cut into a surname and a given name', (remark) => {
    const named = readContactName({ remark }).readings.filter(({ family, given }) => family && given);
    for (const { family, given } of named)
      expect(remark.split(' ')).toEqual(expect.arrayContaining([family!.latin, given!.latin]));
  });

  it.each([
    ['zhengyifan kevin', 'zheng', 'yifan', 'kevin'],
    ['Mia Tanaka', 'Tanaka', 'Mia', 'Mia'],
    ['xiaoyan Grace', 'Grace', 'xiaoyan', ''],
  ])(
    '%s: a whole name in one word, or a given name, beside an English one',
    (remark, family, given, english) => {
      const [best] = readContactName({ remark }).readings;
      expect([best?.family?.latin, best?.given?.latin, best?.english.join()]).toEqual([
        family,
        given,
        english,
      ]);
    },
  );

  it('周三羽毛球: names nobody where it is a day and a sport', () => {
    expect(readContactName({ remark: '周三羽毛球' }).readings).toEqual([]);
  });
});

describe('a neighbour', () => {
  it.each([
    // How one is addressed is no given name.
    ['山本さん（三菱商事 上海）', '山本', ''],
    ['曽根さん', '曽根', ''],
    ['三菱 佐藤さん', '佐藤', ''],
    ['田中太郎さん', '田中', '太郎'],
    ['佐藤部长', '佐藤', ''],
    ['松本教授 东大', '松本', ''],
    ['田中 Kenichi', '田中', ''],
    ['铃木 东京', '铃木', ''],
    ['丰田通商 佐久间', '佐久间', ''],
    ['山本 健太', '山本', '健太'],
    // Where one works is none either.
    ['김민지 삼성', '김', '민지'],
    ['姜敏智 강민지', '강', '민지'],
  ])('%s', (remark, family, given) => {
    const [best] = readContactName({ remark }).readings;
    expect([best?.family?.han, best?.given?.han ?? '']).toEqual([family, given]);
  });
  it.each(['高桥 索尼', '小林 丰田', '小林老师', '石川老师', '小林 Kevin'])(
    '%s: may be a Japanese, and is rather not',
    (remark) => {
      const { readings } = readContactName({ remark });
      expect(readings[0]?.origin).toBe('chinese');
      expect(readings.find(({ origin }) => origin === 'japanese')).toMatchObject({ given: null });
    },
  );
  it.each(['林 Kevin', '张伟 中山', '陈明 铃木', '李娜 福田', '福田 Lily', '关 Amy'])(
    '%s: is no Japanese',
    (remark) => {
      const { readings } = readContactName({ remark });
      expect(readings.filter(({ origin }) => origin === 'japanese')).toEqual([]);
    },
  );
  it('keeps what stands beside the name', () => {
    const { parts } = readContactName({ remark: '山本さん（三菱商事 上海）' });
    expect(parts.map(({ text }) => text)).toEqual(['三菱商事', '上海']);
  });
  it('西村匠 Takumi: the surname of a Japanese in front of the given name in both scripts', () => {
    const [best] = readContactName({ nickname: '西村匠 Takumi' }).readings;
    expect(best).toMatchObject({ origin: 'japanese', family: { han: '西村' }, given: { latin: 'Takumi' } });
  });
  it('Shell的Llewelyn: a capitalised word of which nothing is known may be what somebody is called', () => {
    const [best] = readContactName({ remark: 'Shell的Llewelyn' }).readings;
    expect(best).toMatchObject({ english: ['Llewelyn'], family: null });
    expect(best!.prior).toBeLessThan(0.5);
  });
  it('安娜 Kovalenko 乌克兰: a given name in Han before a surname in letters; a country is nobody', () => {
    const [best] = readContactName({ remark: '安娜 Kovalenko 乌克兰' }).readings;
    expect(best).toMatchObject({ family: { latin: 'Kovalenko' }, english: ['安娜'] });
  });
});

describe('a handle', () => {
  it.each([
    ['kevinzhang88', 'zhang', '', 'kevin'],
    ['wangwei1988', 'wang', 'wei', ''],
    ['zhang_wei', 'zhang', 'wei', ''],
  ])('%s', (wechatId, family, given, english) => {
    const [best] = readContactName({ wechatId }).readings;
    expect([best?.family?.latin, best?.given?.latin ?? '', best?.english.join() ?? '']).toEqual([
      family,
      given,
      english,
    ]);
  });
  it.each(['Chung1987', 'cheung', 'huang88'])('%s: a surname alone is no whole name', (nickname) => {
    expect(readContactName({ nickname }).readings.filter(({ given }) => given)).toEqual([]);
  });

  it('of the internal kind says nothing', () => {
    expect(readContactName({ wechatId: 'wxid_a1b2c3d4e5f622' }).readings).toEqual([]);
  });
});
