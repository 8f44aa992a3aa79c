import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { bundledBrowser, lacks } from './needs.ts';

/** A real Chromium; nothing where there is none, for tests that are skipped there. */
export async function launchBrowser(): Promise<Browser> {
  if (lacks('a browser')) return undefined as unknown as Browser;
  if (!bundledBrowser) return chromium.launch({ channel: 'chrome' });
  // One process for all, as on AWS Lambda, ends with the first page closed.
  const args = sparticuz.args.filter(
    (arg) => !['--single-process', '--no-zygote', '--disable-web-security'].includes(arg),
  );
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args });
}

/** What a page complains about, or asks for that `isKnown` does not know; empty when all is well. */
export async function troublesOf(page: Page, isKnown: (url: string) => boolean): Promise<string[]> {
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!isKnown(request.url())) troubles.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return troubles;
}
