import { join } from 'node:path';
import { Flags } from '@oclif/core';
import type { Budget } from '../../invite/budget.ts';
import { calendarWeeks, calendarWidths } from '../../invite/calendar.ts';
import type { Findable } from '../../invite/findable.ts';
import type { Importance } from '../../invite/importance.ts';
import type { PlannedDay } from '../../invite/plan.ts';
import { inviteOptions } from '../../migration/invite/invite-queue.ts';
import { planInvites } from '../../migration/invite/plan-invites.ts';
import { refuseNoDate } from '../../migration/report/diff-people.ts';
import type { Left } from '../../report/ledger/left.ts';
import { inviteFlags } from '../../terminal/flags/invite-flags.ts';
import { MigrateCommand } from '../../terminal/migrate-command.ts';
import { personName } from '../../terminal/show/person-table.ts';
import { clip, table } from '../../terminal/show/table.ts';
import { helpWords } from '../../text/help.ts';

const words = helpWords.en.commands['invite:plan'];
/** How many weeks are shown. */
const WEEKS = 4;

/** Who is to be invited when. */
export interface InvitePlanDocument {
  /** `YYYY-MM-DD`. */
  from: string;
  budget: Budget;
  /** How many there are in all days. */
  people: number;
  /** The last day, `YYYY-MM-DD`; null where nobody is to be invited. */
  doneOn: string | null;
  days: { day: string; people: PlannedPerson[] }[];
  /** Who is not in the plan, and why: counts. */
  others: { invited: number; withdrawn: number; waiting: number };
  /** What is left to do, of everybody. */
  left: Left;
  folder: string;
  files: string[];
}

interface PlannedPerson {
  /** The contact's id. */
  contact: string;
  name: string;
  /** Higher comes first. */
  priority: number;
  importance: Importance;
  findable: Findable;
  withNote: boolean;
}

export default class InvitePlan extends MigrateCommand<typeof InvitePlan> {
  static override summary = words.summary;
  static override description = words.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --from 2026-12-01 --per-week 50 --output ~/Documents',
  ];
  static override flags = {
    from: Flags.string({ helpValue: 'DATE', summary: words.flags.from }),
    output: Flags.string({ char: 'o', helpValue: 'DIR', summary: words.flags.output }),
    ...inviteFlags,
  };

  async run(): Promise<InvitePlanDocument> {
    const options = inviteOptions(this.flags);
    const { from = options.today, output = join(this.flags.workspace, 'invite') } = this.flags;
    refuseNoDate(from);
    const { language } = this.text;
    const plan = await this.comparing(() =>
      planInvites(this.flags.workspace, { ...options, from, output, language }),
    );
    this.show(plan.days, from, options.budget);
    const { plan: text } = this.text.invite;
    const others = text.others(plan.others);
    this.print(
      ...(others ? [text.notIn({ others })] : []),
      text.written({ folder: output, files: plan.files.join(this.text.listed) }),
      this.text.left(plan.left),
    );
    return {
      from,
      budget: options.budget,
      ...documentOf(plan.days),
      others: plan.others,
      left: plan.left,
      folder: output,
      files: plan.files,
    };
  }

  private show(
    days: PlannedDay[],
    from: string,
    budget: { perWeek: number; perDay: number; notesPerMonth: number },
  ): void {
    const { plan: text } = this.text.invite;
    const last = days.at(-1);
    if (!last) {
      this.print(text.nobody);
      return;
    }
    const count = days.reduce((sum, { people }) => sum + people.length, 0);
    const unlimited = !Number.isFinite(budget.notesPerMonth);
    const weeks = calendarWeeks(days, {
      nameOf: ({ candidate, withNote }) =>
        `${withNote && !unlimited ? '*' : ''}${personName(candidate.contact)}`,
      more: ({ count }) => `+${count}`,
    });
    const { isTTY, columns } = process.stdout;
    const widths = calendarWidths((isTTY && columns) || 80);
    const isShort = widths.week < text.week.length;
    const rows = weeks
      .slice(0, WEEKS)
      .flat()
      .map(([week = '', ...rest]) => [week.slice(-widths.week), ...rest]);
    const hidden = weeks.length - WEEKS;
    this.print(
      text.title({ count, from, ...budget }),
      '',
      ...table(
        [[isShort ? '' : text.week, ...text.weekdays], ...rows].map(([week = '', ...rest]) => [
          week,
          ...rest.map((cell) => clip(cell, widths.day)),
        ]),
      ),
      ...(hidden > 0 ? [text.moreWeeks({ count: hidden })] : []),
      '',
      unlimited ? text.notesUnlimited : text.notes({ count: budget.notesPerMonth }),
      text.done({ day: last.day }),
    );
  }
}

function documentOf(days: PlannedDay[]) {
  return {
    people: days.reduce((sum, { people }) => sum + people.length, 0),
    doneOn: days.at(-1)?.day ?? null,
    days: days.map(({ day, people }) => ({
      day,
      people: people.map(({ candidate, withNote }) => ({
        contact: candidate.contact.id,
        name: personName(candidate.contact),
        priority: candidate.priority,
        importance: candidate.importance,
        findable: candidate.findable,
        withNote,
      })),
    })),
  };
}
