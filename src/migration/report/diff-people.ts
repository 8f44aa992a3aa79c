import { UserError } from '../../user-error.ts';
import { type Difference, loadChanges } from '../../workspace/people/changes.ts';
import { lookInto, refuseEmpty } from '../look-into.ts';

/**
 * What changed since a day, `YYYY-MM-DD`, or between the current exports and those they replaced; null when there is
 * nothing to compare with. Throws UserError nothing-imported, not-a-date (exit 2).
 */
export function diffPeople(folder: string, since?: string): Difference | null {
  refuseEmpty(folder);
  if (since !== undefined) refuseNoDate(since);
  return lookInto(folder, (store) => loadChanges(store, since ?? null));
}

/** Throws UserError not-a-date (exit 2) for anything but a day of the calendar, `YYYY-MM-DD`. */
export function refuseNoDate(text: string): void {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new UserError('not-a-date', { text }, 2);
  }
}
