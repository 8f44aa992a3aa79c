import type { Match } from '../../model.ts';
import { restsOnOne } from '../../report/ledger/clue-kinds.ts';
import {
  type Group,
  type GroupAnswer,
  type GroupVerdict,
  groupOfTaken,
  statementsOf,
} from '../../review/queue/groups.ts';
import { loadMatches } from '../../workspace/found/matches.ts';
import { recordAct } from '../../workspace/journal/journal.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { openToWrite } from '../../workspace/store/open.ts';
import { relink } from '../match/match-people.ts';

/** More than so many nobody reads at once; the weakest come first. */
const most = 100;

/** Pairs taken without asking that rest on one kind of clue, mostly the name: of namesakes the model cannot know. */
export const onOneClue = (matches: Match[]): Match[] =>
  matches.filter(({ status, evidence }) => status === 'accepted' && restsOnOne(evidence));

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
    const statements = said.flatMap(statementsOf);
    if (statements.length > 0) {
      recordAct(store, { at: new Date().toISOString(), by: 'batch', reason: '', statements });
      await relink(store, people);
    }
    const count = (wanted: GroupAnswer['kind']) =>
      said.reduce((sum, { kind, pairs }) => sum + (kind === wanted ? pairs.length : 0), 0);
    return { confirmed: count('same'), rejected: count('none') };
  } finally {
    workspace.close();
  }
}

/** Who was unticked where the others are right is somebody else. */
function saidOf({ pairs }: Group, answer: GroupVerdict): GroupAnswer[] {
  if (!('pairs' in answer)) return [];
  if (answer.kind !== 'same') return [answer];
  const right = new Set(answer.pairs);
  return [answer, { kind: 'none', pairs: pairs.filter((pair) => !right.has(pair)) }];
}
