import type { Match, Statement } from '../../model.ts';
import { highlights } from '../../report/highlights.ts';
import { groupsOf } from '../../review/queue/groups.ts';
import type { Found } from '../../review/terminal/opening.ts';
import { loadMatches } from '../../workspace/found/matches.ts';
import { recordAct } from '../../workspace/journal/journal.ts';
import { loadPeople, type People } from '../../workspace/people/people.ts';
import { openToWrite, type Store } from '../../workspace/store/open.ts';
import { lookInto } from '../look-into.ts';
import { relink } from '../match/match-people.ts';
import { expectedWrong } from '../match/summarise.ts';
import { openQuestions } from './open-questions.ts';

/** What the last match found, to be told before the first question. The matches must be current. */
export function foundSoFar(folder: string, sureFrom: number): Found {
  return lookInto(folder, (store) => {
    const people = loadPeople(store);
    const matches = loadMatches(store);
    const open = openQuestions(store, people, matches);
    const recognised = matches.filter(({ status }) => status === 'accepted' || status === 'confirmed');
    const groups = groupsOf(open, people);
    const sure = surePairs(open, sureFrom);
    return {
      recognised: recognised.length,
      examples: examplesOf(recognised, people),
      questions: new Set(open.map(({ contact }) => contact)).size,
      groups: groups.length,
      grouped: groups.reduce((sum, { pairs }) => sum + pairs.length, 0),
      sure: { from: sureFrom, count: sure.length, expectedWrong: expectedWrong(sure) },
    };
  });
}

/** Confirms at once all open pairs that are at least so likely, as one act; gives how many, and those expected to be wrong. */
export async function acceptFrom(
  folder: string,
  sureFrom: number,
): Promise<{ count: number; expectedWrong: number }> {
  const workspace = openToWrite(folder);
  try {
    const { store } = workspace;
    const people = loadPeople(store);
    const sure = surePairs(openQuestions(store, people, loadMatches(store)), sureFrom);
    if (sure.length > 0) await confirmAll(store, people, sure);
    return { count: sure.length, expectedWrong: expectedWrong(sure) };
  } finally {
    workspace.close();
  }
}

async function confirmAll(store: Store, people: People, sure: Match[]): Promise<void> {
  const statements = sure.map(({ contact, connection }): Statement => {
    return { about: 'pair', contact, connection, verdict: 'same' };
  });
  recordAct(store, { at: new Date().toISOString(), by: 'batch', reason: '', statements });
  await relink(store, people);
}

/** At most one of each person: where two are so likely, none is. */
function surePairs(open: Match[], sureFrom: number): Match[] {
  const sure = open.filter(({ probability }) => probability >= sureFrom);
  const times = new Map<string, number>();
  for (const id of sure.flatMap(({ contact, connection }) => [contact, connection]))
    times.set(id, (times.get(id) ?? 0) + 1);
  return sure.filter(({ contact, connection }) => times.get(contact) === 1 && times.get(connection) === 1);
}

function examplesOf(recognised: Match[], { contacts, connections }: People): Found['examples'] {
  return highlights(recognised, 3).map(({ contact, connection }) => ({
    contact: contacts.find(({ id }) => id === contact)!,
    connection: connections.find(({ id }) => id === connection)!,
  }));
}
