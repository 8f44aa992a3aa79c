// Writes what documents say of the program: docs/commands.md in both languages, from what `migrate help` says, and the figures of
// README.zh-CN.md, from those of README (bench/figures.json, bench/table.json) and of `migrate demo`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSource, root } from './bundle.js';
import { chineseAccuracy, chineseDemo, withBlock } from './chinese-figures.js';

const { commandReference } = await loadSource('src/terminal/help/command-reference.ts');
for (const [language, page] of Object.entries({ en: 'docs/commands.md', zh: 'docs/zh-CN/commands.md' }))
  writeFileSync(join(root, page), `${commandReference(root, language)}\n`);

const readme = join(root, 'README.zh-CN.md');
const measured = (name) => JSON.parse(readFileSync(join(root, 'bench', name), 'utf8'));
const withDemo = withBlock(readFileSync(readme, 'utf8'), 'demo', chineseDemo(demo()));
writeFileSync(
  readme,
  withBlock(withDemo, 'accuracy', chineseAccuracy(measured('figures.json'), measured('table.json'))),
);

function demo() {
  const cwd = mkdtempSync(join(tmpdir(), 'migrate-documents-'));
  const args = [join(root, 'bin/run.js'), 'demo', '--lang', 'zh', '--no-color'];
  const output = execFileSync(process.execPath, args, { cwd, encoding: 'utf8' });
  rmSync(cwd, { recursive: true });
  return output;
}
