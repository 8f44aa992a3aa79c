import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandReference } from '../../src/terminal/command-reference.ts';
import { readProgram, spoken } from '../../src/terminal/manifest.ts';
import { root } from '../support/program.ts';

const pages = { en: 'docs/commands.md', zh: 'docs/zh-CN/commands.md' } as const;

it.each(['en', 'zh'] as const)(
  'the commands in %s are described as help says ("npm run reference" renews it)',
  (language) => {
    const page = readFileSync(join(root, pages[language]), 'utf8');
    expect(page).toBe(`${commandReference(root, language)}\n`);
    for (const { id, flags } of Object.values(readProgram(root).commands)) {
      expect(page).toContain(`\n## migrate ${spoken(id)}\n`);
      for (const { name, allowNo } of Object.values(flags))
        expect(page).toContain(`\`--${allowNo ? 'no-' : ''}${name}`);
    }
  },
);
