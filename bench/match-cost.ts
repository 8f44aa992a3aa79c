/** What `migrate match --no-interactive` costs end to end, and what Fuse.js takes for the same lists. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { fuseSearch, latinTexts } from './rivals.ts';
import type { World } from './world.ts';

const program = fileURLToPath(new URL('../bin/run.js', import.meta.url));

export interface Cost {
  seconds: number;
  /** Seconds of all processors: what others run meanwhile hardly changes them. */
  cpu: number;
  /** The greatest resident size, MB. */
  memory: number;
}

/** Imports both lists into a workspace below the folder and matches them, with the built program in processes of its own. */
export function matchCost(world: World, folder: string, name: string): Cost {
  const workspace = join(folder, `${name}-workspace`);
  run(['import', ...writeExports(world, folder, name), '-w', workspace]);
  return run(['match', '--no-interactive', '-w', workspace]);
}

/** What all that an owner waits for costs, by what it is: each step in a process of its own, in this order. */
export function costsOfAll(world: World, folder: string): Record<string, Cost> {
  const workspace = join(folder, 'all-workspace');
  const files = writeExports(world, folder, 'all');
  const [contact = '', connection = ''] = world.truth[0] ?? [];
  const steps: Record<string, string[]> = {
    import: ['import', ...files],
    'first match': ['match', '--no-interactive'],
    'match again': ['match', '--no-interactive'],
    'one answer, and matching by it': ['decide', contact, connection, 'same'],
    status: ['status'],
    'people NAME': ['people', 'Wang'],
    'explain NAME': ['explain', connection],
    report: ['report'],
    'ask list': ['ask', 'list'],
    'invite plan': ['invite', 'plan'],
  };
  return Object.fromEntries(
    Object.entries(steps).map(([step, args]) => [step, run([...args, '-w', workspace])]),
  );
}

/** What RapidFuzz takes to compare all pairs; null where there is no Python with it. */
export function rapidfuzzCost(world: World, folder: string): Omit<Cost, 'cpu'> | null {
  const file = join(folder, 'rapidfuzz.json');
  writeFileSync(file, JSON.stringify(latinTexts(world)));
  const script = fileURLToPath(new URL('rapidfuzz_pairs.py', import.meta.url));
  const { status, stdout } = spawnSync('python3', [script, file], { encoding: 'utf8' });
  return status === 0 ? JSON.parse(stdout) : null;
}

/** Seconds for all contacts, from so many of them; the index is built once and not counted. */
export function fuseSeconds(world: World, part: number): number {
  const people = world.contacts.filter(({ kind }) => kind === 'person');
  const search = fuseSearch(world.connections);
  const asked = people.slice(0, part);
  const start = performance.now();
  for (const contact of asked) search(contact);
  return ((performance.now() - start) / 1000 / asked.length) * people.length;
}

/** Both lists as their exporters write them. */
export function writeExports({ contacts, connections }: World, folder: string, name: string): string[] {
  const wechat = join(folder, `${name}-contacts.csv`);
  const linkedin = join(folder, `${name}-Connections.csv`);
  const people = contacts.filter(({ kind }) => kind === 'person');
  writeFileSync(
    wechat,
    `\ufeff${Papa.unparse(
      people.map(({ id, remark, nickname, wechatId, labels, description, region }) => ({
        用户名: id,
        显示名称: remark || nickname,
        备注: remark,
        昵称: nickname,
        微信号: wechatId,
        标签: labels.join(' | '),
        描述: description,
        地区: [region?.province, region?.city].filter(Boolean).join(' '),
        类型: '好友',
      })),
    )}`,
  );
  writeFileSync(
    linkedin,
    Papa.unparse(
      connections.map(({ firstName, lastName, id, email, company, position }) => ({
        'First Name': firstName,
        'Last Name': lastName,
        URL: id,
        'Email Address': email ?? '',
        Company: company ?? '',
        Position: position ?? '',
        'Connected On': '06 Oct 2018',
      })),
    ),
  );
  return [wechat, linkedin];
}

const tellUsage = `data:text/javascript,${encodeURIComponent(`process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write('peak=' + maxRSS + ' cpu=' + (userCPUTime + systemCPUTime));
})`)}`;

export function run(args: string[], more: NodeJS.ProcessEnv = {}): Cost {
  const { NODE_ENV: _, MIGRATE_PASSPHRASE_FILE: __, ...env } = process.env;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', tellUsage, program, ...args], {
    env: { ...env, ...more },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${args[0]} failed: ${stderr}`);
  // Threads tell it too when they end; the process ends last.
  const last = (what: RegExp) => Number([...stderr.matchAll(what)].at(-1)?.[1]);
  return {
    seconds: (performance.now() - start) / 1000,
    cpu: last(/cpu=(\d+)/g) / 1e6,
    memory: last(/peak=(\d+)/g) / 1024,
  };
}
