import { Args } from '@oclif/core';
import { type DescribedName, type DescribedPair, describeName, describePair } from '../names/index.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { helpWords } from '../text/help.ts';

/** What a text is taken for, or how two compare where two were given. */
export type NameDocument = DescribedName | DescribedPair;

export default class Name extends MigrateCommand<typeof Name> {
  static override opensWorkspace = false;
  static override summary = helpWords.en.commands.name.summary;
  static override description = helpWords.en.commands.name.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %> "王伟 腾讯"',
    '<%= config.bin %> <%= command.id %> 陈大文 "Tai-man Chan"',
  ];
  static override args = {
    text: Args.string({ required: true, description: helpWords.en.commands.name.args.text }),
    other: Args.string({ required: false, description: helpWords.en.commands.name.args.other }),
  };

  async run(): Promise<NameDocument> {
    const { text, other } = this.args;
    if (other === undefined) {
      const described = describeName(text);
      this.print(...this.text.name(described));
      return described;
    }
    const pair = describePair(text, other);
    this.print(...this.text.namePair(pair));
    return pair;
  }
}
