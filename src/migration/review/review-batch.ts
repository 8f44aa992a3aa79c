import type { Match, Verdict } from '../../model.ts';
import { type Group, type GroupVerdict, groupsOf } from '../../review/queue/groups.ts';
import { UserError } from '../../user-error.ts';
import { loadDecisions } from '../../workspace/found/matches.ts';
import { excludedContacts } from '../../workspace/journal/contact-statements.ts';
import { recordAct } from '../../workspace/journal/journal.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { openToWrite } from '../../workspace/store/open.ts';
import { refuseEmpty } from '../look-into.ts';
import { ComparedLists } from '../match/compared-lists.ts';
import { type MatchOptions, relink } from '../match/match-people.ts';
import { type MatchSummary, summarise } from '../match/summarise.ts';
import { askedAbout } from './asked-about.ts';

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
  /** The contacts to be asked about one by one. */
  toAsk: Set<string>;
}

/** What is to be done with a group; `number` counts from 1. */
export type Decide = (group: Group, place: { number: number; total: number }) => Promise<GroupVerdict>;

/**
 * Goes through the groups of open questions that rest on the same clues. All pairs of a group are settled in one act,
 * stored before the next group shows. Throws UserError nothing-imported and no-such-pattern (exit 2), the latter before
 * anything is done.
 */
export async function reviewBatch(
  folder: string,
  { acceptError, tell, only = [], accept = [], reject = [] }: BatchOptions,
  decide: Decide = async () => 'skip',
): Promise<BatchResult> {
  refuseEmpty(folder);
  const workspace = openToWrite(folder);
  try {
    const { store } = workspace;
    const people = loadPeople(store);
    const openGroups = (matches: Match[]): Group[] => {
      const asked = askedAbout(only, people, matches);
      const excluded = excludedContacts(store, people.joined);
      const decided = new Set(loadDecisions(store, people.joined).map(pairKey));
      return groupsOf(
        matches.filter(
          (match) =>
            match.status === 'review' &&
            !decided.has(pairKey(match)) &&
            !excluded.has(match.contact) &&
            (asked?.has(match.contact) ?? true),
        ),
        people,
      );
    };
    const lists = new ComparedLists(store, people);
    const groups = openGroups(await relink(store, people, { acceptError, tell }, lists));
    refuseUnknown([...accept, ...reject], groups);
    const result = { confirmed: 0, rejected: 0, toAsk: new Set<string>() };
    for (const [index, group] of groups.entries()) {
      const verdict = accept.includes(group.pattern)
        ? 'same'
        : reject.includes(group.pattern)
          ? 'different'
          : await decide(group, { number: index + 1, total: groups.length });
      if (verdict === 'stop') break;
      if (verdict === 'ask') for (const { contact } of group.pairs) result.toAsk.add(contact.id);
      if (verdict !== 'same' && verdict !== 'different') continue;
      recordAct(store, {
        at: new Date().toISOString(),
        by: 'batch',
        reason: '',
        statements: group.pairs.map(({ contact, connection }) => ({
          about: 'pair',
          contact: contact.id,
          connection: connection.id,
          verdict: verdict satisfies Verdict,
        })),
      });
      result[verdict === 'same' ? 'confirmed' : 'rejected'] += group.pairs.length;
    }
    const matches = await relink(store, people, { acceptError }, lists);
    return {
      ...result,
      summary: summarise(store, people, matches),
      groups: openGroups(matches),
    };
  } finally {
    workspace.close();
  }
}

function refuseUnknown(patterns: string[], groups: Group[]): void {
  const known = new Set(groups.map(({ pattern }) => pattern));
  for (const pattern of patterns) {
    if (!known.has(pattern)) throw new UserError('no-such-pattern', { pattern }, 2);
  }
}

function pairKey({ contact, connection }: { contact: string; connection: string }): string {
  return JSON.stringify([contact, connection]);
}
