import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A real folder of this test file's own, gone when it has run. */
export function tempFolder(within = tmpdir()): string {
  const folder = mkdtempSync(join(within, 'migrate-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
