import { Args, Flags } from '@oclif/core';
import { type Decided, decidePair } from '../migration/decisions/decide-pair.ts';
import { decidePersonal } from '../migration/decisions/decide-personal.ts';
import type { Tell } from '../migration/stay-awake.ts';
import type { Claim, Connection, Contact, Statement, Verdict } from '../model.ts';
import { askClaim } from '../review/terminal/ask-claim.ts';
import { canAsk } from '../terminal/ask/require-terminal.ts';
import { UsageError } from '../terminal/command-line/usage-error.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { personName } from '../terminal/show/person-table.ts';
import { wordStatement } from '../terminal/show/worded-statement.ts';
import type { SeveralPeople } from '../terminal/tell-problem.ts';
import { helpWords } from '../text/help.ts';
import { UserError } from '../user-error.ts';

const words = helpWords.en.commands.decide;
const VERDICTS = ['same', 'different', 'unsure'];
const PERSONAL = ['personal', 'not-personal'];

/** What was said. */
export interface DecideDocument {
  /** The number of the act, for `migrate undo`; null where the owner said nothing after all. */
  act: number | null;
  /** What holds by it; `said` is the same in words. */
  statements: (Statement & { said: string })[];
}

export default class Decide extends MigrateCommand<typeof Decide> {
  static override summary = words.summary;
  static override description = words.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %> 林晓曼 https://www.linkedin.com/in/xiaoman-lin same --reason "met her in Shenzhen"',
    '<%= config.bin %> <%= command.id %> "林晓曼 小号" https://www.linkedin.com/in/xiaoman-lin same --both',
    '<%= config.bin %> <%= command.id %> 托尼老师 personal',
  ];
  static override args = {
    contact: Args.string({ required: true, description: words.args.contact }),
    connection: Args.string({ required: true, description: words.args.connection }),
    verdict: Args.string({
      required: false,
      options: VERDICTS,
      description: words.args.verdict,
    }),
  };
  static override flags = {
    both: Flags.boolean({ exclusive: ['move'], summary: words.flags.both }),
    move: Flags.boolean({ summary: words.flags.move }),
    reason: Flags.string({ default: '', helpValue: 'TEXT', summary: words.flags.reason }),
  };

  async run(): Promise<DecideDocument | SeveralPeople> {
    const { both, move } = this.flags;
    const claim = both ? 'both' : move ? 'move' : undefined;
    if (claim) this.refuseClaim(claim);
    let decided = await this.decide(claim);
    if ('claimant' in decided) {
      const chosen = await this.askClaim(decided);
      if (!chosen) {
        this.print(this.text.review.claimed.cancelled);
        return { act: null, statements: [] };
      }
      decided = await this.decide(chosen);
    }
    if ('several' in decided) return this.askToBeMoreExact(decided.text, decided.several);
    if ('claimant' in decided) throw new RangeError('Said, and still claimed');
    const { act, statements, people } = decided;
    const worded = statements.map((statement) => {
      return { ...statement, said: wordStatement(statement, people, this.text) };
    });
    this.print(...worded.map(({ said }) => said), this.text.decisions.decided({ act }));
    return { act, statements: worded };
  }

  /** Whose the connection is then is a question only where the two are the same. */
  private refuseClaim(claim: Claim): void {
    const { connection, verdict = connection } = this.args;
    if (verdict === 'same' || ![...VERDICTS, ...PERSONAL].includes(verdict)) return;
    throw new UsageError('not-together', { one: verdict, other: `--${claim}` });
  }

  private decide(claim: Claim | undefined): Promise<Decided> {
    return this.tellingShare((tell) => this.store(claim, tell));
  }

  /** `PERSON personal`, or a contact, a connection and what is said of the two. */
  private store(claim: Claim | undefined, tell: Tell): Promise<Decided> {
    const { contact, connection, verdict } = this.args;
    const { workspace, reason } = this.flags;
    if (verdict) {
      return decidePair(workspace, { contact, connection, verdict: verdict as Verdict, reason, claim }, tell);
    }
    if (VERDICTS.includes(connection)) throw new UserError('decide-whom', { verdict: connection }, 2);
    if (!PERSONAL.includes(connection)) throw new UserError('decide-what', { connection }, 2);
    return decidePersonal(workspace, { contact, personal: connection === PERSONAL[0], reason }, tell);
  }

  /** Null to change nothing. Throws UserError claimed (exit 2) where there is nobody to ask. */
  private askClaim(taken: { claimant: Contact; connection: Connection }): Promise<Claim | null> {
    const names = { contact: personName(taken.claimant), connection: personName(taken.connection) };
    if (!this.flags.interactive || this.jsonEnabled() || !canAsk()) throw new UserError('claimed', names, 2);
    return askClaim(names, this.text);
  }
}
