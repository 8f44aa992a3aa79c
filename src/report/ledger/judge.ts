import type { Contact, Match } from '../../model.ts';
import type { Asking } from '../../workspace/journal/contact-statements.ts';
import type { LedgerEntry, LedgerInput, SearchName } from './entry.ts';
import { probablyInMainlandChina } from './mainland.ts';
import { whatIsMissing } from './missing-name.ts';
import { whyAsked } from './why-asked.ts';

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
    inReview(contact, known) ??
    invited(contact, known) ??
    leftInPeace(contact, known) ??
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

/** What the owner is not sure of is no question any more: only the person can tell. */
function inReview({ id }: Contact, { matches, unsure }: Known): Verdict | null {
  const open = matches.filter(
    ({ status, connection }) => status === 'review' && !unsure?.get(id)?.has(connection),
  );
  const [best, ...others] = open.sort(likelierFirst);
  if (!best) return null;
  return {
    outcome: 'review',
    reason: others.length ? 'several-candidates' : (whyAsked(best.evidence) ?? 'one-candidate'),
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
function invited(contact: Contact, { pending, inviting, asking, lapsedBefore = '' }: Known): Verdict | null {
  const found = pending.get(contact.id);
  const said = inviting?.get(contact.id);
  const { name, sentAt, profileUrl } = found?.invitation ?? {};
  const sentOn = sentAt?.slice(0, 10);
  const takenBack = said?.state === 'open' && said.at >= (sentAt ?? '');
  if (found && !takenBack) {
    return {
      outcome: 'invited',
      reason: 'invitation-sent',
      values: {
        name: name!,
        ...(sentOn && { sentOn }),
        ...(profileUrl && { profileUrl }),
      },
      nextStep: afterInviting(sentOn, lapsedBefore),
      probability: found.probability,
    };
  }
  if (said?.state === 'sent') {
    const values = { sentOn: said.at.slice(0, 10) };
    return {
      outcome: 'invited',
      reason: 'sent-by-your-word',
      values,
      nextStep: afterInviting(values.sentOn, lapsedBefore),
    };
  }
  const asked = asking?.get(contact.id);
  // Who told their profile or full name after that can be found now.
  if (said?.state === 'not-found' && !(asked?.told && asked.at > said.at)) {
    if (asked?.state === 'no-answer') return null;
    return {
      outcome: 'ask',
      reason: 'not-found-on-linkedin',
      values: asked ? askingValues(asked) : {},
      nextStep: waits(asked) ?? 'ask-for-the-profile',
    };
  }
  return null;
}

/** Without a day it may still be open. */
const afterInviting = (sentOn: string | undefined, lapsedBefore: string) =>
  sentOn !== undefined && sentOn < lapsedBefore ? 'ask-as-it-lapsed' : 'wait-for-an-answer';

/** Nobody is asked twice: who gave no answer, or none that finds them, is left in peace, unless they can be invited as it is. */
function leftInPeace(contact: Contact, known: Known): Verdict | null {
  const asked = known.asking?.get(contact.id);
  if (!asked || asked.state === 'asked' || mayBeInvited(contact, known)) return null;
  const values = askingValues(asked);
  if (asked.told) {
    return { outcome: 'excluded', reason: 'told-too-little', values, nextStep: 'keep-in-touch-elsewhere' };
  }
  return { outcome: 'excluded', reason: 'gave-no-answer', values, nextStep: 'leave-in-peace' };
}

function askingValues({ state, at }: Asking) {
  return { asking: state, askedOn: at.slice(0, 10) };
}

function toDo(contact: Contact, known: Known): Verdict {
  const { matches, searchNames, asking, through } = known;
  const search = searchNames.get(contact.id);
  const asked = asking?.get(contact.id);
  const { profileUrl = '' } = asked?.told ?? {};
  const values = {
    mainland: probablyInMainlandChina(contact),
    ...(asked && askingValues(asked)),
    ...(profileUrl && { profileUrl }),
  };
  if (mayBeInvited(contact, known)) {
    const rejected = matches.some(({ status }) => status === 'rejected');
    return {
      outcome: 'invite',
      reason: rejected ? 'all-candidates-rejected' : 'no-connection-above-threshold',
      values,
      nextStep: 'send-an-invitation',
      ...(search && { search }),
    };
  }
  const ask = (reason: string, nextStep: string, more = {}): Verdict => ({
    outcome: 'ask',
    reason,
    values: { ...values, ...more },
    nextStep: waits(asked) ?? nextStep,
    ...(search && { search }),
  });
  if (isUnsure(contact, known)) return ask('you-were-unsure', 'ask-for-the-profile');
  if (isNamed(search)) return ask('perhaps-not-on-linkedin', 'ask-on-wechat-first');
  const words = known.unwanted?.get(contact.id);
  if (words && !asked)
    return { outcome: 'excluded', reason: 'unwanted', nextStep: 'nothing-to-do', values: { words } };
  const tie = through?.get(contact.id);
  if (tie) return ask('known-through', 'ask-for-the-name', { through: tie.name, words: tie.words });
  return ask(whatIsMissing(contact, known.partsOfNames?.get(contact.id) ?? null), 'ask-for-the-name');
}

/** Who can be found; in mainland China only who has answered, as few there still use LinkedIn. */
function mayBeInvited(contact: Contact, known: Known): boolean {
  const { told } = known.asking?.get(contact.id) ?? {};
  if (told?.profileUrl) return true;
  if (!isNamed(known.searchNames.get(contact.id))) return false;
  return Boolean(told) || !(isUnsure(contact, known) || probablyInMainlandChina(contact));
}

const isUnsure = ({ id }: Contact, { matches, unsure }: Known) =>
  matches.some(({ status, connection }) => status === 'review' && unsure?.get(id)?.has(connection));

const isNamed = (search: SearchName | undefined) => Boolean(search?.han || search?.latin);

const waits = (asked: Asking | undefined) => (asked?.state === 'asked' ? 'wait-for-their-answer' : null);
