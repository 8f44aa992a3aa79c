import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cleanEnv, root } from './program.ts';

let terminals = 0;

/** A terminal of its own in which the built program runs, as `migrate`. */
export class Terminal {
  readonly #session = `migrate-test-${process.pid}-${terminals++}`;
  /** A server of its own: a shared one ends with its last session, maybe just when the next test asks it for one. */
  readonly #socket = join(tmpdir(), `${this.#session}.tmux`);
  /** All that was written to it: it grows as soon as the screen has changed. */
  readonly #written = join(tmpdir(), `${this.#session}.written`);

  constructor(folder: string, { columns = 100, rows = 30 } = {}) {
    const size = ['-x', String(columns), '-y', String(rows)];
    this.#tmux('new-session', '-d', '-s', this.#session, ...size, '-c', folder, 'sh');
    this.#tmux('pipe-pane', '-t', this.#session, `exec cat > '${this.#written}'`);
  }

  /** Runs a command line; `migrate` in it is the built program. Ends by writing `exit` and the exit code. */
  run(command: string, env = ''): void {
    const program = `${env} '${process.execPath}' '${join(root, 'bin/run.js')}'`;
    this.press(`clear; ${command.replace('migrate', program)}; echo "exit $?"`, 'Enter');
  }

  press(...keys: string[]): void {
    this.#tmux('send-keys', '-t', this.#session, ...keys);
  }

  type(text: string): void {
    this.#tmux('send-keys', '-l', '-t', this.#session, text);
  }

  resize(columns: number, rows: number): void {
    this.#tmux('resize-window', '-t', this.#session, '-x', String(columns), '-y', String(rows));
  }

  screen(): string {
    return this.#tmux('capture-pane', '-p', '-t', this.#session);
  }

  /** The screen with the codes of its colours and bold letters. */
  styled(): string {
    return this.#tmux('capture-pane', '-e', '-p', '-t', this.#session);
  }

  /** The screen as soon as it shows something. To look is a program started, so it is looked at only when it may have changed. */
  async until(text: RegExp): Promise<string> {
    let seen: number | undefined;
    for (const late = Date.now() + 20_000; Date.now() < late; await wait(10)) {
      const size = statSync(this.#written, { throwIfNoEntry: false })?.size ?? 0;
      if (size === seen) continue;
      seen = size;
      const screen = this.screen();
      if (text.test(screen)) return screen;
    }
    throw new Error(`Never saw ${text} on:\n${this.screen()}`);
  }

  /** The process that runs in it, by the command in its name. */
  child(): number {
    const shell = this.#tmux('display-message', '-p', '-t', this.#session, '#{pane_pid}').trim();
    return Number(execFileSync('pgrep', ['-P', shell], { encoding: 'utf8' }).trim().split('\n').at(-1));
  }

  close(): void {
    spawnSync('tmux', ['-S', this.#socket, 'kill-server']);
    for (const file of [this.#socket, this.#written]) rmSync(file, { force: true });
  }

  #tmux(...args: string[]): string {
    return execFileSync('tmux', ['-S', this.#socket, ...args], { encoding: 'utf8', env: cleanEnv() });
  }
}
