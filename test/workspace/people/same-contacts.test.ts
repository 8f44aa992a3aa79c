import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../src/model.ts';
import { sameContacts } from '../../../src/workspace/people/same-contacts.ts';
import { contact } from '../../support/people.ts';

let source = 0;
const list = (...people: (Partial<Contact> & { id: string })[]) => {
  source += 1;
  return people.map((fields) => ({ key: fields.id, source, list: source, clues: contact(fields) }));
};
/** The same list, exported again. */
const again = (earlier: ReturnType<typeof list>, ...people: Parameters<typeof list>) =>
  list(...people).map((sighting) => ({ ...sighting, list: earlier[0]!.list }));
const joined = (...lists: ReturnType<typeof list>[]) => Object.fromEntries(sameContacts(lists.flat()));

describe('a contact of a list without stable ids is recognised', () => {
  it('by WeChat id', () => {
    const stable = list({ id: 'wxid_1', wechatId: 'LinXM_88' }, { id: 'wxid_2' });
    const derived = list({ id: 'wechat-id:linxm_88', wechatId: 'linxm_88', nickname: 'whatever' });
    expect(joined(stable, derived)).toEqual({ 'wechat-id:linxm_88': 'wxid_1' });
    expect(joined(derived, stable)).toEqual({ 'wechat-id:linxm_88': 'wxid_1' });
  });

  it('by phone, however it is written', () => {
    const stable = list({ id: 'wxid_1', phones: ['+86 138-0000-0000'] });
    expect(joined(stable, list({ id: 'row:1', phones: ['13800000000'] }))).toEqual({ 'row:1': 'wxid_1' });
  });

  it('by remark and nickname together, never by one of them', () => {
    const stable = list(
      { id: 'wxid_1', remark: '林晓曼', nickname: '小满' },
      { id: 'wxid_2', nickname: '阿明' },
    );
    expect(joined(stable, list({ id: 'row:1', remark: '林晓曼', nickname: '小满' }))).toEqual({
      'row:1': 'wxid_1',
    });
    expect(
      joined(stable, list({ id: 'row:2', remark: '林晓曼' }, { id: 'row:3', nickname: '阿明' })),
    ).toEqual({});
  });

  it('in a later export of its list by the remark, whatever they call themselves now', () => {
    const before = list(
      { id: 'row:1', remark: '林晓曼', nickname: '小满' },
      { id: 'row:2', remark: '陈大文' },
    );
    const after = again(before, { id: 'row:3', remark: '林晓曼', nickname: '满满的爱' });
    expect(joined(before, after)).toEqual({ 'row:1': 'row:3' });
  });

  it('in a later export of its list by the nickname, where the owner has added to the remark', () => {
    const before = list(
      { id: 'row:1', remark: '林晓曼', nickname: '小满' },
      { id: 'row:2', remark: '', nickname: '阿明' },
      { id: 'row:3', remark: '张伟', nickname: 'momo' },
    );
    const after = again(
      before,
      { id: 'row:4', remark: '林晓曼 美团', nickname: '小满' },
      { id: 'row:5', remark: '李明', nickname: '阿明' },
      { id: 'row:6', remark: '赵敏', nickname: 'momo' },
    );
    expect(joined(before, after)).toEqual({ 'row:1': 'row:4', 'row:2': 'row:5' });
  });

  it('through a third list: three lists, one person', () => {
    const ids = joined(
      list({ id: 'row:1', phones: ['13800000000'] }),
      list({ id: 'wechat-id:a', wechatId: 'aaaaaa', phones: ['13800000000'] }),
      list({ id: 'wxid_1', wechatId: 'aaaaaa' }),
    );
    expect(ids).toEqual({ 'wechat-id:a': 'wxid_1', 'row:1': 'wxid_1' });
  });
});

describe('two people stay two', () => {
  it('when a clue fits more than one', () => {
    const twins = list(
      { id: 'wxid_1', remark: '王伟', nickname: '伟' },
      { id: 'wxid_2', remark: '王伟', nickname: '伟' },
    );
    expect(joined(twins, list({ id: 'row:1', remark: '王伟', nickname: '伟' }))).toEqual({});
  });

  it('when they are rows of one list', () => {
    expect(
      joined(list({ id: 'wxid_1', phones: ['13800000000'] }, { id: 'row:1', phones: ['13800000000'] })),
    ).toEqual({});
  });

  it('when their WeChat ids differ', () => {
    const stable = list({ id: 'wxid_1', wechatId: 'one_111', phones: ['13800000000'] });
    const other = list({ id: 'wechat-id:two_222', wechatId: 'two_222', phones: ['13800000000'] });
    expect(joined(stable, other)).toEqual({});
  });

  it('when both have stable ids', () => {
    expect(
      joined(list({ id: 'wxid_1', wechatId: 'a12345' }), list({ id: 'wxid_2', wechatId: 'a12345' })),
    ).toEqual({});
  });
});
