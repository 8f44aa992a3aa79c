import { Args, Flags } from '@oclif/core';
import { type DecisionConflict, rivalIn } from '../../migration/decisions/compare-decisions.ts';
import {
  type Choice,
  type ImportedDecisions,
  importDecisions,
  type Settle,
} from '../../migration/decisions/import-decisions.ts';
import type { Person } from '../../model.ts';
import { askConflict } from '../../review/terminal/ask-conflict.ts';
import { canAsk } from '../../terminal/ask/require-terminal.ts';
import { MigrateCommand } from '../../terminal/migrate-command.ts';
import { wordStatement } from '../../terminal/show/worded-statement.ts';
import { helpWords } from '../../text/help.ts';
import { UserError } from '../../user-error.ts';

const words = helpWords.en.commands['decisions:import'];

/** What came of reading a file of decisions. */
export interface DecisionsImportDocument {
  /** Null where you stopped it. */
  imported: ImportedDecisions | null;
}

export default class ImportDecisions extends MigrateCommand<typeof ImportDecisions> {
  static override summary = words.summary;
  static override description = words.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %> decisions.tsv',
    '<%= config.bin %> <%= command.id %> decisions.tsv --theirs',
  ];
  static override args = { file: Args.string({ required: true, description: words.args.file }) };
  static override flags = {
    ours: Flags.boolean({ exclusive: ['theirs'], summary: words.flags.ours }),
    theirs: Flags.boolean({ summary: words.flags.theirs }),
    both: Flags.boolean({ summary: words.flags.both }),
  };

  async run(): Promise<DecisionsImportDocument> {
    const { file: told } = this.text.decisions;
    const imported = await this.tellingShare((tell) =>
      importDecisions(this.flags.workspace, this.args.file, this.settle, tell),
    );
    if (!imported) {
      this.print(told.stopped);
      return { imported: null };
    }
    const { stored, known, kept, missing, unknown, acts } = imported;
    this.print(told.imported({ stored, known }));
    if (kept > 0) this.print(told.kept({ count: kept }));
    if (missing > 0) this.print(told.missing({ count: missing }));
    if (unknown.length > 0) {
      this.print(
        told.unknown({ count: unknown.length }),
        ...unknown.map(({ line, ids }) => `  ${told.unknownLine({ line, who: ids.join(this.text.listed) })}`),
      );
    }
    if (acts) {
      const { first, last } = acts;
      this.print(told.undoWith({ acts: first === last ? String(first) : `${first}-${last}` }));
    }
    return { imported };
  }

  private settle: Settle = async (conflicts, people) => {
    const open = conflicts.filter((conflict) => !this.said(conflict));
    const mayAsk = this.flags.interactive && !this.jsonEnabled() && canAsk();
    if (open.length > 0 && !mayAsk) return this.refuse(open, people);
    const choices: Choice[] = [];
    for (const conflict of conflicts) {
      const { line } = conflict.theirs;
      const shown = [...this.yours(conflict, people), this.theirs(conflict, people)];
      const choice =
        this.said(conflict) ?? (await askConflict(line, shown, rivalIn(conflict) !== null, this.text));
      if (choice === 'stop') return null;
      choices.push(choice);
    }
    return choices;
  };

  /** What a flag says of a conflict; null where none does. */
  private said(conflict: DecisionConflict): Choice | null {
    const { ours, theirs, both } = this.flags;
    if (both && rivalIn(conflict)) return 'both';
    return ours ? 'ours' : theirs ? 'theirs' : null;
  }

  /** Told in full, so that the flag can be chosen. */
  private refuse(conflicts: DecisionConflict[], people: Map<string, Person>): never {
    const problems = conflicts.map((conflict) => ({
      line: conflict.theirs.line,
      code: 'decision-conflict',
      values: { yours: this.yours(conflict, people).join('; '), theirs: this.theirs(conflict, people) },
    }));
    const values = { path: this.args.file, count: conflicts.length };
    throw new UserError('decisions-conflict', values, 2, problems);
  }

  private yours({ yours }: DecisionConflict, people: Map<string, Person>): string[] {
    return yours.map(({ statement, at }) =>
      this.text.decisions.file.yours({
        said: wordStatement(statement, people, this.text),
        at: at.slice(0, 10),
      }),
    );
  }

  private theirs({ theirs }: DecisionConflict, people: Map<string, Person>): string {
    return this.text.decisions.file.theirs({ said: wordStatement(theirs.statement, people, this.text) });
  }
}
