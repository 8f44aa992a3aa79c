import { resolve } from 'node:path';
import { Flags } from '@oclif/core';
import { purge } from '../migration/purge.ts';
import { confirm } from '../terminal/confirm.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { helpWords } from '../text/help.ts';

/** What was removed, and what was left because it is not ours or was changed: paths. */
export interface PurgeDocument {
  removed: string[];
  kept: string[];
}

export default class Purge extends MigrateCommand<typeof Purge> {
  static override summary = helpWords.en.commands.purge.summary;
  static override description = helpWords.en.commands.purge.description;
  static override examples = ['<%= config.bin %> <%= command.id %>'];
  static override flags = {
    yes: Flags.boolean({ char: 'y', default: false, summary: helpWords.en.sharedFlags.yes }),
  };

  async run(): Promise<PurgeDocument> {
    const { purge: words } = this.text;
    const folder = resolve(this.flags.workspace);
    const mayAsk = this.flags.interactive && !this.jsonEnabled();
    if (!(await confirm(words.ask({ folder }), { yes: this.flags.yes, mayAsk }))) {
      this.print(words.nothingDone);
      return { removed: [], kept: [] };
    }
    const { removed, kept } = await purge(folder);
    this.print(words.removed, ...removed.map((path) => `  ${path}`));
    if (kept.length > 0) this.print(words.kept, ...kept.map((path) => `  ${path}`));
    this.print(words.unknown);
    return { removed, kept };
  }
}
