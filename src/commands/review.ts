import { Flags } from '@oclif/core';
import { reviewInBrowser } from '../migration/review-in-browser.ts';
import { reviewInTerminal } from '../migration/review-in-terminal.ts';
import { type ReviewOptions, reviewPeople } from '../migration/review-people.ts';
import { closing } from '../review/closing.ts';
import { acceptErrorFlag } from '../terminal/accept-error.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { openFile } from '../terminal/open-file.ts';
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
    web: Flags.boolean({ summary: helpWords.en.commands.review.flags.web }),
    open: Flags.boolean({
      allowNo: true,
      default: true,
      summary: helpWords.en.commands.review.flags.open,
    }),
    limit: Flags.integer({ min: 1, helpValue: 'N', summary: helpWords.en.commands.review.flags.limit }),
    'accept-error': acceptErrorFlag,
  };

  async run() {
    const { text } = this;
    const { workspace, only, limit, 'accept-error': acceptError } = this.flags;
    const options = { only, limit, acceptError };
    if (this.flags.web) return this.inBrowser(options);
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

  private async inBrowser(options: ReviewOptions) {
    const {
      summary,
      progress,
      closing: words,
    } = await reviewInBrowser(this.flags.workspace, options, this.text, this.showPage);
    this.print(...words);
    return { summary, progress };
  }

  /** On standard error where standard output is for the JSON document. */
  private showPage = async (url: string): Promise<void> => {
    const { reviewPage: words } = this.text;
    const say = (line: string) => (this.jsonEnabled() ? this.printError(line) : this.print(line));
    say(words.serving({ url }));
    if (this.flags.open && !(await openFile(url))) say(words.notOpened);
    say(words.howToEnd);
  };
}
