import { Args } from '@oclif/core';
import { planLabel } from '../../migration/people/exclude-and-label.ts';
import { carryOut } from '../../review/terminal/carry-out.ts';
import { bulkFlags } from '../../terminal/flags/bulk-flags.ts';
import { MigrateCommand } from '../../terminal/migrate-command.ts';
import { helpWords } from '../../text/help.ts';
import type { ExcludeDocument } from '../exclude.ts';

const words = helpWords.en.commands['label:add'];

/** Who was given a label, or lost it. */
export interface LabelAddDocument extends ExcludeDocument {
  label: string;
}

export default class LabelAdd extends MigrateCommand<typeof LabelAdd> {
  static override summary = words.summary;
  static override description = words.description;
  static override examples = ['<%= config.bin %> <%= command.id %> 客户 company:腾讯'];
  static override strict = false;
  static override args = {
    label: Args.string({ required: true, description: words.args.label }),
    query: Args.string({ required: true, description: words.args.query }),
  };

  static override flags = bulkFlags;

  protected readonly worn: boolean = true;

  async run(): Promise<LabelAddDocument> {
    const { text } = this;
    const { reason, yes } = this.flags;
    const [label = '', ...query] = this.words;
    const change = await this.comparing(() =>
      planLabel(this.flags.workspace, query, { label, worn: this.worn, reason }),
    );
    const values = { count: change.contacts.length, label };
    const told = this.worn ? text.bulk.addLabel : text.bulk.removeLabel;
    const { lines, ...result } = await carryOut(
      change,
      { question: told.ask(values), done: told.done(values) },
      { yes, mayAsk: this.flags.interactive && !this.jsonEnabled(), text },
    );
    this.print(...lines);
    return { label, ...result };
  }
}
