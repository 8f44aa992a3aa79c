/**
 * What does `migrate match --no-interactive` cost, end to end, beside Fuse.js on the same lists, and how does it grow?
 * `npm run build && npx tsx bench/speed.ts [--contacts 10000] [--connections 30000] [--growth]`
 *
 * The built program imports two CSV files and matches them, in processes of its own. Fuse.js searches a part of the contacts
 * and is scaled up. `--growth` sets ten times the people on both sides beside 10,000 × 10,000.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Fuse from 'fuse.js';
import Papa from 'papaparse';
import { pinyin } from 'pinyin-pro';
import { readRealPairs } from './real-pairs.ts';
import { makeWorld, type World } from './world.ts';

const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '10000' },
    connections: { type: 'string', default: '30000' },
    part: { type: 'string', default: '40' },
    growth: { type: 'boolean', default: false },
  },
});
const program = new URL('../bin/run.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'bench-speed-'));

interface Cost {
  seconds: number;
  /** The greatest resident size, MB. */
  memory: number;
}

function worldOf(contacts: number, connections: number): World {
  return makeWorld({
    seed: 5,
    people: Math.round(Math.max(contacts, connections) * 1.2),
    contacts,
    connections,
    nonPeople: Math.round(contacts / 10),
    realPairs: readRealPairs(),
  });
}

/** Both lists as their exporters write them. */
function writeExports({ contacts, connections }: World, name: string): string[] {
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

const tellMemory =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak="+process.resourceUsage().maxRSS))';

function run(args: string[]): Cost {
  const { NODE_ENV: _, ...env } = process.env;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', tellMemory, program, ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${args[0]} failed: ${stderr}`);
  const memory = Number(/peak=(\d+)/.exec(stderr)?.[1]) / 1024;
  return { seconds: (performance.now() - start) / 1000, memory };
}

function matchOf(world: World, name: string): Cost {
  const workspace = join(folder, `${name}-workspace`);
  run(['import', ...writeExports(world, name), '-w', workspace]);
  return run(['match', '--no-interactive', '-w', workspace]);
}

function fuseOn(world: World, part: number): number {
  const people = world.contacts.filter(({ kind }) => kind === 'person');
  const asked = people.slice(0, part);
  const names = world.connections.map(({ firstName, lastName }) => latin(`${firstName} ${lastName}`));
  const fuse = new Fuse(names, { includeScore: true });
  const start = performance.now();
  for (const { remark, nickname } of asked) fuse.search(latin(remark || nickname), { limit: 3 });
  return ((performance.now() - start) / 1000 / asked.length) * people.length;
}

function latin(text: string): string {
  return pinyin(text, { toneType: 'none', nonZh: 'consecutive' });
}

try {
  const [contacts, connections] = [Number(values.contacts), Number(values.connections)];
  const world = worldOf(contacts, connections);
  const ours = matchOf(world, 'limits');
  const theirs = fuseOn(world, Number(values.part));
  console.table({
    [`migrate match, ${contacts} × ${connections}`]: {
      seconds: ours.seconds.toFixed(1),
      'memory MB': ours.memory.toFixed(0),
      'times Fuse.js': (theirs / ours.seconds).toFixed(0),
    },
    [`Fuse.js on pinyin, scaled from ${values.part}`]: { seconds: theirs.toFixed(0) },
  });
  if (values.growth) {
    const small = matchOf(worldOf(10_000, 10_000), 'small');
    const large = matchOf(worldOf(100_000, 100_000), 'large');
    console.table({
      '10,000 × 10,000': { seconds: small.seconds.toFixed(1), 'memory MB': small.memory.toFixed(0) },
      '100,000 × 100,000': {
        seconds: large.seconds.toFixed(1),
        'memory MB': large.memory.toFixed(0),
        'times the small one': (large.seconds / small.seconds).toFixed(1),
      },
    });
  }
} finally {
  rmSync(folder, { recursive: true });
}
