import { parquetWriteBuffer } from 'hyparquet-writer';
import { readingLists } from '../../linkage/compare-lists.ts';
import { type Features, featuresOf } from '../../linkage/splink/features.ts';
import { type Dialect, splinkSettings } from '../../linkage/splink/settings.ts';
import { writeOutput } from '../../workspace/outputs/outputs.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import { lookInto, refuseEmpty } from '../look-into.ts';
import { stayAwake, type Tell } from '../stay-awake.ts';
import { firstAccounts } from './accounts.ts';
import { ReadOnce } from './read-once.ts';

export interface ExportedLinkage {
  contacts: number;
  connections: number;
  folder: string;
  files: string[];
}

/**
 * Writes both lists as we understand them, for a linker elsewhere: two Parquet files and settings for Splink. Throws UserError
 * nothing-imported, report-not-writable, files-not-ours (exit 2).
 */
export async function exportLinkage(
  workspace: string,
  folder: string,
  tell?: Tell,
): Promise<ExportedLinkage> {
  refuseEmpty(workspace);
  const { people, contacts, read } = lookInto(workspace, (store) => {
    const people = loadPeople(store);
    const contacts = firstAccounts(store, people).filter(({ kind }) => kind === 'person');
    return { people, contacts, read: new ReadOnce(store) };
  });
  const { connections, bridges } = people;
  await read.readAhead(people, undefined, (share) => tell?.(share / 2));
  const profiles = await stayAwake(readingLists(contacts, connections, bridges, read), (share) =>
    tell?.((1 + share) / 2),
  );
  const files = writeOutput(workspace, folder, linkageFiles(featuresOf({ contacts, connections }, profiles)));
  return { contacts: contacts.length, connections: connections.length, folder, files };
}

/** What is written, by name. */
export function linkageFiles({
  contacts,
  connections,
}: ReturnType<typeof featuresOf>): [string, () => string | Uint8Array][] {
  const settings = (dialect: Dialect) => () =>
    `${JSON.stringify(splinkSettings(connections, dialect), null, 1)}\n`;
  return [
    ['contacts.parquet', () => parquetOf(contacts)],
    ['connections.parquet', () => parquetOf(connections)],
    ['splink-duckdb.json', settings('duckdb')],
    ['splink-spark.json', settings('spark')],
  ];
}

type Column = keyof Features;

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const scalars = {
  id: { ...text, repetition_type: 'REQUIRED' },
  surname_share: { type: 'DOUBLE', repetition_type: 'OPTIONAL' },
  given_share: { type: 'DOUBLE', repetition_type: 'OPTIONAL' },
} as const;
const lists = {
  surnames: text,
  givens: text,
  sounds: text,
  english: text,
  employers: text,
  keys: { type: 'INT32' },
} as const;

/** As the format has lists: https://github.com/apache/parquet-format/blob/master/LogicalTypes.md#lists */
function parquetOf(people: Features[]): Uint8Array {
  const columns = [...Object.keys(scalars), ...Object.keys(lists)] as Column[];
  const buffer = parquetWriteBuffer({
    schema: [
      { name: 'root', num_children: columns.length },
      ...Object.entries(scalars).map(([name, element]) => ({ name, ...element })),
      ...Object.entries(lists).flatMap(([name, element]) => [
        { name, repetition_type: 'REQUIRED' as const, num_children: 1, converted_type: 'LIST' as const },
        { name: 'list', repetition_type: 'REPEATED' as const, num_children: 1 },
        { name: 'element', repetition_type: 'REQUIRED' as const, ...element },
      ]),
    ],
    columnData: columns.map((name) => ({ name, data: people.map((each) => each[name]) })),
    createdBy: 'migrate',
  });
  return new Uint8Array(buffer);
}
