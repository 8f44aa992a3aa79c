import { Args, Flags } from '@oclif/core';
import { selectPeople } from '../migration/people/select-people.ts';
import type { Person } from '../model.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { personTable } from '../terminal/show/person-table.ts';
import { helpWords } from '../text/help.ts';

/** Those of both lists whom the query means, contacts first. */
export interface PeopleDocument {
  people: Person[];
}

export default class People extends MigrateCommand<typeof People> {
  static override summary = helpWords.en.commands.people.summary;
  static override description = helpWords.en.commands.people.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --side wechat',
    '<%= config.bin %> <%= command.id %> 王伟 --json',
    '<%= config.bin %> <%= command.id %> label:客户 outcome:ask',
  ];
  static override strict = false;
  static override args = {
    query: Args.string({ description: helpWords.en.commands.people.args.query }),
  };
  static override flags = {
    side: Flags.string({ options: ['wechat', 'linkedin'], summary: helpWords.en.commands.people.flags.side }),
    all: Flags.boolean({ summary: helpWords.en.commands.people.flags.all }),
  };

  async run(): Promise<PeopleDocument> {
    const { side, all } = this.flags;
    const words = side ? [...this.words, `side:${side}`] : this.words;
    const people = await this.comparing(() => selectPeople(this.flags.workspace, words, { anyKind: all }));
    if (people.length === 0) this.print(this.text.people.none);
    else this.print(...personTable(people, this.text), this.text.people.count({ count: people.length }));
    return { people };
  }
}
