import Papa from 'papaparse';
import type { Connection, Contact, ContactKind, HowMet } from '../src/model.ts';
import type { Style, World } from './world.ts';

/** The two lists, the true pairs and what makes people hard, as texts of CSV files by the name of the file. */
export const worldFiles = ['contacts.csv', 'connections.csv', 'truth.csv', 'difficulty.csv'] as const;
export type WorldFiles = Record<(typeof worldFiles)[number], string>;

/** Somebody on both lists. */
interface TruthRow {
  contact: string;
  connection: string;
  /** `yes` where the texts of both rows hold a name that links them: no reader could know the others. */
  tellable: string;
  /** `yes` where only a WeChat id or the address of the profile does. */
  by_account_only: string;
  /** How the profile spells the name. */
  spelling: string;
}

/** A person on the WeChat list, on LinkedIn or not: what makes them hard. */
interface DifficultyRow {
  contact: string;
  text: string;
  profile: string;
  place: string;
}

/** `fromFiles` reads them back. */
export function toFiles({ contacts, connections, ...world }: World): WorldFiles {
  const yes = (is: boolean) => (is ? 'yes' : '');
  const truth = world.truth.map(
    ([contact, connection]): TruthRow => ({
      contact,
      connection,
      tellable: yes(world.identifiable.has(contact)),
      by_account_only: yes(world.byAccountOnly.has(contact)),
      spelling: world.style.get(contact)!,
    }),
  );
  const difficulty = [...world.traits].map(
    ([contact, { text, profile, origin }]): DifficultyRow => ({ contact, text, profile, place: origin }),
  );
  return {
    'contacts.csv': csv(contacts.map(contactRow)),
    'connections.csv': csv(connections.map(connectionRow)),
    'truth.csv': csv(truth),
    'difficulty.csv': csv(difficulty),
  };
}

/** A world as its files tell it; where a row came from, they do not. */
export function fromFiles(files: WorldFiles): Omit<World, 'namesakes'> {
  const truth = parsed<TruthRow>(files['truth.csv']);
  const difficulty = parsed<DifficultyRow>(files['difficulty.csv']);
  return {
    ...listsFromFiles(files),
    truth: truth.map(({ contact, connection }) => [contact, connection]),
    identifiable: new Set(truth.filter((row) => row.tellable).map((row) => row.contact)),
    byAccountOnly: new Set(truth.filter((row) => row.by_account_only).map((row) => row.contact)),
    style: new Map(truth.map((row) => [row.contact, row.spelling as Style])),
    traits: new Map(
      difficulty.map(({ contact, text, profile, place }) => [contact, { text, profile, origin: place }]),
    ),
  };
}

/** The two lists alone, as a matcher gets them. */
export function listsFromFiles(
  files: Pick<WorldFiles, 'contacts.csv' | 'connections.csv'>,
): Pick<World, 'contacts' | 'connections'> {
  return {
    contacts: parsed<ContactRow>(files['contacts.csv']).map(contactOf),
    connections: parsed<ConnectionRow>(files['connections.csv']).map(connectionOf),
  };
}

type ContactRow = ReturnType<typeof contactRow>;
type ConnectionRow = ReturnType<typeof connectionRow>;

/** Columns as `migrate import` and a data frame read them alike. */
function contactRow(contact: Contact) {
  return {
    username: contact.id,
    type: contact.kind as string,
    wechat_id: contact.wechatId,
    remark: contact.remark,
    nickname: contact.nickname,
    description: contact.description,
    signature: contact.signature,
    labels: contact.labels.join(' | '),
    phones: contact.phones.join(' | '),
    country: contact.region?.country ?? '',
    province: contact.region?.province ?? '',
    city: contact.region?.city ?? '',
    gender: contact.gender ?? '',
    company: contact.company ?? '',
    starred: contact.starred ? 'yes' : '',
    source: contact.howMet ?? '',
  };
}

function contactOf(row: ContactRow): Contact {
  const { country, province, city } = row;
  return {
    side: 'wechat',
    id: row.username,
    kind: row.type as ContactKind,
    wechatId: row.wechat_id,
    nickname: row.nickname,
    remark: row.remark,
    description: row.description,
    signature: row.signature,
    labels: list(row.labels),
    phones: list(row.phones),
    emails: [],
    region:
      country || province || city
        ? { country: country || null, province: province || null, city: city || null }
        : null,
    gender: (row.gender || null) as Contact['gender'],
    starred: row.starred === 'yes',
    company: row.company || null,
    addedAt: null,
    howMet: (row.source || null) as HowMet | null,
    messages: null,
    provenance: [],
  };
}

/** As LinkedIn's own archive has it. */
function connectionRow(connection: Connection) {
  return {
    'First Name': connection.firstName,
    'Last Name': connection.lastName,
    URL: connection.id,
    'Email Address': connection.email ?? '',
    Company: connection.company ?? '',
    Position: connection.position ?? '',
    'Connected On': connection.connectedOn === null ? '' : spelledDate(connection.connectedOn),
  };
}

function connectionOf(row: ConnectionRow): Connection {
  return {
    side: 'linkedin',
    id: row.URL,
    firstName: row['First Name'],
    lastName: row['Last Name'],
    email: row['Email Address'] || null,
    company: row.Company || null,
    position: row.Position || null,
    connectedOn: row['Connected On'] === '' ? null : isoDate(row['Connected On']),
    provenance: [],
  };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function spelledDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day} ${months[Number(month) - 1]} ${year}`;
}

function isoDate(text: string): string {
  const [day, month, year] = text.split(' ');
  return `${year}-${String(months.indexOf(month!) + 1).padStart(2, '0')}-${day}`;
}

function csv(rows: object[]): string {
  return `${Papa.unparse(rows, { newline: '\n' })}\n`;
}

function parsed<Row>(text: string): Row[] {
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

const list = (cell: string) => (cell === '' ? [] : cell.split(' | '));
