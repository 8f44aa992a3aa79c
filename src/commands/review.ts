import { Flags } from '@oclif/core';
import { reviewInTerminal } from '../migration/review-in-terminal.ts';
import { reviewPeople } from '../migration/review-people.ts';
import { closing } from '../review/closing.ts';
import { acceptErrorFlag } from '../terminal/accept-error.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { requireTerminal } from '../terminal/require-terminal.ts';
import { helpWords } from '../text/help.ts';

export default class Review extends MigrateCommand<typeof Review> {
  static override summary = helpWords.en.commands.review.summary;
  static override description = helpWords.en.commands.review.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --only label:同事 --limit 20',
  ];

  static override flags = {
    only: Flags.string({
      multiple: true,
      helpValue: 'WHOM',
      summary: helpWords.en.commands.review.flags.only,
    }),
    limit: Flags.integer({ min: 1, helpValue: 'N', summary: helpWords.en.commands.review.flags.limit }),
    'accept-error': acceptErrorFlag,
  };

  async run() {
    const { text } = this;
    const { workspace, only, limit, 'accept-error': acceptError } = this.flags;
    const options = { only, limit, acceptError };
    if (!this.flags.interactive || this.jsonEnabled()) {
      const { summary, progress } = await reviewPeople(workspace, options, async () => {});
      this.print(
        ...closing(progress, [], text),
        ...(progress.left > 0 ? [text.review.closing.notAsked] : []),
      );
      return { summary, progress };
    }
    requireTerminal();
    const { summary, progress, closing: words } = await reviewInTerminal(workspace, options, text);
    this.print(...words);
    return { summary, progress };
  }
}
