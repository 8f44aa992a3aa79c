import { letGoOfDatabases } from '../../engine.ts';
import { profileKey } from '../../linkedin-url.ts';
import type { RowWarning, Side } from '../../model.ts';
import { missingFolders } from '../../owner-only.ts';
import { type AddressBooksAs, asUserError, readPaths } from '../../sources/files/read-paths.ts';
import type { Reading, SourceRecord } from '../../sources/format.ts';
import type { UnknownTable } from '../../sources/formats/mapped-table.ts';
import { type ColumnSample, type Mapping, missingColumns, namesSomebody } from '../../sources/mapping.ts';
import { removeAll, removeLeftovers } from '../../sources/readers/private-folder.ts';
import { UserError } from '../../user-error.ts';
import { recallColumns, rememberColumns } from '../../workspace/people/column-maps.ts';
import type { Changes } from '../../workspace/people/import-changes.ts';
import {
  holdsAny,
  type ImportRecord,
  storeAgain,
  storeImport,
  successorsOf,
  wouldReplace,
} from '../../workspace/people/imports.ts';
import { createEncrypted } from '../../workspace/store/encrypt.ts';
import { isUnbegun } from '../../workspace/store/folder.ts';
import { openToWrite, type Store } from '../../workspace/store/open.ts';
import { takeAway } from './take-away.ts';

export interface ImportedFile extends Changes {
  path: string;
  format: string;
  side: Side;
  encoding: string | null;
  rows: number;
  people: number;
  notPeople: Record<string, number>;
  skipped: number;
  /** The files of earlier exports whose place it takes. */
  insteadOf: string[];
  warnings: RowWarning[];
}

export interface ImportResult {
  files: ImportedFile[];
  errors: { path: string; error: UserError; columns?: ColumnSample[] }[];
  /** Files inside a folder or zip that hold no contacts. */
  ignored: string[];
  /** Folders of unpacked or decrypted copies that could not be removed. */
  leftBehind: string[];
  /** The list that is still missing; with address books and no WeChat contacts, was one of them meant as these? */
  lacks: Lack | 'contacts-beside-books' | null;
}

export type Lack = 'contacts' | 'connections';

export interface ImportOptions {
  /** Holds the owner's own keys for encrypted databases; it is read and forgotten. */
  keyFile?: string | undefined;
  /** What the columns of tables are that no format knows. */
  mapping?: Mapping | null;
  addressBooksAs?: AddressBooksAs | undefined;
  /** Asks the owner instead, about one table; null where they will not say. */
  askColumns?: ((table: UnknownTable) => Promise<Mapping | null>) | undefined;
  /** Makes the workspace, which must be new, an encrypted one. */
  passphrase?: string | undefined;
  onFile?: (path: string) => void;
}

/**
 * Reads and stores every export under the paths. A file that cannot be read is listed and leaves no trace, not even the workspace where
 * there was none. Throws UserError as `openToWrite` and `createEncrypted`.
 */
export async function importExports(
  folder: string,
  paths: string[],
  { keyFile, mapping = null, addressBooksAs, askColumns, passphrase, onFile = () => {} }: ImportOptions = {},
): Promise<ImportResult> {
  const result: ImportResult = { files: [], errors: [], ignored: [], leftBehind: [], lacks: null };
  removeLeftovers();
  const isNew = isUnbegun(folder);
  const missing = missingFolders(folder);
  if (passphrase !== undefined) await createEncrypted(folder, passphrase);
  const workspace = openToWrite(folder);
  const sources = new Map<number, ImportedFile>();
  try {
    const mapColumns = (table: UnknownTable) => mappingFor(table, workspace.store, mapping, askColumns);
    for await (const file of readPaths(paths, { keyFile, mapColumns, addressBooksAs })) {
      onFile(file.path);
      if (file.status === 'failed') {
        const { path, error, columns } = file;
        result.errors.push({ path, error, ...(columns && { columns }) });
      } else if (file.status === 'ignored') result.ignored.push(file.path);
      else {
        const { reading, path, name } = file;
        try {
          const { source, ...told } = store(workspace.store, reading, name);
          const imported = { path, ...told };
          result.files.push(imported);
          sources.set(source, imported);
        } catch (error) {
          result.errors.push({ path, error: asUserError(error, path) });
        }
      }
    }
    bringBack(workspace.store, sources);
    const books = result.files.some(({ side }) => side === 'address-book');
    const lack = lackOf(workspace.store);
    result.lacks = books && lack === 'contacts' ? 'contacts-beside-books' : lack;
  } finally {
    workspace.close();
    if (isNew && result.files.length === 0) await takeAway(folder, missing);
    // Most systems remove a file that is open; Windows does not, and a folder on a network may not.
    if (process.platform === 'win32' || removeAll().length > 0) await letGoOfDatabases();
    result.leftBehind = removeAll();
  }
  return result;
}

/** Which list has yet to be imported. */
export function lackOf(store: Store): Lack | null {
  if (!holdsAny(store, 'contact')) return 'contacts';
  return holdsAny(store, 'connection') ? null : 'connections';
}

/**
 * An export that a newer one had replaced counts again, as its owner imports it; unless the newer one is imported with it: whoever keeps
 * all exports in one folder wants the newest.
 */
function bringBack(store: Store, sources: ReadonlyMap<number, ImportedFile>): void {
  const imported = new Set(sources.keys());
  for (const [earlier, file] of sources) {
    const successors = successorsOf(store, earlier);
    if (successors.length === 0) continue;
    if ([...successors, ...wouldReplace(store, earlier)].some((other) => imported.has(other))) continue;
    const { source, ...changes } = storeAgain(store, earlier, new Date().toISOString());
    imported.add(source);
    Object.assign(file, changes);
  }
}

/** What was said now, else of an earlier table of this header, else what the owner answers; remembered. */
async function mappingFor(
  table: UnknownTable,
  store: Store,
  given: Mapping | null,
  ask: ImportOptions['askColumns'],
): Promise<Mapping | null> {
  if (given) {
    const missing = missingColumns(given, table.header);
    if (missing.length > 0 && !table.passOver) {
      throw new UserError('map-column', {
        path: table.path,
        column: missing[0]!,
        columns: table.header.join(', '),
      });
    }
    if (missing.length > 0) return null;
  }
  const mapping =
    given ?? recallColumns(store, table.header) ?? (table.passOver ? null : ((await ask?.(table)) ?? null));
  if (!mapping || !namesSomebody(mapping)) return null;
  rememberColumns(store, table.header, mapping as Record<string, string[]>);
  return mapping;
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
    case 'bridge':
      return { row, raw, type, key: record.bridge.id, id: record.bridge.id, data: record.bridge };
    case 'owner':
      return { row, raw, type, key: 'owner', id: 'owner', data: record.owner };
    case 'skip':
      return { row, raw, type, key: '', id: '', data: { code: record.code } };
  }
}

/** Stores one file while it is read, and counts its rows. Throws the UserError of a file that turns out bad. */
function store(
  workspace: Store,
  reading: Reading,
  file: string,
): Omit<ImportedFile, 'path'> & { source: number } {
  const { format, side, encoding, lineage } = reading;
  const counts = { rows: 0, people: 0, notPeople: {} as Record<string, number>, skipped: 0 };
  function* records() {
    for (const record of reading.records) {
      count(record, counts);
      yield toImportRecord(record);
    }
  }
  const changes = storeImport(
    workspace,
    { side, format, lineage, encoding, file, records: records(), warnings: reading.warnings },
    new Date().toISOString(),
  );
  return { format, side, encoding, ...counts, ...changes, warnings: reading.warnings() };
}

function count(
  record: SourceRecord,
  counts: Pick<ImportedFile, 'rows' | 'people' | 'notPeople' | 'skipped'>,
): void {
  const kind = record.type === 'contact' ? record.contact.kind : record.type === 'owner' ? 'self' : 'person';
  counts.rows += 1;
  if (record.type === 'skip') counts.skipped += 1;
  else if (kind === 'person') counts.people += 1;
  else counts.notPeople[kind] = (counts.notPeople[kind] ?? 0) + 1;
}
