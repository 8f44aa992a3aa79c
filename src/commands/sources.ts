import { Args } from '@oclif/core';
import { listSources } from '../migration/import/list-sources.ts';
import type { Side } from '../model.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { helpWords } from '../text/help.ts';
import { UserError } from '../user-error.ts';

/** The exports that can be read. */
export interface SourcesDocument {
  sources: SourceTold[];
}

interface SourceTold {
  side: Side;
  /** As `migrate import` names it. */
  format: string;
  name: string;
  /** How to get such an export. */
  howTo: string;
}

export default class Sources extends MigrateCommand<typeof Sources> {
  static override opensWorkspace = false;
  static override summary = helpWords.en.commands.sources.summary;
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> iphone',
  ];
  static override args = {
    query: Args.string({ required: false, description: helpWords.en.commands.sources.args.query }),
  };

  async run(): Promise<SourcesDocument> {
    const words = this.text.sources;
    const sources = listSources().flatMap(({ side, formats }) =>
      formats
        .map((format) => ({ side, format, ...words.formats[format]! }))
        .filter((each) => this.isWanted(each)),
    );
    if (sources.length === 0) throw new UserError('no-such-source', { text: this.args.query ?? '' }, 2);
    for (const [i, { side, format, name, howTo }] of sources.entries()) {
      if (side !== sources[i - 1]?.side) this.print(...(i > 0 ? [''] : []), words.groups[side]);
      this.print(`  ${name}${this.text.inBrackets(format)}`, `    ${howTo}`);
    }
    this.print('', words.next);
    return { sources };
  }

  private isWanted(source: Record<string, string>): boolean {
    const query = (this.args.query ?? '').toLowerCase();
    return Object.values(source).join('\n').toLowerCase().includes(query);
  }
}
