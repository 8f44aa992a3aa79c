import type { ContactKind } from '../../model.ts';
import { cell, isWebForm, webText } from '../clean-cell.ts';
import { parseUnambiguousDate } from '../dates.ts';
import { digest, ordinals } from '../digest.ts';
import type { SourceRecord } from '../format.ts';
import type { RecordLog } from '../record-log.ts';
import { splitList, unique } from '../split-list.ts';
import {
  isOfficial,
  isStableUserName,
  isStarred,
  isSystemName,
  kindClaimed,
  kindOfUserName,
  kindOfWechat4,
  visibleId,
} from './account-kinds.ts';
import * as fields from './contact-fields.ts';
import type { WechatField, WechatRow } from './row.ts';

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
  /** False where no row is called a friend, so that the flag says nothing. */
  tellsFriends?: boolean;
}

/** One record for every row: a contact, or a skip with its reason. */
export function* wechatRecords(
  given: Iterable<WechatRow>,
  log: RecordLog,
  facts: ListFacts = {},
): Generator<SourceRecord> {
  const rows = inMemoryIfJudgedTogether(given, facts);
  const web = facts.web ?? (rows as WechatRow[]).some(hasWebForm);
  const tellsFriends = !Array.isArray(rows) || !callsNobodyFriend(rows);
  if (!tellsFriends) log.warn('no-friends');
  const lossy = facts.savedAsAnsi ? /\?\?|\ufffd/ : /\ufffd/;
  const ordinal = ordinals();
  for (const row of rows) {
    const skip = row.skip ?? (row.isEmpty() ? 'empty-row' : isCountLine(row) ? 'not-a-name' : null);
    if (skip !== null) {
      yield log.skip(row.row, row.raw, skip);
      continue;
    }
    const contact = contactOf(row, { ...facts, web, tellsFriends }, (code, values) =>
      log.warn(code, row.row, values),
    );
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

/** All rows at once, where what one of them means depends on the others; else one at a time. */
function inMemoryIfJudgedTogether(rows: Iterable<WechatRow>, facts: ListFacts): Iterable<WechatRow> {
  const iterator = rows[Symbol.iterator]();
  const first = iterator.next();
  if (first.done) return [];
  const rest = { [Symbol.iterator]: () => iterator };
  if (facts.web === undefined || first.value.has('isFriend')) return [first.value, ...rest];
  return (function* () {
    yield first.value;
    yield* rest;
  })();
}

/** A list of contacts without one friend: its exporter does not know, and says no of all. Of a group's members that may be so. */
function callsNobodyFriend(rows: WechatRow[]): boolean {
  if (rows.length < 2 || !rows[0]!.has('isFriend') || rows[0]!.has('groupNickname')) return false;
  const flags = rows.map((row) => cell(row.get('isFriend')));
  return flags.some((flag) => NO.test(flag)) && flags.every((flag) => flag === '' || NO.test(flag));
}

/** A line that WeChat's own screen shows among the contacts, `4 个项目`, or the last one of a table: `合计 | 2`. */
function isCountLine(row: WechatRow): boolean {
  const names = (['userName', 'wechatId', 'nickname', 'remark'] as const).map((field) =>
    row.get(field).trim(),
  );
  const [first = '', ...rest] = names.filter((name) => name !== '');
  if (TOTAL.test(first) && rest.every((name) => DIGITS.test(name))) return true;
  const others = row.get('userName') + row.get('wechatId') + row.get('remark');
  return cell(others) === '' || /^(无\s*)+$/.test(others)
    ? COUNT_LINE.test(row.get('nickname').trim())
    : false;
}

const TOTAL = /^(合计|合計|总计|總計|总数|總數|共计|共計|小计|小計|total)[:：]?$/i;
const COUNT_LINE = /^\d+ ?(个|位)?(朋友|联系人|项目)$/;

const hasWebForm = (row: WechatRow) =>
  [...row.all('nickname'), ...row.all('remark'), ...row.all('signature')].some(isWebForm);

type Warn = (code: string, values?: Record<string, string>) => void;

// Made once: a row needs all of them.
const YES = /^(1|true|yes|是|星标|★|⭐)$/i;
const NO = /^(0|false|否)$/i;
const TRUE = /^true$/i;
const DIGITS = /^\d+$/;

/** `id` is the user name as the file has it, which may be empty or none that lasts. */
function contactOf(
  row: WechatRow,
  { web, labelsByBar, tellsFriends = true }: ListFacts,
  warn: Warn,
): fields.ContactFields | null {
  const clean = (text: string) => (text === '' ? '' : cell(web ? webText(text) : text));
  const get = (field: WechatField) => clean(row.get(field));
  const list = (field: WechatField) =>
    row.has(field)
      ? unique(row.items?.(field)?.map(clean) ?? row.all(field).flatMap((text) => splitList(clean(text))))
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
    kind: kindOf(userName, nickname || remark, row, get, tellsFriends),
    wechatId,
    nickname,
    remark,
    description: get('description'),
    signature: get('signature'),
    labels: labels
      ? unique(labels.map(clean))
      : labelsByBar
        ? unique(get('labels').split(' | '))
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
  tellsFriends: boolean,
): ContactKind {
  const shape = kindOfUserName(userName);
  if (row.kind && (shape === null || shape === 'stranger' || row.kind === 'self')) return row.kind;
  if (shape) return shape;
  // Whom the owner calls otherwise is somebody who took the name of a helper.
  if (isSystemName(get('remark') || name, userName)) return 'system';
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
  const isFriend = tellsFriends ? get('isFriend') : '';
  if (NO.test(isFriend)) return claimed === 'official' ? claimed : 'stranger';
  if (claimed === null && isFriend === '' && row.has('groupNickname')) return 'stranger';
  return claimed ?? 'person';
}

/** MemoTrace writes a WeCom contact as `备注@企业`. */
function companyInRemark(userName: string, remark: string): string | null {
  if (!userName.endsWith('@openim')) return null;
  return /@([^@]+)$/.exec(remark)?.[1] ?? null;
}

/** The moment, where the text says which; else its day: no exporter writes whose clock it goes by. */
function timeOf(text: string): string | null {
  if (/^\d{10,13}(\.\d+)?$/.test(text)) return fields.isoFromEpoch(Number(text));
  const [, date, clock, zone] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:[\d:.]+) ?(Z|[+-]\d{2}:?\d{2})$/.exec(text) ?? [];
  if (date !== undefined) return fields.isoFromEpoch(Date.parse(`${date}T${clock}${zone}`));
  const day = parseUnambiguousDate(text);
  return day !== null && fields.isoFromEpoch(Date.parse(day)) !== null ? day : null;
}

function derivedKey(contact: fields.ContactFields): string {
  if (contact.wechatId !== '') return `wechat-id:${contact.wechatId}`;
  return `row:${digest(contact.nickname, contact.remark, ...contact.phones)}`;
}
