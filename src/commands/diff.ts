import { Flags } from '@oclif/core';
import { diffPeople } from '../migration/report/diff-people.ts';
import { changesTitle, wordChanges } from '../report/worded-changes.ts';
import type { ChangesDocument } from '../report/writers/json.ts';
import { changesDocument } from '../report/writers/json.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { helpWords } from '../text/help.ts';

/** How many people of each list are named; the JSON document has all. */
const NAMED = 20;

/** What changed. */
export interface DiffDocument {
  /** Null where there is nothing to compare with. */
  changes: ChangesDocument | null;
}

export default class Diff extends MigrateCommand<typeof Diff> {
  static override summary = helpWords.en.commands.diff.summary;
  static override description = helpWords.en.commands.diff.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --since 2026-03-01',
  ];
  static override flags = {
    since: Flags.string({ helpValue: 'DATE', summary: helpWords.en.commands.diff.flags.since }),
  };

  async run(): Promise<DiffDocument> {
    const { text } = this;
    const changes = diffPeople(this.flags.workspace, this.flags.since);
    if (!changes) {
      this.print(text.diff.nothingToCompare);
      return { changes };
    }
    const lists = wordChanges(changes, text.language);
    this.print(changesTitle(changes, text.language));
    if (lists.length === 0) this.print(text.diff.nothing);
    for (const { name, people } of lists) {
      this.print(text.diff.list({ name, count: people.length }));
      for (const one of people.slice(0, NAMED)) {
        this.print(`  ${[one.name, one.about].filter(Boolean).join('  ')}`);
      }
      if (people.length > NAMED) this.print(`  ${text.diff.more({ count: people.length - NAMED })}`);
    }
    return { changes: changesDocument(changes) };
  }
}
