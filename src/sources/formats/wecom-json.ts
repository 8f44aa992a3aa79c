import type { InputFile, Reading, SourceFormat } from '../format.ts';
import { isObject, type JsonObject, jsonKeys, readJson } from '../readers/json.ts';
import { RecordLog } from '../record-log.ts';
import { type CustomerRow, customerRecords } from '../wechat/wecom-customers.ts';

/** Customers as WeCom's API gives them: `externalcontact/get`, `batch/get_by_user`, or a list of either. */
export const wecomJson: SourceFormat = {
  id: 'wecom-json',
  side: 'wechat',

  detect: (file) => jsonKeys(file).has('external_contact') && jsonKeys(file).has('external_userid'),

  async read(file: InputFile): Promise<Reading> {
    const { encoding, value } = await readJson(file);
    const log = new RecordLog();
    const records = customerRecords(
      entriesIn(value)
        .flatMap(rowsOf)
        .map((row, i) => ({ ...row, row: i + 1 })),
      log,
    );
    return {
      format: this.id,
      side: this.side,
      encoding,
      lineage: this.id,
      records,
      warnings: () => log.warnings(),
    };
  },
};

function entriesIn(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(entriesIn);
  if (!isObject(value)) return [];
  return isObject(value.external_contact) ? [value] : Object.values(value).flatMap(entriesIn);
}

/** One row for each follower; at least one, since a customer may be nobody's by now. */
function rowsOf(entry: JsonObject): Omit<CustomerRow, 'row'>[] {
  const contact = entry.external_contact as JsonObject;
  const followers = [entry.follow_info, entry.follow_user].flat().filter(isObject);
  return (followers.length > 0 ? followers : [{}]).map((follower) => ({
    raw: { external_contact: contact, follow_user: follower },
    id: text(contact.external_userid),
    name: text(contact.name),
    remark: text(follower.remark),
    follower: text(follower.userid),
    description: text(follower.description),
    // `tag_id` alone is a number without a name.
    labels: list(follower.tags).map((tag) => (isObject(tag) ? text(tag.tag_name) : '')),
    phones: list(follower.remark_mobiles).map(text),
    emails: [],
    company: text(contact.corp_full_name) || text(contact.corp_name) || text(follower.remark_corp_name),
    gender: text(contact.gender),
    region: '',
    source: ADD_WAYS[text(follower.add_way)] ?? (Number(follower.add_way) > 0 ? '其他' : ''),
    addedAt: text(follower.createtime),
    blocked: false,
  }));
}

/** The `add_way` codes that say how two met. (developer.work.weixin.qq.com, 客户来源定义) */
const ADD_WAYS: Record<string, string> = {
  1: '二维码',
  2: '搜索手机号',
  3: '名片',
  4: '群聊',
  5: '手机通讯录',
  6: '微信',
  9: '搜索邮箱',
};

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
