import type { Match } from '../../model.ts';
import {
  type Group,
  type GroupAnswer,
  type GroupVerdict,
  groupsOf,
  statementsOf,
} from '../../review/queue/groups.ts';
import type { Text } from '../../text/index.ts';
import { UserError } from '../../user-error.ts';
import { recordAct, setUndone } from '../../workspace/journal/journal.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { openToWrite, type Store } from '../../workspace/store/open.ts';
import { refuseEmpty } from '../look-into.ts';
import { type MatchOptions, relink } from '../match/match-people.ts';
import { type MatchSummary, summarise } from '../match/summarise.ts';
import { askedAbout } from './asked-about.ts';
import { openQuestions } from './open-questions.ts';

export interface BatchOptions extends MatchOptions {
  only?: string[] | undefined;
  /** Patterns of groups to confirm and to reject without asking. */
  accept?: string[] | undefined;
  reject?: string[] | undefined;
}

export interface BatchResult {
  summary: MatchSummary;
  /** The groups that are open after it. */
  groups: Group[];
  confirmed: number;
  rejected: number;
  /** Of whom a pair was rejected and another candidate is open. */
  othersOpen: number;
  /** The contacts to be asked about one by one. */
  toAsk: Set<string>;
}

/** Where the owner is among the groups, from 1. */
export interface GroupPlace {
  number: number;
  total: number;
  canGoBack: boolean;
}

/** What is to be done with a group. */
export type Decide = (group: Group, place: GroupPlace) => Promise<GroupVerdict>;

/** What was done with one group, and who of it is to be asked about. */
interface Step {
  kind: 'same' | 'none' | 'unsure' | 'later';
  /** The contacts of whom it was said. */
  contacts: string[];
  act: number | null;
  toAsk: string[];
}

/**
 * Goes through the groups of open questions that rest on the same clues. What is said of a group is one act, stored before the
 * next group shows. Throws UserError nothing-imported and no-such-pattern (exit 2), the latter before
 * anything is done.
 */
export async function reviewBatch(
  folder: string,
  { acceptError, tell, jobs, only = [], accept = [], reject = [] }: BatchOptions,
  decide: Decide = async () => ({ kind: 'later' }),
): Promise<BatchResult> {
  refuseEmpty(folder);
  const workspace = openToWrite(folder);
  try {
    const { store } = workspace;
    const people = loadPeople(store);
    const openGroups = (matches: Match[]): Group[] => {
      const asked = askedAbout(only, people, matches);
      const open = openQuestions(store, people, matches);
      return groupsOf(asked ? open.filter(({ contact }) => asked.has(contact)) : open, people);
    };
    const groups = openGroups(await relink(store, people, { acceptError, tell, jobs }));
    refuseUnknown([...accept, ...reject], groups);
    const steps: Step[] = [];
    for (let index = 0; index < groups.length; ) {
      const group = groups[index]!;
      const place = { number: index + 1, total: groups.length, canGoBack: steps.length > 0 };
      const verdict = saidBeforehand(group, accept, reject) ?? (await decide(group, place));
      if (verdict.kind === 'stop') break;
      if (verdict.kind === 'back') {
        if (steps.length === 0) continue;
        const { act } = steps.pop()!;
        if (act !== null) setUndone(store, act, true, new Date().toISOString());
        index -= 1;
      } else {
        steps.push(carryOut(store, group, verdict));
        index += 1;
      }
    }
    const matches = await relink(store, people, { acceptError });
    const open = new Set(openQuestions(store, people, matches).map(({ contact }) => contact));
    const rejected = contactsSaid(steps, 'none');
    return {
      confirmed: contactsSaid(steps, 'same').length,
      rejected: rejected.length,
      othersOpen: rejected.filter((contact) => open.has(contact)).length,
      toAsk: new Set(steps.flatMap(({ toAsk }) => toAsk)),
      summary: summarise(store, people, matches),
      groups: openGroups(matches),
    };
  } finally {
    workspace.close();
  }
}

/** What came of the groups, in sentences; none where nothing was said of any. */
export function settledLines(
  { confirmed, rejected, othersOpen }: Pick<BatchResult, 'confirmed' | 'rejected' | 'othersOpen'>,
  { batch }: Text['review'],
): string[] {
  return [
    ...(confirmed > 0 ? [batch.accepted({ count: confirmed })] : []),
    ...(rejected > 0 ? [batch.rejected({ count: rejected })] : []),
    ...(othersOpen > 0 ? [batch.othersOpen({ count: othersOpen })] : []),
    ...(confirmed + rejected > 0 ? [batch.undo] : []),
  ];
}

function saidBeforehand({ pattern, pairs }: Group, accept: string[], reject: string[]): GroupVerdict | null {
  if (accept.includes(pattern)) return { kind: 'same', pairs };
  return reject.includes(pattern) ? { kind: 'none', pairs } : null;
}

function carryOut(store: Store, group: Group, said: GroupAnswer | { kind: 'later' }): Step {
  if (said.kind === 'later') return { kind: 'later', contacts: [], act: null, toAsk: [] };
  const { kind, pairs } = said;
  const statements = statementsOf(said);
  const act =
    pairs.length > 0
      ? recordAct(store, { at: new Date().toISOString(), by: 'batch', reason: '', statements })
      : null;
  const others = group.pairs.filter((pair) => !pairs.includes(pair));
  return {
    kind,
    contacts: pairs.map(({ contact }) => contact.id),
    act,
    toAsk: others.map(({ contact }) => contact.id),
  };
}

function contactsSaid(steps: Step[], wanted: Step['kind']): string[] {
  return steps.flatMap(({ kind, contacts }) => (kind === wanted ? contacts : []));
}

function refuseUnknown(patterns: string[], groups: Group[]): void {
  const known = new Set(groups.map(({ pattern }) => pattern));
  for (const pattern of patterns) {
    if (!known.has(pattern)) throw new UserError('no-such-pattern', { pattern }, 2);
  }
}
