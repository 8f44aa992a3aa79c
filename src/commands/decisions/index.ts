import { Args, Flags } from '@oclif/core';
import { type ListedAct, listDecisions } from '../../migration/decisions/list-decisions.ts';
import type { Act, Person, Statement } from '../../model.ts';
import { MigrateCommand } from '../../terminal/migrate-command.ts';
import { table } from '../../terminal/show/table.ts';
import { wordStatement } from '../../terminal/show/worded-statement.ts';
import { helpWords } from '../../text/help.ts';

/** How many statements of one act are told; the JSON document has all. */
const TOLD = 5;

/** What was decided, oldest first. */
export interface DecisionsDocument {
  decisions: ActTold[];
}

interface ActTold extends Omit<Act, 'statements'> {
  /** `holds`: no later word says otherwise; `said`: the same in words. */
  statements: (Statement & { holds: boolean; said: string })[];
}

export default class Decisions extends MigrateCommand<typeof Decisions> {
  static override summary = helpWords.en.commands.decisions.summary;
  static override description = helpWords.en.commands.decisions.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> 王伟 --kind pair',
  ];
  static override args = {
    query: Args.string({ required: false, description: helpWords.en.commands.decisions.args.query }),
  };
  static override flags = {
    kind: Flags.option({
      options: ['pair', 'exclusion', 'personal', 'account', 'label', 'invitation', 'asking'] as const,
      summary: helpWords.en.commands.decisions.flags.kind,
    })(),
  };

  async run(): Promise<DecisionsDocument> {
    const { text } = this;
    const { query } = this.args;
    const { acts, people } = listDecisions(this.flags.workspace, { query, about: this.flags.kind });
    const said = (statement: Statement) => wordStatement(statement, people, text);
    this.print(...table(acts.flatMap((act) => this.rowsOf(act, people))));
    const statements = acts.reduce((sum, act) => sum + act.statements.length, 0);
    if (acts.length > 0) this.print(text.decisions.count({ acts: acts.length, statements }));
    else this.print(query || this.flags.kind ? text.decisions.noneFound : text.decisions.none);
    return {
      decisions: acts.map((act) => ({
        ...act,
        statements: act.statements.map((statement) => ({ ...statement, said: said(statement) })),
      })),
    };
  }

  /** `12  2026-11-23 10:15  review  林晓曼 = Xiaoman Lin: the same person (met her)`, further statements below. */
  private rowsOf(
    { id, at, by, reason, undone, statements }: ListedAct,
    people: Map<string, Person>,
  ): string[][] {
    const { decisions: words } = this.text;
    const time = at.slice(0, 16).replace('T', ' ');
    const rows = statements.slice(0, TOLD).map((statement, index) => {
      const state = undone ? words.undone : statement.holds ? '' : words.superseded;
      const said = `${wordStatement(statement, people, this.text)}${state && ` [${state}]`}`;
      const why = reason && this.text.inBrackets(reason);
      return index === 0 ? [String(id), time, words.by[by] ?? by, said + why] : ['', '', '', said];
    });
    const more = statements.length - TOLD;
    return more > 0 ? [...rows, ['', '', '', words.more({ count: more })]] : rows;
  }
}
