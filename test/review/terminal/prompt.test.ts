import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import { nameSounds } from '../../../src/migration/review/name-sounds.ts';
import type { Contact } from '../../../src/model.ts';
import type { Question } from '../../../src/review/queue/session.ts';
import { reviewPrompt } from '../../../src/review/terminal/prompt.ts';
import { textFor } from '../../../src/text/index.ts';
import { connection, contact } from '../../support/people.ts';
import { chanTaiMan, fakeSession, threeCandidates } from '../../support/questions.ts';

const ask = (id: string): Question => ({
  ...threeCandidates,
  contact: contact({ id, remark: id }),
  candidates: [chanTaiMan],
});
const ann = connection({ id: 'https://www.linkedin.com/in/ann', firstName: 'Ann', lastName: 'Lee' });

/** A review of these questions by an owner who reads each screen for five seconds. */
async function review(questions: Question[], opens = true, claimants: Record<string, Contact> = {}) {
  const session = fakeSession(questions, claimants);
  const pages: string[] = [];
  const terminal = { columns: 80, rows: 24, resized: () => {} };
  let clock = 0;
  const prompt = await render(reviewPrompt, {
    session,
    text: textFor('en'),
    soundsOf: nameSounds,
    search: (query) => (query.includes('ann') ? [ann] : []),
    now: () => clock,
    openPage: async (url) => {
      pages.push(url.href);
      return opens;
    },
    size: () => ({ ...terminal, colour: false }),
    onResize: (listener) => {
      terminal.resized = listener;
      return () => {};
    },
  });
  const press = (...keys: string[]) => {
    for (const key of keys) {
      clock += 5000;
      prompt.events.keypress(key);
    }
    return prompt.getScreen();
  };
  const hurry = (milliseconds: number) => {
    clock += milliseconds - 5000;
  };
  return { ...prompt, session, pages, press, hurry, terminal };
}

describe('one key an answer', () => {
  it.each([
    ['1', { kind: 'same', connection: chanTaiMan.connection.id }],
    ['2', { kind: 'same', connection: threeCandidates.candidates[1]!.connection.id }],
    ['3', { kind: 'same', connection: threeCandidates.candidates[2]!.connection.id }],
    ['n', { kind: 'none' }],
    ['u', { kind: 'unsure' }],
    ['s', { kind: 'later' }],
    ['x', { kind: 'exclude' }],
    ['N', { kind: 'none' }],
    ['１', { kind: 'same', connection: chanTaiMan.connection.id }],
  ])('%s', async (key, answer) => {
    const { press, session } = await review([threeCandidates, ask('next')]);
    const screen = press(key);
    expect(session.answers).toEqual([answer]);
    expect(screen).toContain('陈大文 汇丰');
    expect(screen).toMatch(/Name +next/);
  });

  it.each(['enter', 'return', 'space', 'y', 'tab', '2', '3', '4', '0', 'escape', '👍'])(
    '%s answers nothing where there is one candidate',
    async (key) => {
      const { press, session } = await review([ask('a')]);
      expect(press(key)).toMatch(/Name +a/);
      expect(session.answers).toEqual([]);
    },
  );

  it('with Ctrl or Alt is no answer', async () => {
    const { events, session } = await review([ask('a')]);
    for (const more of [{ ctrl: true }, { meta: true }]) {
      events.keypress({ name: 'n', ctrl: false, meta: false, shift: false, ...more } as never);
    }
    expect(session.answers).toEqual([]);
  });

  it('asks what becomes of whoever a connection is already: both one person, moved, or nothing', async () => {
    const claimants = { [chanTaiMan.connection.id]: contact({ id: 'first', remark: '陈大文 旧号' }) };
    const { press, session } = await review(['a', 'b', 'c'].map(ask), true, claimants);
    const screen = press('1');
    expect(screen).toMatch(/Tai Man David Chan is 陈大文 旧号 already/);
    expect(screen).toMatch(/p both are one person +m move it here +b back, nothing stored/);
    expect(press('b')).toContain('Nothing stored');
    expect(session.answers).toEqual([]);
    press('1', 'p', '1', 'm');
    const same = { kind: 'same', connection: chanTaiMan.connection.id };
    expect(session.answers).toEqual([
      { ...same, claim: 'both' },
      { ...same, claim: 'move' },
    ]);
    expect(press('1')).toMatch(/already/);
  });

  it('accepts the surest at once, after having said how many may be wrong, and takes them back at once', async () => {
    const sure = { ...chanTaiMan, probability: 0.98 };
    const other = { ...chanTaiMan, connection: { ...chanTaiMan.connection, id: 'other' }, probability: 0.99 };
    const questions = [
      { ...ask('a') },
      { ...ask('b'), candidates: [sure] },
      { ...ask('c'), candidates: [other] },
    ];
    const { press, session } = await review(questions);
    expect(press('?', 'q')).toContain('+ accept 2 from 97 % (expected wrong: under 0.1)');
    expect(press('+')).toMatch(
      /Accept 2 pairs that are at least 97 % likely, under 0\.1 of them expected to be\s+wrong\?/,
    );
    expect(press('n')).toContain('Nothing stored');
    expect(session.answers).toEqual([]);
    expect(press('+', '1')).toContain('Stored: 2 pairs confirmed. b takes all of it back.');
    expect(session.answers).toEqual([{ kind: 'surest' }]);
    expect(press('+')).toContain('No open question is 97 % likely or more.');
    press('b');
    expect(session.answers).toEqual([]);
  });

  it('a key held down answers one question only', async () => {
    const { press, hurry, session } = await review(['a', 'b', 'c'].map(ask));
    press('n');
    for (let repeat = 0; repeat < 10; repeat++) {
      hurry(30);
      expect(press('n')).toContain('not taken as an answer');
    }
    expect(session.answers).toHaveLength(1);
    press('n');
    expect(session.answers).toHaveLength(2);
  });

  it('b goes back any number of times, from the end too', async () => {
    const { press, session } = await review(['a', 'b', 'c'].map(ask));
    press('n', 'u', '1');
    expect(press('b')).toMatch(/Name +c/);
    expect(press('b', 'b')).toMatch(/Name +a/);
    expect(session.answers).toEqual([]);
    expect(press('b')).toContain('Nothing to take back');
  });

  it('says when it is done and what is still expected to be wrong', async () => {
    const { press, answer } = await review([ask('a')]);
    const screen = press('n');
    expect(screen).toMatch(/further answers would change next to\s+nothing/);
    expect(screen).toContain('0.3');
    press('q');
    expect((await answer).progress.answered).toBe(1);
  });

  it('q stops, with nothing stored for the question shown', async () => {
    const { press, answer, session } = await review(['a', 'b'].map(ask));
    press('1', 'q');
    await answer;
    expect(session.answers).toHaveLength(1);
  });
});

describe('looking before answering', () => {
  it('e shows the sum of all clues, ? the keys; any key goes back', async () => {
    const { press, session } = await review([threeCandidates]);
    expect(press('e')).toMatch(/\+4\.4 {2}family name: 陈 = Chan/);
    expect(press('n')).toContain('1 very likely');
    expect(press('?')).toContain('Leave this contact out');
    expect(press('1')).toContain('1 very likely');
    expect(session.answers).toEqual([]);
  });

  it('a long explanation scrolls', async () => {
    const prompt = await review([threeCandidates]);
    const { press, terminal } = prompt;
    terminal.rows = 12;
    terminal.resized();
    expect(press('e')).not.toContain('陈大文 汇丰 = 陈大为');
    for (let presses = 0; presses < 20 && !prompt.getScreen().includes('The end'); presses++) press('down');
    expect(prompt.getScreen()).toContain('大文 ≠ 大为');
  });

  it('o opens the profile, one page a key press', async () => {
    const { press, pages, nextRender, getScreen } = await review([ask('a')]);
    press('o');
    await nextRender();
    expect(pages).toEqual(['https://www.linkedin.com/in/tai-man-chan-8b1a']);
    expect(getScreen()).toContain('Opened https://www.linkedin.com/in/tai-man-chan-8b1a');
  });

  it('o asks which where there are several', async () => {
    const { press, pages, session } = await review([threeCandidates]);
    expect(press('o')).toContain('Open which profile?');
    press('2');
    expect(pages).toEqual(['https://www.linkedin.com/in/dawei-chen']);
    expect(session.answers).toEqual([]);
  });

  it('tells the address where there is no browser', async () => {
    const { press, nextRender, getScreen } = await review([ask('a')], false);
    press('o');
    await nextRender();
    expect(getScreen()).toMatch(/The address:\s+https:\/\/www\.linkedin\.com\/in\/tai-man-\s*chan-8b1a/);
  });

  it.each([
    'javascript:alert(1)',
    'http://www.linkedin.com/in/x',
    'https://linkedin.com.evil.example/in/x',
    'lee|2019',
  ])('never opens %s', async (id) => {
    const candidate = { ...chanTaiMan, connection: { ...chanTaiMan.connection, id } };
    const { press, pages } = await review([{ ...threeCandidates, candidates: [candidate] }]);
    expect(press('o')).toContain('No profile address');
    expect(pages).toEqual([]);
  });

  it('follows the size of the terminal', async () => {
    const { terminal, getScreen } = await review([threeCandidates]);
    terminal.columns = 50;
    terminal.resized();
    expect(getScreen()).toMatch(/more lines: ↑ ↓/);
  });
});

describe('searching', () => {
  it('shows who is found; Enter only puts them beside the contact, a number answers', async () => {
    const { press, events, session, getScreen } = await review([ask('a'), ask('b')]);
    press('/');
    events.type('ann');
    expect(getScreen()).toMatch(/▸ Ann Lee/);
    const screen = press('enter');
    expect(screen).toContain('2 found by you');
    expect(session.answers).toEqual([]);
    press('2');
    expect(session.answers).toEqual([{ kind: 'same', connection: ann.id }]);
  });

  it('takes every letter as text, and Escape back to the question', async () => {
    const { press, events, session, getScreen } = await review([ask('a')]);
    press('/');
    events.type('1nusbxq');
    expect(getScreen()).toContain('Nobody found');
    expect(press('escape')).toMatch(/Name +a/);
    expect(session.answers).toEqual([]);
  });
});
