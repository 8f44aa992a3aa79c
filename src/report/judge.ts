import type { Contact, Match } from '../model.ts';
import type { Asking } from '../workspace/said.ts';
import type { LedgerEntry, LedgerInput } from './ledger.ts';
import { probablyInMainlandChina } from './mainland.ts';
import { whatIsMissing } from './missing-name.ts';

export type Verdict = Pick<LedgerEntry, 'outcome' | 'reason' | 'nextStep'> & Partial<LedgerEntry>;

/** All that is known of one contact: its own matches, and everyone it may be a duplicate of. */
type Known = Omit<LedgerInput, 'contacts' | 'matches'> & { contacts: Map<string, Contact>; matches: Match[] };

const NO_TIE = new Set(['former', 'blocked', 'stranger']);

/** The outcome of one contact. The first rule that speaks decides. */
export function judge(contact: Contact, known: Known): Verdict {
  const nothing = { reason: contact.kind, nextStep: 'nothing-to-do' };
  if (NO_TIE.has(contact.kind)) return { outcome: 'excluded', ...nothing };
  if (contact.kind !== 'person') return { outcome: 'not-a-person', ...nothing };
  return (
    connected(known.matches) ??
    duplicate(contact, known) ??
    leftOut(contact, known) ??
    notOnLinkedin(contact, known) ??
    connectedByInvitation(contact, known) ??
    personal(contact, known) ??
    inReview(known.matches) ??
    invited(contact, known) ??
    toDo(contact, known)
  );
}

/** Only of somebody who counts: a chain or circle of duplicates would leave nobody. */
function duplicate(contact: Contact, { duplicates, contacts }: Known): Verdict | null {
  const of = duplicates?.get(contact.id);
  const original = of === undefined ? undefined : contacts.get(of);
  if (!original?.provenance.length || original.kind !== 'person' || duplicates?.has(original.id)) return null;
  return {
    outcome: 'duplicate',
    reason: 'same-person-again',
    values: {
      of: original.id,
      name: original.remark || original.nickname || original.wechatId || original.id,
    },
    nextStep: 'nothing-to-do',
  };
}

function leftOut(contact: Contact, { excluded }: Known): Verdict | null {
  const why = excluded?.get(contact.id);
  if (why === undefined) return null;
  return { outcome: 'excluded', reason: 'left-out-by-you', values: { why }, nextStep: 'nothing-to-do' };
}

/** By their own word. */
function notOnLinkedin(contact: Contact, { asking }: Known): Verdict | null {
  if (asking?.get(contact.id)?.state !== 'not-on-linkedin') return null;
  return { outcome: 'excluded', reason: 'not-on-linkedin', nextStep: 'keep-in-touch-elsewhere' };
}

function connected(matches: Match[]): Verdict | null {
  const match =
    matches.find(({ status }) => status === 'confirmed') ??
    matches.find(({ status }) => status === 'accepted');
  if (!match) return null;
  const reason = match.status === 'confirmed' ? 'confirmed-by-you' : 'recognised';
  return { outcome: 'connected', reason, nextStep: 'nothing-to-do', ...clues(match) };
}

function inReview(matches: Match[]): Verdict | null {
  const [best, ...others] = matches.filter(({ status }) => status === 'review').sort(likelierFirst);
  if (!best) return null;
  return {
    outcome: 'review',
    reason: others.length ? 'several-candidates' : 'one-candidate',
    values: { others: others.length },
    nextStep: 'answer-the-question',
    ...clues(best),
  };
}

function clues(match: Match) {
  return { connection: match.connection, probability: match.probability, evidence: match.evidence };
}

function likelierFirst(one: Match, other: Match): number {
  return other.probability - one.probability || (one.connection < other.connection ? -1 : 1);
}

/** What only looks so gives way to a likely match, and to whatever the owner has begun with them. */
function personal(
  { id }: Contact,
  { personal: ties, matches, pending, inviting, asking }: Known,
): Verdict | null {
  const tie = ties?.get(id);
  if (!tie) return null;
  if (pending.has(id)) return null;
  const isBegun = inviting?.has(id) || asking?.has(id);
  if (!tie.said && (isBegun || matches.some(({ status }) => status === 'review'))) return null;
  return {
    outcome: 'personal',
    reason: tie.reason,
    values: { words: tie.words },
    nextStep: 'nothing-to-do',
  };
}

/** By the owner's word, or because somebody they invited has become a connection since. */
function connectedByInvitation(contact: Contact, { inviting, accepted }: Known): Verdict | null {
  const nextStep = 'nothing-to-do';
  if (inviting?.get(contact.id)?.state === 'already-connected')
    return { outcome: 'connected', reason: 'connected-by-your-word', nextStep };
  const found = accepted?.get(contact.id);
  return found ? { outcome: 'connected', reason: 'accepted-your-invitation', nextStep, ...found } : null;
}

/** The owner's word, where it is the later one, goes before what the export says. */
function invited(contact: Contact, { pending, inviting, asking }: Known): Verdict | null {
  const found = pending.get(contact.id);
  const said = inviting?.get(contact.id);
  const { name, sentAt, profileUrl } = found?.invitation ?? {};
  const takenBack = said?.state === 'open' && said.at >= (sentAt ?? '');
  if (found && !takenBack) {
    return {
      outcome: 'invited',
      reason: 'invitation-sent',
      values: {
        name: name!,
        ...(sentAt && { sentOn: sentAt.slice(0, 10) }),
        ...(profileUrl && { profileUrl }),
      },
      nextStep: 'wait-for-an-answer',
      probability: found.probability,
    };
  }
  if (said?.state === 'sent') {
    const values = { sentOn: said.at.slice(0, 10) };
    return { outcome: 'invited', reason: 'sent-by-your-word', values, nextStep: 'wait-for-an-answer' };
  }
  const asked = asking?.get(contact.id);
  // Who told their profile or full name after that can be found now.
  if (said?.state === 'not-found' && !(asked?.told && asked.at > said.at)) {
    const nextStep = nextStepOf(asked) ?? 'ask-for-the-profile';
    return {
      outcome: 'ask',
      reason: 'not-found-on-linkedin',
      values: asked ? askingValues(asked) : {},
      nextStep,
    };
  }
  return null;
}

function askingValues({ state, at }: Asking) {
  return { asking: state, askedOn: at.slice(0, 10) };
}

function toDo(contact: Contact, { matches, searchNames, asking, through }: Known): Verdict {
  const search = searchNames.get(contact.id);
  const mainland = probablyInMainlandChina(contact);
  const asked = asking?.get(contact.id);
  const { profileUrl = '' } = asked?.told ?? {};
  const values = {
    mainland,
    ...(asked && askingValues(asked)),
    ...(profileUrl && { profileUrl }),
  };
  const known = search?.han || search?.latin;
  if (!known && !profileUrl) {
    const nextStep = nextStepOf(asked) ?? 'ask-for-the-name';
    const tie = through?.get(contact.id);
    if (tie)
      return {
        outcome: 'ask',
        reason: 'known-through',
        values: { ...values, through: tie.name, words: tie.words },
        nextStep,
      };
    return { outcome: 'ask', reason: whatIsMissing(contact), values, nextStep };
  }
  const rejected = matches.some(({ status }) => status === 'rejected');
  const first = mainland ? (nextStepOf(asked) ?? 'ask-on-wechat-first') : 'send-an-invitation';
  return {
    outcome: 'invite',
    reason: rejected ? 'all-candidates-rejected' : 'no-connection-above-threshold',
    values,
    nextStep: asked?.told ? 'send-an-invitation' : first,
    ...(search && { search }),
  };
}

function nextStepOf(asked: Asking | undefined): string | null {
  if (asked?.state === 'asked') return 'wait-for-their-answer';
  return asked?.state === 'no-answer' ? 'leave-in-peace' : null;
}
