import { join, resolve } from 'node:path';
import { Flags } from '@oclif/core';
import { writeReport } from '../migration/report/write-report.ts';
import { whatIsLeft } from '../report/ledger/left.ts';
import type { LedgerDocument } from '../report/writers/json.ts';
import { reportDocument } from '../report/writers/json.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { openPage } from '../terminal/open-page.ts';
import { outcomeTable } from '../terminal/show/outcome-table.ts';
import { helpWords } from '../text/help.ts';

/** Every row of the WeChat exports, each with its one outcome. */
export interface ReportDocument extends LedgerDocument {
  /** Where the files were written. */
  folder: string;
}

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
    since: Flags.string({ helpValue: 'DATE', summary: helpWords.en.commands.report.flags.since }),
    redact: Flags.boolean({ summary: helpWords.en.commands.report.flags.redact }),
    template: Flags.string({ helpValue: 'DIR', summary: helpWords.en.commands.report.flags.template }),
    open: Flags.boolean({ summary: helpWords.en.commands.report.flags.open }),
  };

  async run(): Promise<ReportDocument> {
    const { text } = this;
    const { since, redact, template } = this.flags;
    const output = this.flags.output ?? join(this.flags.workspace, redact ? 'report-redacted' : 'report');
    const options = { since, redact, templates: template };
    const { ledger, files, rematched } = await this.comparing(() =>
      writeReport(this.flags.workspace, output, text.language, options),
    );
    if (rematched) this.print(text.report.rematched);
    this.print(
      ...outcomeTable(ledger.totals, text),
      text.left(whatIsLeft(ledger)),
      text.report.written({ folder: output }),
      ...files.map((file) => `  ${file}`),
    );
    if (this.flags.open && !this.jsonEnabled()) {
      const page = resolve(output, 'index.html');
      if (!(await openPage(page))) this.print(text.report.notOpened({ page }));
    }
    return { ...reportDocument(ledger, files, text.language), folder: output };
  }
}
