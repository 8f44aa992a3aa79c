import { Flags } from '@oclif/core';
import type { Findable } from '../../invite/findable.ts';
import type { Importance } from '../../invite/importance.ts';
import { NOTE_LENGTH } from '../../invite/note.ts';
import { inviteNext, listNext, type NextResult, type Offer } from '../../migration/invite/invite-next.ts';
import { inviteOptions } from '../../migration/invite/invite-queue.ts';
import { offerInTerminal } from '../../review/terminal/offer-invitation.ts';
import { canAsk } from '../../terminal/ask/require-terminal.ts';
import { inviteFlags } from '../../terminal/flags/invite-flags.ts';
import { MigrateCommand } from '../../terminal/migrate-command.ts';
import { personName } from '../../terminal/show/person-table.ts';
import { clip, table } from '../../terminal/show/table.ts';
import type { Language } from '../../text/bilingual.ts';
import { helpWords } from '../../text/help.ts';
import { UserError } from '../../user-error.ts';

const words = helpWords.en.commands['invite:next'];

/** Whom to invite now, within the budget. */
export interface InviteNextDocument {
  /** `YYYY-MM-DD`. */
  today: string;
  /** How many invitations the budget still allows. */
  room: number;
  people: PersonToInvite[];
}

interface PersonToInvite {
  /** The contact's id. */
  contact: string;
  name: string;
  /** What to search for; null where nothing is known to search. */
  search: { han: string | null; latin: string | null; company: string | null } | null;
  /** Higher comes first. */
  priority: number;
  importance: Importance;
  findable: Findable;
  /** Addresses to open, the likeliest first. */
  pages: string[];
  /** To paste; null where none fits the account's limit. */
  note: { text: string; language: Language; template: string } | null;
}

export default class InviteNext extends MigrateCommand<typeof InviteNext> {
  static override summary = words.summary;
  static override description = words.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --premium --per-week 100',
    '<%= config.bin %> <%= command.id %> --json',
  ];
  static override flags = {
    'over-budget': Flags.boolean({ default: false, summary: words.flags['over-budget'] }),
    ...inviteFlags,
  };

  async run(): Promise<InviteNextDocument | NextResult> {
    const options = { ...inviteOptions(this.flags), overBudget: this.flags['over-budget'] };
    if (this.jsonEnabled() || !this.flags.interactive) {
      const { room, offers } = await this.comparing(() => listNext(this.flags.workspace, options));
      this.list(offers, options.today);
      return { today: options.today, room, people: offers.map(documentOf) };
    }
    if (!canAsk()) throw new UserError('invite-needs-terminal', {}, 2);
    const limit = NOTE_LENGTH[options.premium ? 'premium' : 'free'];
    const result = await this.comparing((progress) =>
      inviteNext(this.flags.workspace, options, ({ candidate, pages, note }, place) => {
        progress.done();
        const offered = { candidate, why: candidate.importance.reasons, clues: candidate.findable.clues };
        return offerInTerminal({ ...offered, pages, note }, place, limit, this.text);
      }),
    );
    this.sumUp(result);
    return result;
  }

  private list(offers: Offer[], day: string): void {
    const rows = offers.map(({ candidate, pages }) => [
      clip(personName(candidate.contact), 24),
      pages[0] ?? '',
    ]);
    this.print(
      this.text.invite.next.listed({ count: offers.length, day }),
      ...table(rows).map((line) => `  ${line}`),
    );
  }

  private sumUp({ answered, sent, ended, left }: NextResult): void {
    const { next: text } = this.text.invite;
    const why = {
      stopped: text.stopped({ left }),
      budget: text.budget({ left }),
      'nobody-left': text.nobodyLeft,
    };
    this.print(
      ...(answered > 0 ? [text.summary({ answered, sent })] : []),
      why[ended],
      ...(sent > 0 ? [text.after] : []),
    );
  }
}

function documentOf({ candidate, pages, note }: Offer) {
  const { contact, search, importance, findable, priority } = candidate;
  return {
    contact: contact.id,
    name: personName(contact),
    search: search && { han: search.han, latin: search.latin, company: search.company },
    priority,
    importance,
    findable,
    pages,
    note: note && { text: note.text, language: note.language, template: `${note.kind}.${note.language}.eta` },
  };
}
