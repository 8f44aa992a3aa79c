import { isDoubt } from '../../linkage/belief/doubted.ts';
import type { Evidence, Match, Statement } from '../../model.ts';
import { highlights } from '../../report/highlights.ts';
import { groupsOf } from '../../review/queue/groups.ts';
import { sureAmong, surest } from '../../review/queue/surest.ts';
import type { Accepted, Found } from '../../review/terminal/opening.ts';
import { loadMatches } from '../../workspace/found/matches.ts';
import { recordAct } from '../../workspace/journal/journal.ts';
import { loadPeople, type People } from '../../workspace/people/people.ts';
import { openToWrite, type Store } from '../../workspace/store/open.ts';
import { lookInto } from '../look-into.ts';
import { relink } from '../match/match-people.ts';
import { onOneClue } from './look-through.ts';
import { openQuestions } from './open-questions.ts';

/** What the last match found, to be told before the first question. The matches must be current. */
export function foundSoFar(folder: string, sureFrom: number): Found {
  return lookInto(folder, (store) => {
    const people = loadPeople(store);
    const matches = loadMatches(store);
    const open = openQuestions(store, people, matches);
    const recognised = matches.filter(({ status }) => status === 'accepted');
    const groups = groupsOf(open, people);
    const sure = surestOf(open, sureFrom);
    return {
      recognised: recognised.length,
      confirmed: matches.filter(({ status }) => status === 'confirmed').length,
      examples: examplesOf(recognised, people),
      onOneClue: onOneClue(recognised).length,
      questions: new Set(open.map(({ contact }) => contact)).size,
      groups: groups.length,
      grouped: groups.reduce((sum, { pairs }) => sum + pairs.length, 0),
      sure: sureAmong(sure, sureFrom),
    };
  });
}

/**
 * 陆家嘴 咖啡 is like Jiazui Lu to the letter, and 李娜 瑜伽 like Na Li at McKinsey; whether it is them, only a look tells. People change
 * employers, but seldom what they do, their age or gender; and a 王伟 of another employer is another 王伟.
 */
function surestOf(open: Match[], sureFrom: number): Match[] {
  return surest(
    open.filter(({ evidence }) => !isDoubted(evidence)),
    sureFrom,
  );
}

function isDoubted(evidence: Evidence[]): boolean {
  const isCommon = evidence.some(({ feature }) => feature === 'common-name');
  return evidence.some(
    (clue) =>
      isDoubt(clue) ||
      (clue.note === 'contradiction' && clue.weight <= -1 && (clue.feature !== 'company' || isCommon)),
  );
}

/** Confirms at once, as one act, all open pairs that are at least so likely and in no doubt; none of them is no act. */
export async function acceptFrom(folder: string, sureFrom: number): Promise<Accepted> {
  const workspace = openToWrite(folder);
  try {
    const { store } = workspace;
    const people = loadPeople(store);
    const open = () => openQuestions(store, people, loadMatches(store));
    const sure = surestOf(open(), sureFrom);
    if (sure.length > 0) await confirmAll(store, people, sure);
    // Asked again: who was confirmed settles others.
    const left = open().filter(({ probability }) => probability >= sureFrom).length;
    return { ...sureAmong(sure, sureFrom), left };
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

function examplesOf(recognised: Match[], { contacts, connections }: People): Found['examples'] {
  return highlights(recognised, 3).map(({ contact, connection }) => ({
    contact: contacts.find(({ id }) => id === contact)!,
    connection: connections.find(({ id }) => id === connection)!,
  }));
}
