import type { Candidate } from '../../invite/candidate.ts';
import { lapsedBefore } from '../../invite/tracking.ts';
import { linkAccepted, linkInvitations } from '../../linkage/invitations.ts';
import { unwantedIn } from '../../linkage/profile/misleading.ts';
import { partOfName } from '../../linkage/profile/searchable.ts';
import { searchNames } from '../../linkage/search-names.ts';
import { profileKey } from '../../linkedin-url.ts';
import type { Contact, Invitation } from '../../model.ts';
import type { LedgerEntry } from '../../report/ledger/entry.ts';
import { buildLedger, type Ledger } from '../../report/ledger/ledger.ts';
import { loadDecisions, loadMatches, matchesAreCurrent } from '../../workspace/found/matches.ts';
import {
  excludedContacts,
  type Inviting,
  loadAsking,
  loadInviting,
} from '../../workspace/journal/contact-statements.ts';
import { loadChanges } from '../../workspace/people/changes.ts';
import { loadPeople, type People } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';
import { rankInvites } from '../invite/rank-invites.ts';
import { lookInto } from '../look-into.ts';
import { accountsIn } from '../match/accounts.ts';
import { type MatchOptions, matchPeople } from '../match/match-people.ts';
import { personalTies } from '../match/personal.ts';
import { readerOf } from '../match/read-once.ts';
import { unsurePairs } from '../match/unsure.ts';

/** All that is known now, and what follows from it. */
export interface Standing {
  people: People;
  ledger: Ledger;
  /** Whom to invite, the first first: the outcome `invite`. */
  candidates: Candidate[];
  inviting: Map<string, Inviting>;
  /** By contact id: the invitation of the export in which we recognise them, where they are no connection. */
  pending: Map<string, { invitation: Invitation; probability: number }>;
}

export interface LedgerOptions {
  /** `YYYY-MM-DD`: tell what changed since that day, otherwise since the exports before. */
  since?: string | undefined;
  people?: People;
  /** By contact id: what finds them in a report's page while typing. */
  searchKeys?: Map<string, string>;
  /** `YYYY-MM-DD`: the day whose next steps are told. */
  today?: string;
}

/** Where every contact stands now, by all that is known. The matches must be current. */
export function ledgerOf(...about: Parameters<typeof standingOf>): Ledger {
  return standingOf(...about).ledger;
}

export function standingOf(
  store: Store,
  { since, people = loadPeople(store), searchKeys, today }: LedgerOptions = {},
): Standing {
  const { inviting, pending, ...known } = whatIsKnown(store, people, people.contacts);
  const changes = loadChanges(store, since ?? null);
  const ledger = buildLedger({
    ...people,
    ...known,
    inviting,
    pending,
    ...(searchKeys && { searchKeys }),
    ...(changes && { changes }),
    ...(today && { lapsedBefore: lapsedBefore(today) }),
  });
  const candidates = rankInvites(ledger, people, inviting, readerOf(store));
  return { people, ledger, candidates, inviting, pending };
}

/** Where one contact stands, without reading the names of all; null where there is none of that id. The matches must be current. */
export function entryOf(store: Store, contact: string): LedgerEntry | null {
  const people = loadPeople(store);
  const whom = people.contacts.filter(({ id }) => id === contact);
  const { entries } = buildLedger({ ...people, ...whatIsKnown(store, people, whom) });
  return entries.find((entry) => entry.contact === contact) ?? null;
}

/** All that decides where contacts end; of the names and words in their texts only those of `whom`. */
function whatIsKnown(store: Store, people: People, whom: Contact[]) {
  const matches = loadMatches(store);
  const read = readerOf(store);
  const duplicates = accountsIn(store, people);
  // What is said of, or sent to, a second account of somebody holds for the one that counts.
  const inviting = onFirstAccounts(loadInviting(store, people.joined), duplicates);
  const pending = onFirstAccounts(linkInvitations(people, matches, profileKey, read), duplicates);
  return {
    matches,
    duplicates,
    excluded: excludedContacts(store, people.joined),
    personal: personalTies(store, { contacts: whom, joined: people.joined }),
    unsure: unsurePairs(loadDecisions(store, people.joined)),
    asking: loadAsking(store, people.joined),
    pending,
    inviting,
    accepted: linkAccepted(people, matches, sentDays(inviting), read),
    searchNames: searchNames(whom, people.bridges, read),
    through: ofEach(whom, (contact) => read.contact(contact).through),
    unwanted: ofEach(whom, ({ remark }) => unwantedIn(remark)),
    partsOfNames: ofEach(whom, (contact) => partOfName(read.contact(contact).readings)),
  };
}

/** By contact id what there is of each. */
function ofEach<T>(contacts: Contact[], of: (contact: Contact) => T | null): Map<string, T> {
  return new Map(
    contacts.flatMap((contact) => {
      const found = of(contact);
      return found === null ? [] : [[contact.id, found] as const];
    }),
  );
}

function onFirstAccounts<T>(byContact: Map<string, T>, duplicates: Map<string, string>): Map<string, T> {
  return new Map([...byContact].map(([id, value]) => [duplicates.get(id) ?? id, value]));
}

/** By contact id: when an invitation that still stands was sent. */
function sentDays(inviting: Map<string, Inviting>): Map<string, string> {
  const sent = [...inviting].filter(([, { state }]) => state === 'sent');
  return new Map(sent.map(([id, { at }]) => [id, at.slice(0, 10)]));
}

/** Matches anew where something came to be known since the last match; true when it had to. */
export async function matchAgain(folder: string, options?: MatchOptions): Promise<boolean> {
  if (lookInto(folder, matchesAreCurrent)) return false;
  await matchPeople(folder, options);
  return true;
}
