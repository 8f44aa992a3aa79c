// Makes the pictures of README in docs/pictures, from the sample exports: the report's page, and a question of the review.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../test/support/browser.ts';
import { migrateCold, root, samples } from '../../test/support/program.ts';
import { Terminal } from '../../test/support/terminal.ts';
import { terminalSvg } from './terminal-svg.ts';

const COLUMNS = 96;
const home = mkdtempSync(join(tmpdir(), 'migrate-pictures-'));
const to = (file: string) => join(root, 'docs/pictures', file);

needsChineseFont();
for (const args of [
  ['import', samples],
  ['match', '--no-interactive', '--personal', 'all'],
])
  migrateCold(home, args);
for (const language of ['en', 'zh']) {
  await pictureReview(language);
  await pictureReport(language);
}
rmSync(home, { recursive: true });

async function pictureReview(language: string): Promise<void> {
  const terminal = new Terminal(home, { columns: COLUMNS, rows: 30 });
  terminal.run('migrate review --only 王威', `env -u NO_COLOR TERM=xterm-256color MIGRATE_LANG=${language}`);
  await terminal.until(/Wei Wang[\s\S]*\bq\b/);
  writeFileSync(to(`review-${language}.svg`), terminalSvg('migrate review', terminal.styled(), COLUMNS));
  terminal.close();
}

async function pictureReport(language: string): Promise<void> {
  const folder = join(home, language);
  migrateCold(home, ['report', '--output', folder, '--lang', language]);
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, colorScheme: 'light' });
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  const { y, height } = (await page.locator('table').first().boundingBox())!;
  const clip = { x: 0, y: 0, width: 1100, height: y + height + 8 };
  await page.screenshot({ path: to(`report-${language}.png`), clip, fullPage: true });
  await browser.close();
}

/** Without one the page would show boxes. Terminals are drawn with the fonts of whoever looks. */
function needsChineseFont(): void {
  if (execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' })) return;
  process.stderr.write(
    'No font here has Chinese characters: install one, such as fonts-noto-cjk or fonts-wqy-microhei.\n',
  );
  process.exit(1);
}
