import { Args } from '@oclif/core';
import { helpWords } from '../../text/help.ts';
import LabelAdd from './add.ts';

const words = helpWords.en.commands['label:remove'];

export default class LabelRemove extends LabelAdd {
  static override summary = words.summary;
  static override description = words.description;
  static override args = {
    label: Args.string({ required: true, description: words.args.label }),
    query: Args.string({ required: true, description: words.args.query }),
  };

  protected override readonly worn = false;
}
