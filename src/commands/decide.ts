import { Args, Flags } from '@oclif/core';
import { type Decided, decidePair } from '../migration/decide-pair.ts';
import { decidePersonal } from '../migration/decide-personal.ts';
import type { Tell } from '../migration/stay-awake.ts';
import type { Statement, Verdict } from '../model.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import type { SeveralPeople } from '../terminal/tell.ts';
import { wordStatement } from '../terminal/worded-statement.ts';
import { helpWords } from '../text/help.ts';
import { UserError } from '../user-error.ts';

const words = helpWords.en.commands.decide;

/** What was said. */
export interface DecideDocument {
  /** The number of the act, for `migrate undo`. */
  act: number;
  /** What holds by it; `said` is the same in words. */
  statements: (Statement & { said: string })[];
}

export default class Decide extends MigrateCommand<typeof Decide> {
  static override summary = words.summary;
  static override description = words.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %> 林晓曼 https://www.linkedin.com/in/xiaoman-lin same --reason "met her in Shenzhen"',
    '<%= config.bin %> <%= command.id %> 托尼老师 personal',
  ];
  static override args = {
    contact: Args.string({ required: true, description: words.args.contact }),
    connection: Args.string({ required: true, description: words.args.connection }),
    verdict: Args.string({
      required: false,
      options: ['same', 'different', 'unsure'],
      description: words.args.verdict,
    }),
  };
  static override flags = {
    reason: Flags.string({ default: '', helpValue: 'TEXT', summary: words.flags.reason }),
  };

  async run(): Promise<DecideDocument | SeveralPeople> {
    const decided = await this.tellingShare((tell) => this.decide(tell));
    if ('several' in decided) return this.askToBeMoreExact(decided.text, decided.several);
    const { act, statements, people } = decided;
    const worded = statements.map((statement) => {
      return { ...statement, said: wordStatement(statement, people, this.text) };
    });
    this.print(...worded.map(({ said }) => said), this.text.decisions.decided({ act }));
    return { act, statements: worded };
  }

  /** `PERSON personal`, or a contact, a connection and what is said of the two. */
  private decide(tell: Tell): Promise<Decided> {
    const { contact, connection, verdict } = this.args;
    const { workspace, reason } = this.flags;
    if (verdict) {
      return decidePair(workspace, { contact, connection, verdict: verdict as Verdict, reason }, tell);
    }
    if (!PERSONAL.includes(connection)) throw new UserError('decide-what', { connection }, 2);
    return decidePersonal(workspace, { contact, personal: connection === PERSONAL[0], reason }, tell);
  }
}

const PERSONAL = ['personal', 'not-personal'];
