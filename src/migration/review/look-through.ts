import type { Match, Statement, Verdict } from '../../model.ts';
import { kindsFor } from '../../report/ledger/clue-kinds.ts';
import { type Group, type GroupPair, type GroupVerdict, groupOfTaken } from '../../review/queue/groups.ts';
import { loadMatches } from '../../workspace/found/matches.ts';
import { recordAct } from '../../workspace/journal/journal.ts';
import { loadPeople } from '../../workspace/people/people.ts';
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
    const group = groupOfTaken(onOneClue(loadMatches(store)), people, most);
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
