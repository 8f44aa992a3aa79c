import { notesLeft, roomOn } from '../../invite/budget.ts';
import type { Candidate } from '../../invite/candidate.ts';
import type { Note } from '../../invite/note.ts';
import { pagesFor } from '../../invite/pages.ts';
import type { InvitationState, Statement } from '../../model.ts';
import { recordAct, setUndone } from '../../workspace/journal/journal.ts';
import { openToWrite, type Store } from '../../workspace/store/open.ts';
import { lookInto, refuseEmpty } from '../look-into.ts';
import { matchAgain } from '../report/read-ledger.ts';
import { type InviteOptions, readQueue } from './invite-queue.ts';

/** One person to invite, with all that is needed to do it by hand. */
export interface Offer {
  candidate: Candidate;
  /** The LinkedIn pages to look at, the likeliest first. */
  pages: string[];
  /** Null where this month has no notes left. */
  note: Note | null;
}

export interface Place {
  /** How many more may be sent today, this one among them; below 1 when going on past the budget. */
  room: number;
  notesLeft: number;
  /** How many people are left to offer, this one among them. */
  left: number;
  /** Whether there is an answer to go back to. */
  canGoBack: boolean;
}

export type InviteAnswer =
  | { kind: 'sent'; withNote: boolean }
  | { kind: 'not-found' | 'already-connected' }
  /** Left out of the migration. */
  | { kind: 'never' }
  /** Nothing is noted; they come again after the others. */
  | { kind: 'later' }
  | { kind: 'back' }
  | { kind: 'stop' };

export interface NextOptions extends InviteOptions {
  /** Go on when the budget is used up. */
  overBudget: boolean;
}

export interface NextResult {
  answered: number;
  sent: number;
  /** Why it ended: the owner stopped, nobody is left, or the budget of the day or week is used up. */
  ended: 'stopped' | 'nobody-left' | 'budget';
  /** People still to invite. */
  left: number;
}

/** Whom `inviteNext` would offer now, within the budget. Throws UserError as `inviteNext`. */
export async function listNext(
  folder: string,
  options: NextOptions,
): Promise<{ room: number; offers: Offer[] }> {
  refuseEmpty(folder);
  await matchAgain(folder);
  return lookInto(folder, (store) => {
    const { standing, sent, noteFor } = readQueue(store, options);
    const room = roomOn(options.today, sent, options.budget);
    const notes = notesLeft(options.today, sent, options.budget);
    const people = offerable(standing.candidates, options.today);
    const offers = people.slice(0, options.overBudget ? people.length : room).map((candidate, index) => ({
      candidate,
      pages: pagesFor(candidate),
      note: index < notes ? noteFor(candidate) : null,
    }));
    return { room, offers };
  });
}

/**
 * Offers people one by one, the first first, until the owner stops or the budget is used up. What is said of one is on disk
 * before the next is shown; `back` takes it back. Throws UserError nothing-imported, no-templates, note-template-broken,
 * note-template-too-long (exit 2).
 */
export async function inviteNext(
  folder: string,
  options: NextOptions,
  show: (offer: Offer, place: Place) => Promise<InviteAnswer>,
): Promise<NextResult> {
  refuseEmpty(folder);
  await matchAgain(folder);
  const workspace = openToWrite(folder);
  const result = await goThrough(workspace.store, options, show).finally(() => workspace.close());
  // Who was left out is no longer in question for anybody else.
  await matchAgain(folder);
  return result;
}

async function goThrough(
  store: Store,
  { today, budget, overBudget, ...rest }: NextOptions,
  show: (offer: Offer, place: Place) => Promise<InviteAnswer>,
): Promise<NextResult> {
  const { standing, sent, noteFor } = readQueue(store, rest);
  const waiting = offerable(standing.candidates, today);
  const done: { candidate: Candidate; answer: Recorded; act: number }[] = [];
  const end = (ended: NextResult['ended']): NextResult => ({
    answered: done.length,
    sent: done.filter(({ answer }) => answer.kind === 'sent').length,
    ended,
    left: waiting.length,
  });
  for (;;) {
    const candidate = waiting[0];
    if (!candidate) return end('nobody-left');
    const sentNow = {
      days: [...sent.days, ...done.filter(({ answer }) => answer.kind === 'sent').map(() => today)],
      noteDays: [...sent.noteDays, ...done.filter(({ answer }) => isNote(answer)).map(() => today)],
    };
    const room = roomOn(today, sentNow, budget);
    if (room === 0 && !overBudget) return end('budget');
    const notes = notesLeft(today, sentNow, budget);
    const answer = await show(
      { candidate, pages: pagesFor(candidate), note: notes > 0 ? noteFor(candidate) : null },
      { room, notesLeft: notes, left: waiting.length, canGoBack: done.length > 0 },
    );
    if (answer.kind === 'stop') return end('stopped');
    if (answer.kind === 'back') {
      const last = done.pop();
      if (!last) continue;
      setUndone(store, last.act, true, new Date().toISOString());
      waiting.unshift(last.candidate);
    } else {
      waiting.shift();
      if (answer.kind === 'later') waiting.push(candidate);
      else done.push({ candidate, answer, act: record(store, candidate.contact.id, answer) });
    }
  }
}

type Recorded = Exclude<InviteAnswer, { kind: 'later' } | { kind: 'back' } | { kind: 'stop' }>;

const isNote = (answer: Recorded) => answer.kind === 'sent' && answer.withNote;

function offerable(candidates: Candidate[], today: string): Candidate[] {
  return candidates.filter(({ notBefore }) => notBefore === null || notBefore <= today);
}

function record(store: Store, contact: string, answer: Recorded): number {
  const statement: Statement =
    answer.kind === 'never'
      ? { about: 'exclusion', contact, excluded: true }
      : invitation(contact, answer.kind, isNote(answer));
  return recordAct(store, {
    at: new Date().toISOString(),
    by: 'invite',
    reason: '',
    statements: [statement],
  });
}

/** What the owner says of inviting somebody. */
export function invitation(contact: string, state: InvitationState, withNote: boolean): Statement {
  return { about: 'invitation', contact, state, ...(withNote && { withNote }) };
}
