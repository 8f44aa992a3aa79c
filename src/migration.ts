/** The steps of the migration, each one call: read, compute, store. Commands only parse flags and print. */
import { linkInvitations } from './linkage/invitations.ts';
import { linkPeople } from './linkage/link.ts';
import type { Match, RowWarning, Side } from './model.ts';
import { searchNames } from './names/search-name.ts';
import { buildLedger, type Ledger } from './report/ledger.ts';
import { writeReport as writeReportFiles } from './report/write-report.ts';
import { type Answer, askAll, type Question } from './review/questions.ts';
import type { Reading, SourceRecord } from './sources/format.ts';
import { profileKey } from './sources/linkedin-url.ts';
import { readPaths } from './sources/read-paths.ts';
import type { Language } from './text/bilingual.ts';
import { UserError } from './user-error.ts';
import {
  type Changes,
  type ImportRecord,
  listSources,
  type SourceSummary,
  storeImport,
} from './workspace/imports.ts';
import {
  loadDecisions,
  loadMatches,
  matchesAreCurrent,
  recordDecision,
  saveMatches,
} from './workspace/matches.ts';
import { openToRead, openToWrite, type Store } from './workspace/open.ts';
import { loadPeople, type People } from './workspace/people.ts';

export interface ImportedFile extends Changes {
  path: string;
  format: string;
  side: Side;
  encoding: string | null;
  rows: number;
  people: number;
  notPeople: Record<string, number>;
  skipped: number;
  warnings: RowWarning[];
}

export interface ImportResult {
  files: ImportedFile[];
  errors: { path: string; error: UserError }[];
  /** Files inside a folder or zip that hold no contacts. */
  ignored: string[];
}

/** Reads and stores every export under the paths. A file that cannot be read is listed and leaves no trace. */
export async function importExports(
  folder: string,
  paths: string[],
  onFile: (path: string) => void = () => {},
): Promise<ImportResult> {
  const result: ImportResult = { files: [], errors: [], ignored: [] };
  const workspace = openToWrite(folder);
  try {
    for await (const file of readPaths(paths)) {
      onFile(file.path);
      if (file.status === 'failed') result.errors.push({ path: file.path, error: file.error });
      else if (file.status === 'ignored') result.ignored.push(file.path);
      else {
        const { side, format, lineage, encoding, warnings } = file.reading;
        const records = file.reading.records.map(toImportRecord);
        const changes = storeImport(
          workspace.store,
          { side, format, lineage, encoding, warnings, file: file.name, records },
          new Date().toISOString(),
        );
        result.files.push({ path: file.path, ...countRows(file.reading), ...changes, warnings });
      }
    }
  } finally {
    workspace.close();
  }
  return result;
}

function toImportRecord(record: SourceRecord): ImportRecord {
  const { row, raw, type } = record;
  switch (record.type) {
    case 'contact':
      return { row, raw, type, key: record.contact.id, id: record.contact.id, data: record.contact };
    case 'connection':
      return {
        row,
        raw,
        type,
        key: profileKey(record.connection.id) ?? record.connection.id,
        id: record.connection.id,
        data: record.connection,
      };
    case 'invitation':
      return { row, raw, type, key: record.invitation.id, id: record.invitation.id, data: record.invitation };
    case 'skip':
      return { row, raw, type, key: '', id: '', data: { code: record.code } };
  }
}

function countRows(reading: Reading) {
  const notPeople: Record<string, number> = {};
  let people = 0;
  let skipped = 0;
  for (const record of reading.records) {
    if (record.type === 'skip') skipped += 1;
    else if (record.type === 'contact' && record.contact.kind !== 'person') {
      notPeople[record.contact.kind] = (notPeople[record.contact.kind] ?? 0) + 1;
    } else people += 1;
  }
  const { format, side, encoding } = reading;
  return { format, side, encoding, rows: reading.records.length, people, notPeople, skipped };
}

export interface MatchSummary {
  contacts: number;
  connections: number;
  accepted: number;
  review: number;
  unmatched: number;
  notPeople: number;
  expectedWrong: number;
}

export interface MatchResult {
  summary: MatchSummary;
  matches: Match[];
  answered: number;
}

/**
 * Works out who is who, and with `ask` puts every open question to the owner. Each answer is stored before the next
 * question. Throws UserError nothing-imported (exit 2).
 */
export async function matchPeople(
  folder: string,
  ask?: (question: Question) => Promise<Answer>,
): Promise<MatchResult> {
  refuseEmpty(folder);
  const workspace = openToWrite(folder);
  try {
    const { store } = workspace;
    const people = loadPeople(store);
    let matches = relink(store, people);
    let answered = 0;
    if (ask) {
      try {
        await askAll(matches, { ...people, decided: loadDecisions(store) }, ask, (match, verdict) => {
          const { contact, connection } = match;
          recordDecision(store, { contact, connection, verdict, decidedAt: new Date().toISOString() });
          answered += 1;
        });
      } finally {
        if (answered > 0) matches = relink(store, people);
      }
    }
    return { summary: summarise(people, matches), matches, answered };
  } finally {
    workspace.close();
  }
}

function relink(store: Store, people: People): Match[] {
  const matches = linkPeople(people.contacts, people.connections, loadDecisions(store));
  saveMatches(store, matches);
  return matches;
}

function summarise({ contacts, connections }: People, matches: Match[]): MatchSummary {
  const persons = contacts.filter(({ kind }) => kind === 'person');
  const withStatus = (...statuses: Match['status'][]) =>
    new Set(matches.filter(({ status }) => statuses.includes(status)).map(({ contact }) => contact));
  const accepted = withStatus('accepted', 'confirmed');
  const review = [...withStatus('review')].filter((contact) => !accepted.has(contact)).length;
  const expectedWrong = matches
    .filter(({ status }) => status === 'accepted')
    .reduce((sum, { probability }) => sum + 1 - probability, 0);
  return {
    contacts: persons.length,
    connections: connections.length,
    accepted: accepted.size,
    review,
    unmatched: persons.length - accepted.size - review,
    notPeople: contacts.length - persons.length,
    expectedWrong: Math.round(expectedWrong * 10) / 10,
  };
}

export interface ReportResult {
  ledger: Ledger;
  folder: string;
  files: string[];
  /** True when imports had made the matches stale, so that they were computed anew. */
  rematched: boolean;
}

/** Writes the report of where every contact ended. Throws UserError nothing-imported (exit 2). */
export async function writeReport(folder: string, output: string, language: Language): Promise<ReportResult> {
  refuseEmpty(folder);
  const rematched = !reading(folder, matchesAreCurrent);
  if (rematched) await matchPeople(folder);
  return reading(folder, (store) => {
    const people = loadPeople(store);
    const matches = loadMatches(store);
    const ledger = buildLedger({
      ...people,
      matches,
      pending: linkInvitations(people, matches),
      searchNames: searchNames(people.contacts),
    });
    return { ledger, folder: output, files: writeReportFiles(ledger, output, language), rematched };
  });
}

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
  return reading(folder, (store) => {
    const people = loadPeople(store);
    const { accepted, review } = summarise(people, loadMatches(store));
    return {
      contacts: people.contacts.filter(({ kind }) => kind === 'person').length,
      connections: people.connections.length,
      invitations: people.invitations.length,
      sources: listSources(store),
      matches: { current: matchesAreCurrent(store), accepted, review },
      decisions: loadDecisions(store).length,
    };
  });
}

export function readPeople(folder: string): People {
  return reading(folder, loadPeople);
}

function reading<T>(folder: string, look: (store: Store) => T): T {
  const workspace = openToRead(folder);
  try {
    return look(workspace.store);
  } finally {
    workspace.close();
  }
}

function refuseEmpty(folder: string): void {
  const { contacts, connections } = readPeople(folder);
  if (contacts.length + connections.length === 0) throw new UserError('nothing-imported', { folder }, 2);
}
