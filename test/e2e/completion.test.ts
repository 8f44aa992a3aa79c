import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lacks } from '../support/needs.ts';
import { migrate, migrateJson, root, samples } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';
import { Terminal } from '../support/terminal.ts';

const home = tempFolder();
const bin = join(home, 'bin');
beforeAll(() => {
  migrate(home, ['import', samples]);
  writeFileSync(join(home, 'a file.csv'), '');
  mkdirSync(bin);
  if (!lacks('links to files')) symlinkSync(join(root, 'bin/run.js'), join(bin, 'migrate'));
});

const shells = {
  bash: { start: 'bash --noprofile --norc', load: 'eval "$(migrate completion bash)"' },
  zsh: { start: 'zsh -f', load: 'eval "$(migrate completion zsh)"' },
  fish: { start: 'fish --no-config', load: 'migrate completion fish | source' },
};

describe.each(Object.entries(shells))('in %s, Tab', (name, { start, load }) => {
  const lacking = lacks('tmux') || lacks(name as keyof typeof shells);
  let terminal: Terminal;
  afterEach(() => terminal?.close());

  it.skipIf(lacking)(
    'completes commands, flags, values, people, labels and files',
    async () => {
      terminal = new Terminal(home);
      terminal.press(`PATH="${bin}:$PATH" exec ${start}`, 'Enter');
      terminal.press(load, 'Enter');
      terminal.press('echo "ready 1"', 'Enter');
      await terminal.until(/^ready 1/m);
      for (const [typed, completed] of [
        ['migrate imp', /migrate import \./],
        ['migrate invite pl', /migrate invite plan \./],
        ['migrate match --lang z', /--lang zh \./],
        ['migrate match --no-i', /--no-interactive \./],
        ['migrate people outcome:conn', /outcome:connected \./],
        ['migrate people label:设', /label:设计 \./],
        ['migrate explain 王伟\\ 清', /王伟\\ 清华 \./],
        ['migrate import a', /a\\ file\.csv \./],
      ] as const) {
        terminal.type(typed);
        terminal.press('Tab');
        // What is typed next stands behind the space that a whole word ends with.
        terminal.type('.');
        await terminal.until(completed);
        terminal.press('C-u');
      }
    },
    120_000,
  );
});

it('is silent where anything goes wrong', () => {
  writeFileSync(join(home, 'no-folder'), '');
  for (const line of [['zsh', '-w', 'no-folder', 'explain', '=王'], ['zsh'], ['bash'], []]) {
    expect(migrate(home, ['--complete', ...line])).toMatchObject({ exit: 0, stderr: '' });
  }
});

it('never offers a name that could do something to a terminal', () => {
  const people = join(home, 'hostile.csv');
  writeFileSync(
    people,
    '﻿昵称,备注,微信号\n"evil\u001b[2J",evil\u202eone,wxid_evil0000000001\nevilplain,,wxid_evil0000000002\n',
  );
  migrate(home, ['import', people, '-w', 'hostile']);
  const { stdout } = migrate(home, ['--complete', 'zsh', '-w', 'hostile', 'explain', '=evil']);
  expect(stdout).toBe('none\nevilplain\n');
});

it('prints the script for each shell', () => {
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    const { stdout } = migrate(home, ['completion', shell]);
    expect(stdout).toContain(`--complete ${shell}`);
    expect(stdout).toContain('wechat-to-linkedin');
    expect(migrateJson(home, ['completion', shell]).json).toEqual({ shell, script: stdout });
  }
});
