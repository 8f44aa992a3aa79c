import { join } from 'node:path';
import { Flags } from '@oclif/core';
import type { Announcement } from '../migration/ask/announce.ts';
import { announce } from '../migration/ask/announce.ts';
import { ownProfile } from '../migration/ask/own-profile.ts';
import { askFlags } from '../terminal/flags/ask-flags.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { qrLines } from '../terminal/show/qr.ts';
import { helpWords } from '../text/help.ts';

const words = helpWords.en.commands.announce;

/** The farewell: its texts, and the files they were written to. */
export type AnnounceDocument = Announcement;

export default class Announce extends MigrateCommand<typeof Announce> {
  static override summary = words.summary;
  static override description = words.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --profile https://www.linkedin.com/in/xiaoman-lin --email lin@example.com',
  ];

  static override flags = {
    ...askFlags,
    email: Flags.string({ default: '', helpValue: 'ADDRESS', summary: words.flags.email }),
    phone: Flags.string({ default: '', helpValue: 'NUMBER', summary: words.flags.phone }),
    output: Flags.string({ char: 'o', helpValue: 'DIR', summary: words.flags.output }),
  };

  async run(): Promise<AnnounceDocument> {
    const { announce: text } = this.text;
    const { email, phone, template, workspace } = this.flags;
    const made = await announce(workspace, this.flags.output ?? join(workspace, 'announce'), {
      profileUrl: ownProfile(this.flags.profile),
      templates: template,
      email,
      phone,
    });
    for (const { name, text: farewell } of made.texts)
      this.print(`── ${text.titles[name] ?? name}`, '', ...farewell.split('\n'), '');
    await this.showCode(made.profile);
    this.print(text.qr(made), '');
    if (!email && !phone) this.print(text.mainland, '');
    this.print(text.written(made), ...made.files.map((file) => `  ${file}`));
    return made;
  }

  /** Our own characters, not somebody's name: past `print`, which would take the colours away. */
  private async showCode(profile: string): Promise<void> {
    if (this.jsonEnabled()) return;
    const { default: qrcode } = await import('qrcode');
    const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
    process.stdout.write(`${qrLines(qrcode.create(profile), colour).join('\n')}\n`);
  }
}
