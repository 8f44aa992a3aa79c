import type { Contact, ContactKind } from '../../model.ts';
import { Columns } from '../columns.ts';
import * as fields from '../contact-fields.ts';
import table from '../data/wechat-columns.json' with { type: 'json' };
import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { cell, isWebForm, webText } from '../hygiene.ts';
import { digest, ordinals } from '../keys.ts';
import {
  isOfficial,
  isStableUserName,
  isSystemName,
  kindClaimed,
  kindOfUserName,
  visibleId,
} from '../kinds.ts';
import { headerCandidates, headerKey, readTable, rowsByHeader } from '../readers/csv.ts';
import { RecordLog } from '../record-log.ts';
import { isOtherLinkedinFile } from './linkedin-other.ts';

type Field = keyof typeof table.fields;

/** A table of WeChat contacts from any exporter, told by the names of its columns. */
export const wechatCsv: SourceFormat = {
  id: 'wechat-csv',

  detect: (file) => headerCandidates(file).some(({ header }) => isHeader(header.map(headerKey))),

  async read(file: InputFile): Promise<Reading> {
    const { encoding, savedAsAnsi, header, rows, warnings } = await readTable(file, isHeader);
    const columns = new Columns<Field>(header, table.fields);
    const log = new RecordLog(warnings);
    const web = rows.some((row) => row.some(isWebForm));
    const rawOf = rowsByHeader(header);
    const ordinal = ordinals();
    for (const [i, row] of rows.entries()) {
      const raw = rawOf(row);
      if (row.every((value) => value.trim() === '')) {
        log.skip(i + 1, raw, 'empty-row');
        continue;
      }
      const contact = contactOf(row, columns, web, (code, values) => log.warn(code, i + 1, values));
      if (!contact) {
        log.skip(i + 1, raw, 'no-name');
        continue;
      }
      const names = contact.nickname + contact.remark;
      if ((savedAsAnsi ? /\?\?|\ufffd/ : /\ufffd/).test(names)) log.warn('lossy-encoding', i + 1);
      const id = isStableUserName(contact.id) ? contact.id : ordinal(derivedKey(contact));
      log.contact(i + 1, raw, { ...contact, id });
    }
    const shape = digest(...header.map(headerKey).sort());
    return {
      format: this.id,
      side: 'wechat',
      encoding,
      lineage: `${this.id}:${shape}`,
      records: log.records,
      warnings: log.warnings,
    };
  },
};

/** Members of a group are not the owner's contacts. */
export const listsGroupMembers = (keys: string[]) =>
  table.fields.groupNickname.some((key) => keys.includes(key));

/** Enough columns that only a WeChat contact list has. */
function isHeader(keys: string[]): boolean {
  if (keys.includes('firstname') || keys.includes('givenname') || isOtherLinkedinFile(keys)) return false;
  if (listsGroupMembers(keys)) return false;
  const columns = new Columns<Field>(keys, {
    ...table.fields,
    nickname: table.fields.nickname.filter((key) => key !== 'name' && key !== '姓名'),
  });
  const count = (...names: Field[]) => names.filter((name) => columns.has(name)).length;
  const named = count('nickname', 'remark', 'display');
  if (count('userName') > 0) return named + count('wechatId') > 0 || keys.includes('用户名');
  return named > 0 && named + count('wechatId', 'labels', 'signature', 'region', 'province', 'gender') > 1;
}

type Warn = (code: string, values?: Record<string, string>) => void;

/** `id` is the user name as the file has it, which may be empty or none that lasts. */
function contactOf(
  row: string[],
  columns: Columns<Field>,
  web: boolean,
  warn: Warn,
): Omit<Contact, 'side' | 'provenance'> | null {
  const clean = (text: string) => cell(web ? webText(text) : text);
  const get = (field: Field) => clean(columns.get(row, field));
  const list = (field: Field) =>
    fields.unique(columns.all(row, field).flatMap((v) => fields.splitList(clean(v))));

  let userName = get('userName');
  const alias = get('wechatId');
  if (userName === '' && /^wxid_/i.test(alias)) userName = alias;
  const noNameColumn = !columns.has('nickname') && !columns.has('remark');
  const nickname = noNameColumn ? get('display') : get('nickname');
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
  const hasRegionColumns = columns.has('country') || columns.has('province') || columns.has('city');
  const scene = get('scene');
  return {
    id: userName,
    kind: kindOf(userName, nickname || remark, columns, get),
    wechatId,
    nickname,
    remark,
    description: get('description'),
    signature: get('signature'),
    labels: fields.splitLabels(get('labels')),
    phones,
    emails: list('emails'),
    region:
      (hasRegionColumns && fields.region(get('country'), get('province'), get('city'))) ||
      fields.regionFromText(get('region')),
    gender: fields.gender(get('gender')),
    starred: /^(1|true|yes|是|星标|★|⭐)$/i.test(get('starred')),
    company: get('company') || companyInRemark(userName, remark),
    addedAt: added,
    howMet: /^\d+$/.test(scene) ? fields.howMetByScene(Number(scene)) : fields.howMetByText(get('source')),
    messages: null,
  };
}

/** The shape of the user name first: exporters call group-mates and helpers "friend". */
function kindOf(
  userName: string,
  name: string,
  columns: Columns<Field>,
  get: (field: Field) => string,
): ContactKind {
  const shape = kindOfUserName(userName);
  if (shape) return shape;
  if (userName === '' && isSystemName(name)) return 'system';
  if (isOfficial(Number(get('verifyFlag')) || 0)) return 'official';
  const type = get('type');
  const claimed = kindClaimed(type);
  // An exporter without a 公众号类型 column writes `official` for group-mates too.
  if (type.toLowerCase() === 'official' && !columns.has('officialKind')) return 'stranger';
  if (/^(0|false|否)$/i.test(get('isFriend'))) return 'stranger';
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

function derivedKey(contact: Omit<Contact, 'side' | 'provenance'>): string {
  if (contact.wechatId !== '') return `wechat-id:${contact.wechatId}`;
  return `row:${digest(contact.nickname, contact.remark, ...contact.phones)}`;
}
