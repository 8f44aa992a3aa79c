import { localDay } from '../migration/clock.ts';
import type { InviteProgress, Progress } from '../migration/workspace/read-progress.ts';
import type { Status as StatusNow } from '../migration/workspace/read-status.ts';
import { readStatus } from '../migration/workspace/read-status.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { table } from '../terminal/show/table.ts';
import { helpWords } from '../text/help.ts';

/** Where the migration stands. */
export type StatusDocument = StatusNow;

export default class Status extends MigrateCommand<typeof Status> {
  static override summary = helpWords.en.commands.status.summary;
  static override examples = ['<%= config.bin %> <%= command.id %>'];

  async run(): Promise<StatusDocument> {
    const { status: words } = this.text;
    const status = await this.comparing(async () => readStatus(this.flags.workspace, localDay()));
    if (status.sources.length === 0) {
      this.print(words.empty);
      return status;
    }
    this.print(words.people(status), words.sources, ...status.sources.map(words.source));
    if (!status.progress || !status.invites || !status.left) this.print(words.stale);
    else {
      this.print(words.matched({ ...status.matches, decisions: status.decisions }), '');
      this.tellProgress(status.contacts, status.progress, status.invites);
      this.print(this.text.left(status.left));
    }
    return status;
  }

  private tellProgress(contacts: number, progress: Progress, invites: InviteProgress): void {
    const { status: words } = this.text.invite;
    const { weeks, byThemselves, lapsed, pace, doneOn } = invites;
    const rows = weeks.map(({ week, sent, accepted, pending, withdrawn }) => [
      week ?? words.earlier,
      sent,
      accepted,
      pending,
      withdrawn,
      words.share({ share: this.text.percent(accepted / sent) }),
    ]);
    const done = pace.measured ? words.atPace : words.atBudget;
    this.print(
      words.people({ ...progress, contacts }),
      ...(rows.length > 0 ? [words.weeks] : []),
      ...(rows.length > 0
        ? table([words.weekHeads, ...rows], { right: [1, 2, 3, 4] }).map((line) => `  ${line}`)
        : []),
      ...(byThemselves.length > 0 ? [words.byThemselves({ count: byThemselves.length })] : []),
      ...(lapsed > 0 ? [words.lapsed({ count: lapsed })] : []),
      doneOn
        ? done({ pace: pace.perWeek, day: doneOn })
        : rows.length > 0
          ? words.allInvited
          : words.nobodyToInvite,
    );
  }
}
