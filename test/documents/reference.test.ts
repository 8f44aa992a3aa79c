import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import figures from '../../bench/figures.json' with { type: 'json' };
import table from '../../bench/table.json' with { type: 'json' };
import { chineseAccuracy, chineseDemo, withBlock } from '../../bin/chinese-figures.js';
import { readProgram, spoken } from '../../src/terminal/command-line/manifest.ts';
import { commandReference } from '../../src/terminal/help/command-reference.ts';
import { migrate, root } from '../support/program.ts';
import { tempFolder } from '../support/temp.ts';

const pages = { en: 'docs/commands.md', zh: 'docs/zh-CN/commands.md' } as const;

it.each(['en', 'zh'] as const)(
  'the commands in %s are described as help says ("npm run documents" renews it)',
  (language) => {
    const page = readFileSync(join(root, pages[language]), 'utf8');
    expect(page).toBe(`${commandReference(root, language)}\n`);
    for (const { id, flags } of Object.values(readProgram(root).commands)) {
      expect(page).toContain(`\n## migrate ${spoken(id)}\n`);
      for (const { name, allowNo, helpLabel = `--${allowNo ? 'no-' : ''}${name}` } of Object.values(flags))
        expect(page).toContain(`\`${helpLabel}`);
    }
  },
);

describe('the figures in the Chinese README ("npm run documents" renews them)', () => {
  const readme = readFileSync(join(root, 'README.zh-CN.md'), 'utf8');

  it('are those of bench/figures.json', () => {
    expect(readme).toBe(withBlock(readme, 'accuracy', chineseAccuracy(figures, table)));
  });

  it('are what migrate demo says today', () => {
    const { stdout } = migrate(tempFolder(), ['demo', '--lang', 'zh']);
    expect(readme).toBe(withBlock(readme, 'demo', chineseDemo(stdout)));
  });
});
