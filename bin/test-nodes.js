// Runs the demo and all tests on every Node that we support, or on those named: node bin/test-nodes.js 24 26
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './bundle.js';

/** The oldest that `engines` allows, and the newest of each line since. */
const VERSIONS = ['20.19.0', '22', '24', '26'];

const { platform, arch, env } = process;
const isWindows = platform === 'win32';

/** The folder of a Node's program, from the npm package that holds it for this system. */
function install(version) {
  const folder = join(root, 'node_modules/.cache/nodes', version);
  const name = `node-${isWindows ? 'win' : platform}-${arch}`;
  if (!existsSync(join(folder, 'node_modules', name)))
    run('npm', ['install', '--no-save', '--prefix', folder, `${name}@${version}`], env, isWindows);
  return join(folder, 'node_modules', name, 'bin');
}

function run(command, args, env, shell = false) {
  const { status, error } = spawnSync(command, args, { cwd: root, env, shell, stdio: 'inherit' });
  if (error) throw error;
  return status === 0;
}

function passes(version) {
  const bin = install(version);
  const node = join(bin, isWindows ? 'node.exe' : 'node');
  const workspace = mkdtempSync(join(tmpdir(), 'migrate-nodes-'));
  // Programs that tests start find this Node too.
  const ours = { ...env, PATH: `${bin}${delimiter}${env.PATH}` };
  console.log(`\n── Node ${version}`);
  try {
    return (
      run(node, ['--version'], ours) &&
      run(node, ['bin/run.js', 'demo', '-w', workspace], ours) &&
      run(node, ['node_modules/vitest/vitest.mjs', 'run'], ours)
    );
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

const wanted = process.argv.slice(2);
const results = (wanted.length > 0 ? wanted : VERSIONS).map((version) => ({ version, ok: passes(version) }));
console.log();
for (const { version, ok } of results) console.log(`Node ${version}: ${ok ? 'passed' : 'failed'}`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
