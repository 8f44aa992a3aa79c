import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAnew } from '../../../src/linkage/profile/read-person.ts';
import { ReadOnce } from '../../../src/migration/match/read-once.ts';
import type { Bridge } from '../../../src/model.ts';
import { openToWrite, type Store } from '../../../src/workspace/store/open.ts';
import { connection, contact } from '../../support/people.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
const lin = contact({ id: 'lin', remark: '林晓曼 腾讯', nickname: '小满', wechatId: 'linxiaoman_sz' });
const kevin = contact({ id: 'kevin', remark: 'Kevin UNSW', nickname: '凯文' });
const wei = connection({ id: 'https://www.linkedin.com/in/wei-wang-1', firstName: 'Wei', lastName: 'Wang' });
const told: Bridge = {
  ...{ id: 'told', kind: 'told', names: ['张伟'], company: '华为', title: null, lastAt: null, count: 1 },
  ...{ emails: [], phones: [], wechatIds: [], profileUrls: [], provenance: [] },
};

describe('reading texts once', () => {
  let store: Store;
  const reader = (engine = 'one') => new ReadOnce(store, engine);
  const rows = () => store.prepare('SELECT keys, data, sum FROM reading').all() as { keys: string }[];
  const kept = () => rows().flatMap(({ keys }) => keys.split(' '));
  const readAll = (engine?: string) => {
    const once = reader(engine);
    const read = [once.contact(lin), once.contact(kevin), once.connection(wei)];
    once.keep(store);
    return read;
  };

  beforeEach(() => {
    ({ store } = openToWrite(mkdtempSync(join(temp, 'ws-'))));
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('gives what reading gives, the first time and from the store', () => {
    const anew = [readAnew.contact(lin), readAnew.contact(kevin), readAnew.connection(wei)];
    expect(readAll()).toEqual(anew);
    expect(kept()).toHaveLength(3);
    expect(readAll()).toEqual(anew);
  });

  it('takes what the store has: nothing is read again', () => {
    readAll();
    store.exec('CREATE TRIGGER no_more BEFORE INSERT ON reading BEGIN SELECT raise(FAIL, "read again"); END');
    expect(() => readAll()).not.toThrow();
    const changed = reader();
    changed.contact({ ...kevin, remark: 'Kevin Hu' });
    expect(() => changed.keep(store)).toThrow('read again');
  });

  it('reads anew what was damaged, and mends it', () => {
    const before = readAll();
    const whole = rows();
    store.exec(`UPDATE reading SET data = replace(data, '林', '木')`);
    expect(readAll()).toEqual(before);
    expect(rows()).toEqual(whole);
  });

  it('reads anew with another engine, and keeps nothing of the older one', () => {
    readAll('one');
    const ofOne = kept();
    readAll('two');
    expect(kept()).toHaveLength(3);
    expect(kept().filter((key) => ofOne.includes(key))).toEqual([]);
  });

  it('forgets the texts of people who are gone', () => {
    readAll();
    const once = reader();
    once.contact(lin);
    once.keep(store);
    expect(kept()).toHaveLength(1);
  });

  it('keeps apart what is known of somebody from elsewhere', () => {
    const once = reader();
    const [alone, answered] = [once.contact(kevin), once.contact(kevin, [told])];
    expect(answered).not.toEqual(alone);
    expect(once.contact(kevin)).toEqual(alone);
  });

  it('keeps nothing where the source itself runs', () => {
    vi.stubGlobal('READING_ENGINE', undefined);
    const once = new ReadOnce(store);
    once.contact(lin);
    once.keep(store);
    expect(kept()).toEqual([]);
  });
});
