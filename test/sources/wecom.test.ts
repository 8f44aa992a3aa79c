import { describe, expect, it } from 'vitest';
import { readOne, tempFile } from '../fixtures/sources/files.ts';
import { nobody } from '../fixtures/sources/nobody.ts';
import { xlsxOf } from '../fixtures/sources/xlsx.ts';

const contactsOf = (reading: Awaited<ReturnType<typeof readOne>>) =>
  reading.records.map((record) =>
    record.type === 'contact' ? record.contact : record.type === 'skip' && record.code,
  );

const HEADER =
  '客户名称,描述,添加人,添加人账号,添加人所属部门,添加时间,来源,手机,企业,邮箱,地址,职务,电话,标签组1(行业),标签组2(等级)'.split(
    ',',
  );
const row = (fields: Record<string, string>) => HEADER.map((name) => fields[name.replace(/\(.*/, '')] ?? '');

describe('WeCom customers', () => {
  it('one row for each customer and follower; rows of a title above', async () => {
    const rows = [
      ['客户列表'],
      ['导出时间：2024-06-01'],
      HEADER,
      row({
        客户名称: '小满🌹@微信',
        描述: '展会认识',
        添加人: '王经理',
        添加时间: '2024-05-06 10:00:00',
        来源: '扫描二维码',
        手机: '13800000000',
        标签组1: '设计',
      }),
      row({
        客户名称: '小满🌹@微信',
        添加人: '李经理',
        手机: '13800000000',
        标签组2: 'A',
        邮箱: 'x@example.com',
      }),
      row({ 客户名称: '陈美@示例科技', 添加人: '王经理', 电话: '0755-1' }),
      row({ 客户名称: '陈美@示例科技', 添加人: '王经理', 电话: '0755-1' }),
      row({ 添加人: '王经理' }),
    ];
    const expected = [
      {
        ...nobody,
        id: expect.stringMatching(/^row:/),
        nickname: '小满🌹',
        description: '展会认识',
        addedAt: '2024-05-06T02:00:00Z',
        howMet: 'scan',
        phones: ['13800000000'],
        labels: ['设计', 'A'],
        emails: ['x@example.com'],
      },
      'other-follower',
      {
        ...nobody,
        id: expect.stringMatching(/^row:/),
        nickname: '陈美',
        company: '示例科技',
        phones: ['0755-1'],
      },
      {
        ...nobody,
        id: expect.stringMatching(/^row:.*#2$/),
        nickname: '陈美',
        company: '示例科技',
        phones: ['0755-1'],
      },
      'no-name',
    ];
    const sheet = await readOne(tempFile('客户.xlsx', xlsxOf({ 客户: rows })));
    expect(contactsOf(sheet)).toEqual(expected);
    const csv = rows.map((cells) => cells.map((text) => `"${text}"`).join(',')).join('\r\n');
    expect(contactsOf(await readOne(tempFile('客户.csv', `\ufeff${csv}`)))).toEqual(expected);
  });

  it('as LinkWechat and others export them again', async () => {
    const linkwechat =
      '客户姓名,客户类型,性别,userid,unionid,生日,所属企业,所属职位,跟进员工,商机阶段,添加方式,添加时间,企业标签,手机号,邮箱,QQ,所在省市县,详细地址,是否加入黑名单\n小满,微信用户,女,u1,x,,示例科技,设计师,王经理,,扫一扫,2024-05-06 10:00:00,"设计,展会",13800000000,x@example.com,,,,否\n坏人,微信用户,男,u2,x,,,,王经理,,,,,,,,,,是\n';
    expect(contactsOf(await readOne(tempFile('a.csv', linkwechat)))).toMatchObject([
      {
        kind: 'person',
        nickname: '小满',
        gender: 'female',
        company: '示例科技',
        labels: ['设计', '展会'],
        phones: ['13800000000'],
        emails: ['x@example.com'],
        howMet: 'scan',
      },
      { kind: 'blocked', nickname: '坏人' },
    ]);
    const other =
      '客户名称,所属企微号,所属企业,添加时间,标签,客户系统备注,客户备注名,描述信息,企微手机号,系统手机,客户编号,企微编号\n小满,w1,示例科技,2024/05/06 10:00:00,设计,,林晓曼,展会,13800000000,13900000000,1,2\n';
    expect(contactsOf(await readOne(tempFile('b.csv', other)))).toMatchObject([
      {
        nickname: '小满',
        remark: '林晓曼',
        description: '展会',
        phones: ['13800000000', '13900000000'],
        company: '示例科技',
        addedAt: '2024-05-06T02:00:00Z',
      },
    ]);
  });

  it('as the API gives them, with a stable id', async () => {
    const contact = {
      external_userid: 'wmAAAA',
      name: '小满',
      position: '',
      avatar: '',
      corp_name: '示例',
      corp_full_name: '示例科技',
      type: 2,
      gender: 2,
      unionid: 'o1',
    };
    const follow = {
      userid: 'wang',
      remark: '林晓曼',
      description: '展会',
      createtime: 1_714_960_800,
      tags: [{ group_name: '行业', tag_name: '设计', type: 1, tag_id: 't' }],
      remark_corp_name: 'x',
      remark_mobiles: ['13800000000'],
      add_way: 1,
      state: '',
    };
    const expected = {
      ...nobody,
      id: 'wmAAAA',
      nickname: '小满',
      remark: '林晓曼',
      description: '展会',
      company: '示例科技',
      gender: 'female',
      labels: ['设计'],
      phones: ['13800000000'],
      addedAt: '2024-05-06T02:00:00Z',
      howMet: 'scan',
    };
    const read = async (value: object) =>
      contactsOf(await readOne(tempFile('a.json', JSON.stringify(value))));
    expect(
      await read({
        errcode: 0,
        errmsg: 'ok',
        external_contact: contact,
        follow_user: [follow, { userid: 'li', remark: '小林', remark_mobiles: ['139'] }],
      }),
    ).toEqual([{ ...expected, phones: ['13800000000', '139'] }, 'other-follower']);
    expect(
      await read({
        errcode: 0,
        external_contact_list: [
          { external_contact: contact, follow_info: { ...follow, tags: undefined, tag_id: ['t'] } },
        ],
      }),
    ).toEqual([{ ...expected, labels: [] }]);
  });
});
