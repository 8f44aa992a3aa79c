import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildLedger, type Ledger } from '../../../src/report/ledger/ledger.ts';
import { reportFiles } from '../../../src/report/writers/report-files.ts';
import { writeFiles } from '../../../src/workspace/outputs/write-files.ts';
import { launchBrowser, troublesOf } from '../../support/browser.ts';
import { lacks } from '../../support/needs.ts';
import { contact, input } from '../factories.ts';
import { HOSTILE, hostileLedger } from '../hostile.ts';
import { sampleLedger, trustLedger } from '../sample-ledger.ts';

let browser: Browser;
let folder: string;
let page: Page;
/** What the page complained about or asked for, besides itself. */
let troubles: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => page?.close());

async function open(
  ledger: Ledger,
  { language = 'en' as 'en' | 'zh', javaScriptEnabled = true, viewport = { width: 1280, height: 720 } } = {},
) {
  writeFiles(folder, reportFiles(ledger, language));
  const url = pathToFileURL(join(folder, 'index.html')).href;
  page = await browser.newPage({ javaScriptEnabled, viewport });
  troubles = await troublesOf(page, (asked) => asked === url || asked === 'data:,');
  await page.goto(url);
}

const visibleRows = () => page.locator('.rows > tbody > tr:not(.group, .spacer):visible');

const names = () =>
  page
    .locator('.rows > tbody > tr:not(.spacer)')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('bdi')?.textContent));
const manyRows = (count: number) =>
  buildLedger(
    input({
      contacts: Array.from({ length: count }, (_, i) => contact(`wxid_${i}`, { nickname: `Person ${i}` })),
    }),
  );

describe.skipIf(lacks('a browser'))('the page, opened from disk', () => {
  it.each(['en', 'zh'] as const)('answers, adds up and keeps to its policy (%s)', async (language) => {
    await open(sampleLedger(), { language });
    expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
    expect(await page.locator('.answer').innerText()).toContain('12');
    const counts = await page.locator('.sum tbody .number').allInnerTexts();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(12);
    expect(await page.locator('.sum tfoot .number').innerText()).toBe('12');
    // Twelve rows and three who are only on LinkedIn.
    expect(await visibleRows().count()).toBe(15);
    // The style was applied, so its hash is right; the script too, as the search box shows.
    expect(await page.locator('.flow').evaluate((flow) => getComputedStyle(flow).display)).toBe('grid');
    expect(await page.locator('#search').isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('filters by outcome and searches, together', async () => {
    await open(sampleLedger());
    await page.locator('label[for=show-invite]').click();
    expect(await visibleRows().count()).toBe(1);
    await page.locator('#search').fill('云帆 赵一鸣');
    expect(await visibleRows().count()).toBe(1);
    expect(await page.locator('output').innerText()).toBe('1');
    await page.locator('label[for=show-all]').click();
    await page.locator('#search').fill('XIAOMAN');
    expect(await visibleRows().locator('th').first().innerText()).toContain('林晓曼');
    expect(troubles).toEqual([]);
  });

  it('filters by label and by mark, sorts, and follows the links of the summary', async () => {
    await open(trustLedger());
    await page.locator('#label').selectOption('同学');
    expect(await names()).toEqual(['周杰']);
    await page.locator('#label').selectOption('');
    await page.locator('#mark').selectOption('Shared candidate');
    // Who is to be answered for comes before who needs nothing.
    expect(await names()).toEqual(['林晓曼 小号', '林晓曼']);
    await page.locator('#mark').selectOption('');
    await page.locator('#sort').selectOption('name');
    expect(await names()).toEqual(
      ['Xiaoman Lin', '周杰', '林晓曼', '林晓曼 小号'].sort(new Intl.Collator('en').compare),
    );
    await page.locator('.trust a[data-mark="Shared candidate"]').click();
    expect(await page.locator('output').innerText()).toBe('2');
    await page.locator('.sum a[data-outcome=ask]').click();
    expect(await names()).toEqual(['周杰']);
    expect(troubles).toEqual([]);
  });

  it.each([
    ['whom to ask', 'en', sampleLedger],
    ['whom to ask', 'zh', sampleLedger],
    ['rivals', 'en', trustLedger],
    ['rivals', 'zh', trustLedger],
  ] as const)('shows as many as the sentence says: %s (%s)', async (_, language, ledger) => {
    await open(ledger(), { language });
    const sentences = await page.locator('.trust li:has(a)').all();
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) {
      const said = (await sentence.innerText()).match(/\d+/g);
      await sentence.locator('a').click();
      // Not whoever else is to be asked on WeChat; of shared candidates, the accounts.
      expect(said).toContain(await page.locator('output').innerText());
    }
  });

  it('finds 林晓曼 however one types', async () => {
    await open(trustLedger());
    for (const query of ['xiaoman', 'lxm', '晓曼', 'LINXIAOMAN', 'ｌｘｍ', 'linxm_88']) {
      await page.locator('#search').fill('');
      expect(await names()).toContain('周杰');
      await page.locator('#search').fill(query);
      expect(await names(), query).toContain('林晓曼');
      expect(await names(), query).not.toContain('周杰');
    }
  });

  it.each([
    ['陈', ['陈伟', '陳偉']],
    ['陳', ['陈伟', '陳偉']],
    ['陳伟', ['陈伟', '陳偉']],
    ['趙', ['赵一鸣', '劉 赵']],
    ['赵', ['赵一鸣', '劉 赵']],
    ['刘', ['劉 赵']],
    ['劉', ['劉 赵']],
    // Whose simplified form nobody here has.
    ['黃', []],
    ['发', ['髮型師']],
  ])(
    'finds by %s whoever writes traditional characters and whoever writes simplified ones',
    async (query, found) => {
      const names = ['陈伟', '陳偉', '赵一鸣', '劉 赵', '髮型師', 'Wei Chen'];
      const contacts = names.map((remark) => contact(remark, { remark }));
      await open(buildLedger(input({ contacts })));
      await page.locator('#search').fill(query);
      expect((await visibleRows().locator('th bdi').allInnerTexts()).sort()).toEqual(found.sort());
      expect(troubles).toEqual([]);
    },
  );

  it('shows the evidence as a waterfall that adds up', async () => {
    await open(sampleLedger());
    await page.locator('.edge-connected .evidence').first().click();
    const clues = page.locator('.clues').first();
    expect(await clues.locator('tbody .number').allInnerTexts()).toEqual(['−9.0', '+5.1', '+11.9']);
    expect(await clues.locator('tfoot .number').innerText()).toBe('+8.0');
    const bars = await clues
      .locator('rect')
      .evaluateAll((all) =>
        all.map((one) => ['x', 'width'].map((name) => Number.parseFloat(one.getAttribute(name) ?? ''))),
      );
    // From −9 to +8 is 17 bits: each bar begins where the one before ended.
    const expected = [
      [0, 9],
      [0, 5.1],
      [5.1, 11.9],
      [9, 8],
    ].map((bar) => bar.map((bits) => (100 * bits) / 17));
    for (const [i, value] of bars.flat().entries()) expect(value).toBeCloseTo(expected.flat()[i]!, 1);
  });

  it('says under every chart what it shows, as a table', async () => {
    await open(trustLedger());
    const figures = page.locator('figure');
    expect(await figures.count()).toBeGreaterThanOrEqual(4);
    expect(await figures.locator('table').count()).toBe(await figures.count());
    await page.locator('.years summary').click();
    expect(await page.locator('.years tbody tr').allInnerTexts()).toEqual([
      '2023\t1\t0',
      '2024\t0\t0',
      '2025\t0\t1',
    ]);
  });

  it('tells what changed', async () => {
    await open(trustLedger(), { language: 'zh' });
    expect(await page.locator('.changes summary').allInnerTexts()).toEqual([
      '微信新增联系人 1',
      '换了工作 1',
    ]);
    await page.locator('.changes summary').last().click();
    expect(await page.locator('.changes li').last().innerText()).toContain('原为：Intern · Tencent');
  });

  it('without JavaScript shows the first rows of each list', async () => {
    await open(sampleLedger(), { javaScriptEnabled: false });
    expect(await page.locator('#search').isVisible()).toBe(false);
    expect(await visibleRows().count()).toBe(15);
    expect(await page.locator('#rows-ask tr:not(.group)').count()).toBe(3);
  });

  it('keeps 30,000 rows smooth: only those near the screen are in the page', async () => {
    await open(manyRows(30_000));
    expect(await page.locator('output').innerText()).toBe('30000');
    expect(await page.locator('.rows > tbody > tr').count()).toBeLessThan(1200);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.locator('.rows th bdi', { hasText: /^Person 29999$/ }).waitFor();
    expect(await page.locator('.rows > tbody > tr').count()).toBeLessThan(1200);
    await page.locator('#search').fill('person 12345');
    expect(await names()).toEqual(['Person 12345']);
  });

  it('is accessible to machines that check: axe finds nothing', { timeout: 60_000 }, async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await open(trustLedger());
      await page.emulateMedia({ colorScheme });
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) (one as HTMLDetailsElement).open = true;
      });
      const violations = await page.evaluate(`${axe.source}; axe.run().then((found) =>
        found.violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html).join(' ')))`);
      expect(violations).toEqual([]);
      await page.close();
    }
  });

  it('works by keyboard alone', async () => {
    await open(trustLedger());
    await page.locator('#show-all').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('output').innerText()).toBe('1');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    await page.keyboard.type('lxm');
    expect(await names()).toEqual(['林晓曼']);
    await page.locator('.rows .evidence').first().focus();
    await page.keyboard.press('Enter');
    const clues = page.locator('.clues');
    await clues.waitFor();
    // As wide as the table, and gone again at the next press.
    const widthOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => one.getBoundingClientRect().width);
    expect(await widthOf('.clues')).toBeGreaterThan(0.9 * (await widthOf('.rows')));
    await page.keyboard.press('Enter');
    expect(await clues.count()).toBe(0);
  });

  it('begins with what to do now, each with the people it is about', async () => {
    await open(trustLedger());
    const items = page.locator('.to-do li');
    expect(await items.allInnerTexts()).toEqual([
      expect.stringMatching(/^1\s+Your answer\s+Answer who they are: migrate review$/),
      expect.stringMatching(/^1\s+To ask\s+Ask them on WeChat: migrate ask$/),
    ]);
    await items.last().locator('a').click();
    expect(await names()).toEqual(['周杰']);
    await open(buildLedger(input()));
    expect(await page.locator('.to-do').innerText()).toContain('Nothing is left to do.');
  });

  it('is short on a phone, and shows the rest on request', async () => {
    await open(manyRows(60), { viewport: { width: 390, height: 844 } });
    expect(await visibleRows().count()).toBe(20);
    expect(await page.locator('output').innerText()).toBe('60');
    await page.getByRole('button', { name: 'Show all (60)' }).click();
    expect(await visibleRows().count()).toBe(60);
    await open(trustLedger(), { viewport: { width: 390, height: 844 } });
    expect(await page.locator('figure').first().isVisible()).toBe(false);
    await page.getByText('In figures').click();
    expect(await page.locator('figure').first().isVisible()).toBe(true);
  });

  it('prints all that is shown, on paper without the controls', async () => {
    await open(manyRows(400));
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await visibleRows().count()).toBe(400);
    expect(await page.locator('.controls').isVisible()).toBe(false);
    await open(trustLedger());
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.changes li').allInnerTexts()).toHaveLength(2);
    expect(await page.locator('.changes li').first().isVisible()).toBe(true);
    await open(manyRows(60), { viewport: { width: 390, height: 844 } });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await visibleRows().count()).toBe(60);
  });

  it('prints so many rows, says that there are more, and leaves no empty pages for them', async () => {
    await open(manyRows(2100));
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.rows .spacer').count()).toBe(0);
    expect((await page.locator('#everyone tbody > tr').allInnerTexts()).slice(2000)).toEqual([
      'The rows after these are not printed: all are in report.csv, and a filter prints those you choose.',
    ]);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('#everyone tbody').count()).toBe(42);
  });

  it('cuts a remark that would fill screens, and shows the rest on request', async () => {
    const remark = `林晓曼 ${'2019年深圳高交会展位上认识 '.repeat(60)}END`;
    const one = contact('wxid_lin', { remark });
    const changes = { ...trustLedger().changes!, newContacts: [one] };
    await open(buildLedger(input({ contacts: [one], changes })), { viewport: { width: 768, height: 900 } });
    expect((await visibleRows().first().boundingBox())!.height).toBeLessThan(300);
    await visibleRows().first().getByText('END').waitFor({ state: 'hidden' });
    await visibleRows().locator('.long summary').click();
    await visibleRows().first().getByText('END').waitFor();
    // Whole to whoever searches, however much is shown.
    await page.locator('#search').fill('END');
    expect(await page.locator('output').innerText()).toBe('1');
    await page.locator('.changes > summary').first().click();
    expect(await page.locator('.changes .long').count()).toBe(1);
    expect(troubles).toEqual([]);
  });

  it.each([
    [390, 1],
    [768, 2],
    [1280, 4],
  ])('is a table where there is room for one, else cards: %i pixels', async (width, columns) => {
    await open(sampleLedger(), { viewport: { width, height: 900 } });
    const cells = await visibleRows().first().locator(':scope > *').all();
    const lefts = await Promise.all(cells.map(async (cell) => (await cell.boundingBox())!.x));
    expect(new Set(lefts).size).toBe(columns);
    if (columns === 4) {
      // A head stands over its text, the coloured edge notwithstanding.
      const leftOf = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((cell) => {
            const { left } = cell.getBoundingClientRect();
            const { borderLeftWidth, paddingLeft } = getComputedStyle(cell);
            return left + Number.parseFloat(borderLeftWidth) + Number.parseFloat(paddingLeft);
          });
      expect(await leftOf('#everyone thead th')).toBe(await leftOf('#everyone tbody th'));
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it('goes on, by keyboard, with the first of those that a phone had not shown', async () => {
    await open(manyRows(60), { viewport: { width: 390, height: 844 } });
    await page.locator('#more').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.querySelector('bdi')?.textContent)).toBe(
      'Person 20',
    );
  });

  it('fits a phone', async () => {
    await open(sampleLedger());
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it('says so when nothing was imported', async () => {
    await open(buildLedger(input()));
    expect(await page.locator('.answer').innerText()).toBe('No WeChat contacts have been imported yet.');
    expect(troubles).toEqual([]);
  });
});

describe.skipIf(lacks('a browser'))('hostile names', () => {
  it('show as text: nothing runs, loads, links elsewhere or breaks out', async () => {
    await open(hostileLedger());
    await page.locator('.rows summary').evaluateAll((all) => {
      for (const one of all) (one.parentElement as HTMLDetailsElement).open = true;
    });
    expect(troubles).toEqual([]);
    expect(await page.title()).toBe('From WeChat to LinkedIn');
    expect(await page.locator('img, iframe, object, h1:has-text("out")').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('[onclick], [onerror], :not(td)[style]').count()).toBe(0);
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    for (const link of links)
      expect(link).toMatch(/^(https:\/\/www\.linkedin\.com\/|file:.*#(rows-[a-z-]+|every-row)$)/);
    expect(await page.locator('.rows').innerText()).not.toMatch(
      /[\u0000-\u0008\u001b\u202a-\u202e\u2066-\u2069]/,
    );
    expect(await visibleRows().count()).toBe(
      hostileLedger().totals.rows + hostileLedger().linkedinOnly.length,
    );
  });

  it('show as they are', async () => {
    await open(hostileLedger());
    const shown = await page.locator('.rows th bdi').allTextContents();
    for (const text of HOSTILE.filter((one) => /^[ -~]+$/.test(one))) expect(shown).toContain(text.trim());
  });
});
