import { Args } from '@oclif/core';
import { completionScripts, SHELLS, type Shell } from '../terminal/command-line/completion-scripts.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { helpWords } from '../text/help.ts';

const words = helpWords.en.commands.completion;

/** The script that lets a shell complete command lines. */
export interface CompletionDocument {
  shell: Shell;
  script: string;
}

export default class Completion extends MigrateCommand<typeof Completion> {
  static override opensWorkspace = false;
  static override summary = words.summary;
  static override description = words.description;
  static override examples = SHELLS.map((shell) => `<%= config.bin %> <%= command.id %> ${shell}`);
  static override args = {
    shell: Args.string({ required: true, options: SHELLS, description: words.args.shell }),
  };

  async run(): Promise<CompletionDocument> {
    const shell = this.args.shell as Shell;
    const script = completionScripts[shell];
    // Past `print`, which would take tabs and line breaks away.
    if (!this.jsonEnabled()) process.stdout.write(script);
    return { shell, script };
  }
}
