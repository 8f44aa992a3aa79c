import { type Budget, budgetOf, type SentDays } from '../../invite/budget.ts';
import type { Candidate } from '../../invite/candidate.ts';
import { NOTE_LENGTH, type Note, writeNote } from '../../invite/note.ts';
import { noteFacts } from '../../invite/note-facts.ts';
import type { Inviting } from '../../workspace/journal/contact-statements.ts';
import type { People } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';
import { localDay } from '../clock.ts';
import { type Standing, standingOf } from '../report/read-ledger.ts';
import { noteTemplates } from './note-templates.ts';

export interface InviteOptions {
  /** `YYYY-MM-DD`. */
  today: string;
  budget: Budget;
  /** Of a Premium account: longer notes, and as many as one likes. */
  premium: boolean;
  /** A folder of the user's own note templates. */
  templates?: string | undefined;
}

/** The options that flags say, on the day it is. */
export function inviteOptions(flags: {
  'per-week': number | undefined;
  'per-day': number | undefined;
  notes: number | undefined;
  premium: boolean;
  template: string | undefined;
}): InviteOptions {
  const { 'per-week': perWeek, 'per-day': perDay, premium } = flags;
  const notesPerMonth = flags.notes ?? (premium ? Number.POSITIVE_INFINITY : undefined);
  return {
    today: localDay(),
    budget: budgetOf({ perWeek, perDay, notesPerMonth }),
    premium,
    templates: flags.template,
  };
}

export interface InviteQueue {
  standing: Standing;
  sent: SentDays;
  noteFor(candidate: Pick<Candidate, 'contact' | 'search'>): Note;
}

/** Whom to invite, and what of the budget is used. Throws UserError no-templates (exit 2); `noteFor` as `writeNote`. */
export function readQueue(
  store: Store,
  { premium, templates }: Pick<InviteOptions, 'premium' | 'templates'>,
): InviteQueue {
  const standing = standingOf(store);
  const texts = noteTemplates(templates);
  const limit = NOTE_LENGTH[premium ? 'premium' : 'free'];
  const { owner } = standing.people;
  return {
    standing,
    sent: sentDays(standing.people, standing.inviting),
    noteFor: (candidate) => writeNote(noteFacts(candidate, owner), texts, limit),
  };
}

/**
 * The days on which invitations were sent, by the owner's word and by Invitations.csv. Most stand in both: of each day the
 * higher number counts.
 */
export function sentDays(
  { invitations }: Pick<People, 'invitations'>,
  inviting: Map<string, Inviting>,
): SentDays {
  const said = [...inviting.values()].flatMap(({ sent }) => sent);
  const saidOn = countDays(said.map(({ at }) => localDay(at)));
  const exportedOn = countDays(
    invitations.flatMap(({ direction, sentAt }) =>
      direction === 'outgoing' && sentAt ? [sentAt.slice(0, 10)] : [],
    ),
  );
  const days = [...new Set([...saidOn.keys(), ...exportedOn.keys()])].sort().flatMap((day) => {
    const count = Math.max(saidOn.get(day) ?? 0, exportedOn.get(day) ?? 0);
    return Array.from({ length: count }, () => day);
  });
  return { days, noteDays: said.filter(({ withNote }) => withNote).map(({ at }) => localDay(at)) };
}

function countDays(days: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}
