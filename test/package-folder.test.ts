import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { packageFolder } from '../src/package-folder.ts';

it('is found from the source and from the bundle', () => {
  const root = join(import.meta.dirname, '..');
  for (const file of ['src/page/templates.ts', 'dist/commands/report.js', 'dist/chunk-ABC.js']) {
    expect(packageFolder(pathToFileURL(join(root, file)).href)).toBe(root);
  }
});
