import type { Match, Statement, Verdict } from '../../model.ts';
import { kindsFor } from '../../report/ledger/clue-kinds.ts';
import type { Group, GroupPair, GroupVerdict } from '../../review/queue/groups.ts';
import { loadMatches } from '../../workspace/found/matches.ts';
import { recordAct } from '../../workspace/journal/journal.ts';
import { loadPeople, type People } from '../../workspace/people/people.ts';
import { openToWrite } from '../../workspace/store/open.ts';
import { relink } from '../match/match-people.ts';

/** More than so many nobody reads at once; the weakest come first. */
const most = 100;

/** Pairs taken without asking that rest on one kind of clue, mostly the name: of namesakes the model cannot know. */
export const onOneClue = (matches: Match[]): Match[] =>
  matches.filter(({ status, evidence }) => status === 'accepted' && kindsFor(evidence).length === 1);

/**
 * Puts the weakest of them to the owner as one group. Where those ticked are confirmed, the others are different people. One
 * act; gives how many were confirmed and rejected. The matches must be current.
 */
export async function lookThrough(
  folder: string,
  ask: (group: Group) => Promise<GroupVerdict>,
): Promise<{ confirmed: number; rejected: number }> {
  const workspace = openToWrite(folder);
  try {
    const { store } = workspace;
    const people = loadPeople(store);
    const group = groupOf(onOneClue(loadMatches(store)), people);
    const said = saidOf(group, await ask(group));
    if (said.length > 0) {
      const statements = said.map(([{ contact, connection }, verdict]): Statement => {
        return { about: 'pair', contact: contact.id, connection: connection.id, verdict };
      });
      recordAct(store, { at: new Date().toISOString(), by: 'batch', reason: '', statements });
      await relink(store, people);
    }
    const count = (wanted: Verdict) => said.filter(([, verdict]) => verdict === wanted).length;
    return { confirmed: count('same'), rejected: count('different') };
  } finally {
    workspace.close();
  }
}

function saidOf({ pairs }: Group, answer: GroupVerdict): [GroupPair, Verdict][] {
  if (answer.kind === 'none') return answer.pairs.map((pair) => [pair, 'different']);
  if (answer.kind === 'unsure') return answer.pairs.map((pair) => [pair, 'unsure']);
  if (answer.kind !== 'same') return [];
  const right = new Set(answer.pairs);
  return pairs.map((pair) => [pair, right.has(pair) ? 'same' : 'different']);
}

function groupOf(matches: Match[], { contacts, connections }: People): Group {
  const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
  const connectionOf = new Map(connections.map((connection) => [connection.id, connection]));
  const pairs = matches
    .toSorted((one, other) => one.probability - other.probability)
    .slice(0, most)
    .map(({ contact, connection, probability }) => ({
      contact: contactOf.get(contact)!,
      connection: connectionOf.get(connection)!,
      probability,
    }));
  return { of: 'taken', pattern: '', clues: [], pairs };
}
