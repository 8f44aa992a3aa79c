import { Args, Flags } from '@oclif/core';
import { type ImportedFile, importExports } from '../migration/import-exports.ts';
import type { RowWarning } from '../model.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { Progress } from '../terminal/progress.ts';
import { helpWords } from '../text/help.ts';

export default class Import extends MigrateCommand<typeof Import> {
  static override summary = helpWords.en.commands.import.summary;
  static override description = helpWords.en.commands.import.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %> contacts.csv Basic_LinkedInDataExport.zip',
    '<%= config.bin %> <%= command.id %> ~/Downloads/exports --json',
  ];
  static override strict = false;
  static override args = {
    paths: Args.string({
      required: true,
      name: 'PATH...',
      description: helpWords.en.commands.import.args.paths,
    }),
  };

  static override flags = {
    'key-file': Flags.string({ helpValue: 'FILE', summary: helpWords.en.commands.import.flags['key-file'] }),
  };

  async run() {
    const progress = new Progress();
    const { files, errors, ignored } = await importExports(this.flags.workspace, this.words, {
      keyFile: this.flags['key-file'],
      onFile: (path) => progress.show(this.text.import.reading({ path })),
    });
    progress.done();
    const worded = files.map((file) => ({ ...file, warnings: file.warnings.map((w) => this.word(w)) }));
    for (const file of worded) this.show(file);
    if (ignored.length > 0) this.print(this.text.import.ignored({ count: ignored.length }));
    const problems = errors.map(({ path, error }) => {
      const { what, tryThis } = this.text.problem(error.code, { path, ...error.values });
      this.printError(`✗ ${what} ${tryThis}`);
      return { path, code: error.code, message: what, advice: tryThis };
    });
    if (files.length > 0) this.print(this.text.import.next);
    if (errors.length > 0) process.exitCode = 3;
    return { files: worded, errors: problems, ignored };
  }

  private word(warning: RowWarning) {
    const { row, count, code } = warning;
    return {
      ...(row !== undefined && { row }),
      ...(count !== undefined && { count }),
      code,
      message: this.text.warning(warning),
    };
  }

  private show(file: Omit<ImportedFile, 'warnings'> & { warnings: ReturnType<Import['word']>[] }): void {
    const { notPeople, warnings, ...counts } = file;
    const kinds = Object.entries(notPeople).map(([kind, count]) => this.text.kind(kind, count));
    this.print(this.text.import.file({ ...counts, notPeople: kinds.join(' + ') }));
    this.print(this.text.import.changes(file));
    for (const { row, count = 1, message } of warnings) {
      this.print(this.text.import.warning({ row, count, message }));
    }
  }
}
