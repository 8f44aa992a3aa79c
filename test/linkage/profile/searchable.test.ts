import { describe, expect, it } from 'vitest';
import { readAnew } from '../../../src/linkage/profile/read-person.ts';
import { partOfName } from '../../../src/linkage/profile/searchable.ts';
import { contact } from '../../support/people.ts';

describe('what a remark tells of a name that nobody could search', () => {
  it.each([
    ['王总', 'surname'],
    ['小李🌹', 'surname'],
    ['Mr. Wang', 'surname'],
    ['冯博士 MPI', 'surname'],
    ['施主任', 'surname'],
    ['Kevin', 'first-name'],
    ['Lily 阿里', 'first-name'],
    ['查理 TUM', 'first-name'],
    ['Luna 月月 闺蜜', 'first-name'],
    ['租房中介 3号线', null],
    ['🌹', null],
    ['王伟 腾讯', null],
  ])('%s', (remark, part) => {
    expect(partOfName(readAnew.contact(contact({ id: 'c', remark })).readings)).toBe(part);
  });
});
