import type { Act } from '../../model.ts';
import { recordAct, setUndone } from '../../workspace/journal/journal.ts';
import { openToWrite, type Store } from '../../workspace/store/open.ts';
import { type AskingNews, recordAsking } from './note-answer.ts';
import { type AskOptions, type ToAsk, whomToAsk } from './whom-to-ask.ts';

/** What the owner said about the one shown. */
export type AskAnswer =
  | ({ kind: 'news' } & AskingNews)
  /** Left out of the migration. */
  | { kind: 'exclude' }
  /** Nothing is noted. */
  | { kind: 'later' }
  | { kind: 'back' }
  | { kind: 'stop' };

export interface AskPlace {
  /** 1, 2, … of `total`. */
  number: number;
  total: number;
}

/**
 * Shows those to ask one by one: those who are due, or with `waiting` those asked lately, to note their answers. What is
 * said of one is on disk before the next is shown; `back` takes it back. Returns how many were dealt with. Throws as
 * `whomToAsk`.
 */
export async function askPeople(
  folder: string,
  today: string,
  options: AskOptions & { waiting: boolean },
  show: (person: ToAsk, place: AskPlace) => Promise<AskAnswer>,
): Promise<number> {
  const wanted = options.waiting ? 'waiting' : 'due';
  const people = (await whomToAsk(folder, today, options)).filter(({ state }) => state === wanted);
  const workspace = openToWrite(folder);
  try {
    return await goThrough(workspace.store, people, show);
  } finally {
    workspace.close();
  }
}

async function goThrough(
  store: Store,
  people: ToAsk[],
  show: (person: ToAsk, place: AskPlace) => Promise<AskAnswer>,
): Promise<number> {
  const acts: (Act['id'] | null)[] = [];
  while (acts.length < people.length) {
    const person = people[acts.length]!;
    const answer = await show(person, { number: acts.length + 1, total: people.length });
    if (answer.kind === 'stop') break;
    if (answer.kind === 'back') {
      const last = acts.pop();
      if (last) setUndone(store, last, true, new Date().toISOString());
    } else acts.push(record(store, person.contact.id, answer));
  }
  return acts.filter((act) => act !== null).length;
}

function record(
  store: Store,
  contact: string,
  answer: Exclude<AskAnswer, { kind: 'stop' | 'back' }>,
): number | null {
  if (answer.kind === 'later') return null;
  if (answer.kind === 'news') return recordAsking(store, contact, answer);
  return recordAct(store, {
    at: new Date().toISOString(),
    by: 'ask',
    reason: '',
    statements: [{ about: 'exclusion', contact, excluded: true }],
  });
}
