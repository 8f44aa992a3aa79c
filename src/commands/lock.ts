import { Flags } from '@oclif/core';
import { lockWorkspace, refuseNoWorkspace } from '../migration/workspace/lock-workspace.ts';
import { confirm } from '../terminal/ask/confirm.ts';
import { newPassphrase, openEncrypted, passphraseFile } from '../terminal/ask/passphrase.ts';
import { canAsk } from '../terminal/ask/require-terminal.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { helpWords } from '../text/help.ts';
import { removeOutputs } from '../workspace/outputs/outputs.ts';
import { isEncrypted } from '../workspace/store/folder.ts';

const words = helpWords.en.commands.lock;

/** What is encrypted now, and what lies beside it in the clear. */
export interface LockDocument {
  encrypted: true;
  changed: 'passphrase' | 'encrypted';
  /** Paths of reports and lists that were removed; and of those that are still there, readable. */
  removed: string[];
  readable: string[];
}

export default class Lock extends MigrateCommand<typeof Lock> {
  static override opensWorkspace = false;
  static override summary = words.summary;
  static override description = words.description;
  static override examples = ['<%= config.bin %> <%= command.id %>'];
  static override flags = {
    'new-passphrase-file': Flags.string({ helpValue: 'FILE', summary: words.flags['new-passphrase-file'] }),
    // Neither on nor off by itself: it is asked.
    'remove-written': Flags.boolean({
      allowNo: true,
      helpLabel: '--remove-written',
      summary: words.flags['remove-written'],
    }),
  };

  async run(): Promise<LockDocument> {
    const { workspace: folder } = this.flags;
    refuseNoWorkspace(folder);
    const wasEncrypted = isEncrypted(folder);
    await openEncrypted(folder, this.asking);
    const file = this.flags['new-passphrase-file'] ?? (wasEncrypted ? undefined : passphraseFile());
    const readable = await lockWorkspace(folder, await newPassphrase(file, this.asking));
    const { lock } = this.text;
    if (wasEncrypted) this.print(lock.changed({ folder }));
    else this.print(lock.locked({ folder }), lock.noOtherWay, lock.remains);
    if (readable.length > 0) this.print(lock.readable, ...readable.map((path) => `  ${path}`));
    const { removed, kept } = (await this.mayRemove(readable))
      ? removeOutputs(readable)
      : { removed: [], kept: readable };
    if (removed.length > 0) this.print(lock.removed({ count: removed.length }));
    return { encrypted: true, changed: wasEncrypted ? 'passphrase' : 'encrypted', removed, readable: kept };
  }

  private async mayRemove(readable: string[]): Promise<boolean> {
    const yes = this.flags['remove-written'];
    if (readable.length === 0 || yes !== undefined) return yes === true && readable.length > 0;
    const mayAsk = this.flags.interactive && !this.jsonEnabled() && canAsk();
    return mayAsk && confirm(this.text.lock.askRemove, { yes: false, mayAsk, text: this.text });
  }
}
