import { Args } from '@oclif/core';
import { understand } from '../terminal/command-line/asked.ts';
import { readProgram } from '../terminal/command-line/manifest.ts';
import { unknownCommand } from '../terminal/command-line/usage-error.ts';
import type { HelpDocument } from '../terminal/help/command-help.ts';
import { helpDocument } from '../terminal/help/command-help.ts';
import { printHelp } from '../terminal/help/print-help.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { helpWords } from '../text/help.ts';

export default class Help extends MigrateCommand<typeof Help> {
  static override opensWorkspace = false;
  static override summary = helpWords.en.commands.help.summary;
  static override examples = [
    '<%= config.bin %> <%= command.id %> import',
    '<%= config.bin %> <%= command.id %> invite next',
  ];
  static override strict = false;
  static override args = {
    command: Args.string({ description: helpWords.en.commands.help.args.command }),
  };

  async run(): Promise<HelpDocument> {
    const { language } = this.text;
    const program = readProgram(this.config.root);
    const asked = understand([...this.words, '--help'], program.commands);
    if (asked.what === 'unknown-command') throw unknownCommand(asked, program.commands);
    const id = asked.what === 'help' ? asked.id : '';
    const named = id === '' ? 0 : id.split(':').length;
    const word = this.words[named];
    // `ask pages` is no command, though `ask` takes any words.
    if (word !== undefined) throw unknownCommand({ word, topic: id }, program.commands);
    if (!this.jsonEnabled()) printHelp(program, id, language);
    return helpDocument(program, id, language);
  }
}
