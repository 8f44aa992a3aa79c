import type { Match, Statement } from '../../model.ts';
import { kindsFor } from '../../report/ledger/clue-kinds.ts';
import type { GroupPair } from '../../review/queue/groups.ts';
import { loadMatches } from '../../workspace/found/matches.ts';
import { recordAct } from '../../workspace/journal/journal.ts';
import { loadPeople, type People } from '../../workspace/people/people.ts';
import { openToWrite } from '../../workspace/store/open.ts';
import { relink } from '../match/match-people.ts';

/** More than so many nobody reads at once; the weakest come first. */
const most = 100;

/** Which of these pairs are right, by contact id. */
export type AskRecognised = (pairs: GroupPair[]) => Promise<ReadonlySet<string>>;

/** Pairs taken without asking that rest on one kind of clue, mostly the name: of namesakes the model cannot know. */
export const onOneClue = (matches: Match[]): Match[] =>
  matches.filter(({ status, evidence }) => status === 'accepted' && kindsFor(evidence).length === 1);

/**
 * Puts the weakest of them to the owner, all at once: those who stay are confirmed, the others are different people. One act;
 * gives how many of each. The matches must be current.
 */
export async function lookThrough(
  folder: string,
  ask: AskRecognised,
): Promise<{ confirmed: number; rejected: number }> {
  const workspace = openToWrite(folder);
  try {
    const { store } = workspace;
    const people = loadPeople(store);
    const pairs = pairsOf(onOneClue(loadMatches(store)), people);
    const right = await ask(pairs);
    const statements = pairs.map(({ contact, connection }): Statement => {
      const verdict = right.has(contact.id) ? 'same' : 'different';
      return { about: 'pair', contact: contact.id, connection: connection.id, verdict };
    });
    recordAct(store, { at: new Date().toISOString(), by: 'batch', reason: '', statements });
    await relink(store, people);
    return { confirmed: right.size, rejected: pairs.length - right.size };
  } finally {
    workspace.close();
  }
}

function pairsOf(matches: Match[], { contacts, connections }: People): GroupPair[] {
  const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
  const connectionOf = new Map(connections.map((connection) => [connection.id, connection]));
  return matches
    .toSorted((one, other) => one.probability - other.probability)
    .slice(0, most)
    .map(({ contact, connection, probability }) => ({
      contact: contactOf.get(contact)!,
      connection: connectionOf.get(connection)!,
      probability,
    }));
}
