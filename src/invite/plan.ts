import { type Budget, notesLeft, roomOn, type SentDays } from './budget.ts';
import type { Candidate } from './candidate.ts';
import { addDays, isWeekday } from './days.ts';

export interface PlannedDay {
  /** `YYYY-MM-DD`, a weekday. */
  day: string;
  people: { candidate: Candidate; withNote: boolean }[];
}

/**
 * Lays people over the weekdays from `from` on, the first of `queue` first, within the budget and beside what has been sent
 * already. Days on which nobody fits are left out.
 */
export function planDays(queue: Candidate[], budget: Budget, sent: SentDays, from: string): PlannedDay[] {
  const used: SentDays = { days: [...sent.days], noteDays: [...sent.noteDays] };
  const planned: PlannedDay[] = [];
  let waiting = queue;
  for (let day = from; waiting.length > 0; day = addDays(day, 1)) {
    if (!isWeekday(day)) continue;
    const free = waiting.filter(({ notBefore }) => notBefore === null || notBefore <= day);
    const today = free.slice(0, roomOn(day, used, budget));
    if (today.length === 0) continue;
    const notes = notesLeft(day, used, budget);
    planned.push({
      day,
      people: today.map((candidate, index) => ({ candidate, withNote: index < notes })),
    });
    used.days.push(...today.map(() => day));
    used.noteDays.push(...today.slice(0, notes).map(() => day));
    // Older days no longer count for any budget to come.
    used.days = used.days.filter((one) => one > addDays(day, -7));
    const gone = new Set(today);
    waiting = waiting.filter((candidate) => !gone.has(candidate));
  }
  return planned;
}
