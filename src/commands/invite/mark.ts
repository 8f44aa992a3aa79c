import { Args, Flags } from '@oclif/core';
import { markInvite } from '../../migration/invite/mark-invite.ts';
import type { InvitationState, Outcome } from '../../model.ts';
import { MigrateCommand } from '../../terminal/migrate-command.ts';
import { personName } from '../../terminal/show/person-table.ts';
import type { SeveralPeople } from '../../terminal/tell-problem.ts';
import { LANGUAGES } from '../../text/bilingual.ts';
import { helpWords } from '../../text/help.ts';
import { inviteWords } from '../../text/invite.ts';

const words = helpWords.en.commands['invite:mark'];
const STATES: Record<SaidState, InvitationState> = {
  sent: 'sent',
  'not-found': 'not-found',
  connected: 'already-connected',
  open: 'open',
};
/** What may be written: our words for it, and those that screens and reports have for the same. */
const WORDS: Record<string, SaidState> = Object.fromEntries(
  (Object.keys(STATES) as SaidState[]).flatMap((state) =>
    [state, ...LANGUAGES.flatMap((language) => inviteWords[language].marks[state] ?? [])].map((word) => [
      word,
      state,
    ]),
  ),
);

/** What was noted of an invitation. */
export interface InviteMarkDocument {
  /** The contact's id. */
  contact: string;
  state: SaidState;
  /** The number of the act, for `migrate undo`; null where nothing changed. */
  act: number | null;
  /** `YYYY-MM-DD`: until then LinkedIn refuses another invitation; null where it does not. */
  refusedUntil: string | null;
  /** Where they stood before it; null where the matches are not current. */
  before: Outcome | null;
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
    state: Args.string({ required: true, options: Object.keys(WORDS), description: words.args.state }),
  };
  static override flags = {
    'with-note': Flags.boolean({ default: false, summary: words.flags['with-note'] }),
  };

  async run(): Promise<InviteMarkDocument | SeveralPeople> {
    const { person } = this.args;
    const said = WORDS[this.args.state]!;
    const state = STATES[said];
    const { found, act, refusedUntil, before } = markInvite(
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
        ...(before && NOT_TO_INVITE.has(before.outcome) ? [this.notToInvite(before)] : []),
        ...(refusedUntil ? [text.withdrawn({ day: refusedUntil })] : []),
      );
    return { contact: contact!.id, state: said, act, refusedUntil, before: before?.outcome ?? null };
  }

  private notToInvite({ outcome, reason, values }: Stood): string {
    const { text } = this;
    if (outcome === 'connected') return text.invite.next.connectedBefore(text.reason(reason, values));
    const name = text.outcomes[outcome]?.name ?? outcome;
    return text.invite.next.notToInvite({ outcome: name, why: text.reason(reason, values) });
  }
}

type Stood = NonNullable<ReturnType<typeof markInvite>['before']>;

/** Of whom one would not expect it: it is noted all the same. */
const NOT_TO_INVITE = new Set(['ask', 'review', 'personal', 'excluded', 'duplicate', 'connected']);
