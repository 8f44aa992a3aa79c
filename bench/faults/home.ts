import { createHash, randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import Database from 'libsql';
import { letGoOfDatabases } from '../../src/engine.ts';
import { purge } from '../../src/migration/workspace/purge.ts';
import { removeLeftovers } from '../../src/sources/readers/private-folder.ts';
import { storeFile } from '../../src/workspace/store/folder.ts';
import { openToWrite, type Store } from '../../src/workspace/store/open.ts';
import { migrations } from '../../src/workspace/store/schema.ts';
import { makeContactDb } from '../../test/fixtures/sources/contact-db.ts';
import { encryptDatabase, secretOf, wechat4 } from '../../test/fixtures/sources/encrypt.ts';
import { zipOf } from '../../test/fixtures/sources/zip.ts';
import { argsOf, type Case, type Place } from './commands.ts';
import { badEnd, type Ended, type Nest, root } from './run.ts';

/** What a workspace remembers, without the times. */
interface State {
  acts: string[];
  undoings: string[];
  sources: string[];
  retired: string;
  matches: string;
}

const NOTHING: State = { acts: [], undoings: [], sources: [], retired: '', matches: '' };
const samples = join(root, 'templates/sample-exports');

export function placeIn(folder: string): Place {
  const at = (name: string) => join(folder, 'home', name);
  const place = { workspace: at('workspace'), exports: at('exports'), out: at('out'), temp: at('temp') };
  return { folder: join(folder, 'home'), ...place, samples };
}

/** Files of the owner's, and a workspace in which much was said; the last import has not been matched yet. */
export async function makeHomes(folder: string, run: (args: string[]) => Promise<Ended>): Promise<Place> {
  const at = placeIn(folder);
  for (const path of [at.exports, at.out, at.temp, join(at.out, 'report')])
    mkdirSync(path, { recursive: true });
  ownersFiles(at);
  keep(folder, 'nothing');
  const must = async (...args: string[]) => {
    const { exit, stdout, stderr } = await run([...args, '--workspace', at.workspace]);
    if (exit !== 0) throw new Error(`${args.join(' ')}: ${stdout}${stderr}`);
  };
  await must('import', at.samples);
  await must('match', '--no-interactive');
  await must('label', 'add', '旧友', 'label:UNSW', '--yes');
  await must('exclude', 'label:家人', '--yes');
  await must('invite', 'mark', 'wxid_77u434yrzxa311', 'not-found');
  await must('ask', 'answer', 'wxid_dpssfvrebyal11', '--asked');
  await must('label', 'add', '错', 'label:香港', '--yes');
  await must('undo');
  await must('report', '--output', join(at.out, 'report'));
  await must('decisions', 'export', join(at.out, 'decisions.tsv'));
  await must('import', join(at.exports, 'more.csv'));
  keep(folder, 'full');
  for (const path of [at.workspace, at.out]) rmSync(path, { recursive: true });
  process.umask(0o077);
  oldStore(at.workspace);
  keep(folder, 'old');
  return at;
}

function ownersFiles(at: Place): void {
  const connections = readFileSync(join(samples, 'linkedin/Connections.csv'), 'utf8');
  const contacts = '用户名,备注,昵称\nwxid_new1,王小明 腾讯,小明\nwxid_new2,李娜,Nana\n';
  const key = randomBytes(32);
  const databases = join(at.exports, 'databases');
  mkdirSync(databases);
  const plain = join(databases, 'contact.db');
  const people = Array.from({ length: 60 }, (_, i) => ({
    username: `wxid_db${i}`,
    local_type: 1,
    nick_name: `小满 ${i}`,
    remark: `陈晓${i} 华为`,
  }));
  makeContactDb(plain, { contact: people }).close();
  cpSync(plain, join(databases, 'secret.db'));
  encryptDatabase(join(databases, 'secret.db'), secretOf(key, wechat4), wechat4);
  writeFileSync(join(databases, 'packed.zip'), zipOf({ 'contact.db': readFileSync(plain) }));
  rmSync(`${join(databases, 'secret.db')}.new`, { force: true });
  // A log beside a database is read from a copy.
  const logged = makeContactDb(join(databases, 'logged.db'), { contact: people.slice(0, 20) }, true);
  for (const end of ['', '-wal'])
    cpSync(join(databases, `logged.db${end}`), join(at.exports, `logged.db${end}`));
  logged.close();
  for (const end of ['', '-wal'])
    cpSync(join(at.exports, `logged.db${end}`), join(databases, `logged.db${end}`));
  const files: Record<string, string> = {
    'key.txt': key.toString('hex'),
    'newer.csv': `${connections}Wei,Wang,https://www.linkedin.com/in/wei-wang-1,,Tencent,Designer,11 Nov 2026\n`,
    'more.csv': contacts,
    'told.tsv': 'wxid_r3r5x27qv6cd12\tlabel\t大学\tworn\nwxid_hrdacdt048cq11\texclusion\t-\texcluded\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at.exports, name), text);
  writeFileSync(join(at.out, 'report', 'thesis.txt'), 'years of work');
  writeFileSync(join(at.out, 'mine.csv'), 'mine');
}

/** As the first version of the program left it. */
function oldStore(workspace: string): void {
  mkdirSync(workspace, { mode: 0o700 });
  const store = new Database(storeFile(workspace));
  store.exec(`${migrations[0]} ${migrations[1]} PRAGMA user_version = 2;`);
  const record = store.prepare('INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?)');
  const sources = [
    ['wechat', 'contact', { id: 'wxid_1', nickname: '小满', remark: '林晓曼', kind: 'person' }],
    [
      'linkedin',
      'connection',
      { id: 'https://www.linkedin.com/in/a', firstName: 'Xiaoman', lastName: 'Lin' },
    ],
  ] as const;
  for (const [i, [side, type, data]] of sources.entries()) {
    const source = store.prepare(
      "INSERT INTO source VALUES (?, ?, 'f', 'l', 'f.csv', ?, NULL, '[]', '2026-01-01', NULL)",
    );
    source.run(i + 1, side, `print${i}`);
    const empty = { wechatId: '', description: '', signature: '', labels: [], phones: [], emails: [] };
    const whole = type === 'contact' ? { ...empty, ...data } : data;
    record.run(i + 1, 1, type, data.id, data.id, JSON.stringify(whole), '{}');
  }
  store.exec(
    "INSERT INTO decision VALUES (1, 'wxid_1', 'https://www.linkedin.com/in/a', 'same', '2026-01-02')",
  );
  store.close();
}

function keep(folder: string, name: string): void {
  rmSync(join(folder, name), { recursive: true, force: true });
  cpSync(join(folder, 'home'), join(folder, name), { recursive: true, preserveTimestamps: true });
}

/** Lays the home out anew. */
export function layOut(folder: string, from: Case['from'] = 'full'): void {
  rmSync(join(folder, 'home'), { recursive: true, force: true });
  cpSync(join(folder, from), join(folder, 'home'), { recursive: true, preserveTimestamps: true });
}

export interface Before {
  state: State;
  files: Map<string, string>;
  decisions: string;
}

/** What stands now, to be compared with later. */
export function lookAt(at: Place): Before {
  return {
    state: stateOf(at.workspace),
    files: filesOfOwner(at),
    decisions: hashOf(join(at.out, 'decisions.tsv')),
  };
}

/** Throws where the store is damaged or locked. */
function stateOf(workspace: string): State {
  if (!existsSync(storeFile(workspace))) return NOTHING;
  const { store, close } = openToWrite(workspace);
  try {
    const check = column(store, 'PRAGMA integrity_check').join();
    if (check !== 'ok') throw new Error(`integrity_check: ${check}`);
    if (column(store, 'PRAGMA foreign_key_check').length > 0) throw new Error('foreign_key_check');
    return {
      acts: column(
        store,
        `SELECT json_array(id, by, reason, (SELECT json_group_array(json_array(about, data)) FROM statement WHERE act = act.id))
         FROM act ORDER BY id`,
      ),
      undoings: column(store, 'SELECT json_array(act, undone) FROM undoing ORDER BY rowid'),
      sources: column(
        store,
        `SELECT json_array(side, format, file, fingerprint, (SELECT count(*) FROM record WHERE source_id = source.id))
         FROM source ORDER BY id`,
      ),
      retired: column(store, 'SELECT json_array(id, replaced_by) FROM source ORDER BY id').join(),
      matches: sha(
        column(
          store,
          'SELECT json_array(contact, connection, status, probability) FROM match ORDER BY rowid',
        ).join(),
      ),
    };
  } finally {
    close();
  }
}

const column = (store: Store, sql: string): string[] =>
  (store.prepare(sql).raw(true).all() as unknown[][]).map(([value]) => String(value));
const sha = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const hashOf = (path: string) => (existsSync(path) ? sha(readFileSync(path)) : '');

/** All files below a folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function filesOfOwner(at: Place): Map<string, string> {
  const paths = [...filesBelow(at.exports), join(at.out, 'report', 'thesis.txt'), join(at.out, 'mine.csv')];
  return new Map(paths.map((path) => [path, touchesOf(path)]));
}

/** All that may not change of a file of the owner's. */
export function touchesOf(path: string): string {
  if (!existsSync(path)) return 'gone';
  const { mode, mtimeMs } = statSync(path);
  return `${sha(readFileSync(path))} ${mode} ${mtimeMs}`;
}

/** What a first try that was cut short may not keep from a second, which clears up after it. */
const AGAIN = ['decisions:export', 'demo'];

const sameList = (one: string[], other: string[]) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What is wrong in a home after a command was cut short: `before` and `after` are what stands without the command and with all of it.
 * At the end the home is purged, and only what is the owner's may be left.
 */
export async function troublesIn(
  at: Place,
  one: Case,
  { before, after }: Rehearsed,
  nest: Nest,
): Promise<string[]> {
  const troubles: string[] = [];
  try {
    const decisions = hashOf(join(at.out, 'decisions.tsv'));
    if (![before.decisions, after.decisions].includes(decisions))
      troubles.push('the file of decisions is cut short');
    if (one.command !== 'purge')
      troubles.push(...tornState(stateOf(at.workspace), before.state, after.state));
    if (AGAIN.includes(one.command)) troubles.push(...badEnd((await nest.run(argsOf(one, at)))!));
  } catch (error) {
    troubles.push(`afterwards: ${JSON.stringify(error)} ${(error as Error).message}`);
  }
  return [...troubles, ...(await troublesOfEnd(at, before))];
}

/** What is wrong however a command ended: files of the owner's touched, others let in, or anything left after a purge. */
export async function troublesOfEnd(at: Place, before: Before): Promise<string[]> {
  const troubles: string[] = [];
  try {
    troubles.push(...changedFiles(at, before), ...openToOthers(at));
    // What any next import does before it reads, and a purge.
    removeLeftovers();
    troubles.push(...(await leftByPurge(at)), ...changedFiles(at, before));
  } catch (error) {
    troubles.push(`at the end: ${JSON.stringify(error)} ${(error as Error).message}`);
  }
  return troubles;
}

function changedFiles(at: Place, { files }: Before): string[] {
  const now = filesOfOwner(at);
  return [
    ...[...files]
      .filter(([path, was]) => now.get(path) !== was)
      .map(([path]) => `touched: ${relative(at.folder, path)}`),
    ...[...now.keys()]
      .filter((path) => !files.has(path))
      .map((path) => `laid beside: ${relative(at.folder, path)}`),
  ];
}

function openToOthers(at: Place): string[] {
  const ours = [...filesBelow(at.workspace), ...filesBelow(at.out), ...filesBelow(at.temp)];
  return ours
    .filter((path) => !/thesis\.txt$|mine\.csv$/.test(path) && (lstatSync(path).mode & 0o077) !== 0)
    .map((path) => `others may read ${relative(at.folder, path)}`);
}

/** All that stood before stands; of what was added, each part is whole. */
export function tornState(now: State, before: State, after: State): string[] {
  const grown = (name: 'acts' | 'undoings' | 'sources') => {
    const isGrown = sameList(now[name].slice(0, before[name].length), before[name]);
    const added = now[name].slice(before[name].length);
    const allowed = new Set(after[name]);
    return isGrown && added.every((line) => allowed.has(line))
      ? []
      : [`${name} lost or torn: ${now[name].join(' | ')}`];
  };
  const isKnown = [before.matches, after.matches].includes(now.matches);
  return [
    ...grown('acts'),
    ...grown('undoings'),
    ...grown('sources'),
    ...(isKnown ? [] : ['matches are neither the old nor the new']),
    ...(sameList(now.sources, after.sources) && now.retired !== after.retired
      ? ['an export stands beside its newer one']
      : []),
  ];
}

/** What is left of ours after a purge. */
async function leftByPurge(at: Place): Promise<string[]> {
  try {
    await purge(at.workspace);
  } catch (error) {
    if ((error as { code?: string }).code !== 'nothing-to-purge') throw error;
    await letGoOfDatabases();
  }
  const named = /out\/(report\/thesis\.txt|mine\.csv|decisions\.tsv)$/;
  const left = [...filesBelow(at.workspace), ...filesBelow(at.out), ...readdirSync(at.temp)];
  return left.filter((path) => !named.test(path)).map((path) => `left behind: ${relative(at.folder, path)}`);
}

/** What stands before a case and after all of it, and how long that took, ms. */
export interface Rehearsed {
  before: Before;
  after: Before;
  ms: number;
}

export async function rehearse(
  folder: string,
  at: Place,
  one: Case,
  nest: Nest,
  env = {},
): Promise<Rehearsed> {
  layOut(folder, one.from);
  // An older store is brought up to date by whoever looks: what is before is what a look leaves.
  const before = lookAt(at);
  layOut(folder, one.from);
  const ended = await nest.run(argsOf(one, at), undefined, env);
  if (ended?.exit !== 0) throw new Error(`${one.command}: ${ended?.stdout}${ended?.stderr}`);
  return { before, after: lookAt(at), ms: ended.ms };
}
