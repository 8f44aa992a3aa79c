import { addDays, daysBetween, mondayOf } from './days.ts';

/** One invitation the owner sent, and what has become of it as far as the exports tell. */
export interface SentInvitation {
  /** Null where it went to nobody we know on WeChat. */
  contact: string | null;
  /** `YYYY-MM-DD`; null where the file's date could not be read. */
  sentOn: string | null;
  /** Pending may be declined too: LinkedIn does not say which. Withdrawn by the owner's own word. */
  state: 'accepted' | 'pending' | 'withdrawn';
}

export interface InvitationWeek {
  /** Its Monday, `YYYY-MM-DD`; null for all before, and those without a date. */
  week: string | null;
  sent: number;
  accepted: number;
  pending: number;
  withdrawn: number;
}

/** LinkedIn lets an invitation lapse after six months. */
const LAPSED_DAYS = 183;
/** How many weeks are told apart. */
const WEEKS = 8;
/** The pace is that of so many days, and none before so many: a first evening is no habit. */
const PACE_DAYS = 28;
const LEAST_DAYS = 14;
/** Fewer are no habit either: by one lonely invitation five people would take until spring. */
const LEAST_SENT = 4;

/** The invitations by the week in which they were sent, oldest first; `sent` is the sum of the others. */
export function byWeek(invitations: SentInvitation[], today: string): InvitationWeek[] {
  const first = addDays(mondayOf(today), -7 * (WEEKS - 1));
  const weeks = new Map<string | null, InvitationWeek>();
  for (const { sentOn, state } of invitations) {
    const week = sentOn === null || sentOn < first ? null : mondayOf(sentOn);
    const counts = weeks.get(week) ?? { week, sent: 0, accepted: 0, pending: 0, withdrawn: 0 };
    counts.sent += 1;
    counts[state] += 1;
    weeks.set(week, counts);
  }
  return [...weeks.values()].sort((one, other) => ((one.week ?? '') < (other.week ?? '') ? -1 : 1));
}

/** What was sent before that day and is still open LinkedIn no longer shows to whom it was sent. */
export const lapsedBefore = (today: string): string => addDays(today, -LAPSED_DAYS);

/**
 * Invitations a week over the last four weeks, or since the first in them where that was later; 0 where there were none, or too
 * few or too lately for a pace.
 */
export function paceOf(invitations: SentInvitation[], today: string): number {
  const since = addDays(today, -PACE_DAYS);
  const lately = invitations
    .flatMap(({ sentOn }) => sentOn ?? [])
    .filter((sentOn) => sentOn > since && sentOn <= today)
    .sort();
  const days = lately[0] === undefined ? 0 : daysBetween(lately[0], today) + 1;
  return days < LEAST_DAYS || lately.length < LEAST_SENT ? 0 : (lately.length * 7) / days;
}

/** The day on which so many are invited at so many a week. */
export function doneOn(count: number, perWeek: number, today: string): string {
  return addDays(today, Math.ceil((count / perWeek) * 7));
}
