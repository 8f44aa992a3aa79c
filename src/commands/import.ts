import { Args, Flags } from '@oclif/core';
import { type ImportedFile, importExports } from '../migration/import/import-exports.ts';
import { removeImports } from '../migration/import/remove-imports.ts';
import type { RowWarning } from '../model.ts';
import { askColumns } from '../review/terminal/ask-columns.ts';
import type { AddressBooksAs } from '../sources/files/read-paths.ts';
import type { ColumnSample } from '../sources/mapping.ts';
import { MAPPABLE, parseMapping } from '../sources/mapping.ts';
import { newPassphrase, passphraseFile } from '../terminal/ask/passphrase.ts';
import { canAsk } from '../terminal/ask/require-terminal.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { columnTable } from '../terminal/show/column-table.ts';
import { Progress } from '../terminal/show/progress.ts';
import { helpWords } from '../text/help.ts';
import { UserError } from '../user-error.ts';
import type { TakenOut } from '../workspace/people/take-out.ts';
import { isEncrypted, isUnbegun } from '../workspace/store/folder.ts';

/** What became of each file. */
export interface ImportDocument {
  files: FileTold[];
  /** Files that could not be read; nothing of them was stored, and the exit code is 3. */
  errors: ImportProblem[];
  /** Files of an export that hold nothing we use. */
  ignored: string[];
  /** Imported files that count no more, with `--remove`; `files`, `errors` and `ignored` are empty then. */
  removed: TakenOut[];
}

interface FileTold extends Omit<ImportedFile, 'warnings'> {
  warnings: WarningTold[];
}

interface WarningTold {
  /** 1-based; absent when it is about the whole file. */
  row?: number;
  /** Of a table: the same row as a spreadsheet numbers it, header, blank lines and all that stands above counted. */
  sheetRow?: number;
  /** How many equal ones this stands for, when more than one. */
  count?: number;
  code: string;
  message: string;
}

interface ImportProblem {
  path: string;
  code: string;
  message: string;
  /** What to do about it. */
  advice: string;
  /** Of a table nobody knows: what stands in its columns, for `--map`. */
  columns?: ColumnSample[];
}

/** Seldom do so many end a friendship between two exports. */
const isMuch = ({ vanished, people }: Pick<ImportedFile, 'vanished' | 'people'>): boolean =>
  vanished * 5 > vanished + people;

export default class Import extends MigrateCommand<typeof Import> {
  static override summary = helpWords.en.commands.import.summary;
  static override description = helpWords.en.commands.import.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %> contacts.csv Basic_LinkedInDataExport.zip',
    '<%= config.bin %> <%= command.id %> ~/Downloads/exports --json',
    '<%= config.bin %> <%= command.id %> --remove contacts.csv',
  ];
  static override strict = false;
  static override args = {
    path: Args.string({ required: true, description: helpWords.en.commands.import.args.path }),
  };

  static override flags = {
    as: Flags.string({ options: ['wechat'], summary: helpWords.en.commands.import.flags.as }),
    'key-file': Flags.string({ helpValue: 'FILE', summary: helpWords.en.commands.import.flags['key-file'] }),
    map: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'FIELD=COLUMN,...',
      summary: helpWords.en.commands.import.flags.map,
    }),
    passphrase: Flags.boolean({ summary: helpWords.en.commands.import.flags.passphrase }),
    remove: Flags.boolean({
      exclusive: ['as', 'key-file', 'map', 'passphrase'],
      summary: helpWords.en.commands.import.flags.remove,
    }),
  };

  async run(): Promise<ImportDocument> {
    if (this.flags.remove) return this.remove();
    const passphrase = await this.passphraseOfNew();
    const progress = new Progress();
    const interactive = this.flags.interactive && !this.jsonEnabled() && canAsk();
    const { files, errors, ignored, leftBehind, lacks } = await importExports(
      this.flags.workspace,
      this.words,
      {
        addressBooksAs: this.flags.as as AddressBooksAs | undefined,
        keyFile: this.flags['key-file'],
        mapping: this.flags.map ? parseMapping(this.flags.map) : null,
        askColumns: interactive
          ? (table) => {
              progress.done();
              return askColumns(table, MAPPABLE, this.text);
            }
          : undefined,
        passphrase,
        onFile: (path) => progress.show(this.text.import.reading({ path })),
      },
    );
    progress.done();
    if (passphrase !== undefined && files.length > 0) {
      const { lock: words } = this.text;
      this.print(words.created({ folder: this.flags.workspace }), words.noOtherWay, words.readableLater);
    }
    const worded = files.map((file) => ({ ...file, warnings: file.warnings.map((w) => this.word(w)) }));
    for (const file of worded) this.show(file);
    if (ignored.length > 0) this.print(this.text.import.ignored({ count: ignored.length }));
    const problems = errors.map(({ path, error, columns }) => {
      const { what, tryThis } = this.text.problem(error.code, { path, ...error.values });
      this.printError(`✗ ${what}`, `  ${tryThis}`);
      if (columns) this.printError(...columnTable(columns));
      return { path, code: error.code, message: what, advice: tryThis, ...(columns && { columns }) };
    });
    for (const left of leftBehind) this.printError(`! ${this.text.import.leftBehind({ folder: left })}`);
    if (files.length > 0) this.print(lacks ? this.text.import.lacks[lacks] : this.text.import.next);
    if (errors.length > 0) process.exitCode = 3;
    return { files: worded, errors: problems, ignored, removed: [] };
  }

  private remove(): ImportDocument {
    const { import: words } = this.text;
    const { removed, lacks } = removeImports(this.flags.workspace, this.words);
    for (const file of removed) this.print(...words.removed(file));
    this.print(words.kept, lacks ? words.lacks[lacks] : words.next);
    return { files: [], errors: [], ignored: [], removed };
  }

  /** A passphrase that lies ready is meant to be used; a workspace that is encrypted was opened with its own. */
  private async passphraseOfNew(): Promise<string | undefined> {
    const { workspace: folder, passphrase } = this.flags;
    const isNew = isUnbegun(folder);
    if (passphrase && !isNew && !isEncrypted(folder))
      throw new UserError('passphrase-too-late', { folder }, 2);
    return isNew && (passphrase || passphraseFile())
      ? newPassphrase(passphraseFile(), this.asking)
      : undefined;
  }

  private word(warning: RowWarning) {
    const { row, sheetRow, count, code } = warning;
    return {
      ...(row !== undefined && { row }),
      ...(sheetRow !== undefined && { sheetRow }),
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
    const { import: words } = this.text;
    const files = file.insteadOf.join(', ');
    const isSaid = file.insteadOf.some((name) => !file.path.endsWith(name));
    if (isSaid && file.added + file.changed + file.vanished > 0) this.print(words.insteadOf({ files }));
    if (isMuch(file)) this.print(words.partOnly);
    if (file.vanished > 0) this.print(words.gone);
    const isList = file.side === 'wechat' || file.format === 'linkedin-connections';
    if (isList && file.rows === 0) this.print(words.holdsNobody);
    if (this.flags.as && file.side === 'linkedin') this.print(words.asItIs);
    for (const { row, sheetRow, count = 1, message } of warnings) {
      this.print(this.text.import.warning({ row, sheetRow, count, message }));
    }
  }
}
