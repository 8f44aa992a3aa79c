import ical, { ICalEventBusyStatus } from 'ical-generator';
import { addDays } from './days.ts';

/** One day of the calendar, in words. */
export interface CalendarDay {
  day: string;
  summary: string;
  description: string;
}

/**
 * An iCalendar file with an all-day event for each day. The day makes the UID, so that a later plan replaces what an earlier
 * one put into the calendar; `stamp` is a day too, no clock.
 */
export function toIcs(days: CalendarDay[], title: string, stamp: string): string {
  const calendar = ical({ name: title, prodId: { company: 'wechat-to-linkedin', product: 'migrate' } });
  for (const { day, summary, description } of days) {
    calendar.createEvent({
      id: `invite-${day}@wechat-to-linkedin`,
      start: new Date(day),
      end: new Date(addDays(day, 1)),
      stamp: new Date(stamp),
      timezone: 'UTC',
      allDay: true,
      busystatus: ICalEventBusyStatus.FREE,
      summary,
      description,
    });
  }
  return calendar.toString();
}
