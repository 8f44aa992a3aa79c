import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { importExports } from '../../src/migration/import/import-exports.ts';
import { matchAgain } from '../../src/migration/report/read-ledger.ts';

const samples = join(import.meta.dirname, '../../templates/sample-exports');

/** Makes workspaces that hold the sample exports, matched; read once, copied for each test. */
export async function sampleWorkspaces(temp: string): Promise<() => string> {
  const original = join(temp, 'samples');
  await importExports(original, [join(samples, 'wechat'), join(samples, 'linkedin')]);
  await matchAgain(original);
  return () => {
    const folder = mkdtempSync(join(temp, 'workspace-'));
    cpSync(original, folder, { recursive: true });
    return folder;
  };
}
