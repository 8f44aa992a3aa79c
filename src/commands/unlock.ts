import { refusePlain, unlockWorkspace } from '../migration/workspace/lock-workspace.ts';
import { openEncrypted } from '../terminal/ask/passphrase.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { helpWords } from '../text/help.ts';

export interface UnlockDocument {
  encrypted: false;
}

export default class Unlock extends MigrateCommand<typeof Unlock> {
  static override opensWorkspace = false;
  static override summary = helpWords.en.commands.unlock.summary;
  static override description = helpWords.en.commands.unlock.description;
  static override examples = ['<%= config.bin %> <%= command.id %>'];

  async run(): Promise<UnlockDocument> {
    const { workspace: folder } = this.flags;
    refusePlain(folder);
    await openEncrypted(folder, this.asking);
    await unlockWorkspace(folder);
    this.print(this.text.lock.unlocked({ folder }));
    return { encrypted: false };
  }
}
