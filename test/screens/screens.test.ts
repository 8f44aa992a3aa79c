import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { nameSounds } from '../../src/migration/review/name-sounds.ts';
import type { Group } from '../../src/review/queue/groups.ts';
import type { Question } from '../../src/review/queue/session.ts';
import { askKeys, askLines } from '../../src/review/terminal/ask-on-wechat.ts';
import { batchScreen } from '../../src/review/terminal/batch-screen.ts';
import { cardBar } from '../../src/review/terminal/key-card.ts';
import { invitationKeys, invitationLines } from '../../src/review/terminal/offer-invitation.ts';
import { foundLines, ways } from '../../src/review/terminal/opening.ts';
import { screen } from '../../src/review/terminal/screen.ts';
import { explainView, finishedView, keysView, searchView } from '../../src/review/terminal/views.ts';
import { shownFor } from '../../src/review/view/shown-candidates.ts';
import { fitted } from '../../src/terminal/show/fitted.ts';
import { outcomeTable } from '../../src/terminal/show/outcome-table.ts';
import { paint } from '../../src/terminal/show/spans.ts';
import { type Text, textFor } from '../../src/text/index.ts';
import { connection, contact } from '../support/people.ts';
import { chanTaiMan, progressOf, threeCandidates } from '../support/questions.ts';

/*
 * Every screen as a person sees it, in files that a person has looked at: a change of one shows as a difference.
 * `npx vitest run test/screens -u` writes them anew; then look at them.
 */

type Draw = (text: Text, columns: number) => string[];

const progress = progressOf({
  ...{ answered: 11, left: 29, expectedWrong: 0.3, stillToWin: 12 },
  checks: { asked: 2, agreed: 2 },
});
const size = (columns: number, rows = 24) => ({ columns, rows, colour: false });
const one: Question = { ...threeCandidates, candidates: [chanTaiMan] };

function question(asked: Question, more: { notice?: string; keys?: [string, string][] } = {}): Draw {
  return (text, columns) => {
    const state = {
      notice: more.notice ?? '',
      minutesLeft: 6.2,
      found: null,
      scroll: 0,
      keys: more.keys ?? null,
    };
    return screen(asked, progress, state, size(columns), { text, soundsOf: nameSounds });
  };
}

const group: Group = {
  of: 'questions',
  pattern: 'surname:pinyin+given-name:pinyin',
  clues: [
    { feature: 'surname', note: 'pinyin' },
    { feature: 'given-name', note: 'pinyin' },
  ],
  pairs: ['王威（大学室友老公）', '张玮（前同事）', 'Kevin 李'].map((remark, place) => ({
    contact: contact({ id: remark, remark, labels: ['同事'] }),
    connection: connection({
      id: `https://www.linkedin.com/in/${place}`,
      firstName: ['Wei', 'Wei', 'Kevin'][place]!,
      lastName: ['Wang', 'Zhang', 'Li'][place]!,
      company: 'Northwind Analytics (Shenzhen) Co., Ltd.',
      position: 'Senior Operations Manager',
    }),
    probability: 0.93 - place / 10,
  })),
};

const found = {
  recognised: 42,
  confirmed: 2,
  examples: [
    { contact: contact({ id: 'a', remark: '孙丽 Lily' }), connection: chanTaiMan.connection },
    { contact: contact({ id: 'b', remark: '陈大文 汇丰' }), connection: chanTaiMan.connection },
  ],
  questions: 22,
  groups: 3,
  grouped: 14,
  onOneClue: 12,
  sure: { from: 0.97, count: 9, expectedWrong: 0.14 },
};

const card = contact({
  id: 'wxid_miao',
  remark: '苗青青 UNSW',
  nickname: '青青子衿',
  wechatId: 'miaoqq_syd',
  labels: ['UNSW', '展会'],
  description: '2024年展会认识，做物流软件，去年从悉尼搬到墨尔本，现在带一个小团队',
  region: { country: '澳大利亚', province: '悉尼', city: null },
});

const totals = {
  rows: 144,
  connected: 42,
  invited: 4,
  invite: 26,
  ask: 11,
  review: 8,
  personal: 24,
  duplicate: 0,
  excluded: 4,
  'not-a-person': 25,
};

const lines =
  (of: (text: Text) => string[]): Draw =>
  (text, columns) =>
    of(text).flatMap((line) => fitted(line, columns));

const screens: Record<string, Draw> = {
  opening: (text, columns) => [
    ...foundLines(found, text).flatMap((line) => fitted(line, columns - 1)),
    '',
    ...cardBar(ways(found, text), columns - 1, text).map((line) => paint(line, false)),
  ],
  question: question(one),
  'question-of-three': question(threeCandidates),
  'question-claimed': (text, columns) =>
    question(one, {
      notice: text.review.claimed.notice({ connection: 'Tai Man David Chan', contact: '陈泰民' }),
      keys: text.review.claimed.bar,
    })(text, columns),
  'question-surest': (text, columns) =>
    question(one, { notice: text.review.surest.notice(found.sure), keys: text.review.surest.bar })(
      text,
      columns,
    ),
  keys: (text, columns) => keysView(size(columns), 0, text),
  explain: (text, columns) => explainView(one, shownFor(one, null), size(columns), 0, text),
  search: (text, columns) => {
    const results = threeCandidates.candidates.map((candidate) => candidate.connection);
    const { above, line, below } = searchView(one, 'chan', results, 1, size(columns), text);
    return [...above, `${line}chan`, ...below];
  },
  finished: (text, columns) => finishedView([text.review.closing.done], '', size(columns), text),
  batch: (text, columns) =>
    batchScreen(
      { group, number: 2, total: 3, canGoBack: true, unticked: new Set([1]), cursor: 1, top: 0, notice: '' },
      size(columns),
      text,
    ),
  'batch-taken': (text, columns) =>
    batchScreen(
      {
        group: { ...group, of: 'taken' },
        number: 2,
        total: 3,
        canGoBack: true,
        unticked: new Set([1]),
        cursor: 1,
        top: 0,
        notice: '',
      },
      size(columns),
      text,
    ),
  'batch-keys': (text, columns) => keysView(size(columns), 0, text, text.review.batch.keys),
  invite: (text, columns) => [
    ...invitationLines(
      {
        candidate: { contact: card, search: { company: null } },
        why: [{ code: 'label', text: 'UNSW' }, { code: 'described' }],
        clues: ['han-name', 'region'],
        pages: ['https://www.linkedin.com/search/results/people/?keywords=%E8%8B%97%E9%9D%92%E9%9D%92'],
        note: {
          text: '青青你好，我是 Mia。我们是在 UNSW 认识的，想在领英上也保持联系，方便的话请通过我的邀请。',
        },
      },
      { room: 15, notesLeft: 4, left: 26, canGoBack: true },
      200,
      columns - 1,
      text,
    ),
    '',
    ...cardBar(invitationKeys(text), columns - 1, text).map((line) => paint(line, false)),
  ],
  ask: (text, columns) => [
    ...askLines(
      {
        contact: card,
        message: '青青，你好！我在把微信联系人搬到领英，想确认一下您的全名和领英主页，方便告诉我吗？',
        why: text.reason('only-a-nickname', {}),
        askedOn: null,
        number: 2,
        total: 11,
      },
      columns - 1,
      text,
    ),
    '',
    ...cardBar(askKeys(text), columns - 1, text).map((line) => paint(line, false)),
  ],
  outcomes: lines((text) => [
    ...outcomeTable(totals, text),
    text.left({ questions: 8, toAsk: 11, waiting: 2, toInvite: 26 }),
  ]),
  guide: lines(({ guide }) =>
    Object.entries(guide.next).flatMap(([step, next]) => [
      guide.steps(step as keyof typeof guide.next),
      next(8),
      '',
    ]),
  ),
};

describe('the screens in both languages at 60, 80 and 120 columns', () => {
  it.each(Object.keys(screens))('%s', async (name) => {
    const drawn = (['en', 'zh'] as const).flatMap((language) =>
      [60, 80, 120].map((columns) => {
        const shown = screens[name]!(textFor(language), columns);
        for (const line of shown) expect([line, stringWidth(line) <= columns]).toEqual([line, true]);
        return `════ ${name}, ${language}, ${columns} columns\n${shown.join('\n')}\n`;
      }),
    );
    await expect(drawn.join('\n')).toMatchFileSnapshot(`./${name}.txt`);
  });

  it.each(Object.keys(screens))('%s holds no English in Chinese but names and commands', (name) => {
    const shown = screens[name]!(textFor('zh'), 120).join('\n');
    expect(shown).not.toMatch(/\b(?:the|of|and|this|person|none|later|back|stop|keys)\b/);
  });
});
