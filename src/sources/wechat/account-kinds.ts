import type { ContactKind } from '../../model.ts';
import system from '../data/system-accounts.json' with { type: 'json' };

const SYSTEM_USER_NAMES = new Set(system.userNames);
const SYSTEM_NAMES = new Set(system.names);

// Made once, since every row asks all of them.
const ORDINARY = /^wxid_\w+$/;
const HELPER = /^(fake|service)_/;
const NEVER_ADDED = /^v[123]_|@(stranger|qqim|t\.qq\.com|fb|bottle|qr)$/;
const PASSING = /^(@|v[123]_)|@stranger$/i;
const HIDDEN_ID = /^(wxid_|gh_)/i;
const GENERATED = /^(wx_|a\d|qq?\d|[fF]\d)/;

/** What the shape of a user name alone says, or null where it may be a person's. It wins over what a file claims. */
export function kindOfUserName(userName: string): ContactKind | null {
  // Nearly every one is of this shape, and this is asked for every row.
  if (ORDINARY.test(userName) && !SYSTEM_USER_NAMES.has(userName)) return null;
  const name = userName.toLowerCase();
  if (SYSTEM_USER_NAMES.has(name) || name.includes('@placeholder') || HELPER.test(name)) {
    return 'system';
  }
  if (name.startsWith('@@') || name.endsWith('@chatroom') || name.endsWith('@im.chatroom')) return 'group';
  if (name.endsWith('@kefu.openim')) return 'bot';
  if (name.startsWith('gh_')) return 'official';
  // Tickets, and the people of QQ, Weibo, Facebook and drift bottles, who never became contacts.
  if (NEVER_ADDED.test(name)) return 'stranger';
  return null;
}

/** A helper account, where its user name does not say so. An id as people are given one is somebody's, whatever they call themselves. */
export const isSystemName = (nickname: string, userName: string) =>
  SYSTEM_NAMES.has(nickname) && !ORDINARY.test(userName);

/** Web hashes (`@…`) and tickets (`v3_…@stranger`) change from one session to the next: never an identity. */
export function isStableUserName(userName: string): boolean {
  if (userName === '') return false;
  if (ORDINARY.test(userName)) return true;
  return !PASSING.test(userName) || kindOfUserName(userName) === 'system';
}

/**
 * 微信号: the alias; else an old-style user name, which then is the id people see. WeChat itself hides user names that
 * begin like generated ones.
 */
export function visibleId(userName: string, alias: string): string {
  const id = alias !== '' && alias !== userName ? alias : userName;
  if (HIDDEN_ID.test(id) || id.includes('@') || !isStableUserName(id)) return '';
  // A WeChat id begins with a letter.
  const generated = GENERATED.test(id) || /^\d+$/.test(id) || kindOfUserName(id) !== null;
  return id === userName && generated ? '' : id;
}

export const FRIEND = 1;
export const GROUP_MATE = 4;
const BLACKLISTED = 8;
const HIDDEN = 32;
const VERIFIED = 8;
export const STARRED = 64;
/** Written for what is dissolved or unknown. */
const NO_MASK = 10086;

/** The `Type` bit mask of WeChat 3 and Android: bit 1 is a friend, 4 a group-mate. */
function kindOfTypeMask(type: number): ContactKind {
  if (type === 256) return 'former';
  if (type === NO_MASK) return 'stranger';
  if (type & BLACKLISTED) return 'blocked';
  if (type & HIDDEN) return 'system';
  return type & FRIEND ? 'person' : 'stranger';
}

/** One contact of WeChat 3 on Windows or a Mac, Android or iOS, by its bit mask. */
export function kindOfWechat3(row: {
  userName: string;
  type: number;
  verifyFlag: number;
  deleted: boolean;
}): ContactKind {
  const shape = kindOfUserName(row.userName);
  if (shape) return shape;
  if (isOfficial(row.verifyFlag)) return 'official';
  const kind = kindOfTypeMask(row.type);
  return row.deleted && kind !== 'blocked' ? 'former' : kind;
}

export const isOfficial = (verifyFlag: number) => (verifyFlag & VERIFIED) !== 0;

/** One row of the `contact` table of WeChat 4, whose `local_type` is not the mask above. */
export function kindOfWechat4(row: {
  userName: string;
  localType: number;
  flag: number;
  deleteFlag: number;
  verifyFlag: number;
  hasName: boolean;
}): ContactKind {
  const { userName, localType, flag } = row;
  const shape = kindOfUserName(userName);
  if (shape) return shape;
  if (localType === 2) return 'group';
  if (isOfficial(row.verifyFlag) || (localType === 4 && row.verifyFlag !== 0)) return 'official';
  if (flag & BLACKLISTED) return 'blocked';
  if (row.deleteFlag !== 0) return 'former';
  if (localType === 1 || localType === 5) return 'person';
  // A group-mate has only bit 4; who is left over with a name in pinyin once was a friend.
  if (localType === 0 || (localType === 3 && flag !== 4)) return row.hasName ? 'former' : 'stranger';
  return 'stranger';
}

const CLAIMS: Record<string, ContactKind> = {};
for (const [kind, words] of Object.entries({
  person: '好友 朋友 friend 联系人 企业微信 person',
  group: '群聊 群 group chatroom',
  official: '公众号 服务号 企业号 订阅号 官方账号 小程序 official',
  former: '已删除好友 已删除 曾经的好友 former_friend former deleted',
  blocked: '黑名单 已拉黑 blocked blacklist',
  stranger: '其他 陌生人 群成员 other stranger',
  system: '系统 system',
})) {
  for (const word of words.split(' ')) CLAIMS[word] = kind as ContactKind;
}

const MASK = /^\d{1,10}$/;

/** Has a `Type` bit mask, a number or a cell, the bit of a star? */
export function isStarred(type: number | string): boolean {
  return MASK.test(String(type)) && Number(type) !== NO_MASK && (Number(type) & STARRED) !== 0;
}

/** What a 类型 / Type cell claims: a word, or the bit mask. Null for an empty or unknown one. */
export function kindClaimed(text: string): ContactKind | null {
  if (MASK.test(text)) return kindOfTypeMask(Number(text));
  return CLAIMS[text.toLowerCase()] ?? null;
}
