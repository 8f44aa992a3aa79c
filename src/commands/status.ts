import { readStatus } from '../migration/read-status.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { helpWords } from '../text/help.ts';

export default class Status extends MigrateCommand<typeof Status> {
  static override summary = helpWords.en.commands.status.summary;
  static override examples = ['<%= config.bin %> <%= command.id %>'];

  async run() {
    const { status: words } = this.text;
    const status = readStatus(this.flags.workspace);
    if (status.sources.length === 0) this.print(words.empty);
    else {
      this.print(words.people(status), words.sources, ...status.sources.map(words.source));
      if (status.matches.current) {
        this.print(words.matched({ ...status.matches, decisions: status.decisions }), words.next);
      } else this.print(words.stale);
    }
    return status;
  }
}
