/** What `migrate match --no-interactive` costs end to end, and what Fuse.js takes for the same lists. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { fuseSearch } from './rivals.ts';
import type { World } from './world.ts';

const program = new URL('../bin/run.js', import.meta.url).pathname;

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
  const memory = Number(/peak=(\d+)/.exec(stderr)?.[1]) / 1024;
  const cpu = Number(/cpu=(\d+)/.exec(stderr)?.[1]) / 1e6;
  return { seconds: (performance.now() - start) / 1000, cpu, memory };
}
