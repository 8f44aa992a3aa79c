import { Args } from '@oclif/core';
import { previewNote } from '../../migration/invite/preview-note.ts';
import { noteFlags } from '../../terminal/flags/invite-flags.ts';
import { MigrateCommand } from '../../terminal/migrate-command.ts';
import { personName } from '../../terminal/show/person-table.ts';
import type { SeveralPeople } from '../../terminal/tell-problem.ts';
import type { Language } from '../../text/bilingual.ts';
import { helpWords } from '../../text/help.ts';

const words = helpWords.en.commands['invite:note'];

/** The note for somebody. */
export interface InviteNoteDocument {
  /** The contact's id. */
  contact: string;
  template: string;
  language: Language;
  text: string;
  /** In characters, and how many LinkedIn allows. */
  length: number;
  limit: number;
}

export default class InviteNote extends MigrateCommand<typeof InviteNote> {
  static override summary = words.summary;
  static override examples = ['<%= config.bin %> <%= command.id %> 王伟 --template ~/notes'];
  static override args = {
    person: Args.string({ required: true, description: words.args.person }),
  };
  static override flags = noteFlags;

  async run(): Promise<InviteNoteDocument | SeveralPeople> {
    const { premium, template: templates } = this.flags;
    const { found, note, template, limit } = previewNote(this.flags.workspace, this.args.person, {
      premium,
      templates,
    });
    if (!note) return this.askToBeMoreExact(this.args.person, found);
    const { length } = note.text;
    const about = this.text.invite.note.about({ name: personName(found[0]), template, length, limit });
    this.print(about, '', note.text);
    return { contact: found[0]!.id, template, language: note.language, text: note.text, length, limit };
  }
}
