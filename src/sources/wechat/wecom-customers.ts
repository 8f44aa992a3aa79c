import type { Contact } from '../../model.ts';
import { cell } from '../clean-cell.ts';
import { digest, ordinals } from '../digest.ts';
import type { SourceRecord } from '../format.ts';
import type { RecordLog } from '../record-log.ts';
import { splitList, unique } from '../split-list.ts';
import * as fields from './contact-fields.ts';

/** One customer as one of their followers has them; the same customer comes once for each follower. */
export interface CustomerRow {
  row: number;
  raw: unknown;
  /** `wm…`, `wo…`; `''` where the list has none. */
  id: string;
  name: string;
  remark: string;
  follower: string;
  description: string;
  labels: string[];
  phones: string[];
  emails: string[];
  company: string;
  gender: string;
  region: string;
  source: string;
  /** Epoch seconds, or a Chinese time of day as WeCom writes it. */
  addedAt: string;
  blocked: boolean;
}

type Customer = Omit<Contact, 'side' | 'provenance'>;

/** Every customer once; what another follower adds is taken over, and that row skipped. */
export function customerRecords(rows: CustomerRow[], log: RecordLog): SourceRecord[] {
  return [...records(rows, log)];
}

interface Known {
  customer: Customer;
  followers: Set<string>;
}

function* records(rows: CustomerRow[], log: RecordLog): Generator<SourceRecord> {
  const ordinal = ordinals();
  const known = new Map<string, Known[]>();
  for (const row of rows) {
    const customer = customerOf(row);
    if (!customer) {
      yield log.skip(row.row, row.raw, 'no-name');
      continue;
    }
    const key = row.id || customer.nickname;
    const namesakes = known.get(key) ?? [];
    const before = namesakes.find((other) => row.id !== '' || isSameCustomer(other, customer, row.follower));
    if (before) {
      before.followers.add(row.follower);
      takeOver(before.customer, customer);
      yield log.skip(row.row, row.raw, 'other-follower');
      continue;
    }
    customer.id =
      row.id || ordinal(`row:${digest(customer.nickname, customer.company ?? '', ...customer.phones)}`);
    known.set(key, [...namesakes, { customer, followers: new Set([row.follower]) }]);
    yield log.contact(row.row, row.raw, customer);
  }
}

/** Of one name, at another follower, and nothing that speaks against it: a follower has a customer once. */
function isSameCustomer({ customer, followers }: Known, other: Customer, follower: string): boolean {
  if (followers.has(follower)) return false;
  const agree = (ours: string[], theirs: string[]) =>
    ours.length === 0 || theirs.length === 0 || ours.some((text) => theirs.includes(text));
  const company = ({ company: name }: Customer) => (name ? [name] : []);
  return agree(customer.phones, other.phones) && agree(company(customer), company(other));
}

function customerOf(row: CustomerRow): Customer | null {
  const [, name = '', after = ''] = /^(.*?)(?:@([^@]+))?$/s.exec(cell(row.name)) ?? [];
  const remark = cell(row.remark);
  if (name === '' && remark === '' && row.id === '') return null;
  const company = cell(row.company) || (after === '微信' ? '' : after);
  return {
    id: row.id,
    kind: row.blocked ? 'blocked' : 'person',
    wechatId: '',
    nickname: name,
    remark,
    description: cell(row.description),
    signature: '',
    labels: unique(row.labels.map(cell)),
    phones: unique(row.phones.flatMap((text) => splitList(cell(text)))),
    emails: unique(row.emails.flatMap((text) => splitList(cell(text)))),
    region: fields.regionFromText(cell(row.region).replaceAll('/', ' ')),
    gender: fields.gender(row.gender),
    starred: false,
    company: company || null,
    addedAt: timeOf(row.addedAt.trim()),
    howMet: fields.howMetByText(cell(row.source)),
    messages: null,
  };
}

function takeOver(customer: Customer, other: Customer): void {
  for (const field of ['labels', 'phones', 'emails'] as const) {
    customer[field] = unique([...customer[field], ...other[field]]);
  }
  for (const field of ['remark', 'description', 'company', 'gender', 'howMet', 'addedAt'] as const) {
    Object.assign(customer, { [field]: customer[field] || other[field] });
  }
}

/** WeCom's clocks are China's. */
function timeOf(text: string): string | null {
  if (/^\d{10,13}$/.test(text)) return fields.isoFromEpoch(Number(text));
  const [, date, time] =
    /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2})?))?$/.exec(text.replaceAll('/', '-')) ?? [];
  return date === undefined ? null : fields.isoFromEpoch(Date.parse(`${date}T${time ?? '00:00'}+08:00`));
}
