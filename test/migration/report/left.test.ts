import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whomToAsk } from '../../../src/migration/ask/whom-to-ask.ts';
import { importExports } from '../../../src/migration/import/import-exports.ts';
import { lookInto } from '../../../src/migration/look-into.ts';
import { matchPeople } from '../../../src/migration/match/match-people.ts';
import { ledgerOf } from '../../../src/migration/report/read-ledger.ts';
import { writeReport } from '../../../src/migration/report/write-report.ts';
import { reviewPeople } from '../../../src/migration/review/review-people.ts';
import { readStatus } from '../../../src/migration/workspace/read-status.ts';
import { whatIsLeft } from '../../../src/report/ledger/left.ts';
import type { Answer, Question } from '../../../src/review/queue/session.ts';
import { sampleWorkspaces } from '../../support/samples.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
const workspace = await sampleWorkspaces(temp);
const today = '2026-11-28';

describe('what is left', () => {
  const answers: [string, ((question: Question) => Answer)[]][] = [
    ['before any answer', []],
    ['after "none"', [() => ({ kind: 'none' }), () => ({ kind: 'none' })]],
    ['after "unsure"', [() => ({ kind: 'unsure' }), () => ({ kind: 'unsure' }), () => ({ kind: 'unsure' })]],
    ['after somebody was left out', [() => ({ kind: 'exclude' })]],
    ['after "same"', [({ candidates }) => ({ kind: 'same', connection: candidates[0]!.connection.id })]],
  ];

  it.each(answers)('is the same on every screen: %s', async (_, given) => {
    const folder = workspace();
    const { progress, summary } = await reviewPeople(folder, {}, async (session) => {
      for (const answer of given) session.answer(answer(session.current()!));
    });
    const ledger = lookInto(folder, ledgerOf);
    const left = whatIsLeft(ledger);
    expect(summary.review).toBe(left.questions);
    expect(progress.left).toBe(left.questions);
    expect((await matchPeople(folder)).summary.review).toBe(left.questions);
    const status = readStatus(folder, today);
    expect(status.left).toEqual(left);
    expect(status.matches.review).toBe(left.questions);
    expect(status.progress).toMatchObject({
      toReview: left.questions,
      toAsk: left.toAsk,
      toInvite: left.toInvite,
    });
    expect(await whomToAsk(folder, today, { words: [], language: 'zh' })).toHaveLength(left.toAsk);
  });
});

describe('an invitation of which nothing was heard for six months', () => {
  it('has lapsed on every screen, where the person is on WeChat', async () => {
    const home = mkdtempSync(join(temp, 'lapsed-'));
    const files = {
      'contacts.csv': '用户名,备注,昵称\nwxid_1,林晓曼,小满\n',
      'Connections.csv':
        'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n' +
        'Wei,Zhang,https://www.linkedin.com/in/wei-zhang,,,,06 Oct 2018\n',
      'Invitations.csv':
        'From,To,Sent At,Message,Direction\n' +
        'Me Example,Xiaoman Lin,"3/14/26, 9:41 AM",,OUTGOING\n' +
        'Me Example,Peter Stone,"3/14/26, 9:41 AM",,OUTGOING\n',
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(home, name), content);
    const folder = join(home, '.migrate');
    await importExports(folder, [home]);
    await matchPeople(folder);
    const told = async (day: string) => {
      const { ledger } = await writeReport(folder, join(home, 'report'), 'en', { today: day });
      return [readStatus(folder, day).invites?.lapsed, ledger.entries.map(({ nextStep }) => nextStep)];
    };
    expect(await told('2026-09-01')).toEqual([0, ['wait-for-an-answer']]);
    expect(await told(today)).toEqual([1, ['ask-as-it-lapsed']]);
  });
});
