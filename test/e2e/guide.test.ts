import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { lacks } from '../support/needs.ts';
import { tempFolder } from '../support/temp.ts';
import { Terminal } from '../support/terminal.ts';

const temp = tempFolder();

describe.skipIf(lacks('tmux'))('the menu of migrate', { timeout: 60_000 }, () => {
  let terminal: Terminal;
  afterEach(() => terminal.close());

  it.each(['q', 'Q'])('stops on %s, as every screen does', async (key) => {
    terminal = new Terminal(mkdtempSync(join(temp, 'home-')));
    terminal.run('migrate');
    await terminal.until(/What now\?[\s\S]*Stop for now \(q\)/);
    terminal.press(key);
    expect(await terminal.until(/exit \d/)).toMatch(/Run: migrate import\s+exit 0/);
  });
});
