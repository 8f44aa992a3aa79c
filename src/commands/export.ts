import { join } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { exportAddressBook } from '../migration/report/export-address-book.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { table } from '../terminal/show/table.ts';
import { helpWords } from '../text/help.ts';

const words = helpWords.en.commands.export;

/** The address book that was written. */
export interface ExportDocument {
  /** How many are in it, and how many fit the query but have neither phone nor e-mail. */
  people: number;
  unreachable: number;
  folder: string;
  files: string[];
  /** What to mind when LinkedIn is given it. */
  warning: string;
}

export default class Export extends MigrateCommand<typeof Export> {
  static override summary = words.summary;
  static override description = words.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %> outcome:invite',
    '<%= config.bin %> <%= command.id %> label:客户 --output ~/Documents/address-book',
  ];
  static override strict = false;
  static override args = { query: Args.string({ description: words.args.query }) };
  static override flags = {
    output: Flags.string({ char: 'o', helpValue: 'DIR', summary: words.flags.output }),
  };

  async run(): Promise<ExportDocument> {
    const { workspace } = this.flags;
    const { language, addressBook: text } = this.text;
    const output = this.flags.output ?? join(workspace, 'address-book');
    const written = await this.comparing(() => exportAddressBook(workspace, output, this.words, language));
    const { people, unreachable, files } = written;
    if (people > 0) {
      this.print(
        text.written({ count: people, folder: output }),
        ...table(files.map((file) => [file, text.files[file] ?? ''])).map((line) => `  ${line}`),
      );
    } else this.print(this.text.people.none);
    if (unreachable > 0) this.print(text.unreachable({ count: unreachable }));
    if (people > 0) this.print('', ...text.warning);
    return { ...written, warning: text.warning.join(' ') };
  }
}
