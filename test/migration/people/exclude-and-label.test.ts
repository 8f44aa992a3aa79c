import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lookInto } from '../../../src/migration/look-into.ts';
import { matchPeople } from '../../../src/migration/match/match-people.ts';
import { planExclusion, planLabel } from '../../../src/migration/people/exclude-and-label.ts';
import { selectPeople } from '../../../src/migration/people/select-people.ts';
import { ledgerOf, matchAgain } from '../../../src/migration/report/read-ledger.ts';
import { matchesAreCurrent } from '../../../src/workspace/found/matches.ts';
import { loadActs } from '../../../src/workspace/journal/journal.ts';
import { sampleWorkspaces } from '../../support/samples.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
let copy: () => string;
let folder: string;
beforeAll(async () => {
  copy = await sampleWorkspaces(temp);
});
beforeEach(() => {
  folder = copy();
});

const idsOf = async (...words: string[]) => (await selectPeople(folder, words)).map(({ id }) => id);
async function exclude(words: string[], back = false) {
  const change = await planExclusion(folder, words, { back, reason: 'private' });
  if (change.contacts.length > 0) change.carryOut();
  return change.contacts.map(({ id }) => id);
}
async function label(name: string, worn: boolean, ...words: string[]) {
  const change = await planLabel(folder, words, { label: name, worn, reason: '' });
  change.carryOut();
  return change.contacts.map(({ id }) => id);
}
async function outcomeOf(id: string) {
  await matchAgain(folder);
  const entries = lookInto(folder, (store) => ledgerOf(store)).entries;
  return entries.find(({ contact }) => contact === id)!;
}

describe('leaving people out', () => {
  it('nobody left out is asked about; a connection recognised stays one', async () => {
    const { matches } = await matchPeople(folder);
    const [asked, taken] = ['review', 'accepted'].map(
      (wanted) => matches.find(({ status }) => status === wanted)!.contact,
    );
    await exclude([asked!, taken!]);
    const after = await matchPeople(folder);
    expect(after.matches.some(({ contact }) => contact === asked)).toBe(false);
    expect(await outcomeOf(asked!)).toMatchObject({
      outcome: 'excluded',
      reason: 'left-out-by-you',
      values: { why: 'private' },
    });
    expect((await outcomeOf(taken!)).outcome).toBe('connected');
  });

  it('is one act for all, and `back` takes them in again; who is so already is not touched', async () => {
    const first = await exclude(['label:同事']);
    expect(first.length).toBeGreaterThan(1);
    const acts = lookInto(folder, loadActs);
    expect(acts).toMatchObject([{ by: 'exclude', reason: 'private' }]);
    expect(acts[0]!.statements).toHaveLength(first.length);
    expect(await exclude(['label:同事'])).toEqual([]);
    expect(await exclude(['label:同事'], true)).toEqual(first);
    expect(await exclude(['label:同事'], true)).toEqual([]);
  });

  it('means contacts only, and of them people only', async () => {
    const plan = await planExclusion(folder, ['tencent'], { back: false, reason: '' });
    expect(plan.contacts.every(({ side, kind }) => side === 'wechat' && kind === 'person')).toBe(true);
  });

  it('never means everybody by blank words, as a shell makes of a variable that is not set', async () => {
    await expect(exclude(['', ' '])).rejects.toMatchObject({ code: 'query-empty', exitCode: 2 });
    await expect(label('客户', true, '')).rejects.toMatchObject({ code: 'query-empty', exitCode: 2 });
  });

  it('planned and not carried out, changes nothing', async () => {
    await planExclusion(folder, ['label:同事'], { back: false, reason: '' });
    expect(lookInto(folder, loadActs)).toEqual([]);
  });
});

describe('labels', () => {
  it('are looked at by the next match: who wears that of the family is not asked about', async () => {
    const { matches } = await matchPeople(folder);
    const asked = matches.find(({ status }) => status === 'review')!.contact;
    await label('家人', true, asked);
    expect(lookInto(folder, matchesAreCurrent)).toBe(false);
    await matchPeople(folder);
    expect(lookInto(folder, matchesAreCurrent)).toBe(true);
  });

  it('given here count wherever those of WeChat do', async () => {
    const given = await label('老 朋友', true, '华为');
    expect(given.length).toBeGreaterThan(1);
    expect(await idsOf('label:老 朋友')).toEqual(given);
    expect((await outcomeOf(given[0]!)).person?.labels).toContain('老 朋友');
    await label('老 朋友', false, given[0]!);
    expect(await idsOf('label:老 朋友')).toEqual(given.slice(1));
  });

  it.each(['', '  '])('that are blank (%j) are given to nobody', async (blank) => {
    await expect(label(blank, true, '华为')).rejects.toMatchObject({ code: 'label-empty', exitCode: 2 });
    expect(lookInto(folder, loadActs)).toEqual([]);
  });

  it('of WeChat’s own can be taken away', async () => {
    const colleagues = await idsOf('label:同事');
    expect(await label('同事', false, 'label:同事')).toEqual(colleagues);
    expect(await idsOf('label:同事')).toEqual([]);
  });
});
