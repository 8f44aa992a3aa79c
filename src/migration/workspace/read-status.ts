import type { Left } from '../../report/ledger/left.ts';
import { loadDecisions, loadMatches, matchesAreCurrent } from '../../workspace/found/matches.ts';
import { listSources, type SourceSummary } from '../../workspace/people/imports.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { readConfig } from '../../workspace/store/config.ts';
import { lookInto } from '../look-into.ts';
import { matchedAndAsked } from '../match/summarise.ts';
import { type InviteProgress, type Progress, progressOf } from './read-progress.ts';

export interface Status {
  contacts: number;
  connections: number;
  invitations: number;
  sources: SourceSummary[];
  matches: { current: boolean; accepted: number; review: number };
  decisions: number;
  /** Null while the matches are not current: nobody knows then. */
  progress: Progress | null;
  left: Left | null;
  invites: InviteProgress | null;
}

/** Where the migration stands on a day (`YYYY-MM-DD`); all zero before the first import. */
export function readStatus(folder: string, today: string): Status {
  return lookInto(folder, (store) => {
    const people = loadPeople(store);
    // Who is family or serves would take reading everybody's texts, which nobody may have done yet.
    const { accepted, asked } = matchedAndAsked(store, people, loadMatches(store));
    const current = matchesAreCurrent(store);
    return {
      contacts: people.contacts.filter(({ kind }) => kind === 'person').length,
      connections: people.connections.length,
      invitations: people.invitations.length,
      sources: listSources(store),
      matches: { current, accepted: accepted.size, review: asked.size },
      decisions: loadDecisions(store, people.joined).length,
      ...(current
        ? progressOf(store, today, people, readConfig(folder)['per-week'])
        : { progress: null, left: null, invites: null }),
    };
  });
}
