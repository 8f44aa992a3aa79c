import { Args } from '@oclif/core';
import { exportDecisions } from '../../migration/decisions/export-decisions.ts';
import { MigrateCommand } from '../../terminal/migrate-command.ts';
import { wordStatement } from '../../terminal/show/worded-statement.ts';
import { helpWords } from '../../text/help.ts';

/** Where the decisions were written. */
export interface DecisionsExportDocument {
  /** The file, as it was named; null where none was. */
  file: string | null;
  /** How many there are. */
  decisions: number;
  /** The whole file, where none was named. */
  text?: string;
}

export default class ExportDecisions extends MigrateCommand<typeof ExportDecisions> {
  static override summary = helpWords.en.commands['decisions:export'].summary;
  static override description = helpWords.en.commands['decisions:export'].description;
  static override examples = [
    '<%= config.bin %> <%= command.id %> decisions.tsv',
    '<%= config.bin %> <%= command.id %> | grep label',
  ];
  static override args = {
    file: Args.string({ required: false, description: helpWords.en.commands['decisions:export'].args.file }),
  };

  async run(): Promise<DecisionsExportDocument> {
    const { text } = this;
    const { file = null } = this.args;
    const exported = await exportDecisions(this.flags.workspace, file, {
      heading: text.decisions.file.heading,
      comment: ({ statement, at }, people) => `${wordStatement(statement, people, text)}, ${at.slice(0, 10)}`,
    });
    const { decisions } = exported;
    if (file !== null) this.print(text.decisions.file.exported({ file, decisions }));
    else if (!this.jsonEnabled()) process.stdout.write(exported.text);
    return { file, decisions, ...(file === null && { text: exported.text }) };
  }
}
