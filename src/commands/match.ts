import { Flags } from '@oclif/core';
import { matchPeople } from '../migration/match-people.ts';
import { askInTerminal, requireTerminal } from '../review/ask.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { table } from '../terminal/table.ts';
import { helpWords } from '../text/help.ts';
import { UserError } from '../user-error.ts';

export default class Match extends MigrateCommand<typeof Match> {
  static override summary = helpWords.en.commands.match.summary;
  static override description = helpWords.en.commands.match.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --no-interactive --json',
  ];

  static override flags = {
    'accept-error': Flags.custom<number>({
      parse: async (input) => shareOf(input),
      helpValue: 'SHARE',
      summary: helpWords.en.commands.match.flags['accept-error'],
    })(),
  };

  async run() {
    const { text } = this;
    const asks = this.flags.interactive && !this.jsonEnabled();
    if (asks) requireTerminal();
    const { summary, matches, answered } = await matchPeople(this.flags.workspace, {
      ask: asks ? (question) => askInTerminal(question, text) : undefined,
      acceptError: this.flags['accept-error'],
    });
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

function shareOf(input: string): number {
  const share = Number(input);
  if (!(share > 0 && share < 1)) throw new UserError('not-a-share', { input }, 2);
  return share;
}
