import { describe, expect, it } from 'vitest';
import { contactsIn, fates, readOne, tempFile } from '../fixtures/sources/files.ts';
import { nobody } from '../fixtures/sources/nobody.ts';

const read = (name: string, text: string) => contactsIn(tempFile(name, text));

const XIAOMAN = {
  ...nobody,
  id: 'wxid_1',
  wechatId: 'linxm_88',
  nickname: '小满🌹',
  remark: '林晓曼 | 深圳',
};

describe('lists written to be read by people', () => {
  it('WeChatDataAnalysis TXT: ` | ` in a name ends nothing', async () => {
    const text =
      '联系人导出\n账号: wxid_me\n数据源: decrypted\n数量: 2\n\n' +
      '[1] 用户名: wxid_1 | 显示名称: 林晓曼 | 深圳 | 备注: 林晓曼 | 深圳 | 昵称: 小满🌹 | 微信号: linxm_88 | 类型: friend | 公众号类型:  | 公众号类型码:  | 地区: 中国大陆·广东·深圳 | 国家/地区码: CN | 省份: Guangdong | 城市: Shenzhen | 来源: 通过群聊添加 | 来源场景码: 14\n' +
      '[2] 用户名: wxid_me | 显示名称: 我 | 备注:  | 昵称: 我 | 微信号:  | 类型: friend\n';
    for (const file of [text, text.replaceAll('\n', '\r\n')]) {
      expect(await read('contacts.txt', file)).toEqual([
        { ...XIAOMAN, region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' }, howMet: 'group' },
        { ...nobody, id: 'wxid_me', nickname: '我', kind: 'self' },
      ]);
    }
  });

  it('WeChatDataAnalysis HTML: entities, and 未填写 where empty', async () => {
    const field = (label: string, value: string) =>
      `<div class="contact-field"><span>${label}</span><b>${value}</b></div>`;
    const card = (...fields: string[]) => `<article class="contact-card">${fields.join('')}</article>`;
    const html = `<!doctype html>\n<html lang="zh-CN"><head><style>.contact-card{}</style></head><body>${card(field('用户名', 'wxid_1'), field('备注', '林晓曼 | 深圳'), field('昵称', '小满🌹'), field('微信号', 'linxm_88'), field('类型', 'friend'))}${card(field('用户名', 'wxid_2'), field('备注', '未填写'), field('昵称', '&lt;b&gt; &amp; &#39;x&#x27;'), field('类型', 'friend'))}</body></html>`;
    expect(await read('contacts.html', html)).toEqual([
      XIAOMAN,
      { ...nobody, id: 'wxid_2', nickname: "<b> & 'x'" },
    ]);
  });

  it('wechat-decrypt', async () => {
    const text =
      '找到 3 个联系人:\n\nwxid_1  备注: 林晓曼 深圳  昵称: 小满🌹\nwxid_2  昵称: 阿 明\n3@chatroom  昵称: 群\n';
    expect(await read('a.txt', text)).toEqual([
      { ...nobody, id: 'wxid_1', remark: '林晓曼 深圳', nickname: '小满🌹' },
      { ...nobody, id: 'wxid_2', nickname: '阿 明' },
      { ...nobody, id: '3@chatroom', nickname: '群', kind: 'group' },
    ]);
  });

  it('wx-cli YAML, with its three ways to quote', async () => {
    const text =
      "- username: wxid_1\n  display: 林晓曼\n- username: wxid_2\n  display: 'it''s: me'\n- display: \"\\U0001F339 a\\nb\"\n  username: wxid_3\n";
    expect(await read('contacts.yaml', text)).toEqual([
      { ...nobody, id: 'wxid_1', nickname: '林晓曼' },
      { ...nobody, id: 'wxid_2', nickname: "it's: me" },
      { ...nobody, id: 'wxid_3', nickname: '🌹 a\nb' },
    ]);
  });
});

describe('plain text, one name a line', () => {
  it('a line is a name, whatever is in it; the furniture of the screen is skipped and told', async () => {
    const reading = await readOne(
      tempFile(
        '好友.txt',
        '\ufeff新的朋友\r\n群聊\r\nA\r\n阿明, 深圳\r\nAmy Chen 陈美\r\n\r\n阿明, 深圳\r\n林晓曼🌹\r\n微信团队\r\n123个朋友\r\n',
      ),
    );
    expect(
      reading.records.map((r) => (r.type === 'contact' ? [r.contact.nickname, r.contact.kind] : r.type)),
    ).toEqual([
      'skip',
      'skip',
      'skip',
      ['阿明, 深圳', 'person'],
      ['Amy Chen 陈美', 'person'],
      ['阿明, 深圳', 'person'],
      ['林晓曼🌹', 'person'],
      ['微信团队', 'system'],
      'skip',
    ]);
    expect(reading.warnings).toEqual([{ code: 'not-a-name', row: 1, count: 4 }]);
  });

  it('what WeChat itself shows among the chats is nobody', async () => {
    const shown = await readOne(
      tempFile('names.txt', '☆星标朋友\n微信支付\n订阅号消息\n文件传输助手\n林晓曼\n'),
    );
    expect(shown.records.map((r) => (r.type === 'contact' ? r.contact.kind : r.type))).toEqual([
      'skip',
      'system',
      'system',
      'system',
      'person',
    ]);
  });

  it.each([
    ['groups.txt', '产品群\n老乡群\n', 'not-an-export'],
    ['diary.txt', '今天天气很好，我和晓曼一起去了海边。\n明天去上班。\n', 'not-an-export'],
    ['names.md', '林晓曼\n阿明\n', 'not-an-export'],
    ['english.txt', 'hello\nworld\n', 'not-an-export'],
  ])('%s is not taken for one', async (name, text, code) => {
    const path = tempFile(name, text);
    expect(await fates(path)).toEqual([[path, code]]);
  });
});
