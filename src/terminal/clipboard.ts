import { spawn } from 'node:child_process';
import { once } from 'node:events';

interface Tool {
  command: string;
  args: string[];
  /** The bytes that it takes the text as. */
  encode: (text: string) => Buffer;
}

/** How long a tool may take, in ms: PowerShell needs seconds on a slow machine. */
const PATIENCE = 10_000;

const utf8 = (text: string) => Buffer.from(text, 'utf8');

/**
 * clip.exe guesses the encoding, and guesses wrong about short Chinese texts; a mark that says it ends up in the clipboard.
 * PowerShell reads standard input in the console's old code page, so that the text comes in letters every page has.
 */
const windows: Tool[] = [
  {
    command: 'powershell.exe',
    args: [
      '-NoProfile',
      '-NonInteractive',
      '-Command',
      'Set-Clipboard -Value ([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String([Console]::In.ReadToEnd())))',
    ],
    encode: (text) => Buffer.from(utf8(text).toString('base64'), 'latin1'),
  },
  { command: 'clip.exe', args: [], encode: (text) => Buffer.from(text, 'utf16le') },
];

/** Those of a Mac, of Linux desktops, of Windows where Linux runs inside it, of Android's Termux. */
const others: Tool[] = [
  { command: 'pbcopy', args: [], encode: utf8 },
  { command: 'wl-copy', args: [], encode: utf8 },
  { command: 'xclip', args: ['-selection', 'clipboard'], encode: utf8 },
  { command: 'xsel', args: ['--clipboard', '--input'], encode: utf8 },
  ...windows,
  { command: 'termux-clipboard-set', args: [], encode: utf8 },
];

/** Puts a text where the next paste takes it from; false where there is no clipboard, such as over ssh. */
export async function copyToClipboard(text: string): Promise<boolean> {
  const tools = process.platform === 'win32' ? windows : others;
  for (const tool of tools) if (await takes(tool, text)) return true;
  return false;
}

/** Some tools live on in the background until somebody copies something else: only the one we started counts. */
async function takes({ command, args, encode }: Tool, text: string): Promise<boolean> {
  // pbcopy takes text as what the locale says, which may be none.
  const env = { ...process.env, ...(command === 'pbcopy' && { LC_ALL: 'en_US.UTF-8' }) };
  const tool = spawn(command, args, {
    stdio: ['pipe', 'ignore', 'ignore'],
    windowsHide: true,
    timeout: PATIENCE,
    env,
  });
  // A tool that reads nothing closes its end early.
  tool.stdin.on('error', () => {});
  tool.stdin.end(encode(text));
  try {
    const [code] = await once(tool, 'exit');
    return code === 0;
  } catch {
    return false;
  }
}
