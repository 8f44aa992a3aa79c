import { type Candidate, inOrder } from '../../invite/candidate.ts';
import { addDays } from '../../invite/days.ts';
import type { Invitee } from '../../invite/invitee.ts';
import { bridgesByContact } from '../../linkage/bridges.ts';
import type { Reader } from '../../linkage/profile/read-person.ts';
import { profileAddress } from '../../linkedin-url.ts';
import type { LedgerEntry } from '../../report/ledger/entry.ts';
import type { Ledger } from '../../report/ledger/ledger.ts';
import type { Inviting } from '../../workspace/journal/contact-statements.ts';
import type { People } from '../../workspace/people/people.ts';
import { localDay } from '../clock.ts';

/** LinkedIn refuses to invite somebody again "for up to three weeks" after an invitation was withdrawn (help a551012). */
const WITHDRAWN_DAYS = 21;

type Known = Pick<People, 'contacts' | 'bridges' | 'owner'>;

/** Gives everyone to invite a rank, and returns them in that order. */
export function rankInvites(
  { entries }: Ledger,
  people: Known,
  inviting: Map<string, Inviting>,
  read?: Reader,
): Candidate[] {
  const bridges = bridgesByContact(people.contacts, people.bridges);
  const open = entries.filter((entry) => entry.outcome === 'invite' && entry.person);
  const invitees = open.map((entry) => {
    const elsewhere = bridges.get(entry.contact)?.flatMap(({ profileUrls }) => profileUrls) ?? [];
    return inviteeOf(entry, elsewhere, inviting.get(entry.contact));
  });
  const candidates = inOrder(invitees, people.owner, lastMessageDay(people), read);
  const ranks = new Map(candidates.map(({ contact }, index) => [contact.id, index + 1]));
  for (const entry of open) entry.rank = ranks.get(entry.contact)!;
  return candidates;
}

function inviteeOf(entry: LedgerEntry, elsewhere: string[], said: Inviting | undefined): Invitee {
  const told = entry.values.profileUrl;
  return {
    contact: entry.person!,
    search: entry.search ?? null,
    profileUrl: [String(told ?? ''), ...elsewhere].flatMap((url) => profileAddress(url) ?? [])[0] ?? null,
    mainland: entry.values.mainland === true,
    notBefore: said ? refusedBefore(said) : null,
  };
}

/** `YYYY-MM-DD` of the first day on which somebody may be invited again whose invitation was taken back; null for all others. */
export function refusedBefore({ state, at, sent }: Inviting): string | null {
  return state === 'open' && sent.length > 0 ? addDays(localDay(at), WITHDRAWN_DAYS + 1) : null;
}

/** Recent is what the newest of the messages make it, not the clock: the same exports give the same order. */
function lastMessageDay({ contacts }: Known): string {
  const days = contacts.flatMap(({ messages }) => messages?.lastAt?.slice(0, 10) ?? []);
  return days.sort().at(-1) ?? '1970-01-01';
}
