import { readFileSync } from 'node:fs';
import type { Text } from '../../text/index.ts';
import { UserError } from '../../user-error.ts';
import { isEncrypted } from '../../workspace/store/folder.ts';
import { giveKey } from '../../workspace/store/open.ts';
import { printable } from '../show/printable.ts';

interface Asking {
  mayAsk: boolean;
  text: Text;
}

const LEAST = 8;
const TRIES = 3;

/** Where the passphrase stands for those who cannot be asked. It is never an argument: others see those. */
export const passphraseFile = (): string | undefined => process.env.MIGRATE_PASSPHRASE_FILE || undefined;

/** On standard error, so that the document on standard output stays clean; the terminal is all it takes. */
const canAskOnStderr = () => process.stdin.isTTY === true && process.stderr.isTTY === true;

/**
 * Opens the workspace from now on, where it is encrypted, with the passphrase from its file, else as typed. Throws UserError
 * passphrase-needed, wrong-passphrase (exit 4), and what `readPassphrase` does.
 */
export async function openEncrypted(folder: string, asking: Asking): Promise<void> {
  if (!isEncrypted(folder)) return;
  const message = asking.text.lock.ask({ folder });
  if (!(await tryPassphrase(folder, message, asking)))
    throw new UserError('passphrase-needed', { folder }, 4);
}

/** The same where it helps and is not needed: nothing typed, or nobody to ask, and it stays closed. Says whether it is open. */
export async function mayOpenEncrypted(folder: string, asking: Asking): Promise<boolean> {
  return !isEncrypted(folder) || tryPassphrase(folder, asking.text.lock.askOrSkip({ folder }), asking);
}

/** False where there is none to try. */
async function tryPassphrase(folder: string, message: string, { mayAsk, text }: Asking): Promise<boolean> {
  const wrong = new UserError('wrong-passphrase', { folder }, 4);
  const file = passphraseFile();
  if (file !== undefined) {
    if (await giveKey(folder, readPassphrase(file))) return true;
    throw wrong;
  }
  if (!(mayAsk && canAskOnStderr())) return false;
  for (let left = TRIES; left > 0; left--) {
    const typed = await ask(message);
    if (typed === '') return false;
    if (await giveKey(folder, typed)) return true;
    if (left > 1) tell(text.problem(wrong.code, wrong.values).what);
  }
  throw wrong;
}

/**
 * A passphrase to be: the one in the file, else typed twice. Throws UserError new-passphrase-needed, passphrase-short (exit 2), and
 * what `readPassphrase` does.
 */
export async function newPassphrase(file: string | undefined, { mayAsk, text }: Asking): Promise<string> {
  const { lock: words } = text;
  const short = new UserError('passphrase-short', { least: LEAST }, 2);
  const isShort = (passphrase: string) => [...passphrase.normalize('NFKC')].length < LEAST;
  if (file !== undefined) {
    const passphrase = readPassphrase(file);
    if (isShort(passphrase)) throw short;
    return passphrase;
  }
  if (!(mayAsk && canAskOnStderr())) throw new UserError('new-passphrase-needed', {}, 2);
  for (;;) {
    const passphrase = await ask(words.askNew({ least: LEAST }));
    if (isShort(passphrase)) tell(text.problem(short.code, short.values).what);
    else if (passphrase === (await ask(words.askAgain))) return passphrase;
    else tell(words.notTheSame);
  }
}

/** The first line of a UTF-8 file, or of one in UTF-16 as PowerShell writes it. Throws UserError passphrase-file-unreadable, passphrase-file-empty (exit 2). */
function readPassphrase(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new UserError('passphrase-file-unreadable', { path, message: (error as Error).message }, 2);
  }
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  const [line] = decoded(bytes, encoding).split(/\r?\n/);
  if (!line) throw new UserError('passphrase-file-empty', { path }, 2);
  return line;
}

/** '' for what is no text of that encoding; without its byte order mark. */
function decoded(bytes: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

async function ask(message: string): Promise<string> {
  const { default: inquirer } = await import('inquirer');
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  const { typed } = await prompt<{ typed: string }>([
    { type: 'password', name: 'typed', message: printable(message), mask: '*', toggleMask: false },
  ]);
  return typed;
}

const tell = (line: string) => process.stderr.write(`✗ ${printable(line)}\n`);
