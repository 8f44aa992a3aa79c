import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lacks } from '../support/needs.ts';
import { migrate, migrateJson, samples } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';
import { Terminal } from '../support/terminal.ts';

const temp = tempFolder();
const imported = join(temp, 'imported');
beforeAll(() => {
  mkdirSync(imported);
  migrate(imported, ['import', samples]);
  migrate(imported, ['match', '--no-interactive']);
});

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(temp, 'home-'));
  cpSync(imported, home, { recursive: true });
});

const outcomeOf = (contact: string) =>
  migrateJson(home, ['report']).json.ledger.find((entry: { contact: string }) => entry.contact === contact);
const idsOf = (...query: string[]) =>
  migrateJson(home, ['people', ...query]).json.people.map(({ id }: { id: string }) => id);

describe('migrate exclude', { timeout: 120_000 }, () => {
  it('leaves out whom a query means: not asked, not invited, told in the report with the reason', () => {
    const [supplier] = idsOf('供应商');
    const { exit, stdout } = migrate(home, ['exclude', '供应商', '--yes', '--reason', 'retired']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/Left out \d+ p/);
    expect(outcomeOf(supplier)).toMatchObject({
      outcome: 'excluded',
      reason: 'left-out-by-you',
      detail: expect.stringContaining('retired'),
    });
    const { people } = migrateJson(home, ['ask', 'list']).json;
    expect(people.map(({ contact }: { contact: string }) => contact)).not.toContain(supplier);
  });

  it('without a terminal nothing happens unless --yes says so', () => {
    for (const extra of [[], ['--no-interactive']]) {
      const { exit, stderr } = migrate(home, ['exclude', 'label:同事', ...extra]);
      expect(exit).toBe(2);
      expect(stderr).toContain('Add --yes');
    }
    expect(migrateJson(home, ['exclude', 'label:同事']).json.error.code).toBe('not-confirmed');
    expect(migrateJson(home, ['exclude', 'label:同事', '--back', '--yes']).json.act).toBeNull();
  });

  it('says what is wrong with a query', () => {
    expect(migrateJson(home, ['exclude', 'kind:robot', '--yes'])).toMatchObject({
      exit: 2,
      json: { error: { code: 'query-value' } },
    });
    expect(migrate(home, ['exclude']).exit).toBe(2);
    expect(migrate(home, ['exclude', 'nobody-is-called-so']).stdout).toContain('Nothing to change');
  });
});

describe('migrate label', { timeout: 60_000 }, () => {
  it('gives and takes labels', () => {
    const { contacts } = migrateJson(home, ['label', 'add', '老 朋友', '华为', '--yes']).json;
    expect(contacts.length).toBeGreaterThan(1);
    expect(idsOf('label:老 朋友')).toEqual(contacts);
    expect(migrate(home, ['label', 'remove', '老 朋友', 'label:老 朋友', '--yes']).stdout).toContain(
      `Took the label "老 朋友" from ${contacts.length} people.`,
    );
  });
});

describe.skipIf(lacks('tmux'))('in a real terminal', { timeout: 120_000 }, () => {
  let terminal: Terminal;
  afterEach(() => terminal.close());

  it('shows whom it is about and asks; Enter alone changes nothing', async () => {
    terminal = new Terminal(home, { columns: 80, rows: 24 });
    terminal.run('migrate exclude label:同事');
    const question = await terminal.until(/Leave 12 people out of the migration\?/);
    expect(question).toContain('隔壁工位 熊磊');
    terminal.press('Enter');
    expect(await terminal.until(/exit 0/)).toContain('Nothing was changed');
    terminal.run('migrate exclude label:同事 --lang zh');
    await terminal.until(/排除这 12 人吗？/);
    terminal.press('y', 'Enter');
    expect(await terminal.until(/exit 0/)).toContain('已排除 12 人');
    expect(outcomeOf('wxid_c5qbrelafdry12').outcome).toBe('excluded');
  });
});
