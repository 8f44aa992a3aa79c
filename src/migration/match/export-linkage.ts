import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { bridgesByContact } from '../../linkage/bridges.ts';
import { inSteps } from '../../linkage/in-steps.ts';
import type { Features } from '../../linkage/splink/features.ts';
import { countConnections, type Dialect, splinkSettings } from '../../linkage/splink/settings.ts';
import { TableBuilder, type Tables } from '../../linkage/splink/tables.ts';
import { excludedContacts } from '../../workspace/journal/contact-statements.ts';
import { writeOutput } from '../../workspace/outputs/outputs.ts';
import { loadPeople } from '../../workspace/people/people.ts';
import type { Store } from '../../workspace/store/open.ts';
import { lookLongInto, refuseEmpty } from '../look-into.ts';
import { stayAwake, type Tell } from '../stay-awake.ts';
import { firstAccounts } from './accounts.ts';
import { ReadOnce } from './read-once.ts';

/** So many people are read and let go of again: enough to keep every core busy, few enough to hold. */
const atATime = 20_000;
const shareOfReading = 0.8;

export interface ExportedLinkage {
  contacts: number;
  connections: number;
  folder: string;
  files: string[];
}

/**
 * Writes both lists as we understand them, for a linker elsewhere, but for whom the owner left out: two Parquet files and settings
 * for Splink. Throws UserError nothing-imported, output-is-workspace, report-not-writable, files-not-ours (exit 2).
 */
export async function exportLinkage(
  workspace: string,
  folder: string,
  tell?: Tell,
): Promise<ExportedLinkage> {
  refuseEmpty(workspace);
  const { contacts, connections, tables } = await lookLongInto(workspace, (store) => understood(store, tell));
  const files = writeOutput(workspace, folder, linkageFiles(tables));
  return { contacts, connections, folder, files };
}

async function understood(store: Store, tell?: Tell) {
  const people = loadPeople(store);
  const { connections, bridges } = people;
  const leftOut = excludedContacts(store, people.joined);
  const contacts = firstAccounts(store, people).filter(
    ({ id, kind }) => kind === 'person' && !leftOut.has(id),
  );
  const read = new ReadOnce(store);
  const about = bridgesByContact(contacts, bridges);
  const builder = new TableBuilder();
  const everybody = contacts.length + connections.length;
  let done = 0;
  const add = async <Person>(
    persons: Person[],
    readAhead: (portion: Person[], tell: Tell) => Promise<void>,
    addOne: (person: Person) => void,
  ) => {
    for (let from = 0; from < persons.length; from += atATime) {
      const portion = persons.slice(from, from + atATime);
      const tellPart: Tell = (share) => tell?.((done + share * portion.length) / everybody);
      await readAhead(portion, (share) => tellPart(share * shareOfReading));
      await stayAwake(inSteps(portion, addOne, shareOfReading, 1), tellPart);
      read.forget();
      done += portion.length;
    }
  };
  await add(
    connections,
    (portion, tell) => read.readAhead({ connections: portion, contacts: [], bridges: [] }, undefined, tell),
    (connection) => builder.addConnection(connection, read),
  );
  await add(
    contacts,
    (portion, tell) => read.readAhead({ connections: [], contacts: portion, bridges }, undefined, tell),
    (contact) => builder.addContact(contact, about.get(contact.id) ?? [], read),
  );
  return { contacts: contacts.length, connections: connections.length, tables: builder.tables() };
}

/** What is written, by name. */
export function linkageFiles({ contacts, connections }: Tables): [string, () => string | Uint8Array][] {
  const counted = countConnections(connections);
  const settings = (dialect: Dialect) => () =>
    `${JSON.stringify(splinkSettings(counted, dialect), null, 1)}\n`;
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
function parquetOf(table: Iterable<Features[]>): Uint8Array {
  const columns = [...Object.keys(scalars), ...Object.keys(lists)] as Column[];
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: columns.length },
      ...Object.entries(scalars).map(([name, element]) => ({ name, ...element })),
      ...Object.entries(lists).flatMap(([name, element]) => [
        { name, repetition_type: 'REQUIRED' as const, num_children: 1, converted_type: 'LIST' as const },
        { name: 'list', repetition_type: 'REPEATED' as const, num_children: 1 },
        { name: 'element', repetition_type: 'REQUIRED' as const, ...element },
      ]),
    ],
    createdBy: 'migrate',
  });
  for (const block of table)
    parquet.write({
      columnData: columns.map((name) => ({ name, data: block.map((each) => each[name]) })),
      rowGroupSize: block.length,
    });
  parquet.finish();
  return writer.getBytes();
}
