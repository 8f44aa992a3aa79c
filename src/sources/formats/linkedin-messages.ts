import { profileKey } from '../../linkedin-url.ts';
import type { Bridge } from '../../model.ts';
import { Columns } from '../columns.ts';
import { parseDateTime, slashOrder } from '../dates.ts';
import { digest } from '../digest.ts';
import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { headerCandidates, headerKey, readTable } from '../readers/csv.ts';
import { RecordLog } from '../record-log.ts';
import { partOf } from './linkedin-parts.ts';

const COLUMNS = {
  conversation: ['conversationid'],
  from: ['from'],
  fromUrl: ['senderprofileurl'],
  to: ['to'],
  toUrls: ['recipientprofileurls'],
  date: ['date'],
  direction: ['direction'],
  draft: ['ismessagedraft'],
} as const;

interface Party {
  name: string;
  url: string;
}

interface Message {
  row: number;
  conversation: string;
  sender: Party;
  /** Names are known only where there is one recipient: several stand in one cell, with commas of their own. */
  recipients: Party[];
  sentAt: string | null;
  direction: string;
}

/** A message LinkedIn sent itself, or a member who left. */
const NOBODY = /^(linkedin member|linkedin|)$/i;

/** messages.csv of LinkedIn's archive, every era: who, when and how often; never what was said. */
export const linkedinMessages: SourceFormat = {
  id: 'linkedin-messages',
  side: 'linkedin',

  detect: (file) => headerCandidates(file).some(({ header }) => isHeader(header.map(headerKey))),

  async read(file: InputFile): Promise<Reading> {
    const { encoding, header, warnings, ...table } = await readTable(file, isHeader);
    const rows = [...table.rows()];
    const columns = new Columns(header, COLUMNS);
    const log = new RecordLog(warnings);
    const { order } = slashOrder(rows.map((row) => columns.get(row, 'date')));
    const messages = rows
      .map((row, i) => messageOf(row, i + 1, columns, (text) => parseDateTime(text, order)))
      .filter((message) => message !== null);
    const records = partners(messages).map(({ bridge, row }) =>
      log.bridge(row, { names: bridge.names, count: bridge.count }, bridge),
    );
    return {
      format: this.id,
      side: this.side,
      encoding,
      lineage: `${this.id}${partOf(file.name)}`,
      records,
      warnings: () => log.warnings(),
    };
  },
};

type Field = keyof typeof COLUMNS;

function messageOf(
  row: string[],
  number: number,
  columns: Columns<Field>,
  timeOf: (text: string) => string | null,
): Message | null {
  const get = (field: Field) => columns.get(row, field).trim();
  if (/^yes$/i.test(get('draft'))) return null;
  // A URL holds no comma: LinkedIn writes them raw, but commas in a slug are not allowed.
  const urls = get('toUrls')
    .split(/,(?=http)/)
    .filter((url) => profileKey(url) !== null);
  const to = get('to');
  const date = get('date');
  return {
    row: number,
    conversation: get('conversation') || `${get('from')} ${to}`,
    sender: { name: get('from'), url: profileKey(get('fromUrl')) === null ? '' : get('fromUrl') },
    recipients: urls.length > 1 ? urls.map((url) => ({ name: '', url })) : [{ name: to, url: urls[0] ?? '' }],
    sentAt: timeOf(date) && `${timeOf(date)}${/UTC|Z$/.test(date) ? 'Z' : ''}`,
    direction: get('direction').toUpperCase(),
  };
}

const keyOf = ({ name, url }: Party) => profileKey(url) ?? `name:${digest(name)}`;

/** Everyone the owner exchanged messages with, in the order they first appear. */
function partners(unresolved: Message[]): { bridge: Omit<Bridge, 'provenance'>; row: number }[] {
  const messages = withUrls(unresolved);
  const owner = ownerOf(messages);
  const found = new Map<string, { bridge: Omit<Bridge, 'provenance'>; row: number }>();
  for (const { sender, recipients, sentAt, row, direction } of messages) {
    const outgoing = direction ? direction === 'OUTGOING' : keyOf(sender) === owner;
    for (const party of outgoing ? recipients : [sender]) {
      const key = keyOf(party);
      if (key === owner || isNobody(party)) continue;
      const { bridge } = found.get(key) ?? { bridge: newBridge(`linkedin-messages:${key}`) };
      if (party.name !== '' && !bridge.names.includes(party.name)) bridge.names.push(party.name);
      if (party.url !== '' && !bridge.profileUrls.includes(party.url)) bridge.profileUrls.push(party.url);
      bridge.count += 1;
      if (sentAt !== null && (bridge.lastAt === null || sentAt > bridge.lastAt)) bridge.lastAt = sentAt;
      if (!found.has(key)) found.set(key, { bridge, row });
    }
  }
  return [...found.values()];
}

const isNobody = ({ name, url }: Party) => url === '' && NOBODY.test(name);

/** Early files have the profile of senders only: a recipient of the same name is the same person, if one has it. */
function withUrls(messages: Message[]): Message[] {
  const urlsOf = new Map<string, Map<string, string>>();
  const namesOf = new Map<string, string>();
  for (const { sender, recipients } of messages) {
    for (const { name, url } of [sender, ...recipients]) {
      if (name === '' || url === '') continue;
      urlsOf.set(name, (urlsOf.get(name) ?? new Map()).set(profileKey(url)!, url));
      namesOf.set(profileKey(url)!, name);
    }
  }
  const senders = new Set(messages.map(({ sender }) => sender.name));
  const resolve = (party: Party): Party => {
    if (party.url !== '')
      return { ...party, name: party.name || (namesOf.get(profileKey(party.url)!) ?? '') };
    const [only, ...more] = urlsOf.get(party.name)?.values() ?? [];
    return only && more.length === 0 ? { ...party, url: only } : party;
  };
  // `Grace Liu, PhD` is one person, `Wei Zhang, Grace Liu` two, of whom at least one wrote once.
  const isGroup = ({ name, url }: Party) =>
    url === '' && !senders.has(name) && senders.has(name.split(',')[0]!);
  return messages.map((message) => ({
    ...message,
    sender: resolve(message.sender),
    recipients: message.recipients.filter((party) => !isGroup(party)).map(resolve),
  }));
}

/** The owner takes part in every conversation and nobody else in as many; null where that fits two. */
function ownerOf(messages: Message[]): string | null {
  const conversations = new Map<string, Set<string>>();
  for (const { conversation, sender, recipients, direction } of messages) {
    const mayBe =
      direction === 'OUTGOING' ? [sender] : direction === 'INCOMING' ? recipients : [sender, ...recipients];
    for (const party of mayBe) {
      if (isNobody(party)) continue;
      const key = keyOf(party);
      conversations.set(key, (conversations.get(key) ?? new Set()).add(conversation));
    }
  }
  const [first, second] = [...conversations].sort(([, a], [, b]) => b.size - a.size);
  return first && first[1].size !== second?.[1].size ? first[0] : null;
}

const newBridge = (id: string): Omit<Bridge, 'provenance'> => ({
  id,
  kind: 'linkedin-messages',
  names: [],
  emails: [],
  phones: [],
  wechatIds: [],
  profileUrls: [],
  company: null,
  title: null,
  lastAt: null,
  count: 0,
});

function isHeader(keys: string[]): boolean {
  const has = (key: string) => keys.includes(key);
  if (has('conversationid') && has('from') && has('to')) return true;
  return ['from', 'to', 'date', 'subject', 'content', 'folder'].every(has);
}
