import { listSources, type SourceSummary } from '../workspace/imports.ts';
import { loadDecisions, loadMatches, matchesAreCurrent } from '../workspace/matches.ts';
import { loadPeople } from '../workspace/people.ts';
import { lookInto } from './look.ts';
import { summarise } from './summarise.ts';

export interface Status {
  contacts: number;
  connections: number;
  invitations: number;
  sources: SourceSummary[];
  matches: { current: boolean; accepted: number; review: number };
  decisions: number;
}

/** Where the migration stands; all zero before the first import. */
export function readStatus(folder: string): Status {
  return lookInto(folder, (store) => {
    const people = loadPeople(store);
    const { accepted, review } = summarise(people, loadMatches(store));
    return {
      contacts: people.contacts.filter(({ kind }) => kind === 'person').length,
      connections: people.connections.length,
      invitations: people.invitations.length,
      sources: listSources(store),
      matches: { current: matchesAreCurrent(store), accepted, review },
      decisions: loadDecisions(store, people.joined).length,
    };
  });
}
