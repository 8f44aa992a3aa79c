import type { Contact, ContactKind } from '../model.ts';
import { Columns } from './columns.ts';
import * as fields from './contact-fields.ts';
import table from './data/wechat-columns.json' with { type: 'json' };
import type { SourceRecord } from './format.ts';
import { cell, isWebForm, webText } from './hygiene.ts';
import { digest, ordinals } from './keys.ts';
import {
  isOfficial,
  isStableUserName,
  isStarred,
  isSystemName,
  kindClaimed,
  kindOfUserName,
  kindOfWechat4,
  visibleId,
} from './kinds.ts';
import { headerKey } from './readers/csv.ts';
import type { RecordLog } from './record-log.ts';

export type WechatField = keyof typeof table.fields;

/** One row of a list of WeChat contacts, whatever the file: its texts by field. */
export interface WechatRow {
  row: number;
  raw: unknown;
  /** Does the list have this field, be it empty in this row? */
  has(field: WechatField): boolean;
  get(field: WechatField): string;
  /** All texts of a field: one person may have 手机 and 电话. */
  all(field: WechatField): string[];
  /** The entries, where the file itself has a list. */
  items?(field: WechatField): string[] | null;
  isEmpty(): boolean;
  /** Why the row is no contact, where the file's form says so. */
  skip?: string;
  /** What the file as a whole says of this row; a helper or a group stays one. */
  kind?: ContactKind;
}

/** The rows of a delimited or spreadsheet table, made one at a time: a list may have hundreds of thousands. */
export function* tableRows(
  header: string[],
  rows: Iterable<string[]>,
  rawOf: (row: string[]) => unknown,
  aliases: Readonly<Record<WechatField, readonly string[]>> = table.fields,
): Generator<WechatRow> {
  const columns = new Columns<WechatField>(header, aliases);
  let number = 0;
  for (const row of rows) yield new TableRow(columns, row, ++number, rawOf(row));
}

class TableRow implements WechatRow {
  constructor(
    private readonly columns: Columns<WechatField>,
    private readonly cells: string[],
    readonly row: number,
    readonly raw: unknown,
  ) {}

  has(field: WechatField): boolean {
    return this.columns.has(field);
  }

  get(field: WechatField): string {
    return this.columns.get(this.cells, field);
  }

  all(field: WechatField): string[] {
    return this.columns.all(this.cells, field);
  }

  isEmpty(): boolean {
    return this.cells.every((value) => value.trim() === '');
  }
}

/** What each exporter adds to what its rows say. */
export interface ListFacts {
  /** Texts went through a code page that has `?` for what it lacks. */
  savedAsAnsi?: boolean;
  /** Emoji are markup, as in WeChat for the web; told by the rows where not given. */
  web?: boolean;
  /** The user name of the account the list belongs to. */
  owner?: string | null;
  /** Labels are joined by ` | ` alone, so that one may hold a comma. */
  labelsByBar?: boolean;
}

/** One record for every row: a contact, or a skip with its reason. */
export function* wechatRecords(
  rows: Iterable<WechatRow>,
  log: RecordLog,
  facts: ListFacts = {},
): Generator<SourceRecord> {
  const known = facts.web === undefined ? [...rows] : null;
  const web = facts.web ?? known!.some(hasWebForm);
  const lossy = facts.savedAsAnsi ? /\?\?|\ufffd/ : /\ufffd/;
  const ordinal = ordinals();
  for (const row of known ?? rows) {
    const skip = row.skip ?? (row.isEmpty() ? 'empty-row' : null);
    if (skip !== null) {
      yield log.skip(row.row, row.raw, skip);
      continue;
    }
    const contact = contactOf(row, { ...facts, web }, (code, values) => log.warn(code, row.row, values));
    if (!contact) {
      yield log.skip(row.row, row.raw, 'no-name');
      continue;
    }
    if (lossy.test(contact.nickname) || lossy.test(contact.remark)) log.warn('lossy-encoding', row.row);
    if (facts.owner && contact.id === facts.owner) contact.kind = 'self';
    if (!isStableUserName(contact.id)) contact.id = ordinal(derivedKey(contact));
    yield log.contact(row.row, row.raw, contact);
  }
}

const hasWebForm = (row: WechatRow) =>
  [...row.all('nickname'), ...row.all('remark'), ...row.all('signature')].some(isWebForm);

/** Members of a group are not the owner's contacts, unless the file says who of them is a friend. */
export const listsGroupMembers = (keys: string[]) =>
  has(keys, 'groupNickname') && !has(keys, 'type') && !has(keys, 'isFriend');

const has = (keys: string[], field: WechatField) => table.fields[field].some((key) => keys.includes(key));

/** Enough columns that only a WeChat contact list has. */
export function isWechatHeader(keys: string[]): boolean {
  if (keys.includes('firstname') || keys.includes('givenname')) return false;
  if (listsGroupMembers(keys)) return false;
  const columns = new Columns<WechatField>(keys, {
    ...table.fields,
    nickname: table.fields.nickname.filter((key) => key !== 'name' && key !== '姓名'),
  });
  const count = (...names: WechatField[]) => names.filter((name) => columns.has(name)).length;
  const named = count('nickname', 'remark', 'display');
  if (count('userName') > 0) return named + count('wechatId') > 0 || keys.includes('用户名');
  return named > 0 && named + count('wechatId', 'labels', 'signature', 'region', 'province', 'gender') > 1;
}

/** The aliases by which columns and keys of any exporter are known. */
export const wechatAliases: Readonly<Record<WechatField, readonly string[]>> = table.fields;

/** Two lists of the same columns are generations of one list. */
export const shapeOf = (header: string[]) => digest(...header.map(headerKey).sort());

type ContactFields = Omit<Contact, 'side' | 'provenance'>;

type Warn = (code: string, values?: Record<string, string>) => void;

// Made once: a row needs all of them.
const YES = /^(1|true|yes|是|星标|★|⭐)$/i;
const NO = /^(0|false|否)$/i;
const TRUE = /^true$/i;
const DIGITS = /^\d+$/;

/** `id` is the user name as the file has it, which may be empty or none that lasts. */
function contactOf(row: WechatRow, { web, labelsByBar }: ListFacts, warn: Warn): ContactFields | null {
  const clean = (text: string) => (text === '' ? '' : cell(web ? webText(text) : text));
  const get = (field: WechatField) => clean(row.get(field));
  const list = (field: WechatField) =>
    row.has(field)
      ? fields.unique(
          row.items?.(field)?.map(clean) ?? row.all(field).flatMap((text) => fields.splitList(clean(text))),
        )
      : [];

  let userName = get('userName');
  const alias = get('wechatId');
  if (userName === '' && /^wxid_/i.test(alias)) userName = alias;
  const noNameColumn = !row.has('nickname') && !row.has('remark');
  const shown = noNameColumn ? get('display') : '';
  // What an exporter shows for somebody without a name is an id.
  const nickname = shown === userName || shown === alias ? get('nickname') : shown || get('nickname');
  const remark = get('remark');
  const wechatId = visibleId(userName, alias);
  if (userName === '' && wechatId === '' && nickname === '' && remark === '') return null;

  const phones = list('phones').filter((phone) => {
    // Excel turns a long number into 1.38E+10: the digits are gone.
    const lost = /^\d([.,]\d+)?e\+\d+$/i.test(phone);
    if (lost) warn('lossy-number', { value: phone });
    return !lost;
  });
  const addedAt = get('addedAt');
  const added = addedAt === '' ? null : timeOf(addedAt);
  if (addedAt !== '' && added === null) warn('bad-date', { value: addedAt });
  const hasRegionColumns = row.has('country') || row.has('province') || row.has('city');
  const scene = get('scene');
  const labels = row.items?.('labels');
  return {
    id: userName,
    kind: kindOf(userName, nickname || remark, row, get),
    wechatId,
    nickname,
    remark,
    description: get('description'),
    signature: get('signature'),
    labels: labels
      ? fields.unique(labels.map(clean))
      : labelsByBar
        ? fields.unique(get('labels').split(' | '))
        : fields.splitLabels(get('labels')),
    phones,
    emails: list('emails'),
    region:
      (hasRegionColumns && fields.region(get('country'), get('province'), get('city'))) ||
      fields.regionFromText(get('region')),
    gender: fields.gender(get('gender')),
    starred: YES.test(get('starred')) || isStarred(get('type')),
    company: get('company') || companyInRemark(userName, remark),
    addedAt: added,
    howMet: DIGITS.test(scene) ? fields.howMetByScene(Number(scene)) : fields.howMetByText(get('source')),
    messages: null,
  };
}

/** The shape of the user name first: exporters call group-mates and helpers "friend". */
function kindOf(
  userName: string,
  name: string,
  row: WechatRow,
  get: (field: WechatField) => string,
): ContactKind {
  const shape = kindOfUserName(userName);
  if (row.kind && (shape === null || shape === 'stranger' || row.kind === 'self')) return row.kind;
  if (shape) return shape;
  if (userName === '' && isSystemName(name)) return 'system';
  if (TRUE.test(get('isGroup'))) return 'group';
  if (isOfficial(Number(get('verifyFlag')) || 0) || TRUE.test(get('isOfficial'))) return 'official';
  const localType = get('localType');
  if (DIGITS.test(localType)) {
    const numbers = {
      localType: Number(localType),
      flag: 0,
      deleteFlag: 0,
      verifyFlag: Number(get('verifyFlag')) || 0,
    };
    return kindOfWechat4({ userName, ...numbers, hasName: get('remark') + get('wechatId') !== '' });
  }
  const type = get('type');
  const claimed = kindClaimed(type);
  // An exporter without a 公众号类型 column writes `official` for group-mates too.
  if (type.toLowerCase() === 'official' && !row.has('officialKind')) return 'stranger';
  const isFriend = get('isFriend');
  if (NO.test(isFriend)) return claimed === 'official' ? claimed : 'stranger';
  if (claimed === null && isFriend === '' && row.has('groupNickname')) return 'stranger';
  return claimed ?? 'person';
}

/** MemoTrace writes a WeCom contact as `备注@企业`. */
function companyInRemark(userName: string, remark: string): string | null {
  if (!userName.endsWith('@openim')) return null;
  return /@([^@]+)$/.exec(remark)?.[1] ?? null;
}

/** Only a number or a time with its zone says which moment is meant. */
function timeOf(text: string): string | null {
  if (/^\d{10,13}$/.test(text)) return fields.isoFromEpoch(Number(text));
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(text)) return null;
  return fields.isoFromEpoch(Date.parse(text));
}

function derivedKey(contact: ContactFields): string {
  if (contact.wechatId !== '') return `wechat-id:${contact.wechatId}`;
  return `row:${digest(contact.nickname, contact.remark, ...contact.phones)}`;
}
