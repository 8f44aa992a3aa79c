import { Args, Flags } from '@oclif/core';
import { markInvite } from '../../migration/mark-invite.ts';
import type { InvitationState } from '../../model.ts';
import { MigrateCommand } from '../../terminal/migrate-command.ts';
import { personName } from '../../terminal/person-table.ts';
import type { SeveralPeople } from '../../terminal/tell.ts';
import { helpWords } from '../../text/help.ts';

const words = helpWords.en.commands['invite:mark'];
const STATES: Record<SaidState, InvitationState> = {
  sent: 'sent',
  'not-found': 'not-found',
  connected: 'already-connected',
  open: 'open',
};

/** What was noted of an invitation. */
export interface InviteMarkDocument {
  /** The contact's id. */
  contact: string;
  state: SaidState;
  /** The number of the act, for `migrate undo`; null where nothing changed. */
  act: number | null;
  /** `YYYY-MM-DD`: until then LinkedIn refuses another invitation; null where it does not. */
  refusedUntil: string | null;
}

type SaidState = 'sent' | 'not-found' | 'connected' | 'open';

export default class InviteMark extends MigrateCommand<typeof InviteMark> {
  static override summary = words.summary;
  static override description = words.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %> 王伟 sent --with-note',
    '<%= config.bin %> <%= command.id %> wxid_a1b2c3d4e5f622 not-found',
  ];
  static override args = {
    person: Args.string({ required: true, description: words.args.person }),
    state: Args.string({ required: true, options: Object.keys(STATES), description: words.args.state }),
  };
  static override flags = {
    'with-note': Flags.boolean({ default: false, summary: words.flags['with-note'] }),
  };

  async run(): Promise<InviteMarkDocument | SeveralPeople> {
    const { person } = this.args;
    const said = this.args.state as SaidState;
    const state = STATES[said];
    const { found, act, refusedUntil } = markInvite(
      this.flags.workspace,
      person,
      state,
      this.flags['with-note'],
    );
    const [contact, ...others] = found;
    if (others.length > 0) return this.askToBeMoreExact(person, found);
    const { next: text } = this.text.invite;
    const name = personName(contact);
    if (act === null) this.print(text.unchanged({ name }));
    else
      this.print(
        text.noted[state]!({ name }),
        ...(refusedUntil ? [text.withdrawn({ day: refusedUntil })] : []),
      );
    return { contact: contact!.id, state: said, act, refusedUntil };
  }
}
