import { Args } from '@oclif/core';
import type { ActChange } from '../migration/decisions/undo-acts.ts';
import { undoActs } from '../migration/decisions/undo-acts.ts';
import { actNumbers } from '../terminal/flags/act-numbers.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { wordActChange } from '../terminal/show/worded-act-change.ts';
import { helpWords } from '../text/help.ts';

/** What was undone, or done again. */
export interface UndoDocument {
  changes: ActChange[];
}

export default class Undo extends MigrateCommand<typeof Undo> {
  static override summary = helpWords.en.commands.undo.summary;
  static override description = helpWords.en.commands.undo.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> 12',
    '<%= config.bin %> <%= command.id %> 12-15',
  ];
  static override strict = false;
  static override args = {
    act: Args.string({ required: false, description: helpWords.en.commands.undo.args.act }),
  };

  protected readonly undone: boolean = true;

  async run(): Promise<UndoDocument> {
    const { changes, people } = await this.tellingShare((tell) =>
      undoActs(this.flags.workspace, actNumbers(this.words), this.undone, tell),
    );
    for (const change of changes) this.print(...wordActChange(change, this.undone, people, this.text));
    this.print(this.text.decisions.changed);
    return { changes };
  }
}
