// Packs the package as npm would publish it, installs that file in a folder of its own, and lets it show itself.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './bundle.js';

const folder = mkdtempSync(join(tmpdir(), 'migrate-packed-'));
const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
try {
  run('npm', ['pack', '--silent', '--pack-destination', folder], root);
  const [file] = readdirSync(folder);
  run('npm', ['install', '--silent', '--prefix', folder, join(folder, file)], folder);
  const migrate = join(folder, 'node_modules', '.bin', 'migrate');
  for (const args of [
    ['--version'],
    ['demo', '--workspace', join(folder, 'try')],
    ['purge', '--yes', '--workspace', join(folder, 'try')],
  ])
    run(migrate, args, folder);
  console.log(`${file} installs and works.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
