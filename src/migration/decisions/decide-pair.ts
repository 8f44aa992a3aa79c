import type { Claim, Connection, Contact, Person, Statement, Verdict } from '../../model.ts';
import { UserError } from '../../user-error.ts';
import { secondAccounts } from '../../workspace/journal/contact-statements.ts';
import { contradicting, lastWords } from '../../workspace/journal/in-force.ts';
import { loadActs, recordAct } from '../../workspace/journal/journal.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { openToWrite } from '../../workspace/store/open.ts';
import { refuseEmpty } from '../look-into.ts';
import { relink } from '../match/match-people.ts';
import { findPeople } from '../people/find-people.ts';
import { peopleNamed } from '../people/people-named.ts';
import type { Tell } from '../stay-awake.ts';
import { claimantOf, notSecond, statementsFor } from './claims.ts';

export type Decided =
  /** The text of one side may mean several people. */
  | { text: string; several: Person[] }
  /** The connection is somebody already, and nobody said what becomes of them: nothing is stored. */
  | { claimant: Contact; connection: Connection }
  | { act: number; statements: Statement[]; people: Map<string, Person> };

/**
 * Stores what the owner says of a contact and a connection, each named by an id, address or name. "Same" takes back an
 * earlier "same" of the contact with somebody else, as one person is one member; where the connection is another contact
 * already, `claim` says what becomes of that one. Throws UserError nothing-imported, not-both-sides (exit 2).
 */
export async function decidePair(
  folder: string,
  {
    contact,
    connection,
    verdict,
    reason,
    claim,
  }: { contact: string; connection: string; verdict: Verdict; reason: string; claim?: Claim | undefined },
  tell?: Tell,
): Promise<Decided> {
  refuseEmpty(folder);
  const workspace = openToWrite(folder);
  try {
    const { store } = workspace;
    const people = loadPeople(store);
    const left = meant<Contact>(people.contacts, contact, 'wechat');
    if (left.length > 1) return { text: contact, several: left };
    const right = meant<Connection>(people.connections, connection, 'linkedin');
    if (right.length > 1) return { text: connection, several: right };
    const said = { about: 'pair', contact: left[0]!.id, connection: right[0]!.id, verdict } as const;
    const rivals = contradicting(lastWords(loadActs(store), people.joined), said);
    const claimant = verdict === 'same' ? claimantOf(store, people, said, rivals) : null;
    if (claimant && !claim) return { claimant, connection: right[0]! };
    const statements = [
      ...(claim === 'both' ? [] : notSecond(secondAccounts(store, people.joined), said)),
      ...statementsFor(said, rivals, claimant, claim),
    ];
    const act = recordAct(store, { at: new Date().toISOString(), by: 'decisions', reason, statements });
    await relink(store, people, { tell });
    return { act, statements, people: peopleNamed(store, people, [{ statements }]) };
  } finally {
    workspace.close();
  }
}

function meant<One extends Person>(people: One[], text: string, side: One['side']): One[] {
  const found = findPeople(people, text) as One[];
  if (found.length === 0) throw new UserError('not-both-sides', { text, side }, 2);
  return found;
}
