import { describe, expect, it } from 'vitest';
import { contactsIn, readOne, tempFile } from '../fixtures/sources/files.ts';
import { nobody } from '../fixtures/sources/nobody.ts';

const json = (value: unknown) =>
  tempFile('contacts.json', typeof value === 'string' ? value : JSON.stringify(value, null, 2));
const read = (value: unknown) => contactsIn(json(value));

const XIAOMAN = {
  id: 'wxid_a1b2c3d4e5f622',
  wechatId: 'linxm_88',
  nickname: '小满🌹',
  remark: '林晓曼 深圳设计',
};

describe('JSON of exporters', () => {
  it('WeFlow, first with 详细描述: it is the memo', async () => {
    const contacts = [
      {
        username: 'wxid_a1b2c3d4e5f622',
        displayName: '林晓曼 深圳设计',
        remark: '林晓曼 深圳设计',
        nickname: '小满🌹',
        alias: 'linxm_88',
        labels: ['设计', '展会, 2024'],
        detailDescription: '2024年展会认识',
        type: 'friend',
      },
      { username: 'gh_1', displayName: '新闻', nickname: '新闻', labels: [], type: 'official' },
      { username: '1@chatroom', displayName: '群', nickname: '群', type: 'group' },
      { username: 'wxid_2', displayName: '路人', nickname: '路人', type: 'other' },
    ];
    expect(await read({ exportedAt: '2026-03-22T08:00:00.000Z', count: 4, contacts })).toEqual([
      { ...nobody, ...XIAOMAN, labels: ['设计', '展会, 2024'], description: '2024年展会认识' },
      { ...nobody, id: 'gh_1', nickname: '新闻', kind: 'official' },
      { ...nobody, id: '1@chatroom', nickname: '群', kind: 'group' },
      { ...nobody, id: 'wxid_2', nickname: '路人', kind: 'stranger' },
    ]);
  });

  it.each([
    [
      '290efee',
      { description: '展会认识', signature: '慢慢来', detailDescription: '慢慢来', region: '广东 深圳' },
    ],
    ['G4', { typeLabel: '好友', description: '展会认识', detailDescription: '慢慢来', region: '广东 深圳' }],
  ])('WeFlow %s: detailDescription is the signature', async (_, fields) => {
    const { id: username, remark, nickname, wechatId: alias } = XIAOMAN;
    const row = {
      username,
      type: 'friend',
      displayName: remark,
      remark,
      nickname,
      alias,
      labels: ['设计'],
      ...fields,
    };
    expect(await read({ exportedAt: 'x', count: 1, contacts: [row] })).toEqual([
      {
        ...nobody,
        ...XIAOMAN,
        labels: ['设计'],
        description: '展会认识',
        signature: '慢慢来',
        region: { country: 'CN', province: '广东', city: '深圳' },
      },
    ]);
  });

  it('WeFlow G4: former friends and blocked', async () => {
    const contacts = ['former_friend', 'blocked'].map((type, i) => ({
      username: `wxid_${i}`,
      displayName: 'x',
      nickname: 'x',
      type,
      typeLabel: '…',
    }));
    expect((await read({ contacts })).map(({ kind }) => kind)).toEqual(['former', 'blocked']);
  });

  it('WeChatDataAnalysis: region, scene, and the owner, with CRLF', async () => {
    const file = {
      exportedAt: '2026-07-01T00:00:00',
      account: 'wxid_me',
      source: 'decrypted',
      count: 2,
      filters: {},
      contacts: [
        {
          username: 'wxid_a1b2c3d4e5f622',
          displayName: '林晓曼 深圳设计',
          remark: '林晓曼 深圳设计',
          nickname: '小满🌹',
          alias: 'linxm_88',
          type: 'friend',
          officialAccountKind: '',
          officialAccountType: null,
          region: '中国大陆·广东·深圳',
          country: 'CN',
          province: 'Guangdong',
          city: 'Shenzhen',
          source: '通过扫一扫添加',
          sourceScene: 30,
          avatarLink: 'https://wx.qlogo.cn/x',
        },
        {
          username: 'wxid_me',
          displayName: '我',
          nickname: '我',
          type: 'friend',
          source: '',
          sourceScene: null,
        },
      ],
    };
    expect(await read(JSON.stringify(file, null, 2).replaceAll('\n', '\r\n'))).toEqual([
      {
        ...nobody,
        ...XIAOMAN,
        region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' },
        howMet: 'scan',
      },
      { ...nobody, id: 'wxid_me', nickname: '我', kind: 'self' },
    ]);
  });

  it('CipherTalk: `official` of a person means a group-mate', async () => {
    const contacts = [
      {
        username: 'wxid_1',
        displayName: 'a',
        remark: '',
        nickname: 'a',
        alias: 'abcdef',
        mobile: '13800000000',
        type: 'friend',
      },
      {
        username: 'wxid_2',
        displayName: 'b',
        remark: '',
        nickname: 'b',
        alias: '',
        mobile: '',
        type: 'official',
      },
      { username: 'weixin', displayName: '微信团队', remark: '', nickname: '微信团队', type: 'friend' },
    ];
    const exportInfo = {
      version: '1.0.0',
      exportedAt: 1_700_000_000,
      generator: 'CipherTalk',
      platform: 'wechat',
    };
    expect(await read({ exportInfo, statistics: { total: 3 }, contacts })).toMatchObject([
      { id: 'wxid_1', kind: 'person', wechatId: 'abcdef', phones: ['13800000000'] },
      { id: 'wxid_2', kind: 'stranger' },
      { id: 'weixin', kind: 'system' },
    ]);
  });

  it.each([
    [
      'chatlog',
      {
        items: [
          { userName: 'wxid_1', alias: 'abcdef', remark: 'r', nickName: 'n', isFriend: true },
          { userName: 'wxid_2', alias: '', remark: '', nickName: 'm', isFriend: false },
        ],
      },
    ],
    [
      'chatlog_alpha',
      {
        count: 2,
        contacts: [
          { username: 'wxid_1', alias: 'abcdef', remark: 'r', nickname: 'n', display: 'r', is_friend: true },
          { username: 'wxid_2', nickname: 'm', is_friend: false },
        ],
      },
    ],
  ])('%s: isFriend only excludes', async (_, file) => {
    expect(await read(file)).toEqual([
      { ...nobody, id: 'wxid_1', wechatId: 'abcdef', remark: 'r', nickname: 'n' },
      { ...nobody, id: 'wxid_2', nickname: 'm', kind: 'stranger' },
    ]);
  });

  it('PyWxDump users.json: keyed by wxid, details nested or null, labels by name', async () => {
    const people = {
      wxid_a1b2c3d4e5f622: {
        wxid: 'wxid_a1b2c3d4e5f622',
        nickname: '小满🌹',
        remark: '林晓曼 深圳设计',
        account: 'linxm_88',
        describe: '展会认识',
        headImgUrl: '',
        ExtraBuf: {
          '性别[1男2女]': 2,
          个性签名: '慢慢来',
          国: 'CN',
          省: 'Guangdong',
          市: 'Shenzhen',
          公司名称: '',
          手机号: '13800000000',
        },
        LabelIDList: ['设计'],
        extra: null,
      },
      '2@openim': {
        wxid: '2@openim',
        nickname: '阿明',
        remark: '',
        account: '2@openim',
        describe: '',
        ExtraBuf: null,
        LabelIDList: [],
      },
      '3@chatroom': {
        wxid: '3@chatroom',
        nickname: '群',
        remark: '',
        account: '',
        ExtraBuf: null,
        LabelIDList: [],
      },
    };
    const expected = [
      {
        ...nobody,
        ...XIAOMAN,
        description: '展会认识',
        gender: 'female',
        signature: '慢慢来',
        region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' },
        phones: ['13800000000'],
        labels: ['设计'],
      },
      { ...nobody, id: '2@openim', nickname: '阿明' },
      { ...nobody, id: '3@chatroom', nickname: '群', kind: 'group' },
    ];
    expect(await read(people)).toEqual(expected);
    expect(await read({ code: 0, body: people, msg: 'success', extra: {} })).toEqual(expected);
  });

  it('MemoTrace, wx-cli and wechat-cli', async () => {
    expect(
      await read([{ wxid: 'wxid_1', alias: 'abcdef', nickname: 'n', remark: 'r', type: 3, gender: '女' }]),
    ).toEqual([
      { ...nobody, id: 'wxid_1', wechatId: 'abcdef', nickname: 'n', remark: 'r', gender: 'female' },
    ]);
    expect(await read([{ username: 'wxid_1', display: '林晓曼' }])).toEqual([
      { ...nobody, id: 'wxid_1', nickname: '林晓曼' },
    ]);
    const detail = {
      username: 'wxid_1',
      nick_name: 'n',
      remark: 'r',
      alias: '',
      description: 'd',
      avatar: '',
      verify_flag: 0,
      local_type: 1,
      is_group: false,
      is_subscription: false,
    };
    expect(
      await read([
        detail,
        { ...detail, username: 'wxid_2', local_type: 3, remark: '' },
        { ...detail, username: 'abc', verify_flag: 24 },
      ]),
    ).toEqual([
      { ...nobody, id: 'wxid_1', nickname: 'n', remark: 'r', description: 'd' },
      { ...nobody, id: 'wxid_2', nickname: 'n', description: 'd', kind: 'stranger' },
      {
        ...nobody,
        id: 'abc',
        wechatId: 'abc',
        nickname: 'n',
        remark: 'r',
        description: 'd',
        kind: 'official',
      },
    ]);
    expect(await read(detail)).toHaveLength(1);
  });

  it('wxauto: a list without ids, and the details of friends', async () => {
    expect(await read([{ nickname: '小满🌹', remark: null, tags: ['设计'] }])).toEqual([
      { ...nobody, id: expect.stringMatching(/^row:/), nickname: '小满🌹', labels: ['设计'] },
    ]);
    const details = {
      '昵称：': '小满🌹',
      '微信号：': 'linxm_88',
      '地区：': '广东 深圳',
      '备注：': '林晓曼',
      '电话：': '13800000000',
      '标签：': '设计，展会',
      '个性签名：': '慢慢来',
      '来源：': '通过扫一扫添加',
      '描述：': '展会认识',
      '企业：': '示例科技',
    };
    expect(await read([details])).toEqual([
      {
        ...nobody,
        id: 'wechat-id:linxm_88',
        wechatId: 'linxm_88',
        nickname: '小满🌹',
        remark: '林晓曼',
        region: { country: 'CN', province: '广东', city: '深圳' },
        phones: ['13800000000'],
        labels: ['设计', '展会'],
        signature: '慢慢来',
        howMet: 'scan',
        description: '展会认识',
        company: '示例科技',
      },
    ]);
  });
});

describe('JSON of bots and protocols', () => {
  it('wcferry: code is 微信号, name is 昵称', async () => {
    const row = {
      wxid: 'wxid_1',
      code: 'abcdef',
      remark: 'r',
      name: 'n',
      country: 'CN',
      province: 'Guangdong',
      city: 'Shenzhen',
      gender: '男',
    };
    expect(await read([row])).toEqual([
      {
        ...nobody,
        id: 'wxid_1',
        wechatId: 'abcdef',
        remark: 'r',
        nickname: 'n',
        region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' },
        gender: 'male',
      },
    ]);
  });

  it('wxhelper: the type mask, no remark', async () => {
    const row = {
      customAccount: 'abcdef',
      encryptName: 'v3_x',
      nickname: 'n',
      pinyin: '',
      pinyinAll: '',
      reserved1: 1,
      reserved2: 1,
      type: 3,
      verifyFlag: 0,
      wxid: 'wxid_1',
    };
    expect(
      await read({
        code: 1,
        data: [row, { ...row, wxid: 'wxid_2', type: 4 }, { ...row, wxid: 'a', verifyFlag: 24 }],
        msg: 'success',
      }),
    ).toMatchObject([
      { id: 'wxid_1', wechatId: 'abcdef', nickname: 'n', kind: 'person' },
      { id: 'wxid_2', kind: 'stranger' },
      { id: 'a', kind: 'official' },
    ]);
  });

  it('GeWe, wkteam and Padplus: phones as a list, labels only as numbers, which is told', async () => {
    const gewe = {
      userName: 'wxid_1',
      nickName: 'n',
      pyInitial: 'N',
      quanPin: 'n',
      sex: 2,
      remark: 'r',
      signature: 's',
      alias: 'abcdef',
      country: 'CN',
      description: 'd',
      labelList: '1,3',
      province: 'Guangdong',
      city: 'Shenzhen',
      phoneNumList: ['13800000000', '13900000000'],
    };
    const reading = await readOne(json({ ret: 200, msg: 'ok', data: [gewe] }));
    expect(reading.warnings).toEqual([{ code: 'numbered-labels' }]);
    expect(reading.records).toMatchObject([
      {
        contact: {
          ...nobody,
          id: 'wxid_1',
          wechatId: 'abcdef',
          nickname: 'n',
          remark: 'r',
          signature: 's',
          description: 'd',
          gender: 'female',
          phones: ['13800000000', '13900000000'],
          region: { country: 'CN', province: 'Guangdong', city: 'Shenzhen' },
        },
      },
    ]);
    const wkteam = {
      userName: 'wxid_1',
      nickName: 'n',
      remark: 'r',
      signature: 's',
      sex: 1,
      aliasName: 'abcdef',
      country: 'CN',
      bigHead: '',
      smallHead: '',
      labelList: '',
      v1: 'v1_x',
      v2: 'v4_y',
    };
    expect(await read({ code: '1000', data: [wkteam] })).toMatchObject([
      { id: 'wxid_1', wechatId: 'abcdef', gender: 'male', signature: 's' },
    ]);
    const padplus = {
      userName: 'wxid_1',
      alias: 'abcdef',
      contactType: 0,
      labelLists: '',
      bigHeadUrl: '',
      city: 'Shenzhen',
      country: 'CN',
      nickName: 'n',
      province: 'Guangdong',
      remark: 'r',
      sex: 1,
    };
    expect(await read([padplus])).toMatchObject([
      { id: 'wxid_1', kind: 'person', wechatId: 'abcdef', remark: 'r' },
    ]);
  });

  it('wechaty: alias is 备注, handle is 微信号', async () => {
    const row = {
      id: 'wxid_1',
      gender: 2,
      type: 1,
      name: 'n',
      avatar: '',
      address: '',
      alias: 'r',
      city: '深圳',
      friend: true,
      province: '广东',
      signature: 's',
      star: true,
      weixin: 'old',
      handle: 'abcdef',
      phone: ['13800000000'],
      corporation: '示例科技',
      title: 'x',
      description: 'd',
      coworker: false,
    };
    expect(
      await read([row, { ...row, id: 'wxid_2', friend: false }, { ...row, id: 'b', type: 2 }]),
    ).toMatchObject([
      {
        ...nobody,
        id: 'wxid_1',
        wechatId: 'abcdef',
        nickname: 'n',
        remark: 'r',
        gender: 'female',
        region: { province: '广东', city: '深圳' },
        signature: 's',
        starred: true,
        phones: ['13800000000'],
        company: '示例科技',
        description: 'd',
      },
      { kind: 'stranger' },
      { kind: 'official' },
    ]);
  });
});

describe('WeChat for the web', () => {
  const member = (fields: object) => ({
    Uin: 0,
    UserName: '@3f2a',
    NickName: 'n',
    ContactFlag: 3,
    MemberList: [],
    RemarkName: '',
    Sex: 0,
    Signature: '',
    VerifyFlag: 0,
    StarFriend: 0,
    Province: '',
    City: '',
    Alias: '',
    DisplayName: '',
    ...fields,
  });
  const friends = [
    member({ UserName: '@self', NickName: '我' }),
    member({
      NickName: '小满<span class="emoji emoji1f339"></span>',
      RemarkName: '林晓曼 &amp; Co',
      Sex: 2,
      Province: '广东',
      City: '深圳',
      StarFriend: 1,
      Signature: '慢慢来',
    }),
    member({ UserName: '@5', NickName: '新闻', VerifyFlag: 24 }),
    member({ UserName: '@@6', NickName: '群', MemberList: [member({})] }),
    member({ UserName: 'filehelper', NickName: '文件传输助手' }),
  ];
  const xiaoman = {
    ...nobody,
    id: expect.stringMatching(/^row:[0-9a-f]{16}$/),
    nickname: '小满🌹',
    remark: '林晓曼 & Co',
    gender: 'female',
    region: { country: null, province: '广东', city: '深圳' },
    starred: true,
    signature: '慢慢来',
  };

  it('itchat puts the owner first; ids of a session are never identities', async () => {
    const contacts = await read(friends);
    expect(contacts.map(({ kind }) => kind)).toEqual(['self', 'person', 'official', 'group', 'system']);
    expect(contacts[1]).toEqual(xiaoman);
    expect(contacts[1]!.id).toBe(
      (await read([friends[0], { ...friends[1], UserName: '@next-session' }]))[1]!.id,
    );
  });

  it('webwxgetcontact, also saved as if it were Latin-1', async () => {
    const reply = JSON.stringify({
      BaseResponse: { Ret: 0 },
      MemberCount: 4,
      MemberList: friends.slice(1),
      Seq: 0,
    });
    expect((await read(reply))[0]).toEqual(xiaoman);
    const scrambled = Buffer.from(Buffer.from(reply).toString('latin1'), 'utf8').toString();
    expect((await read(scrambled))[0]).toEqual(xiaoman);
    const numbered = { MemberList: [member({ Uin: 12345, NickName: '我' }), ...friends.slice(1)] };
    expect((await read(numbered)).map(({ kind }) => kind)).toEqual([
      'self',
      'person',
      'official',
      'group',
      'system',
    ]);
  });

  it('a list as Python prints it', async () => {
    const printed =
      "[<User: {'UserName': '@1', 'NickName': '我', 'RemarkName': '', 'Uin': 1, 'Sex': 0}>, <User: {'UserName': '@2', 'NickName': \"it's \\u5c0f\\n满\", 'RemarkName': 'a\\'b', 'StarFriend': None, 'IsOwner': False, 'Sex': 1,}>]";
    expect(await read(printed)).toMatchObject([
      { kind: 'self' },
      { kind: 'person', nickname: "it's 小\n满", remark: "a'b", gender: 'male' },
    ]);
  });

  it('a friend request is a stranger', async () => {
    const request = {
      UserName: '@1',
      Province: '广东',
      City: '深圳',
      Scene: 30,
      QQNum: 0,
      Content: '你好，我是林晓曼',
      Alias: 'linxm_88',
      OpCode: 2,
      Signature: '',
      Ticket: 'v4_x',
      Sex: 2,
      NickName: '小满',
      AttrStatus: 0,
      VerifyFlag: 0,
    };
    expect(await read([request])).toMatchObject([
      {
        kind: 'stranger',
        nickname: '小满',
        wechatId: 'linxm_88',
        howMet: 'scan',
        description: '你好，我是林晓曼',
      },
    ]);
  });
});

describe('a JSON file', () => {
  it('cut short is told', async () => {
    await expect(read('{"contacts":[{"username":"wxid_1","displayName":"a"},{"userna')).rejects.toMatchObject(
      { code: 'damaged-json' },
    );
  });

  it('with hostile keys and values is read as it stands', async () => {
    const text =
      '[{"wxid":"wxid_1","nickname":"=1+1\\u001b[31m\\u202e","remark":"a\\nb","__proto__":{"polluted":1}}]';
    expect(await read(text)).toMatchObject([{ nickname: '=1+1\u001b[31m\u202e', remark: 'a\nb' }]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
