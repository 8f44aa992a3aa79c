// Writes docs/commands.md and docs/zh-CN/commands.md: all commands, from what `migrate help` says.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSource, root } from './bundle.js';

const { commandReference } = await loadSource('src/terminal/command-reference.ts');
for (const [language, page] of Object.entries({ en: 'docs/commands.md', zh: 'docs/zh-CN/commands.md' }))
  writeFileSync(join(root, page), `${commandReference(root, language)}\n`);
