import { describe, expect, it } from 'vitest';
import { whomToAsk } from '../../../src/migration/ask/whom-to-ask.ts';
import { decidePersonal } from '../../../src/migration/decisions/decide-personal.ts';
import { undoActs } from '../../../src/migration/decisions/undo-acts.ts';
import { lookInto } from '../../../src/migration/look-into.ts';
import { matchPeople } from '../../../src/migration/match/match-people.ts';
import { ledgerOf } from '../../../src/migration/report/read-ledger.ts';
import { offerPersonal } from '../../../src/migration/review/offer-personal.ts';
import { reviewPeople } from '../../../src/migration/review/review-people.ts';
import type { Contact } from '../../../src/model.ts';
import { loadActs } from '../../../src/workspace/journal/journal.ts';
import { sampleWorkspaces } from '../../support/samples.ts';
import { tempFolder } from '../../support/temp.ts';

const workspace = await sampleWorkspaces(tempFolder());

const outcomeOf = (folder: string, remark: string) =>
  lookInto(folder, ledgerOf).entries.find(({ person }) => person?.remark === remark)?.outcome;
const asked = async (folder: string): Promise<string[]> => {
  const contacts: string[] = [];
  await reviewPeople(folder, {}, async (session) => {
    for (let question = session.current(); question; question = session.current()) {
      contacts.push(question.contact.remark);
      session.answer({ kind: 'later' });
      if (contacts.length > 40) break;
    }
  });
  return contacts;
};

describe('family and services', () => {
  it('are nobody to ask, to invite or to write to, before the owner said a word', async () => {
    const folder = workspace();
    expect(outcomeOf(folder, '妈妈')).toBe('personal');
    const toAsk = await whomToAsk(folder, '2026-12-01', { words: [], language: 'zh' });
    const remarks = toAsk.map(({ contact }) => contact.remark);
    expect(remarks).toContain('王总');
    for (const remark of ['妈妈', '托尼老师 理发', '楼下水果店', '物业小张'])
      expect(remarks).not.toContain(remark);
    const questions = await asked(folder);
    for (const remark of ['老爸', '快递小哥', '张伟 驾校', '班主任 何老师', '表妹 周婷'])
      expect(questions).not.toContain(remark);
  });

  it('are offered once, all at once; whoever is unticked is a person like others', async () => {
    const folder = workspace();
    const shown: Contact[][] = [];
    const ask = async (offers: { contact: Contact }[]) => {
      shown.push(offers.map(({ contact }) => contact));
      return new Set(
        offers.filter(({ contact }) => contact.remark !== '张伟 驾校').map(({ contact }) => contact.id),
      );
    };
    expect(await offerPersonal(folder, undefined, ask)).toBe(true);
    expect(shown[0]).toHaveLength(25);
    expect(await offerPersonal(folder, undefined, ask)).toBe(false);
    expect(shown).toHaveLength(1);
    expect(outcomeOf(folder, '张伟 驾校')).not.toBe('personal');
    expect(outcomeOf(folder, '妈妈')).toBe('personal');
  });

  it('are answered for by a word beforehand, and nothing is said where nobody is asked', async () => {
    const folder = workspace();
    expect(await offerPersonal(folder, undefined, null)).toBe(false);
    expect(lookInto(folder, loadActs)).toEqual([]);
    await offerPersonal(folder, 'none', null);
    expect(lookInto(folder, ledgerOf).totals.personal).toBe(0);
    const other = workspace();
    await offerPersonal(other, 'all', null);
    expect(lookInto(other, ledgerOf).totals.personal).toBe(25);
  });

  it('are whom the owner says, and no more when that is taken back', async () => {
    const folder = workspace();
    const decide = (contact: string, personal: boolean) =>
      decidePersonal(folder, { contact, personal, reason: '' });
    await decide('王伟 腾讯', true);
    expect(outcomeOf(folder, '王伟 腾讯')).toBe('personal');
    expect(await asked(folder)).not.toContain('王伟 腾讯');
    await undoActs(folder, [], true);
    expect(outcomeOf(folder, '王伟 腾讯')).toBe('review');
    await decide('托尼老师', false);
    expect(outcomeOf(folder, '托尼老师 理发')).toBe('ask');
    await decide('林晓曼', true);
    expect(lookInto(folder, ledgerOf).totals.personal).toBe(24);
  });

  it('count among those without a match', async () => {
    const { summary } = await matchPeople(workspace());
    expect(summary).toMatchObject({ contacts: 115, personal: 25 });
    expect(summary.accepted + summary.review + summary.unmatched).toBe(summary.contacts);
  });
});
