import { Args, Flags } from '@oclif/core';
import { askPeople } from '../migration/ask/ask-people.ts';
import { toldFrom } from '../migration/ask/note-answer.ts';
import { ownProfile } from '../migration/ask/own-profile.ts';
import { localDay } from '../migration/clock.ts';
import { askOnWechat } from '../review/terminal/ask-on-wechat.ts';
import { canAsk } from '../terminal/ask/require-terminal.ts';
import { askFlags } from '../terminal/flags/ask-flags.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { helpWords } from '../text/help.ts';
import { UserError } from '../user-error.ts';

const words = helpWords.en.commands.ask;

/** What came of asking; only for people, so that a script never sees it. */
export interface AskDocument {
  /** How many people something was noted of. */
  noted: number;
}

export default class Ask extends MigrateCommand<typeof Ask> {
  static override summary = words.summary;
  static override description = words.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> label:客户 --profile https://www.linkedin.com/in/me',
    '<%= config.bin %> <%= command.id %> --waiting',
  ];
  static override strict = false;
  static override args = { query: Args.string({ description: words.args.query }) };
  static override flags = {
    waiting: Flags.boolean({ default: false, summary: words.flags.waiting }),
    ...askFlags,
  };

  async run(): Promise<AskDocument> {
    const { text } = this;
    const { waiting, template, profile } = this.flags;
    if (!this.flags.interactive || this.jsonEnabled() || !canAsk())
      throw new UserError('ask-needs-terminal', {}, 2);
    const options = {
      words: this.words,
      waiting,
      language: text.language,
      templates: template,
      profileUrl: ownProfile(profile),
    };
    let shown = 0;
    const noted = await this.comparing((progress) =>
      askPeople(this.flags.workspace, localDay(), options, (person, place) => {
        progress.done();
        shown += 1;
        const why = text.reason(person.reason, person.values);
        return askOnWechat({ ...person, ...place, why }, toldFrom, text);
      }),
    );
    if (shown === 0) this.print(waiting ? text.ask.nobodyWaiting : text.ask.nobodyDue);
    else this.print(text.ask.done({ count: noted }), text.ask.next);
    return { noted };
  }
}
