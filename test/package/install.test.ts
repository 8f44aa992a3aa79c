import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lacks, UNIX } from '../support/needs.ts';
import { migrate, type Run } from '../support/program.ts';
import { npmShell, startRegistry } from '../support/registry.ts';
import { tempFolder } from '../support/temp.ts';

const isWindows = process.platform === 'win32';
const MEGABYTE = 1024 ** 2;

/** As root any folder can be written to: then somebody else installs, and somebody runs it whom the system does not know. */
const isRoot = process.getuid?.() === 0;
const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
const stranger = isRoot ? { uid: 54_321, gid: 54_321 } : {};

let registry: Awaited<ReturnType<typeof startRegistry>>;
/** Where things are installed, and where anybody may write. */
let place: string;
/** Where nobody may write. */
let cwd: string;

beforeAll(async () => {
  const folder = tempFolder();
  [place, cwd] = [join(folder, 'place'), join(folder, 'locked')];
  for (const made of [place, cwd]) mkdirSync(made);
  chmodSync(folder, 0o755);
  registry = await startRegistry(folder);
  chmodSync(place, 0o777);
  chmodSync(cwd, 0o555);
}, 120_000);
afterAll(() => {
  registry?.close();
  chmodSync(cwd, 0o755);
});

/** Without a home and without anything else set but where programs are, and what Windows cannot do without. */
function bareEnv(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, APPDATA } = process.env;
  return { PATH, LC_ALL: 'C.UTF-8', ...(isWindows && { SystemRoot, TEMP, APPDATA }) };
}

/** Does not hold up this process, in which the registry answers. */
async function npm(...args: string[]): Promise<Run> {
  const settings = ['--registry', registry.url, '--cache', join(place, 'cache'), '--no-audit', '--no-fund'];
  const child = spawn('npm', [...args.slice(0, 1), ...settings, ...args.slice(1)], {
    cwd,
    env: bareEnv(),
    shell: npmShell,
    ...nobody,
  });
  const [stdout, stderr, [exit]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { exit, stdout, stderr };
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('npm install -g of the packed file', () => {
  let prefix: string;
  let bin: string;
  let installed: Run;
  beforeAll(async () => {
    prefix = join(place, 'global');
    bin = isWindows ? prefix : join(prefix, 'bin');
    installed = await npm('install', '-g', '--prefix', prefix, registry.packed);
  }, 120_000);

  function run(name: string, ...args: string[]): Run {
    const { status, stdout, stderr } = spawnSync(join(bin, isWindows ? `${name}.cmd` : name), args, {
      cwd,
      env: bareEnv(),
      encoding: 'utf8',
      shell: isWindows,
      ...stranger,
    });
    return { exit: status, stdout, stderr };
  }

  it('installs the program and the database engine, no more', () => {
    expect(installed).toMatchObject({ exit: 0 });
    const all = files(prefix);
    const packages = all.filter((path) =>
      /node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+[\\/]package\.json$/.test(path),
    );
    expect(packages.length).toBeLessThanOrEqual(8);
    const bytes = all.reduce((sum, path) => sum + lstatSync(path).size, 0);
    expect(bytes / MEGABYTE).toBeLessThan(26);
  });

  it('brings both names of the program', () => {
    const { stdout } = run('migrate', '--version');
    expect(stdout).toMatch(/^wechat-to-linkedin\/\d/);
    expect(run('wechat-to-linkedin', '--version').stdout).toBe(stdout);
  });

  it('does the whole demo as the built program does', () => {
    const own = join(place, 'own');
    const here = migrate(tempFolder(), ['demo']);
    const there = run('migrate', 'demo', '-w', own);
    expect(there).toMatchObject({ exit: 0, stderr: '' });
    const paths = /\S*index\.html/g;
    expect(there.stdout.replace(paths, '')).toBe(here.stdout.replace(paths, ''));
    expect(existsSync(join(own, 'demo/report/index.html'))).toBe(true);
  });

  it.skipIf(lacks(UNIX))('says what to do in a folder that it may not write to', () => {
    const { exit, stdout, stderr } = run('migrate', 'demo');
    expect({ exit, stdout }).toEqual({ exit: 4, stdout: '' });
    expect(stderr).toMatch(
      /^✗ Cannot write to .*\n {2}Choose a folder of your own with --workspace DIR\.\n$/,
    );
  });
});

it('npx runs it without installing it', async () => {
  const { exit, stdout } = await npm('exec', '--yes', '--', 'wechat-to-linkedin', 'name', '王伟');
  expect(exit).toBe(0);
  expect(stdout).toContain('Wang');
}, 120_000);
