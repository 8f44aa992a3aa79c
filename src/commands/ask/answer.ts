import { Args, Flags } from '@oclif/core';
import { type AskingNews, noteAnswer, toldFrom } from '../../migration/ask/note-answer.ts';
import type { Outcome } from '../../model.ts';
import { MigrateCommand } from '../../terminal/migrate-command.ts';
import { personName } from '../../terminal/show/person-table.ts';
import type { SeveralPeople } from '../../terminal/tell-problem.ts';
import { helpWords } from '../../text/help.ts';
import { UserError } from '../../user-error.ts';

const words = helpWords.en.commands['ask:answer'];
const FACTS = ['name', 'company', 'email', 'profile'];
const STATES = ['asked', 'no-answer', 'not-on-linkedin'] as const;

/** What was noted, and where the contact ends by it. */
export interface AskAnswerDocument {
  /** The contact's id. */
  contact: string;
  /** The number of the act, for `migrate undo`. */
  act: number;
  outcome: Outcome | null;
  /** The id of the connection they are matched with now, if any. */
  connection: string | null;
}

export default class AskAnswer extends MigrateCommand<typeof AskAnswer> {
  static override summary = words.summary;
  static override description = words.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %> 王总 --name 王建国 --company 腾讯',
    '<%= config.bin %> <%= command.id %> wxid_a1b2c3d4e5f622 --profile linkedin.com/in/jianguo-wang',
    '<%= config.bin %> <%= command.id %> 小刘 --not-on-linkedin --email liu@example.com',
  ];
  static override args = {
    person: Args.string({ required: true, description: words.args.person }),
  };

  static override flags = {
    name: Flags.string({ helpValue: 'NAME', summary: words.flags.name }),
    company: Flags.string({ helpValue: 'NAME', summary: words.flags.company }),
    email: Flags.string({ helpValue: 'ADDRESS', summary: words.flags.email }),
    profile: Flags.string({ helpValue: 'URL', summary: words.flags.profile }),
    'not-on-linkedin': Flags.boolean({
      exclusive: ['profile', 'asked', 'no-answer'],
      summary: words.flags['not-on-linkedin'],
    }),
    'no-answer': Flags.boolean({ exclusive: ['asked', ...FACTS], summary: words.flags['no-answer'] }),
    asked: Flags.boolean({ exclusive: FACTS, summary: words.flags.asked }),
  };

  async run(): Promise<AskAnswerDocument | SeveralPeople> {
    const { text } = this;
    const { workspace } = this.flags;
    const news = this.news();
    const result = await this.comparing(() => noteAnswer(workspace, this.args.person, news));
    const { found, act, outcome, connection } = result;
    if (act === null) return this.askToBeMoreExact(this.args.person, found);
    const name = personName(found[0]);
    const ended = outcome ? (text.outcomes[outcome]?.name ?? outcome) : '';
    this.print(
      connection && outcome === 'connected'
        ? text.ask.nowConnected({ name, connection })
        : text.ask.now({ name, outcome: ended }),
      text.bulk.takeBack,
    );
    return { contact: found[0]!.id, act, outcome, connection };
  }

  private news(): AskingNews {
    const told = toldFrom(this.flags);
    const hasFacts = Object.values(told).some(Boolean);
    const state = STATES.find((flag) => this.flags[flag]);
    if (!state && !hasFacts) throw new UserError('nothing-told', {}, 2);
    return { state: state ?? 'told', ...(hasFacts && { told }) };
  }
}
