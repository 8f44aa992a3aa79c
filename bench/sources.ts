/**
 * What reading costs beside the bare parser, and what a whole import does: time as a ratio measured in one run, memory as
 * the greatest resident size.
 * Each reading runs in a process of its own, bundled as it is released. `node --import tsx bench/sources.ts [folder]`; a folder is kept, so that the
 * 2 GB database is made once.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import Database from 'libsql';
import Papa from 'papaparse';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUNDLES = join(ROOT, 'dist', 'bench-sources');
const ROWS = 200_000;
const DB_ROWS = 100_000;
const MESSAGES = 1_500_000;

const person = (i: number) => ({
  userName: `wxid_a1b2c3d4${i}`,
  alias: i % 3 === 0 ? '' : `linxm_${i}`,
  remark: i % 2 === 0 ? `林晓曼${i} 深圳, "设计"` : '',
  nickname: `小满🌹${i}`,
  url: `https://wx.qlogo.cn/mmhead/ver_1/abcdefghijklmnopqrstuvwxyz/${i}`,
});

async function makeCsv(path: string): Promise<void> {
  const out = createWriteStream(path);
  out.write('\ufeff用户名,显示名称,备注,昵称,微信号,标签,描述,个性签名,地区,类型\n');
  for (let i = 0; i < ROWS; i++) {
    const { userName, alias, remark, nickname } = person(i);
    const cells = [
      userName,
      remark || nickname,
      remark,
      nickname,
      alias,
      '设计 | 展会',
      '2024年展会认识',
      '慢慢来',
      '广东 深圳',
      '好友',
    ];
    out.write(`${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`);
  }
  await new Promise((resolve) => out.end(resolve));
}

function makeContactDb(path: string): void {
  const database = new Database(path);
  database.exec(`CREATE TABLE contact(id INTEGER PRIMARY KEY, username TEXT, local_type INTEGER, alias TEXT,
    encrypt_username TEXT, flag INTEGER, delete_flag INTEGER, verify_flag INTEGER, remark TEXT, remark_quan_pin TEXT,
    remark_pin_yin_initial TEXT, nick_name TEXT, pin_yin_initial TEXT, quan_pin TEXT, big_head_url TEXT,
    small_head_url TEXT, head_img_md5 TEXT, chat_room_notify INTEGER, is_in_chat_room INTEGER, description TEXT,
    extra_buffer BLOB, chat_room_type INTEGER); BEGIN`);
  const insert = database.prepare(
    `INSERT INTO contact VALUES (?, ?, 1, ?, 'v3_020b3826fd030100000000', 3, 0, 0, ?, 'linxiaoman', 'LXM', ?, 'XM',
     'xiaoman', ?, ?, '', 0, 0, '2024年展会认识', ?, 0)`,
  );
  const extra = Buffer.from(
    '10022209e685a2e685a2e69da52a02434e320947756e67646f6e673a085368656e7a68656e',
    'hex',
  );
  for (let i = 0; i < DB_ROWS; i++) {
    const { userName, alias, remark, nickname, url } = person(i);
    insert.run(i, userName, alias, remark, nickname, `${url}/0`, `${url}/132`, extra);
  }
  database.exec('COMMIT');
  database.close();
}

/** Two gigabytes of messages beside 20,000 contacts. */
function makeAndroidDb(path: string): void {
  const database = new Database(path);
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
    CREATE TABLE rcontact(username TEXT PRIMARY KEY, alias TEXT, conRemark TEXT, nickname TEXT, type INTEGER, lvbuff BLOB);
    CREATE TABLE message(msgId INTEGER PRIMARY KEY, talker TEXT, createTime INTEGER, content TEXT); BEGIN`);
  const contact = database.prepare('INSERT INTO rcontact VALUES (?, ?, ?, ?, 3, NULL)');
  for (let i = 0; i < 20_000; i++) {
    const { userName, alias, remark, nickname } = person(i);
    contact.run(userName, alias, remark, nickname);
  }
  const message = database.prepare('INSERT INTO message(talker, createTime, content) VALUES (?, ?, ?)');
  const content = '消息'.repeat(165);
  for (let i = 0; i < MESSAGES; i++) {
    message.run(person((i * 7919) % 20_000).userName, 1_600_000_000_000 + i * 60_000, content);
  }
  database.exec('COMMIT');
  database.close();
}

const tasks: Record<string, (path: string) => unknown> = {
  papaparse: (path) =>
    Papa.parse<string[]>(readFileSync(path, 'utf8'), { delimiter: ',', newline: '\n', skipEmptyLines: true })
      .data,
  select: (path) => {
    const database = new Database(`file:${path}?immutable=1`);
    return [database, database.prepare('SELECT * FROM contact').all()];
  },
  counts: (path) => {
    const database = new Database(`file:${path}?immutable=1`);
    const people = database.prepare('SELECT * FROM rcontact').all();
    return [
      people,
      database.prepare('SELECT talker, count(*), max(createTime) FROM message GROUP BY talker').all(),
    ];
  },
  read: async (path) => {
    const { readPaths } = (await import(
      join(BUNDLES, 'sources/read-paths.js')
    )) as typeof import('../src/sources/files/read-paths.ts');
    let records = 0;
    for await (const result of readPaths([path])) {
      if (result.status !== 'read') throw new Error('not read');
      for (const _ of result.reading.records) records += 1;
    }
    return records;
  },
  import: async (path) => {
    const { importExports } = (await import(
      join(BUNDLES, 'migration/import-exports.js')
    )) as typeof import('../src/migration/import/import-exports.ts');
    const workspace = mkdtempSync(join(tmpdir(), 'migrate-bench-'));
    const { files } = await importExports(workspace, [path]);
    rmSync(workspace, { recursive: true });
    return files[0]!.added;
  },
};

/** Loads what the task needs by a first small run, then runs it; seconds and megabytes. */
async function measured(task: string, path: string): Promise<void> {
  if (task === 'read') await import(join(BUNDLES, 'sources/read-paths.js'));
  const start = performance.now();
  const kept = await tasks[task]?.(path);
  const seconds = (performance.now() - start) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ seconds, megabytes, kept: kept !== undefined }));
}

function run(task: string, path: string): { seconds: number; megabytes: number } {
  const args = ['--import', 'tsx', fileURLToPath(import.meta.url), 'measure', task, path];
  const runs = [0, 1, 2].map(() => {
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as { seconds: number; megabytes: number };
  });
  return {
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}

async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [
      join(ROOT, 'src/sources/files/read-paths.ts'),
      join(ROOT, 'src/migration/import/import-exports.ts'),
    ],
    outbase: join(ROOT, 'src'),
    outdir: BUNDLES,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  const files = {
    [`CSV, ${ROWS} rows`]: { path: join(folder, 'contacts.csv'), make: makeCsv, rival: 'papaparse' },
    [`contact.db, ${DB_ROWS} rows`]: {
      path: join(folder, 'contact.db'),
      make: makeContactDb,
      rival: 'select',
    },
    'EnMicroMsg.db, 2 GB': { path: join(folder, 'EnMicroMsg.db'), make: makeAndroidDb, rival: 'counts' },
  };
  const rows = [];
  for (const [name, { path, make, rival }] of Object.entries(files)) {
    if (!existsSync(path)) await make(path);
    const bare = run(rival, path);
    const ours = run('read', path);
    const whole = run('import', path);
    rows.push({
      file: name,
      'bare s': bare.seconds.toFixed(2),
      'read s': ours.seconds.toFixed(2),
      ratio: (ours.seconds / bare.seconds).toFixed(2),
      'bare MB': Math.round(bare.megabytes),
      'read MB': Math.round(ours.megabytes),
      'import s': whole.seconds.toFixed(2),
      'import MB': Math.round(whole.megabytes),
    });
  }
  console.table(rows);
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === 'measure') await measured(rest[0]!, rest[1]!);
else if (mode) await main(mode);
else {
  const folder = mkdtempSync(join(tmpdir(), 'migrate-bench-'));
  await main(folder);
  rmSync(folder, { recursive: true });
}
