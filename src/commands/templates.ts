import { Args } from '@oclif/core';
import { copyTemplates } from '../migration/workspace/copy-templates.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { helpWords } from '../text/help.ts';

const words = helpWords.en.commands.templates;

/** What was copied, and what was left because the owner changed it: names in the folder. */
export interface TemplatesDocument {
  folder: string;
  files: string[];
  kept: string[];
}

export default class Templates extends MigrateCommand<typeof Templates> {
  static override summary = words.summary;
  static override description = words.description;
  static override examples = ['<%= config.bin %> <%= command.id %> my-templates'];
  static override args = { dir: Args.string({ required: true, description: words.args.dir }) };

  async run(): Promise<TemplatesDocument> {
    const { templates: text, language, listed } = this.text;
    const folder = this.args.dir;
    const { written, kept } = copyTemplates(this.flags.workspace, folder, language);
    if (written.length > 0) this.print(text.written({ folder }), ...written.map((file) => `  ${file}`));
    if (kept.length > 0) this.print(text.kept({ files: kept.join(listed) }));
    this.print(text.next);
    return { folder, files: written, kept };
  }
}
