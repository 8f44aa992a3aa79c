/** How long does the report take, and how quick is its page? `npx tsx bench/report.ts [--contacts 10000] [--connections 30000]` */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { searchKeys } from '../src/migration/people/search-keys.ts';
import type { Match } from '../src/model.ts';
import { buildLedger, type Ledger } from '../src/report/ledger/ledger.ts';
import { toHtml } from '../src/report/writers/html.ts';
import { reportFiles } from '../src/report/writers/report-files.ts';
import { writeFiles } from '../src/workspace/outputs/write-files.ts';
import { makeWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '10000' },
    connections: { type: 'string', default: '30000' },
  },
});
const contacts = Number(values.contacts);
const connections = Number(values.connections);
const folder = mkdtempSync(join(tmpdir(), 'bench-report-'));

/** Everyone on both sides matched with the evidence of a name, every fifth one to be asked about. */
function makeLedger(): Ledger {
  const nonPeople = Math.round(contacts / 10);
  const people = contacts - nonPeople + connections - Math.round(contacts / 3);
  const world = makeWorld({ seed: 1, people, contacts, connections, nonPeople });
  const name = new Map(world.contacts.map(({ id, remark, nickname }) => [id, remark || nickname]));
  const member = new Map(world.connections.map((one) => [one.id, one]));
  const matches = world.truth.map(([contact, connection], i): Match => {
    const left = name.get(contact) ?? '';
    const { firstName, lastName, company } = member.get(connection)!;
    return {
      contact,
      connection,
      status: i % 5 === 0 ? 'review' : 'accepted',
      probability: 0.5 + (i % 500) / 1000,
      decidedBy: 'model',
      evidence: [
        { feature: 'prior', left: '', right: '', weight: -13.2, note: '' },
        { feature: 'surname', left: left.slice(0, 1), right: lastName, weight: 5.1, note: 'pinyin' },
        { feature: 'given-name', left: left.slice(1, 3), right: firstName, weight: 11.9, note: 'pinyin' },
        { feature: 'company', left, right: company ?? '', weight: 4.2, note: 'equal' },
      ],
    };
  });
  const searchNames = new Map(
    world.contacts
      .filter((_, i) => i % 3)
      .map(({ id, remark }) => [id, { han: remark, latin: null, company: null }]),
  );
  return buildLedger({
    contacts: world.contacts,
    connections: world.connections,
    matches,
    searchNames,
    searchKeys: searchKeys(world.contacts),
    pending: new Map(),
    skipped: [],
  });
}

/** The quickest of several runs in ms, each on a ledger of its own: nothing is remembered from the run before. */
function quickest(work: (ledger: Ledger) => void): number {
  const times = Array.from({ length: 5 }, () => {
    const ledger = makeLedger();
    const start = performance.now();
    work(ledger);
    return performance.now() - start;
  });
  return Math.min(...times);
}

const plain = quickest(({ entries, linkedinOnly }) =>
  writeFileSync(join(folder, 'plain.json'), JSON.stringify({ entries, linkedinOnly })),
);
const report = quickest((ledger) => writeFiles(folder, reportFiles(ledger, 'en')));
const pageOnly = quickest((ledger) => writeFileSync(join(folder, 'index.html'), toHtml(ledger, 'en')));
const megabytes = (name: string) => statSync(join(folder, name)).size / 1e6;

const times = (ms: number) => `${ms.toFixed(0)} ms, ${(ms / plain).toFixed(2)} times`;

console.log(`${contacts} contacts, ${connections} connections`);
console.log(`the same rows as plain JSON   ${plain.toFixed(0)} ms, ${megabytes('plain.json').toFixed(1)} MB`);
console.log(`the page alone                ${times(pageOnly)} (aim: under 3)`);
console.log(`all its files                 ${times(report)}`);
console.log(`index.html                    ${megabytes('index.html').toFixed(1)} MB (aim: under 12)`);

const args = sparticuz.args.filter((arg) => !['--single-process', '--no-zygote'].includes(arg));
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args });
const page = await browser.newPage();
await page.goto(pathToFileURL(join(folder, 'index.html')).href);
const painted = await page.evaluate(
  () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
);
console.log(`first paint                   ${painted.toFixed(0)} ms (aim: under 1000)`);

// Right after loading, the first key also puts together the texts to search.
for (const query of ['l', 'li', 'lin', 'wang wei', '王', '腾讯', 'zzzz', '']) {
  const ms = await page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const box = document.querySelector('#search') as HTMLInputElement;
        const start = performance.now();
        box.value = text;
        box.dispatchEvent(new Event('input', { bubbles: true }));
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      }),
    query,
  );
  const found = await page.locator('output').innerText();
  console.log(
    `filter ${JSON.stringify(query).padEnd(22)} ${ms.toFixed(0)} ms to the next picture, ${found} rows (aim: under 100)`,
  );
}
await browser.close();
rmSync(folder, { recursive: true });
