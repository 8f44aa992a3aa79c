import { expect, it } from 'vitest';
import { searchKeys } from '../../../src/migration/people/search-keys.ts';
import { contact } from '../../support/people.ts';

const keys = (fields: { remark?: string; nickname?: string }) =>
  searchKeys([contact({ id: 'x', ...fields })])
    .get('x')
    ?.split(' ');

it('finds people by pinyin and by initials, names read as names', () => {
  expect(keys({ remark: '林晓曼 腾讯', nickname: '小满🌹' })).toEqual([
    'linxiaoman',
    'lxm',
    'tengxun',
    'tx',
    'xiaoman',
    'xm',
  ]);
  expect(keys({ remark: '单晓峰' })).toContain('shanxiaofeng');
  expect(keys({ remark: '吕洋' })).toContain('lvyang');
});

it('says nothing about texts without Han characters', () => {
  expect(keys({ remark: 'Kevin', nickname: '🌹' })).toBeUndefined();
});
