import { Args, Flags } from '@oclif/core';
import { planExclusion } from '../migration/people/exclude-and-label.ts';
import { carryOut } from '../review/terminal/carry-out.ts';
import { bulkFlags } from '../terminal/flags/bulk-flags.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { helpWords } from '../text/help.ts';

/** Whom was left out, or taken in again. */
export interface ExcludeDocument {
  /** The number of the act, for `migrate undo`; null where nothing was changed. */
  act: number | null;
  /** Ids of the contacts it changed something for. */
  contacts: string[];
}

export default class Exclude extends MigrateCommand<typeof Exclude> {
  static override summary = helpWords.en.commands.exclude.summary;
  static override description = helpWords.en.commands.exclude.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %> label:家人 --reason family',
    '<%= config.bin %> <%= command.id %> outcome:ask met:group',
    '<%= config.bin %> <%= command.id %> label:家人 --back',
  ];
  static override strict = false;
  static override args = {
    query: Args.string({
      required: true,
      description: helpWords.en.commands.exclude.args.query,
    }),
  };

  static override flags = {
    back: Flags.boolean({ default: false, summary: helpWords.en.commands.exclude.flags.back }),
    ...bulkFlags,
  };

  async run(): Promise<ExcludeDocument> {
    const { text } = this;
    const { back, reason, yes } = this.flags;
    const change = await this.comparing(() =>
      planExclusion(this.flags.workspace, this.words, { back, reason }),
    );
    const words = back ? text.bulk.include : text.bulk.exclude;
    const count = change.contacts.length;
    const { lines, ...result } = await carryOut(
      change,
      { question: words.ask({ count }), done: words.done({ count }) },
      { yes, mayAsk: this.flags.interactive && !this.jsonEnabled(), text },
    );
    this.print(...lines);
    return result;
  }
}
