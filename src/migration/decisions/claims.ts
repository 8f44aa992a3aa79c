import type { Claim, Contact, Statement } from '../../model.ts';
import { loadMatches } from '../../workspace/found/matches.ts';
import type { LastWord } from '../../workspace/journal/in-force.ts';
import type { People } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';

type Pair = Extract<Statement, { about: 'pair' }>;
/** Another "same" that cannot hold beside one. */
type Rival = LastWord & { statement: Pair };

/** Which other contact a connection is already, by the owner's word or taken without asking; null for nobody. */
export function claimantOf(
  store: Store,
  { contacts, joined }: Pick<People, 'contacts' | 'joined'>,
  { contact, connection }: Pick<Pair, 'contact' | 'connection'>,
  rivals: Rival[],
): Contact | null {
  // Found before the last import, maybe, when they had other ids.
  const now = (id: string) => joined.get(id) ?? id;
  const taken = loadMatches(store)
    .filter(({ status }) => status === 'confirmed' || status === 'accepted')
    .map((match) => ({ contact: now(match.contact), connection: now(match.connection) }));
  const claim = [...rivals.map(({ statement }) => statement), ...taken].find(
    (pair) => pair.connection === connection && pair.contact !== contact,
  );
  return contacts.find(({ id }) => id === claim?.contact) ?? null;
}

/**
 * What is stored where the owner says "same": what `rivals` said before is taken back, and the contact who is that connection
 * already (`claimant`) is either a first account of the same person, or somebody else.
 */
export function statementsFor(
  said: Pair,
  rivals: Rival[],
  claimant: Pick<Contact, 'id'> | null,
  claim: Claim | undefined,
): Statement[] {
  const takenBack = rivals
    .map(({ statement }) => statement)
    .filter(({ contact }) => contact !== claimant?.id)
    .map((statement): Statement => ({ ...statement, verdict: 'different' }));
  if (!claimant) return [...takenBack, said];
  const theirs = { ...said, contact: claimant.id };
  if (claim === 'both') {
    return [...takenBack, theirs, { about: 'account', contact: said.contact, of: claimant.id, second: true }];
  }
  return [...takenBack, { ...theirs, verdict: 'different' }, said];
}

/** Who is somebody of their own is no second account any more. */
export function notSecond(accounts: ReadonlyMap<string, string>, { contact, verdict }: Pair): Statement[] {
  const of = accounts.get(contact);
  return of === undefined || verdict === 'unsure' ? [] : [{ about: 'account', contact, of, second: false }];
}
