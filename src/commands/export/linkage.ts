import { Args } from '@oclif/core';
import { exportLinkage } from '../../migration/match/export-linkage.ts';
import { MigrateCommand } from '../../terminal/migrate-command.ts';
import { table } from '../../terminal/show/table.ts';
import { helpWords } from '../../text/help.ts';

const words = helpWords.en.commands['export:linkage'];

/** What was written for another linker. */
export interface ExportLinkageDocument {
  /** Rows of each list. */
  contacts: number;
  connections: number;
  folder: string;
  files: string[];
  /** What the files give away. */
  warning: string;
}

export default class ExportLinkage extends MigrateCommand<typeof ExportLinkage> {
  static override summary = words.summary;
  static override description = words.description;
  static override examples = ['<%= config.bin %> <%= command.id %> ~/Documents/linkage'];
  static override args = { folder: Args.string({ required: true, description: words.args.folder }) };

  async run(): Promise<ExportLinkageDocument> {
    const text = this.text.linkage;
    const written = await this.tellingShare((tell) =>
      exportLinkage(this.flags.workspace, this.args.folder, tell),
    );
    this.print(
      text.written(written),
      ...table(written.files.map((file) => [file, text.files[file] ?? ''])).map((line) => `  ${line}`),
      '',
      text.warning,
    );
    return { ...written, warning: text.warning };
  }
}
