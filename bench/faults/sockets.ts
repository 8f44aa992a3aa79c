import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../random.ts';
import { argsOf, cases, nameOf } from './commands.ts';
import { layOut } from './home.ts';
import {
  alone,
  badEnd,
  cleanEnv,
  LONGEST,
  type Options,
  type Outcome,
  root,
  runProgram,
  startProgram,
} from './run.ts';
import { openStage, type Stage } from './stage.ts';

/**
 * Every command where the kernel kills whoever asks for a network socket, child processes too; then `review --web`, which may bind to
 * this machine's own address alone and connect to none.
 */
export async function sockets({ tries, seed }: Options, given?: Stage): Promise<Outcome[]> {
  const stage = given ?? (await openStage('sockets'));
  if (!stage) return [];
  const { folder, at, nest } = stage;
  const { shim } = nest;
  const env = cleanEnv(at.temp, { LD_PRELOAD: shim, FAULT_NO_NET: '1', FAULT_TOLD: join(folder, 'told') });
  const lost: string[] = [];
  const control = spawnSync(process.execPath, ['-e', "require('net').connect(9, '127.0.0.1')"], { env });
  if (control.signal !== 'SIGSYS') lost.push(`the tracer does not work: ${control.signal} ${control.stderr}`);
  const chosen = seeded(seed).shuffle(cases).slice(0, tries);
  for (const one of chosen) {
    layOut(folder, one.from);
    const ended = await runProgram(argsOf(one, at), { cwd: folder, env });
    const troubles = [
      ...badEnd(ended),
      ...(ended.exit === 0 ? [] : [`ended with ${ended.exit}: ${ended.stderr}`]),
    ];
    lost.push(...troubles.map((trouble) => `${nameOf(one)}: ${trouble}`));
  }
  const asking = tries < cases.length ? [] : ['review', 'match', 'ask', 'invite next'];
  for (const command of asking) {
    layOut(folder);
    const line = `${process.execPath} ${join(root, 'bin/run.js')} ${command} --workspace ${at.workspace}`;
    const terminal = spawn('script', ['-qec', line, '/dev/null'], {
      env,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    // Enter where family and services are to be unticked first, q where a question stands.
    const pressing = setInterval(() => terminal.stdin!.write('\rq'), 500);
    const late = setTimeout(() => terminal.kill('SIGKILL'), LONGEST);
    const [exit] = await once(terminal, 'exit');
    clearInterval(pressing);
    clearTimeout(late);
    if (exit !== 0) lost.push(`${command} in a terminal: ended with ${exit}`);
  }
  const note = 'the kernel kills whoever opens a network socket (seccomp)';
  const told = join(folder, 'web');
  layOut(folder);
  const addresses = await addressesOfReview(
    folder,
    at.workspace,
    cleanEnv(at.temp, { LD_PRELOAD: shim, FAULT_TOLD: told }),
    told,
  );
  if (!given) nest.close();
  const others = addresses.filter((line) => line !== 'bind 127.0.0.1');
  return [
    { what: 'every command without a network socket', tries: chosen.length + asking.length, lost, note },
    {
      what: 'review --web binds to 127.0.0.1 and connects nowhere',
      tries: 1,
      lost: addresses.length === 1 ? others : [`addresses: ${addresses.join(', ')}`],
    },
  ];
}

async function addressesOfReview(
  cwd: string,
  workspace: string,
  env: NodeJS.ProcessEnv,
  told: string,
): Promise<string[]> {
  const child = startProgram(['review', '--web', '--no-open', '--workspace', workspace], cwd, env);
  const end = once(child, 'exit');
  const url = await new Promise<URL>((resolve, reject) => {
    let said = '';
    const read = (part: Buffer) => {
      said += part;
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(said) ?? [];
      if (found) resolve(new URL(found));
    };
    child.stdout!.on('data', read);
    child.stderr!.on('data', read);
    child.once('exit', () => reject(new Error(said)));
  });
  const headers = { 'x-migrate-token': url.hash.slice(1) };
  await fetch(new URL('/view', url.origin), { headers });
  const press = (turn: number, key: string) =>
    fetch(new URL('/press', url.origin), {
      method: 'POST',
      headers,
      body: JSON.stringify({ turn, key, line: '' }),
    });
  await press(0, 'n');
  await press(1, 'q');
  await end;
  return existsSync(told) ? readFileSync(told, 'utf8').trim().split('\n') : [];
}

await alone(import.meta.url, sockets, cases.length);
