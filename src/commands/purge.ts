import { resolve } from 'node:path';
import { Flags } from '@oclif/core';
import { purge } from '../migration/workspace/purge.ts';
import { confirm } from '../terminal/ask/confirm.ts';
import { mayOpenEncrypted } from '../terminal/ask/passphrase.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { helpWords } from '../text/help.ts';

/** What was removed, and what was left because it is not ours or was changed: paths. */
export interface PurgeDocument {
  removed: string[];
  kept: string[];
  /** True where the workspace stayed closed: what was written elsewhere is not known, and stays. */
  elsewhereUnknown: boolean;
}

export default class Purge extends MigrateCommand<typeof Purge> {
  static override opensWorkspace = false;
  static override summary = helpWords.en.commands.purge.summary;
  static override description = helpWords.en.commands.purge.description;
  static override examples = ['<%= config.bin %> <%= command.id %>'];
  static override flags = {
    yes: Flags.boolean({ char: 'y', default: false, summary: helpWords.en.sharedFlags.yes }),
  };

  async run(): Promise<PurgeDocument> {
    const { purge: words, lock } = this.text;
    const folder = resolve(this.flags.workspace);
    const mayAsk = this.flags.interactive && !this.jsonEnabled();
    const { yes } = this.flags;
    const isOpen = await mayOpenEncrypted(folder, { ...this.asking, mayAsk: mayAsk && !yes });
    const question = isOpen ? words.ask({ folder }) : `${lock.elsewhereUnknown} ${words.ask({ folder })}`;
    if (!(await confirm(question, { yes, mayAsk, text: this.text }))) {
      this.print(words.nothingDone);
      return { removed: [], kept: [], elsewhereUnknown: false };
    }
    const purged = await purge(folder);
    this.print(words.removed, ...purged.removed.map((path) => `  ${path}`));
    if (purged.kept.length > 0) this.print(words.kept, ...purged.kept.map((path) => `  ${path}`));
    if (purged.elsewhereUnknown) this.print(lock.elsewhereLeft);
    this.print(words.unknown);
    return purged;
  }
}
