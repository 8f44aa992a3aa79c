import { Args } from '@oclif/core';
import { ownProfile } from '../../migration/ask/own-profile.ts';
import { type ToAsk, whomToAsk } from '../../migration/ask/whom-to-ask.ts';
import { localDay } from '../../migration/clock.ts';
import { askFlags } from '../../terminal/flags/ask-flags.ts';
import { MigrateCommand } from '../../terminal/migrate-command.ts';
import { personName } from '../../terminal/show/person-table.ts';
import type { Language } from '../../text/bilingual.ts';
import { helpWords } from '../../text/help.ts';

const words = helpWords.en.commands['ask:list'];

/** Whom to ask on WeChat, those first who matter most. */
export interface AskListDocument {
  people: PersonToAsk[];
}

interface PersonToAsk {
  /** The contact's id. */
  contact: string;
  name: string;
  /** `due`: to be asked now; `waiting`: asked in the last four weeks. */
  state: 'due' | 'waiting';
  /** `YYYY-MM-DD`. */
  askedOn: string | null;
  /** The code of why nobody can tell who this is, as in `migrate report`. */
  reason: string;
  /** Of the message. */
  language: Language;
  /** To copy into WeChat. */
  message: string;
}

export default class AskList extends MigrateCommand<typeof AskList> {
  static override summary = words.summary;
  static override description = words.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> label:客户 --json',
  ];
  static override strict = false;
  static override args = { query: Args.string({ description: words.args.query }) };
  static override flags = askFlags;

  async run(): Promise<AskListDocument> {
    const { ask } = this.text;
    const options = {
      words: this.words,
      language: this.text.language,
      templates: this.flags.template,
      profileUrl: ownProfile(this.flags.profile),
    };
    const people = await this.comparing(() => whomToAsk(this.flags.workspace, localDay(), options));
    const due = people.filter(({ state }) => state === 'due');
    const waiting = people.filter(({ state }) => state === 'waiting');
    if (people.length === 0) this.print(ask.nobodyDue);
    if (due.length > 0) this.print(ask.list.due({ count: due.length }));
    for (const person of due) this.show(person);
    if (waiting.length > 0) this.print('', ask.list.waiting({ count: waiting.length }));
    for (const { contact, askedOn } of waiting) this.print(`  ${askedOn}  ${personName(contact)}`);
    if (people.length > 0) this.print('', ask.list.more);
    return {
      people: people.map(({ contact, reason, state, askedOn, language, message }) => {
        return { contact: contact.id, name: personName(contact), state, askedOn, reason, language, message };
      }),
    };
  }

  private show({ contact, reason, values, message }: ToAsk): void {
    const { wechatId } = contact;
    this.print(
      '',
      this.text.ask.list.who({ name: personName(contact), wechatId, why: this.text.reason(reason, values) }),
      ...message.split('\n').map((line) => (line ? `  ${line}` : '')),
    );
  }
}
