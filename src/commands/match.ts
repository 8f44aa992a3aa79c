import { matchPeople } from '../migration/match-people.ts';
import { reviewPeople } from '../migration/review-people.ts';
import { askAll, requireTerminal } from '../review/ask.ts';
import { acceptErrorFlag } from '../terminal/accept-error.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { Progress } from '../terminal/progress.ts';
import { table } from '../terminal/table.ts';
import { helpWords } from '../text/help.ts';

export default class Match extends MigrateCommand<typeof Match> {
  static override summary = helpWords.en.commands.match.summary;
  static override description = helpWords.en.commands.match.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --no-interactive --json',
  ];

  static override flags = {
    'accept-error': acceptErrorFlag,
  };

  async run() {
    const { text } = this;
    const asks = this.flags.interactive && !this.jsonEnabled();
    if (asks) requireTerminal();
    const progress = new Progress();
    progress.announce(text.match.working);
    const options = { acceptError: this.flags['accept-error'] };
    let answered = 0;
    let { summary, matches } = await matchPeople(this.flags.workspace, options).finally(() => {
      if (!asks) progress.done();
    });
    if (asks) {
      const reviewed = await reviewPeople(this.flags.workspace, options, async (session) => {
        progress.done();
        await askAll(session, text);
      }).finally(() => progress.done());
      ({ summary, matches } = reviewed);
      answered = reviewed.progress.answered;
    }
    const confirmed = matches.filter(({ status }) => status === 'confirmed').length;
    if (answered > 0) this.print(text.review.done({ answered }));
    this.print(
      text.match.summary(summary),
      ...table(
        [
          [summary.accepted - confirmed, text.match.accepted],
          [confirmed, text.match.confirmed],
          [summary.review, text.match.review],
          [summary.unmatched, text.match.unmatched],
          [summary.notPeople, text.match.notPeople],
        ],
        { right: [0] },
      ).map((line) => `  ${line}`),
      text.match.expectedWrong(summary),
      ...(summary.review > 0 && !asks ? [text.match.askLater] : []),
      text.match.next,
    );
    return { summary, matches };
  }
}
