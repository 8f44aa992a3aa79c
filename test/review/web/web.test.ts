import { request } from 'node:http';
import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/model.ts';
import type { Question } from '../../../src/review/queue/session.ts';
import type { Sitting } from '../../../src/review/terminal/prompt.ts';
import { backendFor, conductInBrowser } from '../../../src/review/web/conduct.ts';
import { textFor } from '../../../src/text/index.ts';
import { launchBrowser, troublesOf } from '../../support/browser.ts';
import { lacks } from '../../support/needs.ts';
import { connection } from '../../support/people.ts';
import { fakeSession, hostile, threeCandidates } from '../../support/questions.ts';

let browser: Browser;
let page: Page;
let url: string;
let urlOnce: string;
let sitting: Promise<Sitting>;
let interrupt: () => void;
let troubles: string[];
let session: ReturnType<typeof fakeSession>;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await page?.close();
  interrupt?.();
  await sitting?.catch(() => {});
});

const another: Question = {
  ...threeCandidates,
  contact: { ...threeCandidates.contact, id: 'wxid_2', remark: '林晓曼 深圳设计' },
  candidates: threeCandidates.candidates.slice(0, 1),
};
const wong = connection({
  id: 'https://www.linkedin.com/in/wong',
  firstName: 'Ka Yan',
  lastName: 'Wong',
  company: 'Swire',
});

/** Serves the questions, and opens the page on them. */
async function open(
  questions: Question[],
  { language = 'en' as 'en' | 'zh', connections = [wong] as Connection[], visit = true } = {},
) {
  session = fakeSession(questions);
  const interrupted = new Promise<never>((_, reject) => {
    interrupt = () => reject(new Error('interrupted'));
  });
  ({ url, urlOnce } = await new Promise<{ url: string; urlOnce: string }>((resolve, reject) => {
    const everybody = {
      connections,
      searchKeys: () => new Map([[wong.id, 'huangjiaxin hjx']]),
      soundsOf: () => [],
    };
    sitting = conductInBrowser(session, everybody, textFor(language), async (at) => resolve(at), interrupted);
    sitting.catch(reject);
  }));
  page = await browser.newPage();
  const home = url.split('#')[0]!;
  troubles = await troublesOf(page, (asked) => asked.startsWith(home) || asked === 'data:,');
  if (!visit) return;
  await page.goto(url);
  await page.locator('#bar').waitFor();
}

/** As a person does: no two answers in one blink, and none before the last one's end is shown. */
async function answer(act: () => Promise<void>) {
  await page.waitForTimeout(250);
  const answered = page.waitForResponse(/\/press$/);
  await act();
  await answered;
  // Shown, not only answered.
  await page.locator('body:not([aria-busy])').waitFor();
}
async function press(...keys: string[]) {
  for (const key of keys) await answer(() => page.keyboard.press(key));
}
const click = (button: Locator) => answer(() => button.click());
const notice = () => page.locator('#notice').innerText();
const names = () => page.locator('#question tbody tr:first-child td').allInnerTexts();

describe.skipIf(lacks('a browser'))('the review in a browser', () => {
  it.each(['en', 'zh'] as const)(
    'shows a question side by side, and keeps to its policy (%s)',
    async (language) => {
      await open([threeCandidates], { language });
      expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
      expect(await page.locator('#ask').innerText()).toBe(textFor(language).review.who({ candidates: 3 }));
      expect((await names())[0]).toBe('陈大文 汇丰');
      expect(await names()).toHaveLength(4);
      expect(await page.locator('thead button').count()).toBe(3);
      expect(await page.locator('#question thead').innerText()).toContain('93 %');
      // Not by colour alone: what differs stands in brackets.
      expect(await page.locator('mark').first().innerText()).toMatch(/^\[.*\]$/);
      expect(await page.locator('#bar').evaluate((bar) => getComputedStyle(bar).position)).toBe('sticky');
      expect(troubles).toEqual([]);
    },
  );

  it('takes one key an answer, steps back, and ends with q', async () => {
    await open([threeCandidates, another, another]);
    await press('1');
    expect(session.answers).toEqual([
      { kind: 'same', connection: threeCandidates.candidates[0]!.connection.id },
    ]);
    expect(await notice()).toMatch(/^Stored: 陈大文/);
    expect((await names())[0]).toBe('林晓曼 深圳设计');
    await press('n', 'b', 'u');
    expect(session.answers.map(({ kind }) => kind)).toEqual(['same', 'unsure']);
    await press('b', 'b', 'b');
    expect(session.answers).toEqual([]);
    expect(await notice()).toContain('Nothing to take back');
    await press('s', 'x');
    expect(session.answers.map(({ kind }) => kind)).toEqual(['later', 'exclude']);
    await press('q');
    expect((await sitting).progress.answered).toBe(2);
    const closing = await page.locator('#closing').innerText();
    expect(closing).toContain('you can close this tab');
    expect(closing).toContain('2 answers stored');
    expect(troubles).toEqual([]);
  });

  it('says when nothing is left worth asking; only b and q mean something then', async () => {
    await open([threeCandidates]);
    await press('n');
    expect(await page.locator('#closing').innerText()).toContain('1 answer stored');
    expect(await page.locator('#bar button:visible').count()).toBe(2);
    await page.keyboard.press('n');
    await press('b');
    expect((await names())[0]).toBe('陈大文 汇丰');
  });

  it('searches all connections while typing, and puts the one found beside the contact', async () => {
    const many = Array.from({ length: 30_000 }, (_, i) =>
      connection({ id: `https://www.linkedin.com/in/p${i}`, firstName: `Person${i}`, lastName: 'Zhao' }),
    );
    await open([threeCandidates, another], { connections: [...many, wong] });
    await press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
    await page.keyboard.type('hjx', { delay: 30 });
    await page.locator('#results li', { hasText: 'Ka Yan Wong' }).waitFor();
    expect(await page.locator('#query').inputValue()).toBe('hjx');
    await press('Enter');
    expect((await names()).at(-1)).toContain('Ka');
    expect(await page.locator('#question thead').innerText()).toContain('found by you');
    await press('3');
    expect(session.answers).toEqual([{ kind: 'same', connection: wong.id }]);
    expect(troubles).toEqual([]);
  });

  it('leaves the search with Escape, whatever was typed', async () => {
    await open([threeCandidates]);
    await press('/');
    await page.keyboard.type('nnn');
    await press('Escape');
    expect(await page.locator('#search').isVisible()).toBe(false);
    expect(session.answers).toEqual([]);
  });

  it('offers to accept the surest at once, and says how many may be wrong before it does', async () => {
    const [candidate] = another.candidates;
    const sure = { ...another, candidates: [{ ...candidate!, probability: 0.98 }] };
    await open([threeCandidates, sure]);
    expect(await page.locator('#accept').innerText()).toBe(
      '+ accept 1 from 97 % (expected wrong: under 0.1)',
    );
    await press('+', 'b');
    expect(session.answers).toEqual([]);
    await press('+');
    // Whom it is about, and not who was asked about before.
    expect(await page.locator('#ask').innerText()).toContain('Accept 1 pair that is at least 97 % likely');
    expect(await page.locator('td:visible').allInnerTexts()).toEqual([
      '林晓曼 深圳设计 · 大文🌊David',
      'Tai Man David Chan (HSBC)',
      '98 %',
    ]);
    expect(await page.locator('#bar').isVisible()).toBe(false);
    expect(await page.locator('.same:visible').count()).toBe(0);
    await click(page.locator('#surest button[data-key="1"]'));
    expect(await page.locator('#accept').isVisible()).toBe(false);
    expect(session.answers).toEqual([{ kind: 'surest' }]);
    expect(await notice()).toMatch(/^Stored: 1 pair confirmed/);
    expect(troubles).toEqual([]);
  });

  it('explains, lists the keys, and goes back to the question with any key', async () => {
    await open([threeCandidates]);
    await press('e');
    expect(await page.locator('#clues').innerText()).toContain('given name: 大文 = Tai Man');
    await press('Escape', '?');
    expect(await page.locator('#keys').innerText()).toContain('Unsure');
    await press('n');
    expect(await page.locator('#keys').isVisible()).toBe(false);
    expect(session.answers).toEqual([]);
  });

  it('opens one profile a key press, of the candidate whose number follows', async () => {
    await open([threeCandidates]);
    await page.context().route('https://www.linkedin.com/**', (route) => route.fulfill({ body: 'LinkedIn' }));
    await press('o');
    const opened = page.context().waitForEvent('page');
    await press('2');
    const profile = await opened;
    expect(profile.url()).toBe('https://www.linkedin.com/in/dawei-chen');
    expect(await profile.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
    await profile.close();
    expect(session.answers).toEqual([]);
    await press('1');
    expect(session.answers).toHaveLength(1);
  });

  it('a key held down answers one question', async () => {
    await open([threeCandidates, another, another]);
    await press('n');
    await page.evaluate(() => {
      for (let i = 0; i < 5; i++) dispatchEvent(new KeyboardEvent('keydown', { key: 'n', repeat: true }));
    });
    await press('u');
    expect(session.answers.map(({ kind }) => kind)).toEqual(['none', 'unsure']);
  });

  it('a key that comes before anybody can have read the question is no answer', () => {
    const questions = fakeSession([threeCandidates, another]);
    const everybody = { connections: [], searchKeys: () => new Map(), soundsOf: () => [] };
    let now = 1000;
    const { backend } = backendFor(questions, everybody, textFor('en'), { now: () => now });
    const pressAt = (time: number, turn: number) => {
      now = time;
      return backend.press({ turn, key: 'n', line: '' });
    };
    pressAt(2000, 0);
    expect(pressAt(2100, 1)).toMatchObject({ status: 200, view: { turn: 2 } });
    expect(questions.answers).toHaveLength(1);
    pressAt(2400, 2);
    expect(questions.answers).toHaveLength(2);
  });

  it('closed, reloaded, or in two tabs, it goes on where the review stands', async () => {
    await open([threeCandidates, another, another]);
    const other = await browser.newPage();
    await other.goto(url);
    await other.locator('tbody td', { hasText: '陈大文' }).first().waitFor();
    await press('1');
    await page.reload();
    await page.locator('tbody td', { hasText: '林晓曼' }).first().waitFor();
    // The other tab still shows the first question: its key is not taken for an answer to the second.
    await other.keyboard.press('n');
    await other.locator('#notice', { hasText: 'behind' }).waitFor();
    expect(session.answers).toHaveLength(1);
    await other.close();
  });

  it('says so when migrate has ended', async () => {
    await open([threeCandidates]);
    interrupt();
    await sitting.catch(() => {});
    await page.keyboard.press('n');
    await page.locator('#closing', { hasText: 'no longer runs' }).waitFor();
  });

  it('works with the mouse alone, and without colours or on a phone', async () => {
    await open([threeCandidates, another]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await click(page.locator('button.same').nth(1));
    expect((await names())[0]).toContain('林晓曼');
    await click(page.locator('#bar button[data-key=n]'));
    expect(session.answers).toEqual([
      { kind: 'same', connection: threeCandidates.candidates[1]!.connection.id },
      { kind: 'none' },
    ]);
  });

  it.each([
    ['the search', '/', '#search'],
    ['the clues', 'e', '#explain'],
    ['the keys', '?', '#keys'],
  ])('takes a click for what the button says, though %s lies over the question', async (_, key, panel) => {
    await open([threeCandidates, another, another]);
    const button = (of: string) => page.locator(`#bar button[data-key="${of}"]`);
    // What opened it closes it.
    await click(button(key));
    expect(await page.locator(panel).isVisible()).toBe(true);
    await click(button(key));
    expect(await page.locator(panel).isVisible()).toBe(false);
    expect(session.answers).toEqual([]);
    await click(button(key));
    await click(button('n'));
    expect(await page.locator(panel).isVisible()).toBe(false);
    expect(await notice()).toContain('none of those shown');
    await click(button(key));
    await click(page.locator('button.same').first());
    expect(session.answers.map(({ kind }) => kind)).toEqual(['none', 'same']);
    expect(troubles).toEqual([]);
  });

  it('on a phone says by name who the buttons mean, and what decides right after the names', async () => {
    await open([threeCandidates]);
    const top = async (text: string) =>
      (await page.getByText(text, { exact: true }).first().boundingBox())!.y;
    expect(await page.locator('thead .whom:visible').count()).toBe(0);
    expect(await top('For')).toBeGreaterThan(await top('Company'));
    await page.setViewportSize({ width: 375, height: 740 });
    expect(await page.locator('thead th:visible').allInnerTexts()).toEqual([
      expect.stringMatching(/1 same person.*93 %.*Tai Man David Chan/s),
      expect.stringContaining('Dawei Chen'),
      expect.stringContaining('陈大为'),
    ]);
    expect(await top('For')).toBeGreaterThan(await top('Name'));
    expect(await top('Against')).toBeLessThan(await top('Company'));
    // Three lines of keys at most: two, and what + would do.
    expect((await page.locator('#bar').boundingBox())!.height).toBeLessThan(130);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  });

  it('has WeChat and LinkedIn side by side as long as there is room', async () => {
    await open([another]);
    const left = async (column: number) =>
      (await page.locator('#question tbody tr:first-child td').nth(column).boundingBox())!;
    await page.setViewportSize({ width: 768, height: 900 });
    expect((await left(1)).x).toBeGreaterThan((await left(0)).x);
    await page.setViewportSize({ width: 600, height: 900 });
    expect((await left(1)).y).toBeGreaterThan((await left(0)).y);
  });

  it('is accessible to machines that check: axe finds nothing', { timeout: 60_000 }, async () => {
    const violations = () =>
      page.evaluate(`${axe.source}; axe.run().then((found) =>
        found.violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html).join(' ')))`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await open([{ ...threeCandidates, kind: 'audit' }]);
      await page.emulateMedia({ colorScheme });
      expect(await violations()).toEqual([]);
      for (const key of ['e', 'Escape', '?', 'Escape', '/']) await press(key);
      await page.keyboard.type('wong');
      await page.locator('#results li').first().waitFor();
      expect(await violations()).toEqual([]);
      await page.close();
    }
  });
});

describe.skipIf(lacks('a browser'))('hostile names', () => {
  it('stay text: nothing runs, loads or breaks out', async () => {
    const script = '<img src=x onerror=alert(1)></script><script>alert(2)</script>';
    const evil = { ...hostile, contact: { ...hostile.contact, nickname: script, company: script } };
    evil.candidates = hostile.candidates.map((candidate) => ({
      ...candidate,
      connection: { ...candidate.connection, id: 'javascript:alert(3)', firstName: script, company: script },
      evidence: [{ feature: script, left: script, right: script, weight: 3, note: script }],
    }));
    const found = connection({ id: 'javascript:alert(4)', firstName: script, lastName: 'found' });
    await open([evil, another], { connections: [found] });
    await press('e', 'Escape', '/');
    await page.keyboard.type('found');
    await page.locator('#results li').first().waitFor();
    await press('Enter');
    expect(await page.locator('body').innerText()).toContain('<img src=x');
    expect(await page.locator('img, script:not(:nth-last-of-type(-n+2)), [onerror]').count()).toBe(0);
    for (const href of await page.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))) {
      expect(href).toMatch(/^https:\/\/www\.linkedin\.com\//);
    }
    expect(await page.locator('body').innerText()).not.toMatch(
      /[\u0000-\u0008\u001b\u202a-\u202e\u2066-\u2069]/,
    );
    await press('1');
    expect(await notice()).toContain('<img src=x');
    expect(troubles).toEqual([]);
  });
});

describe.skipIf(lacks('a browser'))('who may ask', () => {
  const ask = (
    path: string,
    headers: Record<string, string> = {},
    { method = 'GET', body = '' } = {},
  ): Promise<{ status: number; text: string; headers: Record<string, unknown> }> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(url);
      const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode!, text, headers: response.headers }));
      });
      asked.on('error', reject);
      asked.end(body);
    });
  const token = () => new URL(url).hash.slice(1);
  const keyN = JSON.stringify({ turn: 0, key: 'n', line: '' });

  it('nobody without the token: the page tells nothing of anybody, all else is refused', async () => {
    await open([threeCandidates], { visit: false });
    expect((await ask('/')).status).toBe(200);
    expect((await ask('/')).text).not.toContain('陈大文');
    const wrong = { 'x-migrate-token': token().replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) };
    for (const headers of [{}, { 'x-migrate-token': '' }, wrong, { cookie: `token=${token()}` }]) {
      expect((await ask('/view', headers)).status).toBe(403);
      expect((await ask('/press', headers, { method: 'POST', body: keyN })).status).toBe(403);
    }
    expect(session.answers).toEqual([]);
    expect((await ask('/view', { 'x-migrate-token': token() })).text).toContain('陈大文');
    expect(token().length).toBeGreaterThanOrEqual(43);
  });

  it('the address a browser is started with, which others on this computer may see, is good once', async () => {
    await open([threeCandidates], { visit: false });
    await page.goto(urlOnce);
    await page.locator('tbody td', { hasText: '陈大文' }).first().waitFor();
    expect(page.url()).toBe(url);
    await page.reload();
    await page.locator('tbody td', { hasText: '陈大文' }).first().waitFor();
    const once = { 'x-migrate-token': new URL(urlOnce).hash.slice(1) };
    expect((await ask('/enter', once, { method: 'POST' })).status).toBe(403);
    expect((await ask('/view', once)).status).toBe(403);
    const other = await browser.newPage();
    await other.goto(urlOnce);
    await other.locator('#closing', { hasText: 'whole address' }).waitFor();
    await other.close();
    expect(troubles).toEqual([]);
  });

  it('no name that leads here, and no other page, not even with the token', async () => {
    await open([threeCandidates], { visit: false });
    const known = { 'x-migrate-token': token() };
    const { host, port } = new URL(url);
    for (const headers of [
      { host: 'evil.example' },
      { host: `evil.example:${port}` },
      { host: `localhost:${port}` },
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: `http://127.0.0.1:${Number(port) + 1}` },
    ]) {
      expect((await ask('/', { ...headers })).status).toBe(403);
      expect((await ask('/view', { ...known, ...headers } as Record<string, string>)).status).toBe(403);
      const sent = await ask('/press', { ...known, ...headers } as Record<string, string>, {
        method: 'POST',
        body: keyN,
      });
      expect(sent.status).toBe(403);
    }
    expect(session.answers).toEqual([]);
    expect((await ask('/view', { ...known, origin: `http://${host}` })).status).toBe(200);
  });

  it('what is no key press is refused, and changes nothing', async () => {
    await open([threeCandidates], { visit: false });
    const known = { 'x-migrate-token': token() };
    const send = async (body: string) => (await ask('/press', known, { method: 'POST', body })).status;
    expect(await send('{')).toBe(400);
    expect(await send('null')).toBe(400);
    expect(await send('{"turn":0,"key":7,"line":""}')).toBe(400);
    expect(await send(JSON.stringify({ turn: 1, key: 'n', line: '' }))).toBe(409);
    expect(await send(JSON.stringify({ turn: 0, key: 'n', line: 'x'.repeat(5000) }))).toBe(413);
    expect((await ask('/press', known)).status).toBe(404);
    expect((await ask('/../package.json', known)).status).toBe(404);
    expect(session.answers).toEqual([]);
    expect(await send(keyN)).toBe(200);
    expect(session.answers).toHaveLength(1);
  });

  it('the policy is strict, and nothing is kept', async () => {
    await open([threeCandidates], { visit: false });
    const { headers } = await ask('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toMatch(/script-src 'sha256-[^ ]+';/);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  });
});
