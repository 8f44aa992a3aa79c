import { addDays } from './days.ts';

/**
 * How many invitations LinkedIn takes: it publishes no number, about 100 a week are reported, so we stay below
 * (help article a550555; notes for free accounts: five a month, none or more for some).
 */
export interface Budget {
  /** Within any seven days. */
  perWeek: number;
  perDay: number;
  /**
   * Invitations with a note in a calendar month; without end (in JSON null) for Premium.
   * @nullable
   */
  notesPerMonth: number;
}

/** What is not said is our default: below every number reported. */
export function budgetOf(said: { [Part in keyof Budget]?: Budget[Part] | undefined } = {}): Budget {
  const perWeek = said.perWeek ?? 80;
  return {
    perWeek,
    perDay: said.perDay ?? Math.ceil(perWeek / 5),
    notesPerMonth: said.notesPerMonth ?? 5,
  };
}

/** The days (`YYYY-MM-DD`) on which invitations were sent, one entry each, and of those the ones with a note. */
export interface SentDays {
  days: string[];
  noteDays: string[];
}

/** How many more may be sent on a day: never more in that day, or in the seven days ending with it, than the budget has. */
export function roomOn(day: string, { days }: SentDays, { perWeek, perDay }: Budget): number {
  const weekAgo = addDays(day, -6);
  const today = days.filter((sent) => sent === day).length;
  const thisWeek = days.filter((sent) => sent >= weekAgo && sent <= day).length;
  return Math.max(0, Math.min(perDay - today, perWeek - thisWeek));
}

/** How many more notes the month of that day has. */
export function notesLeft(day: string, { noteDays }: SentDays, { notesPerMonth }: Budget): number {
  const month = day.slice(0, 7);
  return Math.max(0, notesPerMonth - noteDays.filter((sent) => sent.startsWith(month)).length);
}
