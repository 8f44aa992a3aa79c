import { Args, Flags } from '@oclif/core';
import { readPeople } from '../migration/look.ts';
import type { Person, Side } from '../model.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { personTable } from '../terminal/person-table.ts';
import { helpWords } from '../text/help.ts';

export default class People extends MigrateCommand<typeof People> {
  static override summary = helpWords.en.commands.people.summary;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --side wechat',
    '<%= config.bin %> <%= command.id %> 王伟 --json',
  ];
  static override args = {
    query: Args.string({ required: false, description: helpWords.en.commands.people.args.query }),
  };
  static override flags = {
    side: Flags.string({ options: ['wechat', 'linkedin'], summary: helpWords.en.commands.people.flags.side }),
    all: Flags.boolean({ summary: helpWords.en.commands.people.flags.all }),
  };

  async run() {
    const { contacts, connections } = readPeople(this.flags.workspace);
    const people = [
      ...contacts.filter(({ kind }) => this.flags.all || kind === 'person'),
      ...connections,
    ].filter((person) => this.isWanted(person));
    if (people.length === 0) this.print(this.text.people.none);
    else {
      this.print(...personTable(people), this.text.people.count({ count: people.length }));
    }
    return { people };
  }

  private isWanted(person: Person): boolean {
    const side = this.flags.side as Side | undefined;
    if (side && person.side !== side) return false;
    const query = (this.args.query ?? '').normalize('NFKC').toLowerCase();
    return !query || searchable(person).includes(query);
  }
}

function searchable(person: Person): string {
  const texts =
    person.side === 'wechat'
      ? [person.id, person.wechatId, person.remark, person.nickname, person.company, ...person.labels]
      : [person.id, `${person.firstName} ${person.lastName}`, person.company, person.position, person.email];
  return texts.filter(Boolean).join('\n').normalize('NFKC').toLowerCase();
}
