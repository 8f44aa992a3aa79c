import { statSync } from 'node:fs';
import { join } from 'node:path';
import { loadActs } from '../../workspace/journal/journal.ts';
import { lastTakenOut } from '../../workspace/people/take-out.ts';
import { lookInto } from '../look-into.ts';
import { readStatus, type Status } from '../workspace/read-status.ts';

/** The steps of a migration, in their order; `rest` is what goes on for weeks: inviting, and asking on WeChat. */
export type Step = 'import-wechat' | 'import-linkedin' | 'match' | 'questions' | 'report' | 'rest' | 'done';

export interface Whereabouts {
  status: Status;
  step: Step;
}

/** Where the owner is and what comes next, on a day (`YYYY-MM-DD`). */
export function whereabouts(folder: string, today: string): Whereabouts {
  const status = readStatus(folder, today);
  return { status, step: nextStep(status, () => isReported(folder, status)) };
}

function nextStep({ contacts, connections, left }: Status, isReportCurrent: () => boolean): Step {
  if (contacts === 0) return 'import-wechat';
  if (connections === 0) return 'import-linkedin';
  if (!left) return 'match';
  if (left.questions > 0) return 'questions';
  if (!isReportCurrent()) return 'report';
  return left.toInvite + left.toAsk > 0 ? 'rest' : 'done';
}

/** Is there a report that is newer than all that was imported, taken out and said? */
function isReported(folder: string, { sources }: Status): boolean {
  const page = statSync(join(folder, 'report', 'index.html'), { throwIfNoEntry: false });
  if (!page) return false;
  const last = lookInto(folder, (store) => [loadActs(store).at(-1)?.at ?? '', lastTakenOut(store)]);
  const times = [...last, ...sources.map(({ importedAt }) => importedAt)];
  return times.every((time) => time <= page.mtime.toISOString());
}
