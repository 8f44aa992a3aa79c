import { addDays, mondayOf } from './days.ts';
import type { PlannedDay } from './plan.ts';

/** A Monday as `2026-11-23`, and in a narrow terminal `11-23`. */
const WEEK = 10;
const SHORT_WEEK = 5;
/** What stands between columns. */
const GAP = 2;

/** How wide the week and each of its five days are, so that all fit beside each other into a terminal. */
export function calendarWidths(room: number): { week: number; day: number } {
  const dayBeside = (week: number) => Math.min(12, Math.floor((room - week) / 5) - GAP);
  const day = dayBeside(WEEK);
  return day >= 6 ? { week: WEEK, day } : { week: SHORT_WEEK, day: Math.max(3, dayBeside(SHORT_WEEK)) };
}

/** How many names a day shows. */
const NAMES = 3;

interface CalendarWords {
  nameOf(person: PlannedDay['people'][number]): string;
  more(values: { count: number }): string;
}

/**
 * A plan as rows of cells, by week: the Monday, then for each weekday how many people, the first names, and how many more. The
 * lines of one week stand below each other; the first of each begins with its Monday.
 */
export function calendarWeeks(days: PlannedDay[], { nameOf, more }: CalendarWords): string[][][] {
  const byDay = new Map(days.map((planned) => [planned.day, planned.people]));
  const mondays = [...new Set(days.map(({ day }) => mondayOf(day)))];
  return mondays.map((monday) => {
    const columns = [0, 1, 2, 3, 4].map((offset) => {
      const people = byDay.get(addDays(monday, offset)) ?? [];
      if (people.length === 0) return [];
      const hidden = people.length - NAMES;
      const names = people.slice(0, NAMES).map(nameOf);
      return [String(people.length), ...names, ...(hidden > 0 ? [more({ count: hidden })] : [])];
    });
    const height = Math.max(...columns.map((cells) => cells.length));
    return Array.from({ length: height }, (_, line) => [
      line === 0 ? monday : '',
      ...columns.map((cells) => cells[line] ?? ''),
    ]);
  });
}
