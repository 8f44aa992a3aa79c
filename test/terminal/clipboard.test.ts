import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyToClipboard } from '../../src/terminal/clipboard.ts';
import { lacks, UNIX } from '../support/needs.ts';
import { tempFolder } from '../support/temp.ts';

const { platform } = process;
const text = '您好，王伟！\n我在领英：https://www.linkedin.com/in/xiaoman-lin 🌹 “Kevin” ½ %PATH% $HOME';

describe.skipIf(lacks(UNIX))('the clipboard is that of the first tool that works', () => {
  const { PATH } = process.env;
  let tools: string;
  let copied: string;
  beforeEach(() => {
    tools = join(tempFolder(), 'bin');
    copied = join(tools, 'copied');
    mkdirSync(tools);
    process.env.PATH = tools;
  });
  afterEach(() => {
    process.env.PATH = PATH;
  });

  function install(name: string, script: string): void {
    writeFileSync(join(tools, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(tools, name), 0o755);
  }

  it.each([
    ['pbcopy', ''],
    ['wl-copy', ''],
    ['xclip', '-selection clipboard'],
    ['xsel', '--clipboard --input'],
    ['termux-clipboard-set', ''],
  ])('%s %s takes UTF-8', async (name, args) => {
    install(name, `[ "$*" = "${args}" ] && /bin/cat > '${copied}'`);
    expect(await copyToClipboard(text)).toBe(true);
    expect(readFileSync(copied, 'utf8')).toBe(text);
  });

  it('PowerShell is given letters that every code page has', async () => {
    install('powershell.exe', `/bin/cat > '${copied}'`);
    expect(await copyToClipboard(text)).toBe(true);
    expect(readFileSync(copied, 'latin1')).toMatch(/^[\w+/=]+$/);
    expect(Buffer.from(readFileSync(copied, 'latin1'), 'base64').toString('utf8')).toBe(text);
  });

  it('clip.exe, where PowerShell is not allowed, is given UTF-16', async () => {
    install('powershell.exe', 'exit 1');
    install('clip.exe', `/bin/cat > '${copied}'`);
    expect(await copyToClipboard(text)).toBe(true);
    expect(readFileSync(copied, 'utf16le')).toBe(text);
  });

  it('a tool that finds no desktop leaves it to the next; one that reads nothing harms nothing', async () => {
    install('wl-copy', 'exit 1');
    install('xclip', 'exec <&-; exit 1');
    install('xsel', `/bin/cat > '${copied}'`);
    expect(await copyToClipboard(text.repeat(10_000))).toBe(true);
    expect(readFileSync(copied, 'utf8')).toBe(text.repeat(10_000));
  });

  it('without any there is no clipboard', async () => {
    expect(await copyToClipboard(text)).toBe(false);
  });
});

describe.skipIf(platform !== 'win32' && platform !== 'darwin')('the real clipboard (Windows, macOS)', () => {
  const paste =
    platform === 'win32'
      ? [
          'powershell.exe',
          '-NoProfile',
          '-Command',
          '[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-Clipboard -Raw',
        ]
      : ['sh', '-c', 'LC_ALL=en_US.UTF-8 pbpaste'];

  it.each([text, '你好', '王伟 腾讯'])('gives %j back', async (copied) => {
    expect(await copyToClipboard(copied)).toBe(true);
    const [command = '', ...args] = paste;
    expect(execFileSync(command, args, { encoding: 'utf8' }).replace(/\r?\n$/, '')).toBe(copied);
  });
});
