import { join } from 'node:path';
import { Flags } from '@oclif/core';
import { writeReport } from '../migration/write-report.ts';
import { reportDocument } from '../report/json.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { outcomeTable } from '../terminal/outcome-table.ts';
import { helpWords } from '../text/help.ts';

export default class Report extends MigrateCommand<typeof Report> {
  static override summary = helpWords.en.commands.report.summary;
  static override description = helpWords.en.commands.report.description;
  static override examples = ['<%= config.bin %> <%= command.id %> --output ~/Documents/migration'];
  static override flags = {
    output: Flags.string({
      char: 'o',
      helpValue: 'DIR',
      summary: helpWords.en.commands.report.flags.output,
    }),
  };

  async run() {
    const { text } = this;
    const output = this.flags.output ?? join(this.flags.workspace, 'report');
    const { ledger, files, rematched } = await writeReport(this.flags.workspace, output, text.language);
    if (rematched) this.print(text.report.rematched);
    this.print(
      ...outcomeTable(ledger.totals, text),
      text.report.written({ folder: output }),
      ...files.map((file) => `  ${file}`),
    );
    return { ...reportDocument(ledger, files, text.language), folder: output };
  }
}
