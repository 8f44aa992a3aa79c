import { Args } from '@oclif/core';
import { helpWords } from '../text/help.ts';
import Undo from './undo.ts';

export default class Redo extends Undo {
  static override summary = helpWords.en.commands.redo.summary;
  static override description = helpWords.en.commands.redo.description;
  static override args = {
    act: Args.string({ required: false, description: helpWords.en.commands.redo.args.act }),
  };

  protected override readonly undone = false;
}
