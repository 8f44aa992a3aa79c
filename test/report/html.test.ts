import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildLedger, type Ledger } from '../../src/report/ledger.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { input } from './factories.ts';
import { HOSTILE, hostileLedger } from './hostile.ts';
import { sampleLedger } from './sample-ledger.ts';

let browser: Browser;
let folder: string;
let page: Page;
/** What the page complained about or asked for, besides itself. */
let troubles: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  // One process for all, as on AWS Lambda, ends with the first page closed.
  const args = sparticuz.args.filter(
    (arg) => !['--single-process', '--no-zygote', '--disable-web-security'].includes(arg),
  );
  browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => page?.close());

async function open(ledger: Ledger, { language = 'en' as 'en' | 'zh', javaScriptEnabled = true } = {}) {
  writeReport(ledger, folder, language);
  const url = pathToFileURL(join(folder, 'index.html')).href;
  page = await browser.newPage({ javaScriptEnabled });
  troubles = [];
  page.on('console', (message) => troubles.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== url && request.url() !== 'data:,') troubles.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(url);
}

const visibleRows = () => page.locator('.rows > tbody > tr:not(.group):visible');

describe('the page, opened from disk', () => {
  it.each(['en', 'zh'] as const)('answers, adds up and keeps to its policy (%s)', async (language) => {
    await open(sampleLedger(), { language });
    expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
    expect(await page.locator('.answer').innerText()).toContain('12');
    const counts = await page.locator('.sum tbody .number').allInnerTexts();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(12);
    expect(await page.locator('.sum tfoot .number').innerText()).toBe('12');
    expect(await visibleRows().count()).toBe(12);
    // The style was applied, so its hash is right; the script too, as the search box shows.
    expect(await page.locator('.bar').evaluate((bar) => getComputedStyle(bar).display)).toBe('block');
    expect(await page.locator('#search').isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('filters by outcome and searches, together', async () => {
    await open(sampleLedger());
    await page.locator('label[for=show-invite]').click();
    expect(await visibleRows().count()).toBe(2);
    await page.locator('#search').fill('云帆 赵一鸣');
    expect(await visibleRows().count()).toBe(1);
    expect(await page.locator('output').innerText()).toBe('1');
    await page.locator('label[for=show-all]').click();
    await page.locator('#search').fill('XIAOMAN');
    expect(await visibleRows().locator('th').first().innerText()).toContain('林晓曼');
    expect(troubles).toEqual([]);
  });

  it('shows the evidence as a sum', async () => {
    await open(sampleLedger());
    await page.locator('summary').first().click();
    const clues = page.locator('.clues').first();
    expect(await clues.locator('tbody .number').allInnerTexts()).toEqual(['−9.0', '+5.1', '+11.9']);
    expect(await clues.locator('tfoot .number').innerText()).toBe('+8.0');
  });

  it('works without JavaScript, the filter included', async () => {
    await open(sampleLedger(), { javaScriptEnabled: false });
    expect(await page.locator('#search').isVisible()).toBe(false);
    await page.locator('label[for=show-ask]').click();
    expect(await visibleRows().count()).toBe(2);
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

describe('hostile names', () => {
  it('show as text: nothing runs, loads, links elsewhere or breaks out', async () => {
    await open(hostileLedger());
    await page.locator('summary').evaluateAll((all) => {
      for (const one of all) (one.parentElement as HTMLDetailsElement).open = true;
    });
    expect(troubles).toEqual([]);
    expect(await page.title()).toBe('From WeChat to LinkedIn');
    expect(await page.locator('img, iframe, object, h1:has-text("out")').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('[onclick], [onerror], [style]').count()).toBe(0);
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    for (const link of links) expect(link).toMatch(/^(https:\/\/www\.linkedin\.com\/|file:.*#rows-)/);
    expect(await page.locator('.rows').innerText()).not.toMatch(
      /[\u0000-\u0008\u001b\u202a-\u202e\u2066-\u2069]/,
    );
    expect(await visibleRows().count()).toBe(hostileLedger().totals.rows);
  });

  it.each(HOSTILE.filter((text) => /^[ -~]+$/.test(text)))('shows %s as it is', async (text) => {
    await open(hostileLedger());
    expect(await page.locator('.rows th bdi').allTextContents()).toContain(text.trim());
  });
});
