import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { whereabouts } from '../../../src/migration/guide/next-step.ts';
import { importExports } from '../../../src/migration/import/import-exports.ts';
import { removeImports } from '../../../src/migration/import/remove-imports.ts';
import { matchPeople } from '../../../src/migration/match/match-people.ts';
import { writeReport } from '../../../src/migration/report/write-report.ts';
import { acceptFrom, foundSoFar } from '../../../src/migration/review/found-so-far.ts';
import { recordAct } from '../../../src/workspace/journal/journal.ts';
import { openToWrite } from '../../../src/workspace/store/open.ts';
import { tempFile } from '../../fixtures/sources/files.ts';
import { tempFolder } from '../../support/temp.ts';

const samples = join(import.meta.dirname, '../../../templates/sample-exports');
const today = '2026-11-28';

describe('where the owner is, from the first import to the last invitation', () => {
  const folder = join(tempFolder(), 'workspace');
  const step = () => whereabouts(folder, today).step;
  const steps: string[] = [];

  beforeAll(async () => {
    steps.push(step());
    await importExports(folder, [join(samples, 'wechat')]);
    steps.push(step());
    await importExports(folder, [join(samples, 'linkedin')]);
    steps.push(step());
    await matchPeople(folder);
    steps.push(step());
  });

  it('is led on step by step', () => {
    expect(steps).toEqual(['import-wechat', 'import-linkedin', 'match', 'questions']);
  });

  it('is told what was found, and may take the surest at once as one act', async () => {
    const before = foundSoFar(folder, 0.9);
    expect(before.examples).toHaveLength(3);
    expect(before.sure.count).toBeGreaterThan(0);
    const accepted = await acceptFrom(folder, 0.9);
    expect(accepted).toMatchObject(before.sure);
    const after = foundSoFar(folder, 0.9);
    expect(after.questions).toBeLessThanOrEqual(before.questions - accepted.count);
    expect([before.confirmed, after.confirmed]).toEqual([0, accepted.count]);
    expect(after.recognised).toBeGreaterThanOrEqual(before.recognised);
  });

  it('comes to the report when nothing is asked any more, again when something was said or taken out after it, and then to the rest', async () => {
    await acceptFrom(folder, 0);
    // A no may leave somebody to others, who are asked about then.
    for (let round = 0; round < 5 && step() === 'questions'; round++) {
      answerAll(folder);
      await matchPeople(folder);
    }
    expect(step()).toBe('report');
    await writeReport(folder, join(folder, 'report'), 'en');
    expect(step()).toBe('rest');
    await importExports(folder, [tempFile('friend.csv', '用户名,备注,昵称,类型\nwxid_x,朱小鱼,鱼,好友\n')]);
    removeImports(folder, ['friend.csv']);
    expect(step()).toBe('report');
    await writeReport(folder, join(folder, 'report'), 'en');
    expect(step()).toBe('rest');
    const { contacts } = whereabouts(folder, today).status;
    expect(contacts).toBeGreaterThan(100);
  });
});

/** Says that nobody knows, of all that is open. */
function answerAll(folder: string): void {
  const workspace = openToWrite(folder);
  try {
    const open = workspace.store
      .prepare("SELECT contact, connection FROM match WHERE status = 'review'")
      .all() as { contact: string; connection: string }[];
    const statements = open.map((pair) => ({
      about: 'pair' as const,
      ...pair,
      verdict: 'different' as const,
    }));
    recordAct(workspace.store, { at: '2026-11-28T10:00:00.000Z', by: 'review', reason: '', statements });
  } finally {
    workspace.close();
  }
}
