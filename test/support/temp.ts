import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A real folder of this test file's own, gone when it has run. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrate-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
