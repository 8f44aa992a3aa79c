import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const root = join(import.meta.dirname, '../..');
const program = join(root, 'bin/run.js');

export interface Options {
  tries: number;
  seed: number;
}

/** One line of the table: how often something was tried, and what was lost, left behind or badly told. */
export interface Outcome {
  what: string;
  tries: number;
  /** One sentence each. */
  lost: string[];
  /** What the tries were, for the reader. */
  note?: string;
}

export interface Ended {
  exit: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  ms: number;
  /** Most memory used at once; 0 where the process did not live to tell. */
  bytes: number;
}

export const LONGEST = 60_000;
export const MOST_BYTES = 1024 ** 3;

/** As a user's shell, with temporary files of its own. */
export function cleanEnv(temp: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const {
    NODE_EXTRA_CA_CERTS: _,
    MIGRATE_WORKSPACE: __,
    NODE_ENV: ___,
    NODE_OPTIONS: ____,
    ...env
  } = process.env;
  return { ...env, LC_ALL: 'C.UTF-8', NO_COLOR: '1', TMPDIR: temp, ...more };
}

export function startProgram(
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  node: string[] = [],
): ChildProcess {
  return spawn(process.execPath, [...node, program, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs the built program to its end, or kills it when it takes too long. */
export async function runProgram(
  args: string[],
  {
    cwd,
    env,
    node = [],
    longest = LONGEST,
  }: { cwd: string; env: NodeJS.ProcessEnv; node?: string[]; longest?: number },
): Promise<Ended> {
  const start = performance.now();
  const child = startProgram(args, cwd, env, node);
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]!.setEncoding('utf8').on('data', (part: string) => {
      said[name] += part;
    });
  const late = setTimeout(() => child.kill('SIGKILL'), longest);
  const [exit, signal] = await once(child, 'close');
  clearTimeout(late);
  return { exit, signal, ...said, ms: performance.now() - start, bytes: 0 };
}

/**
 * The program, loaded once: each `run` is of a copy of the process (fork), which starts in 2 ms. Null where there is no shim.
 */
export async function startNest(folder: string, temp: string, more: Record<string, string> = {}) {
  const shim = compileShim();
  if (!shim) return null;
  mkdirSync(folder, { recursive: true });
  const [question, answer] = [join(folder, 'question.json'), join(folder, 'answer.json')];
  const nest = spawn(
    process.execPath,
    ['--single-threaded', join(import.meta.dirname, 'nest.js'), question, answer],
    {
      env: cleanEnv(temp, { LD_PRELOAD: shim, ...more }),
      stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'],
    },
  );
  const [, , , go, news] = nest.stdio as [null, null, null, Writable, Readable];
  const number = async (): Promise<number> => {
    for (;;) {
      const bytes = news.read(4) as Buffer | null;
      if (bytes) return bytes.readInt32LE();
      await once(news, 'readable');
    }
  };
  return {
    /** What it was loaded with. */
    shim,
    /** Runs a command, killed after so many milliseconds; null where it was, and did not end before. */
    async run(args: string[], killAfter?: number, env: Record<string, string> = {}): Promise<Ended | null> {
      rmSync(answer, { force: true });
      writeFileSync(question, JSON.stringify({ args, env }));
      go.write('.');
      const pid = await number();
      const end = number();
      const late = new AbortController();
      const killing = wait(killAfter ?? LONGEST, true, { signal: late.signal }).catch(() => false);
      const isLate = await Promise.race([killing, end.then(() => false)]);
      if (isLate) killIfThere(pid);
      const status = await end;
      late.abort();
      if (existsSync(answer)) {
        const text = readFileSync(answer, 'utf8');
        if (text.endsWith('}')) return { signal: null, ...(JSON.parse(text) as Omit<Ended, 'signal'>) };
      }
      if (isLate && killAfter !== undefined) return null;
      const signal = isLate ? 'SIGKILL' : (`signal ${status & 127}` as NodeJS.Signals);
      return { exit: null, signal, stdout: '', stderr: '', ms: isLate ? LONGEST : 0, bytes: 0 };
    },
    close: () => nest.kill('SIGKILL'),
  };
}
export type Nest = NonNullable<Awaited<ReturnType<typeof startNest>>>;

/** What is wrong with how a command ended, whatever went wrong: it tells the user's problem in a line, and dies of none. */
export function badEnd({ exit, signal, stdout, stderr, ms, bytes }: Ended): string[] {
  const said = stdout + stderr;
  return [
    ...(signal ? [`ended by ${signal}`] : []),
    ...(exit === 1 ? [`our fault: ${oneLine(said)}`] : []),
    ...(/\n\s+at \S+ ?\(?\S+:\d+|node:internal|panicked|SQLITE_[A-Z]+: /.test(said)
      ? [`a trace: ${oneLine(said)}`]
      : []),
    ...(ms >= LONGEST ? ['more than 60 s'] : []),
    ...(bytes > MOST_BYTES ? [`${Math.round(bytes / 1024 ** 2)} MB`] : []),
  ];
}

const oneLine = (text: string) => text.trim().replaceAll('\n', ' / ').slice(0, 200);

/** Where a series works: below the system's folder for such, gone at the end. */
export function workFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `faults-${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The shim, compiled; null, said loudly, where there is no C compiler or no Linux. */
export function compileShim(): string | null {
  try {
    return shimIn(workFolder('shim'));
  } catch (error) {
    const [why] = (error as Error).message.split('\n');
    process.stderr.write(`\n!!! NOT TESTED: ${why}. Needs Linux and a C compiler.\n\n`);
    return null;
  }
}

/** Compiles the shim into a folder; throws where there is no C compiler or no Linux. */
export function shimIn(folder: string): string {
  if (process.platform !== 'linux') throw new Error('needs Linux');
  const shim = join(folder, 'shim.so');
  const source = join(import.meta.dirname, 'shim.c');
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', shim, source, '-ldl'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return shim;
}

/** Prints the table; the process fails where anything was lost. */
export function tell(outcomes: Outcome[]): void {
  for (const { what, tries, lost, note } of outcomes) {
    console.log(`${what}: ${tries} tries, ${lost.length} lost${note ? ` (${note})` : ''}`);
    const counts = new Map<string, number>();
    for (const one of lost) counts.set(one, (counts.get(one) ?? 0) + 1);
    for (const [one, count] of [...counts].slice(0, 40)) console.log(`  ${count} × ${one}`);
  }
  if (outcomes.some(({ lost }) => lost.length > 0)) process.exitCode = 1;
}

/** Runs a series where its file is the one that was started. */
export async function alone(
  url: string,
  series: (options: Options) => Promise<Outcome[]>,
  tries: number,
): Promise<void> {
  if (process.argv[1] !== fileURLToPath(url)) return;
  const { values } = parseArgs({ options: { tries: { type: 'string' }, seed: { type: 'string' } } });
  const options = { tries: Number(values.tries ?? tries), seed: Number(values.seed ?? 1) };
  const start = performance.now();
  tell(await series(options));
  console.log(`seed ${options.seed}, ${Math.round((performance.now() - start) / 1000)} s`);
}

/** It may have ended just now. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
