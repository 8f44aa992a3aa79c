import { type CalendarDay, toIcs } from '../../invite/ics.ts';
import { type PlannedDay, planDays } from '../../invite/plan.ts';
import { type Left, whatIsLeft } from '../../report/ledger/left.ts';
import { type PlannedInvite, toInviteCsv } from '../../report/writers/invite-csv.ts';
import type { Language } from '../../text/bilingual.ts';
import { inviteWords } from '../../text/invite.ts';
import { writeOutput } from '../../workspace/outputs/outputs.ts';
import { lookInto, refuseEmpty } from '../look-into.ts';
import { contactName } from '../people/contact-name.ts';
import { matchAgain } from '../report/read-ledger.ts';
import { type InviteOptions, type InviteQueue, readQueue } from './invite-queue.ts';

export interface PlanOptions extends InviteOptions {
  /** The first day, `YYYY-MM-DD`. */
  from: string;
  /** Folder for invite.csv and invite.ics. */
  output: string;
  language: Language;
}

export interface InvitePlan {
  days: PlannedDay[];
  /** Why others are not in it: already invited; waiting for the three weeks after a withdrawal; asked on WeChat first. */
  others: { invited: number; withdrawn: number; waiting: number };
  files: string[];
  left: Left;
}

/**
 * Lays everyone to invite over the weeks, and writes the list and the calendar. The same exports, words and options give the
 * same bytes. Throws UserError nothing-imported, no-templates, note-template-broken, note-template-too-long,
 * report-not-writable (exit 2).
 */
export async function planInvites(folder: string, options: PlanOptions): Promise<InvitePlan> {
  refuseEmpty(folder);
  await matchAgain(folder);
  const plan = lookInto(folder, (store) => {
    const queue = readQueue(store, options);
    const { candidates, ledger } = queue.standing;
    const days = planDays(candidates, options.budget, queue.sent, options.from);
    const withdrawn = candidates.filter(({ notBefore }) => notBefore !== null && notBefore > options.from);
    return {
      days,
      others: {
        invited: ledger.totals.invited,
        withdrawn: withdrawn.length,
        waiting: ledger.entries.filter(({ reason }) => reason === 'perhaps-not-on-linkedin').length,
      },
      left: whatIsLeft(ledger),
      files: planFiles(days, queue, options),
    };
  });
  return { ...plan, files: writeOutput(folder, options.output, plan.files) };
}

function planFiles(
  days: PlannedDay[],
  queue: InviteQueue,
  { language, from }: PlanOptions,
): [name: string, content: () => string][] {
  const words = inviteWords[language];
  return [
    ['invite.csv', () => toInviteCsv(queue.standing.ledger, language, rowsOf(days, queue, language))],
    [
      'invite.ics',
      () =>
        toIcs(
          days.map((day) => inCalendar(day, language)),
          words.calendarTitle,
          from,
        ),
    ],
  ];
}

function rowsOf(
  days: PlannedDay[],
  { noteFor }: InviteQueue,
  language: Language,
): Map<string, PlannedInvite> {
  const { reasons } = inviteWords[language];
  return new Map(
    days.flatMap(({ day, people }) =>
      people.map(({ candidate, withNote }) => [
        candidate.contact.id,
        {
          day,
          matters: reasons(candidate.importance.reasons),
          note: withNote ? noteFor(candidate).text : '',
        },
      ]),
    ),
  );
}

function inCalendar({ day, people }: PlannedDay, language: Language): CalendarDay {
  const words = inviteWords[language];
  const names = people.map(({ candidate }) => contactName(candidate.contact));
  return {
    day,
    summary: words.calendarDay({ count: people.length }),
    description: [...names, '', 'migrate invite next'].join('\n'),
  };
}
