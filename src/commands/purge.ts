import { basename, dirname, resolve } from 'node:path';
import { Flags } from '@oclif/core';
import { purge } from '../migration/workspace/purge.ts';
import { confirm } from '../terminal/ask/confirm.ts';
import { mayOpenEncrypted } from '../terminal/ask/passphrase.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { printable } from '../terminal/show/printable.ts';
import { helpWords } from '../text/help.ts';

/** What was removed, and the folders that were left because something in them is not ours or was changed: paths. */
export interface PurgeDocument {
  removed: string[];
  kept: string[];
  /** What lies in the folders that were left. */
  keptFiles: string[];
  /** True where the workspace stayed closed: what was written elsewhere is not known, and stays. */
  elsewhereUnknown: boolean;
}

/** So many files of a folder are named. */
const mostNamed = 3;

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
      return { removed: [], kept: [], keptFiles: [], elsewhereUnknown: false };
    }
    const purged = await purge(folder);
    this.print(words.removed, ...purged.removed.map((path) => `  ${path}`));
    if (purged.kept.length > 0)
      this.print(words.kept, ...purged.kept.map((path) => `  ${this.withFiles(path, purged.keptFiles)}`));
    if (purged.elsewhereUnknown) this.print(lock.elsewhereLeft);
    this.print(words.unknown);
    return purged;
  }

  private withFiles(folder: string, files: string[]): string {
    const names = files.filter((file) => dirname(file) === folder).map((file) => basename(file));
    return this.text.purge.keptFiles({
      folder,
      files: names.slice(0, mostNamed).map(printable),
      more: Math.max(0, names.length - mostNamed),
    });
  }
}
