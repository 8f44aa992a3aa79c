import { daysBetween } from '../../invite/days.ts';
import { importance } from '../../invite/importance.ts';
import { ASK_TEMPLATES, askDraft } from '../../messages/ask.ts';
import type { Contact } from '../../model.ts';
import type { LedgerEntry } from '../../report/ledger/entry.ts';
import type { Language } from '../../text/bilingual.ts';
import { UserError } from '../../user-error.ts';
import { loadAsking } from '../../workspace/journal/contact-statements.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';
import { localDay } from '../clock.ts';
import { lookInto, refuseEmpty } from '../look-into.ts';
import { readerOf } from '../match/read-once.ts';
import { selectAmong } from '../people/select-people.ts';
import { ledgerOf, matchAgain } from '../report/read-ledger.ts';
import { messageMaker } from './message-templates.ts';
import { senderWith } from './own-profile.ts';

/** Somebody only they themselves can tell us about, with the message that asks. */
export interface ToAsk {
  contact: Contact;
  /** A code worded in `text/report.ts`, with its values. */
  reason: string;
  values: LedgerEntry['values'];
  /** Due: not asked yet, or four weeks ago without an answer. Waiting: asked less than four weeks ago. */
  state: 'due' | 'waiting';
  /** `YYYY-MM-DD`, when they were asked last. */
  askedOn: string | null;
  language: Language;
  message: string;
}

export interface AskOptions {
  /** Of a query; without words everybody. */
  words: string[];
  /** For those of whom nothing tells their language. */
  language: Language;
  templates?: string | undefined;
  /** The owner's own profile, where not the one of the export. */
  profileUrl?: string | undefined;
}

/** Nobody is asked twice within so many days. */
const PATIENCE = 28;

/**
 * Everyone to ask on WeChat, those first who matter most: whose name is not known, and who probably no longer uses
 * LinkedIn: the outcome `ask`. `today` is `YYYY-MM-DD`. Throws UserError
 * nothing-imported, nobody-meant, query-value, no-templates, template-broken (exit 2).
 */
export async function whomToAsk(folder: string, today: string, options: AskOptions): Promise<ToAsk[]> {
  refuseEmpty(folder);
  await matchAgain(folder);
  return lookInto(folder, (store) => listFrom(store, today, options));
}

function listFrom(store: Store, today: string, options: AskOptions): ToAsk[] {
  const people = loadPeople(store);
  const { owner, joined } = people;
  const read = readerOf(store);
  const wanted = new Set(selectAmong(store, people, options.words).map(({ id }) => id));
  if (options.words.length > 0 && wanted.size === 0)
    throw new UserError('nobody-meant', { text: options.words.join(' ') }, 2);
  const asking = loadAsking(store, joined);
  const sender = senderWith(owner, options.profileUrl);
  const message = messageMaker(ASK_TEMPLATES, options.templates);
  const open = ledgerOf(store, { people }).entries.filter(
    ({ outcome, person, contact }) => outcome === 'ask' && person && wanted.has(contact),
  );
  return open
    .map((entry) => ({ entry, score: importance(entry.person!, owner, today, read).score }))
    .sort((one, other) => other.score - one.score)
    .map(({ entry: { person, reason, values, search } }) => {
      const contact = person!;
      const asked = asking.get(contact.id);
      const isNamed =
        search !== undefined || reason === 'not-found-on-linkedin' || reason === 'you-were-unsure';
      const draft = askDraft(
        contact,
        isNamed ? 'profile' : 'who',
        sender,
        options.language,
        read.contact(contact).readings,
      );
      return {
        contact,
        reason,
        values,
        state: asked && daysBetween(localDay(asked.at), today) < PATIENCE ? 'waiting' : 'due',
        askedOn: asked ? localDay(asked.at) : null,
        language: draft.language,
        message: message(draft.template, draft.values, draft.script),
      };
    });
}
